import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as route53 from 'aws-cdk-lib/aws-route53';
import { HipaaHostedZone } from '../../../src';
import { vpcOf } from '../ec2/networks';

const ZONE = 'AWS::Route53::HostedZone';

function stackIn(region?: string): Stack {
  return new Stack(new App(), 'Clinic', region === undefined ? {} : { env: { region, account: '111122223333' } });
}

test('a public zone of us-east-1 logs its queries into an encrypted group that Route 53 may write into', () => {
  const stack = stackIn('us-east-1');
  new HipaaHostedZone(stack, 'Zone', { zoneName: 'clinic.example' });
  const template = Template.fromStack(stack);
  template.hasResource(ZONE, { Properties: { QueryLoggingConfig: { CloudWatchLogsLogGroupArn: Match.anyValue() } }, DependsOn: Match.arrayWith([Match.stringLikeRegexp('QueryLogsPolicy')]) });
  template.hasResourceProperties('AWS::Logs::LogGroup', { LogGroupName: '/aws/route53/clinic.example', KmsKeyId: Match.anyValue() });
  expect(JSON.stringify(template.findResources('AWS::Logs::ResourcePolicy'))).toContain('route53.amazonaws.com');
});

test.each([['another region', stackIn('us-west-2'), {}], ['a private zone', stackIn('us-east-1'), { private: true }]])('%s has no log', (_what, stack, { private: isPrivate }: { private?: boolean }) => {
  new HipaaHostedZone(stack, 'Zone', { zoneName: 'clinic.example', vpcs: isPrivate ? [vpcOf(stack)] : undefined });
  Template.fromStack(stack).hasResourceProperties(ZONE, { QueryLoggingConfig: Match.absent() });
});

test('takes a log group that is there', () => {
  const stack = stackIn('us-west-2');
  new HipaaHostedZone(stack, 'Zone', { zoneName: 'clinic.example', queryLogsLogGroupArn: 'arn:aws:logs:us-east-1:111122223333:log-group:/dns' });
  Template.fromStack(stack).hasResourceProperties(ZONE, { QueryLoggingConfig: { CloudWatchLogsLogGroupArn: 'arn:aws:logs:us-east-1:111122223333:log-group:/dns' } });
});

test('it is a HostedZone: records; a name with a Social Security number does not synthesize', () => {
  const stack = stackIn('us-east-1');
  const zone = new HipaaHostedZone(stack, 'Zone', { zoneName: 'clinic.example' });
  new route53.ARecord(zone, 'Record', { zone, recordName: '078-05-1120', target: route53.RecordTarget.fromIpAddresses('10.0.0.1') });
  expect(zone).toBeInstanceOf(route53.HostedZone);
  expect(() => Template.fromStack(stack)).toThrow('ERROR Route53.NoPhiInNames: ');
});
