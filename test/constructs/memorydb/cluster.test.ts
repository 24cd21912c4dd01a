import { App, Duration, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as memorydb from 'aws-cdk-lib/aws-memorydb';
import { HipaaMemoryDbCluster, HipaaMemoryDbClusterProps } from '../../../src';
import { vpcOf } from '../ec2/networks';

let stack: Stack;

beforeEach(() => {
  stack = new Stack(new App(), 'Clinic');
});

function cluster(props: Partial<HipaaMemoryDbClusterProps> = {}): HipaaMemoryDbCluster {
  return new HipaaMemoryDbCluster(stack, 'Visits', { vpc: vpcOf(stack), ...props });
}

function role(): iam.Role {
  return new iam.Role(stack, 'Client', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
}

test('it is made with a key of the baseline, TLS, a user of IAM and snapshots', () => {
  cluster();
  const template = Template.fromStack(stack);
  template.hasResourceProperties('AWS::MemoryDB::Cluster', {
    Engine: 'valkey',
    TLSEnabled: true,
    KmsKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('HipaaBaselineKey'), 'Arn'] },
    ACLName: { Ref: Match.stringLikeRegexp('VisitsAcl') },
    SnapshotRetentionLimit: 35,
    NumReplicasPerShard: 1,
    AutoMinorVersionUpgrade: true,
  });
  template.hasResourceProperties('AWS::MemoryDB::User', { AuthenticationMode: { Type: 'iam' } });
});

test('what it needs has names of its own, and stays when it does', () => {
  cluster();
  interface Made { readonly DeletionPolicy?: string; readonly Properties: Record<string, string> }
  const { Resources } = Template.fromStack(stack).toJSON() as { Resources: Record<string, Made> };
  const resources = Object.values(Resources);
  const names = resources.flatMap(({ Properties }) => ['ClusterName', 'UserName', 'SubnetGroupName'].map((name) => Properties[name]))
    .filter((name) => typeof name === 'string');
  expect(new Set(names).size).toBe(3);
  expect(names.every((name) => /^[a-z][a-z0-9-]{0,39}$/.test(name))).toBe(true);
  expect(resources.map(({ DeletionPolicy }) => DeletionPolicy)).toEqual(resources.map(() => 'Retain'));
});

test('who connects may do so as its user', () => {
  cluster().grantConnect(role());
  expect(JSON.stringify(Template.fromStack(stack).findResources('AWS::IAM::Policy'))).toContain('memorydb:Connect');
});

test('users of a list of their own have to be named', () => {
  const made = cluster({ aclName: 'nurses' });
  const client = role();
  expect(() => made.grantConnect(client)).toThrow('HipaaMemoryDbCluster \'Clinic/Visits\': \'userName\' must name a user of the list in \'aclName\', got none.');
  made.grantConnect(client, 'nurse');
  expect(JSON.stringify(Template.fromStack(stack).findResources('AWS::IAM::Policy'))).toContain('user/nurse');
});

test('connections open the port', () => {
  cluster({ port: 6380 }).connections.allowDefaultPortFrom(ec2.Peer.ipv4('10.0.0.0/16'));
  Template.fromStack(stack).hasResourceProperties('AWS::EC2::SecurityGroup', { SecurityGroupIngress: [{ FromPort: 6380 }] });
});

test('metrics are its own', () => {
  expect(stack.resolve(cluster().metric('EngineCPUUtilization').dimensions)).toEqual({ ClusterName: { Ref: expect.stringMatching(/^Visits/) as string } });
});

test('it refuses to be nowhere', () => {
  expect(() => cluster({ vpc: undefined })).toThrow('HipaaMemoryDbCluster \'Clinic/Visits\': \'vpc\' must be given, got undefined. Pass the VPC whose private subnets it is to be in.');
});

test.each<[string, Partial<HipaaMemoryDbClusterProps>, string]>([
  ['a list that lets everyone in', { aclName: 'open-access' }, 'MemoryDB.Authentication'],
  ['snapshots of a day', { snapshotRetention: Duration.days(1) }, 'MemoryDB.Backup'],
  ['shards without a replica', { replicasPerShard: 0 }, 'MemoryDB.Backup'],
  ['no security groups', { securityGroups: [] }, 'MemoryDB.PrivateSubnet'],
])('%s does not synthesize', (_, props, rule) => {
  cluster(props);
  expect(() => Template.fromStack(stack)).toThrow(rule);
});

test('clear text by an escape hatch does not synthesize', () => {
  (cluster().node.defaultChild as memorydb.CfnCluster).tlsEnabled = false;
  expect(() => Template.fromStack(stack)).toThrow('MemoryDB.Tls');
});
