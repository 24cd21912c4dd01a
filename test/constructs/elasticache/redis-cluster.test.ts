import { App, CfnParameter, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as elasticache from 'aws-cdk-lib/aws-elasticache';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import { HipaaRedisCluster, HipaaRedisClusterProps } from '../../../src';
import { vpcOf } from '../ec2/networks';

let stack: Stack;

beforeEach(() => {
  stack = new Stack(new App(), 'Clinic');
});

function cluster(props: Partial<HipaaRedisClusterProps> = {}): HipaaRedisCluster {
  return new HipaaRedisCluster(stack, 'Cache', { vpc: vpcOf(stack), ...props });
}

function rendered(): Record<string, unknown> {
  const [{ Properties }] = Object.values(Template.fromStack(stack).findResources('AWS::ElastiCache::ReplicationGroup'));
  return Properties as Record<string, unknown>;
}

describe('what it is made with', () => {
  test('Valkey, encrypted with a key of the baseline, over TLS only, with a token', () => {
    cluster();
    expect(rendered()).toMatchObject({
      Engine: 'valkey',
      EngineVersion: '8.0',
      CacheNodeType: 'cache.m7g.large',
      AtRestEncryptionEnabled: true,
      KmsKeyId: { 'Fn::GetAtt': [expect.stringMatching(/^HipaaBaselineKey/), 'Arn'] },
      TransitEncryptionEnabled: true,
      TransitEncryptionMode: 'required',
      AutomaticFailoverEnabled: true,
      MultiAZEnabled: true,
      SnapshotRetentionLimit: 35,
      PreferredMaintenanceWindow: 'sun:07:00-sun:08:00',
    });
  });

  test('a token that is generated under the key and never written out', () => {
    cluster();
    expect(rendered().AuthToken).toEqual({
      'Fn::Join': ['', ['{{resolve:secretsmanager:', { Ref: expect.stringMatching(/^CacheAuthToken/) as string }, ':SecretString:::}}']],
    });
    Template.fromStack(stack).hasResourceProperties('AWS::SecretsManager::Secret', {
      GenerateSecretString: { ExcludePunctuation: true, PasswordLength: 64 },
      KmsKeyId: {},
    });
  });

  test('a log group for the engine log, under the key and for six years', () => {
    cluster();
    Template.fromStack(stack).hasResourceProperties('AWS::Logs::LogGroup', { RetentionInDays: 2192, KmsKeyId: {} });
    expect(JSON.stringify(Template.fromStack(stack).findResources('AWS::KMS::Key'))).toContain('kms:EncryptionContext:aws:logs:arn');
  });

  test('what it needs stays when it does', () => {
    cluster();
    const kept = Object.values(Template.fromStack(stack).toJSON().Resources as Record<string, { DeletionPolicy?: string }>);
    expect(kept.map(({ DeletionPolicy }) => DeletionPolicy)).toEqual(kept.map(() => 'Retain'));
  });

  test('what it needs stays when a snapshot is all that is left of it', () => {
    cluster({ removalPolicy: RemovalPolicy.SNAPSHOT });
    const template = Template.fromStack(stack);
    template.hasResource('AWS::ElastiCache::ReplicationGroup', { DeletionPolicy: 'Snapshot' });
    template.hasResource('AWS::SecretsManager::Secret', { DeletionPolicy: 'Retain' });
  });
});

describe('what the user says counts', () => {
  test('users in place of a token', () => {
    const made = cluster({ userGroupIds: ['nurses'] });
    expect(made.authToken).toBeUndefined();
    expect(rendered()).toMatchObject({ UserGroupIds: ['nurses'] });
    expect(rendered().AuthToken).toBeUndefined();
  });

  test('a token of their own', () => {
    const authToken = new secretsmanager.Secret(stack, 'Own', { generateSecretString: { excludePunctuation: true } });
    cluster({ authToken });
    expect(JSON.stringify(rendered().AuthToken)).toContain('"Own');
  });

  test('several shards in cluster mode, and their one endpoint', () => {
    const made = cluster({ shards: 3 });
    expect(rendered()).toMatchObject({ NumNodeGroups: 3, CacheParameterGroupName: 'default.valkey8.cluster.on' });
    expect(JSON.stringify(stack.resolve([made.endpointAddress, made.readerEndpointAddress]))).not.toContain('PrimaryEndPoint');
  });

  test.each([['redis', '7.1', 'default.redis7.cluster.on'], ['redis', '6.2', 'default.redis6.x.cluster.on'], ['redis', '5.0.6', 'default.redis5.0.cluster.on'],
    ['valkey', '7.2', 'default.valkey7.cluster.on']])('the cluster mode of %s %s', (engine, engineVersion, group) => {
    cluster({ engine, engineVersion, shards: 2 });
    expect(rendered().CacheParameterGroupName).toBe(group);
  });

  test('Redis OSS before 7 knows no mode of TLS, and takes encrypted connections only', () => {
    cluster({ engine: 'redis', engineVersion: '6.2' });
    expect(rendered()).not.toHaveProperty('TransitEncryptionMode');
  });

  test('a slow log under a key', () => {
    const encryptionKey = cluster().encryptionKey;
    new HipaaRedisCluster(stack, 'Slow', { vpc: vpcOf(new Stack(stack, 'Net')), slowLogGroup: new logs.LogGroup(stack, 'Log', { encryptionKey }) });
    expect(JSON.stringify(Template.fromStack(stack).toJSON())).toContain('slow-log');
  });

  test.each<[string, Partial<HipaaRedisClusterProps>, string]>([
    ['one zone', { multiAz: false }, 'Redis.MultiAz'],
    ['snapshots of a day', { snapshotRetention: Duration.days(1) }, 'Redis.Backup'],
    ['minor versions by hand', { autoMinorVersionUpgrade: false }, 'Redis.SecurityUpdates'],
    ['no security groups', { securityGroups: [] }, 'Redis.PrivateSubnet'],
  ])('%s does not synthesize', (_, props, rule) => {
    cluster(props);
    expect(() => Template.fromStack(stack)).toThrow(rule);
  });

  test.each<[string, (group: elasticache.CfnReplicationGroup) => void, string]>([
    ['clear text beside TLS', (group) => { group.transitEncryptionMode = 'preferred'; }, 'Redis.TransitEncryption'],
    ['a token that is written out', (group) => { group.authToken = 'This-is-a-sample-token'; }, 'Redis.AuthTokenStrength'],
    ['an old node', (group) => { group.cacheNodeType = 'cache.m3.medium'; }, 'Redis.NodeType'],
  ])('%s by an escape hatch does not synthesize', (_, weaken, rule) => {
    weaken(cluster().node.defaultChild as elasticache.CfnReplicationGroup);
    expect(() => Template.fromStack(stack)).toThrow(rule);
  });
});

describe('it refuses by name', () => {
  test.each<[string, Partial<HipaaRedisClusterProps>, string]>([
    ['Memcached', { engine: 'memcached' },
      '\'engine\' must be \'valkey\' or \'redis\', got \'memcached\'. Memcached holds no PHI: it knows no users and keeps no copies. Use \'valkey\'.'],
    ['another engine', { engine: 'keydb' }, '\'engine\' must be \'valkey\' or \'redis\', got \'keydb\'. Use \'valkey\'.'],
    ['a version', { engine: 'redis', engineVersion: '3.2.10' },
      '\'engineVersion\' 3.2.10 of Redis OSS is not offered for PHI, only 3.2.6 and 4.0.10 onwards. Use \'7.1\', or the engine \'valkey\'.'],
    ['a node type, with the nearest', { nodeType: new ec2.InstanceType('m3.medium') },
      '\'nodeType\' m3.medium is of the previous generation, which AWS does not offer for PHI. Use m7g.large.'],
    ['a large node type', { nodeType: new ec2.InstanceType('cache.r3.2xlarge') },
      '\'nodeType\' r3.2xlarge is of the previous generation, which AWS does not offer for PHI. Use r7g.2xlarge.'],
    ['no VPC', { vpc: undefined }, '\'vpc\' must be given, got undefined. Pass the VPC whose private subnets it is to be in.'],
  ])('%s', (_, props, message) => {
    expect(() => cluster(props)).toThrow(`HipaaRedisCluster 'Clinic/Cache': ${message}`);
  });

  test('a token beside users', () => {
    const authToken = new secretsmanager.Secret(stack, 'Own');
    expect(() => cluster({ authToken, userGroupIds: ['nurses'] }))
      .toThrow('HipaaRedisCluster \'Clinic/Cache\': \'authToken\' and \'userGroupIds\' exclude each other, got both. Leave one out.');
  });

  test('nothing that is known at deployment only: the rules judge it in the template', () => {
    const parameter = (id: string) => new CfnParameter(stack, id, { type: 'String' }).valueAsString;
    cluster({ engine: parameter('Engine'), engineVersion: parameter('Version'), nodeType: new ec2.InstanceType(parameter('Node')) });
    expect(() => Template.fromStack(stack)).toThrow('Redis.NodeType');
  });
});

describe('it is at home in CDK', () => {
  test('connections open the port', () => {
    cluster().connections.allowDefaultPortFrom(ec2.Peer.ipv4('10.0.0.0/16'));
    Template.fromStack(stack).hasResourceProperties('AWS::EC2::SecurityGroup', {
      SecurityGroupIngress: [{ CidrIp: '10.0.0.0/16', FromPort: 6379, ToPort: 6379, IpProtocol: 'tcp' }],
    });
  });

  test('a client may read the token, and its key', () => {
    const role = new iam.Role(stack, 'Client', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
    cluster().authToken!.grantRead(role);
    const policies = JSON.stringify(Template.fromStack(stack).findResources('AWS::IAM::Policy'));
    expect(policies).toContain('secretsmanager:GetSecretValue');
  });

  test('a user of IAM may connect', () => {
    const role = new iam.Role(stack, 'Client', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
    cluster({ userGroupIds: ['nurses'] }).grantConnect(role, 'nurse');
    expect(JSON.stringify(Template.fromStack(stack).findResources('AWS::IAM::Policy'))).toContain('user:nurse');
  });

  test('metrics are those of a node', () => {
    expect(stack.resolve(cluster().metric('EngineCPUUtilization', '001').dimensions)).toEqual({
      CacheClusterId: { 'Fn::Join': ['', [{ Ref: expect.stringMatching(/^Cache/) as string }, '-001']] },
    });
  });
});
