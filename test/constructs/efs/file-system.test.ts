import { App, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as efs from 'aws-cdk-lib/aws-efs';
import * as iam from 'aws-cdk-lib/aws-iam';
import { HipaaFileSystem, HipaaFileSystemProps, RiskAcceptance } from '../../../src';
import { vpcOf } from '../ec2/networks';

let stack: Stack;
let vpc: ec2.IVpc;

beforeEach(() => {
  stack = new Stack(new App(), 'Clinic');
  vpc = vpcOf(stack);
});

function statements(): Record<string, unknown>[] {
  const [{ Properties }] = Object.values(Template.fromStack(stack).findResources('AWS::EFS::FileSystem'));
  return (Properties as { FileSystemPolicy: { Statement: Record<string, unknown>[] } }).FileSystemPolicy.Statement;
}

describe('what it is made with', () => {
  test('encryption with the key of the baseline, retention, and a plan', () => {
    new HipaaFileSystem(stack, 'Records', { vpc });
    const template = Template.fromStack(stack);
    template.hasResource('AWS::EFS::FileSystem', {
      DeletionPolicy: 'Retain',
      Properties: { Encrypted: true, KmsKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^HipaaBaselineKey'), 'Arn'] } },
    });
    template.hasResourceProperties('AWS::Backup::BackupSelection', {
      BackupSelection: { Resources: [{ 'Fn::GetAtt': [Match.stringLikeRegexp('^Records'), 'Arn'] }] },
    });
  });

  test.each([[true], [false]])('a policy that allows nobody anything, whatever the feature flag says: %s', (flag) => {
    stack = new Stack(new App({ context: { '@aws-cdk/aws-efs:denyAnonymousAccess': flag } }), 'Clinic');
    new HipaaFileSystem(stack, 'Records', { vpc: vpcOf(stack) });
    expect(statements().map(({ Effect, Action }) => [Effect, Action])).toEqual([['Deny', '*']]);
  });

  test('private subnets, isolated ones where there are no others, and a group that lets nothing in or out', () => {
    const isolated = ec2.Vpc.fromVpcAttributes(stack, 'Isolated', {
      vpcId: 'vpc-87654321', availabilityZones: ['us-east-1a'], isolatedSubnetIds: ['subnet-33333333'], publicSubnetIds: ['subnet-44444444'],
    });
    new HipaaFileSystem(stack, 'Records', { vpc: isolated });
    const template = Template.fromStack(stack);
    template.hasResourceProperties('AWS::EFS::MountTarget', { SubnetId: 'subnet-33333333' });
    template.hasResourceProperties('AWS::EC2::SecurityGroup', { SecurityGroupIngress: Match.absent(), SecurityGroupEgress: [{ CidrIp: '255.255.255.255/32' }] });
  });
});

describe('it is an efs.FileSystem', () => {
  test('it passes as one', () => {
    expect(new HipaaFileSystem(stack, 'Records', { vpc })).toBeInstanceOf(efs.FileSystem);
  });

  test('who may read may neither write nor be root', () => {
    const role = new iam.Role(stack, 'Reader', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });
    new HipaaFileSystem(stack, 'Records', { vpc }).grantRead(role);
    expect(statements()).toHaveLength(1);
    const policies = JSON.stringify(Template.fromStack(stack).findResources('AWS::IAM::Policy'));
    expect(policies).toContain('elasticfilesystem:ClientMount');
    expect(policies).not.toMatch(/ClientWrite|ClientRootAccess/);
  });

  test('connections open the port of NFS', () => {
    const app = new ec2.SecurityGroup(stack, 'App', { vpc });
    new HipaaFileSystem(stack, 'Records', { vpc }).connections.allowDefaultPortFrom(app);
    Template.fromStack(stack).hasResourceProperties('AWS::EC2::SecurityGroupIngress', { FromPort: 2049, ToPort: 2049 });
  });

  test('statements of your own come beside the Deny', () => {
    const fileSystem = new HipaaFileSystem(stack, 'Records', {
      vpc,
      fileSystemPolicy: new iam.PolicyDocument({
        statements: [new iam.PolicyStatement({ principals: [new iam.AccountRootPrincipal()], actions: ['elasticfilesystem:ClientMount'] })],
      }),
    });
    fileSystem.addToResourcePolicy(new iam.PolicyStatement({ principals: [new iam.AccountRootPrincipal()], actions: ['elasticfilesystem:ClientWrite'] }));
    expect(statements().map(({ Effect }) => Effect)).toEqual(['Allow', 'Deny', 'Allow']);
  });

  test('one zone takes the subnets of that zone', () => {
    const fileSystem = new HipaaFileSystem(stack, 'Scratch', { vpc, oneZone: true });
    accept(fileSystem, 'EFS.Replication');
    expect(() => Template.fromStack(stack)).not.toThrow();
  });
});

function accept(fileSystem: HipaaFileSystem, rule: string): void {
  RiskAcceptance.of(fileSystem).accept({ rule, reason: 'Files are made again every night.', owner: 'security@clinic.example', expires: '2999-12-31' });
}

describe('what does not synthesize', () => {
  test.each<[string, Partial<HipaaFileSystemProps>, string]>([
    ['no encryption', { encrypted: false }, 'EFS.EncryptionAtRest'],
    ['clients that nobody knows', { allowAnonymousAccess: true }, 'EFS.NoAnonymousMount'],
    ['no copies', { backup: false }, 'Backup.PlanExists'],
    ['one zone', { oneZone: true }, 'EFS.Replication'],
    ['a patient in its name', { fileSystemName: 'mrn-12345678' }, 'EFS.NoPhiInPaths'],
  ])('%s', (_what, props, rule) => {
    new HipaaFileSystem(stack, 'Records', { vpc, ...props });
    expect(() => Template.fromStack(stack)).toThrow(`ERROR ${rule}: `);
  });

  test('an access point for everybody', () => {
    new HipaaFileSystem(stack, 'Records', { vpc }).addAccessPoint('All');
    expect(() => Template.fromStack(stack)).toThrow('ERROR EFS.AccessPointIdentity: ');
  });

  test('anonymous clients, unless the risk is accepted: they write, and are never root', () => {
    accept(new HipaaFileSystem(stack, 'Records', { vpc, allowAnonymousAccess: true }), 'EFS.NoAnonymousMount');
    expect(statements()[1]).toMatchObject({ Action: ['elasticfilesystem:ClientMount', 'elasticfilesystem:ClientWrite'] });
  });
});

test('without a VPC it says so in one line', () => {
  expect(() => new HipaaFileSystem(stack, 'Records', {} as HipaaFileSystemProps)).toThrow(
    "HipaaFileSystem 'Clinic/Records': 'vpc' must be given, got undefined. Pass the VPC whose private subnets it is to be in.");
});

test('it can be destroyed with its stack, where somebody says so', () => {
  new HipaaFileSystem(stack, 'Records', { vpc, removalPolicy: RemovalPolicy.DESTROY });
  Template.fromStack(stack).hasResource('AWS::EFS::FileSystem', { DeletionPolicy: 'Delete' });
});
