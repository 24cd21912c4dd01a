import { App, Duration, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as elasticache from 'aws-cdk-lib/aws-elasticache';
import * as iam from 'aws-cdk-lib/aws-iam';
import { HipaaServerlessCache, HipaaServerlessCacheProps } from '../../../src';
import { vpcOf } from '../ec2/networks';

let stack: Stack;

beforeEach(() => {
  stack = new Stack(new App(), 'Clinic');
});

function cache(props: Partial<HipaaServerlessCacheProps> = {}): HipaaServerlessCache {
  return new HipaaServerlessCache(stack, 'Cache', { vpc: vpcOf(stack), ...props });
}

function role(): iam.Role {
  return new iam.Role(stack, 'Client', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
}

test('it is made with a key of the baseline, in private subnets, with snapshots and users', () => {
  cache();
  Template.fromStack(stack).hasResourceProperties('AWS::ElastiCache::ServerlessCache', {
    Engine: 'valkey',
    MajorEngineVersion: '8',
    KmsKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('HipaaBaselineKey'), 'Arn'] },
    SubnetIds: ['subnet-11111111', 'subnet-22222222'],
    SnapshotRetentionLimit: 35,
    UserGroupId: {},
  });
});

test('its user authenticates by IAM, and the user default is off', () => {
  cache();
  const template = Template.fromStack(stack);
  template.hasResourceProperties('AWS::ElastiCache::User', { AccessString: 'on ~* +@all', AuthenticationMode: { Type: 'iam' } });
  template.hasResourceProperties('AWS::ElastiCache::User', { UserName: 'default', AccessString: 'off -@all' });
  const [user] = Object.values(template.findResources('AWS::ElastiCache::User', { Properties: { AuthenticationMode: { Type: 'iam' } } }));
  expect(user.Properties.UserId).toBe(user.Properties.UserName);
});

test('names of several are different', () => {
  cache();
  new HipaaServerlessCache(stack, 'Other', { vpc: vpcOf(new Stack(stack, 'Net')) });
  const names = Object.values(Template.fromStack(stack).findResources('AWS::ElastiCache::ServerlessCache'))
    .map(({ Properties }) => (Properties as { ServerlessCacheName: string }).ServerlessCacheName);
  expect(new Set(names).size).toBe(2);
});

test('who connects may do so as its user', () => {
  cache().grantConnect(role());
  expect(JSON.stringify(Template.fromStack(stack).findResources('AWS::IAM::Policy'))).toContain('elasticache:Connect');
});

test('users of their own have to be named', () => {
  const made = cache({ userGroupId: 'nurses' });
  expect(() => made.grantConnect(role())).toThrow('HipaaServerlessCache \'Clinic/Cache\': \'userId\' must name a user of the group in \'userGroupId\', got none.');
  Template.fromStack(stack).resourceCountIs('AWS::ElastiCache::User', 0);
});

test('connections open the ports of the writer and of the readers', () => {
  cache().connections.allowDefaultPortFrom(ec2.Peer.ipv4('10.0.0.0/16'));
  Template.fromStack(stack).hasResourceProperties('AWS::EC2::SecurityGroup', { SecurityGroupIngress: [{ FromPort: 6379, ToPort: 6380 }] });
});

test('metrics are its own', () => {
  expect(stack.resolve(cache().metric('BytesUsedForCache').dimensions)).toEqual({ clusterId: { Ref: expect.stringMatching(/^Cache/) as string } });
});

test.each<[string, Partial<HipaaServerlessCacheProps>, string]>([
  ['Memcached', { engine: 'memcached' }, 'Memcached holds no PHI'],
  ['no VPC', { vpc: undefined }, '\'vpc\' must be given, got undefined. Pass the VPC whose private subnets it is to be in.'],
])('it refuses %s', (_, props, message) => {
  expect(() => cache(props)).toThrow(message);
});

test('snapshots of a day do not synthesize', () => {
  cache({ snapshotRetention: Duration.days(1) });
  expect(() => Template.fromStack(stack)).toThrow('ServerlessCache.Backup');
});

test('a cache that loses its users does not synthesize', () => {
  (cache().node.defaultChild as elasticache.CfnServerlessCache).addPropertyDeletionOverride('UserGroupId');
  expect(() => Template.fromStack(stack)).toThrow('ServerlessCache.Authentication');
});
