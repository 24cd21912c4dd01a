import { App, CfnParameter, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as redshift from 'aws-cdk-lib/aws-redshiftserverless';
import { HipaaRedshiftServerless, HipaaRedshiftServerlessProps } from '../../../src';
import { vpcOf } from '../ec2/networks';

const NAMESPACE = 'AWS::RedshiftServerless::Namespace';
const WORKGROUP = 'AWS::RedshiftServerless::Workgroup';

let stack: Stack;
let vpc: ec2.IVpc;

beforeEach(() => {
  stack = new Stack(new App(), 'Clinic');
  vpc = vpcOf(stack, 3);
});

function make(props: Partial<HipaaRedshiftServerlessProps> = {}): HipaaRedshiftServerless {
  return new HipaaRedshiftServerless(stack, 'Claims', { vpc, ...props });
}

describe('what it is made with', () => {
  test('a key of the baseline for data and password, and no password in the template', () => {
    make();
    Template.fromStack(stack).hasResource(NAMESPACE, {
      DeletionPolicy: 'Retain',
      Properties: {
        KmsKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^HipaaBaselineKey'), 'Arn'] },
        ManageAdminPassword: true,
        AdminPasswordSecretKmsKeyId: { Ref: Match.stringLikeRegexp('^HipaaBaselineKey') },
        AdminUserPassword: Match.absent(),
      },
    });
  });

  test('TLS only, inside of the VPC', () => {
    make({ parameters: { use_fips_ssl: 'true' } });
    Template.fromStack(stack).hasResourceProperties(WORKGROUP, {
      PubliclyAccessible: false,
      EnhancedVpcRouting: true,
      ConfigParameters: Match.arrayWith([{ ParameterKey: 'require_ssl', ParameterValue: 'true' }, { ParameterKey: 'use_fips_ssl', ParameterValue: 'true' }]),
      SubnetIds: ['subnet-11111111', 'subnet-22222222', 'subnet-33333333'],
    });
  });

  test('audit logs in encrypted groups that are made before the namespace', () => {
    make({ namespaceName: 'Claims' });
    const template = Template.fromStack(stack);
    for (const log of ['connectionlog', 'userlog', 'useractivitylog']) {
      template.hasResourceProperties('AWS::Logs::LogGroup', { LogGroupName: `/aws/redshift/claims/${log}`, KmsKeyId: Match.anyValue() });
    }
    template.hasResource(NAMESPACE, { DependsOn: Match.arrayWith([Match.stringLikeRegexp('connectionlog')]) });
  });
});

describe('what may be set', () => {
  test('a snapshot that it is restored from', () => {
    make({ snapshotArn: 'arn:aws:redshift-serverless:us-east-1:111122223333:snapshot/before' });
    Template.fromStack(stack).hasResourceProperties(WORKGROUP, { SnapshotArn: Match.stringLikeRegexp('snapshot/before') });
  });

  test('a name that only deployment knows', () => {
    make({ namespaceName: new CfnParameter(stack, 'Name').valueAsString });
    Template.fromStack(stack).hasResourceProperties(NAMESPACE, { NamespaceName: { Ref: 'Name' } });
  });
});

describe('it works like other constructs', () => {
  test('connections open the port', () => {
    make().connections.allowDefaultPortFrom(ec2.Peer.ipv4('10.0.0.0/16'));
    Template.fromStack(stack).hasResourceProperties('AWS::EC2::SecurityGroup', { SecurityGroupIngress: [Match.objectLike({ FromPort: 5439, ToPort: 5439 })] });
  });

  test('somebody may sign in', () => {
    make().grantSignIn(new iam.Role(stack, 'Analyst', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') }));
    expect(JSON.stringify(Template.fromStack(stack).findResources('AWS::IAM::Policy'))).toContain('redshift-serverless:GetCredentials');
  });

  test('metrics are those of the workgroup', () => {
    expect(make().metricComputeCapacity()).toMatchObject({ namespace: 'AWS/Redshift-Serverless', metricName: 'ComputeCapacity' });
  });
});

test('it refuses to be without a VPC', () => {
  expect(() => new HipaaRedshiftServerless(stack, 'Claims', {} as HipaaRedshiftServerlessProps)).toThrow(
    "HipaaRedshiftServerless 'Clinic/Claims': 'vpc' must be given, got undefined. Pass the VPC whose private subnets it is to be in.");
});

describe('weakened, it does not synthesize', () => {
  test('plain connections', () => {
    make({ parameters: { require_ssl: 'false' } });
    expect(() => Template.fromStack(stack)).toThrow('ERROR RedshiftServerless.RequireSsl: ');
  });

  test('a public address', () => {
    (make().node.findChild('Workgroup') as redshift.CfnWorkgroup).publiclyAccessible = true;
    expect(() => Template.fromStack(stack)).toThrow('ERROR RedshiftServerless.NotPublic: ');
  });

  test('a log fewer', () => {
    (make().node.defaultChild as redshift.CfnNamespace).logExports = ['userlog'];
    expect(() => Template.fromStack(stack)).toThrow('ERROR RedshiftServerless.AuditLogs: ');
  });
});
