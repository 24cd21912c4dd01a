import { App, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import { HipaaTable, HipaaTableProps } from '../../../src';

const PARTITION_KEY = { name: 'visit', type: dynamodb.AttributeType.STRING };
const WEST = 'arn:aws:kms:us-west-2:111122223333:key/west';

let stack: Stack;

beforeEach(() => {
  stack = new Stack(new App(), 'Clinic', { env: { account: '111122223333', region: 'us-east-1' } });
});

function table(props: Partial<HipaaTableProps> = {}): HipaaTable {
  return new HipaaTable(stack, 'Visits', { partitionKey: PARTITION_KEY, ...props });
}

function rendered(): Record<string, unknown> {
  const [resource] = Object.values(Template.fromStack(stack).findResources('AWS::DynamoDB::GlobalTable'));
  return resource as Record<string, unknown>;
}

describe('what it is made with', () => {
  test('a key of the baseline, recovery, protection, a backup, and on demand', () => {
    table();
    expect(rendered()).toMatchObject({
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        BillingMode: 'PAY_PER_REQUEST',
        SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
        Replicas: [{
          DeletionProtectionEnabled: true,
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
          SSESpecification: { KMSMasterKeyId: { 'Fn::GetAtt': [expect.stringMatching(/^HipaaBaselineKey/), 'Arn'] } },
        }],
      },
    });
    Template.fromStack(stack).resourceCountIs('AWS::Backup::BackupSelection', 1);
  });

  test('a key of the baseline in a stack for any region too, where the L2 takes none', () => {
    stack = new Stack(new App(), 'Anywhere');
    table();
    expect(JSON.stringify(rendered())).toContain('HipaaBaselineKey');
  });

  test('replicas with keys of their own, protected and recoverable like the first', () => {
    table({ replicas: [{ region: 'us-west-2' }], replicaKeyArns: { 'us-west-2': WEST } });
    expect(rendered()).toMatchObject({
      Properties: {
        Replicas: [
          { Region: 'us-west-2', DeletionProtectionEnabled: true, PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true }, SSESpecification: { KMSMasterKeyId: WEST } },
          { Region: 'us-east-1', SSESpecification: { KMSMasterKeyId: { 'Fn::GetAtt': [expect.stringMatching(/^HipaaBaselineKey/), 'Arn'] } } },
        ],
      },
    });
  });

  test('replicas that come later find their keys', () => {
    table({ replicaKeyArns: { 'us-west-2': WEST } }).addReplica({ region: 'us-west-2' });
    expect(JSON.stringify(rendered())).toContain(WEST);
  });
});

describe('what the user says counts', () => {
  test('an encryption of their own', () => {
    const key = kms.Key.fromKeyArn(stack, 'Given', 'arn:aws:kms:us-east-1:111122223333:key/given');
    table({ encryption: dynamodb.TableEncryptionV2.customerManagedKey(key) });
    expect(JSON.stringify(rendered())).toContain('key/given');
    Template.fromStack(stack).resourceCountIs('AWS::DynamoDB::GlobalTable', 1);
  });

  test('recovery of fewer days', () => {
    table({ pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 7 } });
    expect(JSON.stringify(rendered())).toContain('"RecoveryPeriodInDays":7');
  });

  test('recovery by the prop that CDK has deprecated', () => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    table({ pointInTimeRecovery: true });
    warn.mockRestore();
    expect(JSON.stringify(rendered())).toContain('"PointInTimeRecoveryEnabled":true');
  });

  test('a table without backup is recoverable still', () => {
    table({ backup: false });
    Template.fromStack(stack).resourceCountIs('AWS::Backup::BackupSelection', 0);
  });

  test('an explicit undefined means the same as nothing', () => {
    table({ deletionProtection: undefined, encryption: undefined, billing: undefined, removalPolicy: undefined });
    expect(JSON.stringify(rendered())).toContain('"DeletionProtectionEnabled":true');
  });

  test.each<[string, Partial<HipaaTableProps>, string]>([
    ['the key of AWS', { encryption: dynamodb.TableEncryptionV2.awsManagedKey() }, 'DynamoDB.CustomerKey'],
    ['no recovery', { pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: false } }, 'DynamoDB.PointInTimeRecovery'],
    ['no protection', { deletionProtection: false }, 'DynamoDB.DeletionProtection'],
    ['neither recovery nor backup', { pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: false }, backup: false }, 'Backup.PlanExists'],
  ])('%s does not synthesize', (_, props, rule) => {
    table(props);
    expect(() => Template.fromStack(stack)).toThrow(rule);
  });

  test('a table that goes with its stack', () => {
    table({ removalPolicy: RemovalPolicy.DESTROY });
    expect(rendered().DeletionPolicy).toBe('Delete');
  });
});

test('it refuses replicas without a key', () => {
  expect(() => table({ replicas: [{ region: 'us-west-2' }, { region: 'us-east-2' }], replicaKeyArns: { 'us-east-2': WEST } }))
    .toThrow('HipaaTable \'Clinic/Visits\': \'replicaKeyArns\' must name a key in each region that has a replica, got none for us-west-2. '
      + 'Make a HipaaKey there and pass its ARN.');
});

describe('it is a dynamodb.TableV2', () => {
  test('it passes as one', () => {
    expect(table()).toBeInstanceOf(dynamodb.TableV2);
  });

  test('grants include the key', () => {
    const role = new iam.Role(stack, 'Reader', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
    table().grantReadData(role);
    expect(JSON.stringify(Template.fromStack(stack).findResources('AWS::IAM::Policy'))).toContain('kms:Decrypt');
  });

  test('indexes can be added later', () => {
    table().addGlobalSecondaryIndex({ indexName: 'by-patient', partitionKey: { name: 'patient', type: dynamodb.AttributeType.STRING } });
    expect(JSON.stringify(rendered())).toContain('by-patient');
  });
});
