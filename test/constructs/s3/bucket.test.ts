import { App, CfnParameter, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as notifications from 'aws-cdk-lib/aws-s3-notifications';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { HipaaBaseline, HipaaBucket, RiskAcceptance } from '../../../src';

let stack: Stack;

beforeEach(() => {
  stack = new Stack(new App(), 'Clinic');
});

function bucketNamed(prefix: string): Record<string, unknown> {
  const buckets = Template.fromStack(stack).findResources('AWS::S3::Bucket');
  const [id] = Object.keys(buckets).filter((name) => name.startsWith(prefix));
  return buckets[id].Properties as Record<string, unknown>;
}

describe('what it is made with', () => {
  test('a key of the baseline, with bucket keys', () => {
    new HipaaBucket(stack, 'Records');
    expect(bucketNamed('Records').BucketEncryption).toMatchObject({
      ServerSideEncryptionConfiguration: [{
        BucketKeyEnabled: true,
        BlockedEncryptionTypes: { EncryptionType: ['SSE-C'] },
        ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: { 'Fn::GetAtt': [expect.stringMatching(/^HipaaBaselineKey/), 'Arn'] } },
      }],
    });
  });

  test('a key of its own where one is given', () => {
    new HipaaBucket(stack, 'Records', { encryptionKey: kms.Key.fromKeyArn(stack, 'Given', 'arn:aws:kms:us-east-1:111122223333:key/abc') });
    expect(JSON.stringify(bucketNamed('Records').BucketEncryption)).toContain('arn:aws:kms:us-east-1:111122223333:key/abc');
  });

  test('no bucket keys with DSSE-KMS, which has none', () => {
    new HipaaBucket(stack, 'Records', { encryption: s3.BucketEncryption.DSSE });
    expect(JSON.stringify(bucketNamed('Records').BucketEncryption)).not.toContain('BucketKeyEnabled');
  });

  test('noncurrent versions are kept for six years', () => {
    new HipaaBucket(stack, 'Records');
    expect(bucketNamed('Records').LifecycleConfiguration).toMatchObject({
      Rules: [{ Id: 'Retention', NoncurrentVersionExpiration: { NoncurrentDays: 2192 }, Status: 'Enabled' }],
    });
  });

  test('buckets of one stack share a key, a log bucket and a plan', () => {
    new HipaaBucket(stack, 'One');
    new HipaaBucket(stack, 'Two');
    const template = Template.fromStack(stack);
    template.resourceCountIs('AWS::KMS::Key', 1);
    template.resourceCountIs('AWS::S3::Bucket', 3);
    template.resourceCountIs('AWS::Backup::BackupPlan', 1);
    template.hasResourceProperties('AWS::Backup::BackupSelection', {
      BackupSelection: { Resources: [{ 'Fn::GetAtt': [Match.stringLikeRegexp('One'), 'Arn'] }, { 'Fn::GetAtt': [Match.stringLikeRegexp('Two'), 'Arn'] }] },
    });
  });
});

describe('it is an s3.Bucket', () => {
  test('it passes as one', () => {
    expect(new HipaaBucket(stack, 'Records')).toBeInstanceOf(s3.Bucket);
  });

  test('grants include the key', () => {
    const role = new iam.Role(stack, 'Reader', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
    new HipaaBucket(stack, 'Records').grantRead(role);
    expect(JSON.stringify(Template.fromStack(stack).findResources('AWS::IAM::Policy'))).toContain('kms:Decrypt');
  });

  test('notifications reach an encrypted queue', () => {
    const key = new kms.Key(stack, 'QueueKey');
    const bucket = new HipaaBucket(stack, 'Records');
    bucket.addEventNotification(s3.EventType.OBJECT_CREATED, new notifications.SqsDestination(new sqs.Queue(stack, 'Arrivals', { encryptionMasterKey: key })));
    expect(JSON.stringify(Template.fromStack(stack).findResources('AWS::KMS::Key'))).toContain('s3.amazonaws.com');
  });

  test('lifecycle rules can be added later', () => {
    new HipaaBucket(stack, 'Records').addLifecycleRule({ transitions: [{ storageClass: s3.StorageClass.GLACIER, transitionAfter: Duration.days(90) }] });
    expect((bucketNamed('Records').LifecycleConfiguration as { Rules: unknown[] }).Rules).toHaveLength(2);
  });

  test('an explicit undefined means the same as nothing', () => {
    new HipaaBucket(stack, 'Records', { versioned: undefined, enforceSSL: undefined, removalPolicy: undefined, encryption: undefined });
    expect(bucketNamed('Records').VersioningConfiguration).toEqual({ Status: 'Enabled' });
  });
});

describe('access logs', () => {
  test('go to the bucket of the baseline, under the path of the construct', () => {
    new HipaaBucket(stack, 'Records');
    expect(bucketNamed('Records').LoggingConfiguration).toMatchObject({ LogFilePrefix: 'Clinic/Records/' });
  });

  test.each([[true], [false]])('are let in by policy, never by ACL, whether or not the feature flag asks for policies: %s', (flag) => {
    stack = new Stack(new App({ context: { '@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy': flag } }), 'Clinic');
    const target = new s3.Bucket(stack, 'Target', {
      encryption: s3.BucketEncryption.S3_MANAGED, blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL, enforceSSL: true,
    });
    new HipaaBucket(stack, 'Records', { serverAccessLogsBucket: target });
    expect(bucketNamed('Target')).not.toHaveProperty('AccessControl');
    Template.fromStack(stack).hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([Match.objectLike({
          Action: 's3:PutObject',
          Principal: { Service: 'logging.s3.amazonaws.com' },
          Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
        })]),
      },
    });
  });
});

describe('what it refuses', () => {
  test('a lifecycle rule that deletes before the retention has passed', () => {
    expect(() => new HipaaBucket(stack, 'Records', { lifecycleRules: [{ expiration: Duration.days(30) }] })).toThrow(
      "HipaaBucket 'Clinic/Records': 'lifecycleRules[0].expiration' is 30 days, less than the retention of 2192 days. "
      + "Lengthen it, or set 'retention' if these objects need not be kept as long.");
  });

  test('not the same rule when it is told so', () => {
    expect(() => new HipaaBucket(stack, 'Records', { retention: Duration.days(30), lifecycleRules: [{ expiration: Duration.days(30) }] })).not.toThrow();
  });

  test('not a time that only deployment knows', () => {
    const days = new CfnParameter(stack, 'Days', { type: 'Number' });
    expect(() => new HipaaBucket(stack, 'Records', { lifecycleRules: [{ expiration: Duration.days(days.valueAsNumber) }] })).not.toThrow();
  });

  test('replication said twice', () => {
    const destination = s3.Bucket.fromBucketName(stack, 'There', 'there');
    expect(() => new HipaaBucket(stack, 'Records', { replication: { destination }, replicationRules: [{ destination }] })).toThrow(
      "HipaaBucket 'Clinic/Records': 'replication' and 'replicationRules' say the same thing, got both. Leave one out.");
  });
});

describe('weakened by a prop, it does not synthesize', () => {
  test.each<[string, ConstructorParameters<typeof HipaaBucket>[2], string]>([
    ['no versions', { versioned: false }, 'S3.Versioning'],
    ['SSE-S3', { encryption: s3.BucketEncryption.S3_MANAGED }, 'S3.CustomerKey'],
    ['a key of AWS', { encryption: s3.BucketEncryption.KMS_MANAGED }, 'S3.CustomerKey'],
    ['no bucket key', { bucketKeyEnabled: false }, 'S3.CustomerKey'],
    ['plain HTTP', { enforceSSL: false }, 'S3.TlsOnly'],
    ['old TLS', { minimumTLSVersion: 1.1 }, 'S3.MinimumTls12'],
    ['public policies', { blockPublicAccess: s3.BlockPublicAccess.BLOCK_ACLS_ONLY }, 'S3.PublicAccessBlocked'],
    ['ACLs', { objectOwnership: s3.ObjectOwnership.OBJECT_WRITER }, 'S3.NoAcls'],
    ['SSE-C', { blockedEncryptionTypes: [s3.BlockedEncryptionType.NONE] }, 'S3.BlockSseC'],
    ['removal', { removalPolicy: RemovalPolicy.DESTROY }, 'S3.RetainedOnDelete'],
    ['no copies', { backup: false }, 'Backup.PlanExists'],
    ['a website', { websiteIndexDocument: 'index.html' }, 'S3.NoWebsiteHosting'],
    ['every origin', { cors: [{ allowedMethods: [s3.HttpMethods.GET], allowedOrigins: ['*'] }] }, 'S3.CorsNoWildcard'],
    ['a patient in its name', { bucketName: 'mrn-12345678' }, 'S3.NoPhiInNames'],
  ])('%s', (_what, props, rule) => {
    new HipaaBucket(stack, 'Records', props);
    expect(() => Template.fromStack(stack)).toThrow(`ERROR ${rule}: `);
  });

  test('unless the risk is accepted', () => {
    const bucket = new HipaaBucket(stack, 'Records', { backup: false });
    RiskAcceptance.of(bucket).accept({
      rule: 'Backup.PlanExists', reason: 'Derived data that a job makes again every night.', owner: 'security@clinic.example', expires: '2999-12-31',
    });
    expect(() => Template.fromStack(stack)).not.toThrow();
  });
});

describe('copies', () => {
  test('a replicated bucket is not backed up as well, unless told', () => {
    const destination = new HipaaBucket(stack, 'Replica', { backup: true });
    new HipaaBucket(stack, 'Records', { replication: { destination } });
    const selections = Template.fromStack(stack).findResources('AWS::Backup::BackupSelection');
    expect(JSON.stringify(selections)).toContain('Replica');
    expect(JSON.stringify(selections)).not.toContain('Records');
  });

  test('replicas are encrypted with the key of the destination', () => {
    const key = new kms.Key(stack, 'There', { enableKeyRotation: true });
    const destination = new HipaaBucket(stack, 'Replica', { encryptionKey: key });
    new HipaaBucket(stack, 'Records', { replication: { destination } });
    expect(JSON.stringify(bucketNamed('Records').ReplicationConfiguration)).toContain(stack.resolve(key.keyArn)['Fn::GetAtt'][0]);
  });

  test.each(['strong', 'weak'])('a bucket of another region receives the copies, and neither stack needs the other first: %s references', (strength) => {
    const app = new App({ context: { '@aws-cdk/core:defaultCrossStackReferences': strength } });
    const [clinic, offsite] = [['Clinic', 'us-east-1'], ['Offsite', 'us-west-2']].map(([id, region]) =>
      new Stack(app, id, { env: { account: '111122223333', region }, crossRegionReferences: true }));
    const destination = new HipaaBucket(offsite, 'Copies', { backup: false });
    new HipaaBucket(clinic, 'Records', { replication: { destination } });
    expect(() => app.synth()).not.toThrow();
    // Who copies is told in a policy of its own that it may encrypt there.
    expect(JSON.stringify(Template.fromStack(offsite).findResources('AWS::KMS::Key'))).not.toContain('ReplicationRole');
    Template.fromStack(clinic).hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: { Statement: Match.arrayWith([Match.objectLike({ Action: ['kms:Encrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*'], Resource: Match.not('*') })]) },
    });
  });

  test('a plan of a baseline in another stack backs it up', () => {
    const shared = new Stack(stack.node.root as App, 'Shared');
    new HipaaBaseline(shared, 'Baseline').shareWith(stack.node.root);
    new HipaaBucket(stack, 'Records');
    expect(() => Template.fromStack(stack)).not.toThrow();
    Template.fromStack(stack).resourceCountIs('AWS::Backup::BackupPlan', 0);
    Template.fromStack(stack).resourceCountIs('AWS::Backup::BackupSelection', 1);
  });
});
