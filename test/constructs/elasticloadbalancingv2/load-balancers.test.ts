import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import * as targets from 'aws-cdk-lib/aws-elasticloadbalancingv2-targets';
import { HipaaApplicationLoadBalancer, HipaaNetworkLoadBalancer } from '../../../src';
import { vpcOf } from '../ec2/networks';
import { brokenRules } from '../verdicts';

const CERTIFICATES = [elbv2.ListenerCertificate.fromArn('arn:aws:acm:us-east-1:111122223333:certificate/11111111-2222-3333-4444-555555555555')];
const LISTENER = 'AWS::ElasticLoadBalancingV2::Listener';

let stack: Stack;
let vpc: ec2.IVpc;

beforeEach(() => {
  stack = new Stack(new App(), 'Clinic');
  vpc = vpcOf(stack);
});

describe('HipaaApplicationLoadBalancer', () => {
  test('is internal, protected and logged, in a stack whose region nobody knows', () => {
    new HipaaApplicationLoadBalancer(stack, 'Portal', { vpc });
    Template.fromStack(stack).hasResource('AWS::ElasticLoadBalancingV2::LoadBalancer', {
      DependsOn: Match.arrayWith([Match.stringLikeRegexp('AccessLogsPolicy')]),
      Properties: {
        Scheme: 'internal',
        LoadBalancerAttributes: Match.arrayWith([
          { Key: 'deletion_protection.enabled', Value: 'true' },
          { Key: 'access_logs.s3.enabled', Value: 'true' },
        ]),
      },
    });
  });

  test('takes HTTPS with a modern policy, and opens to nobody', () => {
    const balancer = new HipaaApplicationLoadBalancer(stack, 'Portal', { vpc });
    balancer.addListener('Https', { certificates: CERTIFICATES, defaultAction: elbv2.ListenerAction.fixedResponse(404) });
    const template = Template.fromStack(stack);
    template.hasResourceProperties(LISTENER, { Protocol: 'HTTPS', Port: 443, SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06' });
    template.hasResourceProperties('AWS::EC2::SecurityGroup', { SecurityGroupIngress: Match.absent() });
  });

  test('opens to the internet where it faces it', () => {
    const balancer = new HipaaApplicationLoadBalancer(stack, 'Portal', { vpc: new ec2.Vpc(stack, 'Public'), internetFacing: true });
    balancer.addRedirect();
    Template.fromStack(stack).hasResourceProperties('AWS::EC2::SecurityGroup', { SecurityGroupIngress: [Match.objectLike({ CidrIp: '0.0.0.0/0', FromPort: 80 })] });
    expect(brokenRules(stack)).not.toContain('ELB.ListenerHttps');
  });

  test('what is added with HTTP is found', () => {
    const balancer = new HipaaApplicationLoadBalancer(stack, 'Portal', { vpc });
    balancer.addListener('Http', { port: 80 }).addTargets('Plain', { port: 80 });
    expect(brokenRules(stack)).toEqual(expect.arrayContaining(['ELB.ListenerHttps', 'ELB.TargetGroupEncrypted']));
  });

  test('what is added with HTTPS is in order', () => {
    const balancer = new HipaaApplicationLoadBalancer(stack, 'Portal', { vpc });
    balancer.addListener('Https', { certificates: CERTIFICATES }).addTargets('Portal', { port: 443 });
    balancer.addRedirect();
    expect(brokenRules(stack).filter((rule) => rule.startsWith('ELB.'))).toEqual([]);
  });

  test('what the user says is not overruled, but judged', () => {
    new HipaaApplicationLoadBalancer(stack, 'Portal', { vpc, deletionProtection: false })
      .addListener('Https', { certificates: CERTIFICATES, sslPolicy: elbv2.SslPolicy.TLS11, defaultAction: elbv2.ListenerAction.fixedResponse(404) });
    expect(() => Template.fromStack(stack)).toThrow(/ELB\.DeletionProtection[^]*SslPolicy is "ELBSecurityPolicy-TLS-1-1-2017-01"/);
  });

  test('needs a VPC', () => {
    expect(() => new HipaaApplicationLoadBalancer(stack, 'Portal', {} as never)).toThrow("HipaaApplicationLoadBalancer 'Clinic/Portal': 'vpc' must be given");
  });
});

describe('HipaaNetworkLoadBalancer', () => {
  test('takes TLS where it has certificates, behind a closed security group', () => {
    const balancer = new HipaaNetworkLoadBalancer(stack, 'Intake', { vpc });
    balancer.addListener('Tls', { port: 443, certificates: CERTIFICATES }).addTargets('Intake', { port: 443, protocol: elbv2.Protocol.TLS });
    const template = Template.fromStack(stack);
    template.hasResourceProperties(LISTENER, { Protocol: 'TLS', SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06' });
    template.hasResourceProperties('AWS::EC2::SecurityGroup', { SecurityGroupIngress: Match.absent() });
    expect(brokenRules(stack).filter((rule) => rule.startsWith('ELB.'))).toEqual([]);
  });

  test('passes TCP on to an application load balancer that takes HTTPS', () => {
    const inner = new HipaaApplicationLoadBalancer(stack, 'Portal', { vpc });
    const https = inner.addListener('Https', { certificates: CERTIFICATES, defaultAction: elbv2.ListenerAction.fixedResponse(404) });
    new HipaaNetworkLoadBalancer(stack, 'Front', { vpc }).addListener('Tcp', { port: 443 })
      .addTargets('Portal', { port: 443, targets: [new targets.AlbListenerTarget(https)] });
    expect(brokenRules(stack).filter((rule) => rule.startsWith('ELB.'))).toEqual([]);
  });

  test('TCP to anything else is found: nobody can tell what is in it', () => {
    new HipaaNetworkLoadBalancer(stack, 'Front', { vpc }).addListener('Tcp', { port: 443 }).addTargets('Anything', { port: 443 });
    expect(brokenRules(stack)).toContain('ELB.ListenerHttps');
  });

  test('keeps a load balancer without security groups as it is', () => {
    new HipaaNetworkLoadBalancer(stack, 'Old', { vpc, disableSecurityGroups: true });
    Template.fromStack(stack).resourceCountIs('AWS::EC2::SecurityGroup', 0);
  });
});
