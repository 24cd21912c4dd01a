import { DAILY_RULE, planWith, selectionOf } from './plans';
import { planExists } from '../../../src/rules/backup/rules';
import { JsonObject } from '../../../src/template';
import { ANY, ANY_TEXT, Case, EITHER_WAY, fails, Given, ifProd, MACRO, NO_VALUE, passes, RuleCases, subject, unverifiable } from '../cases';
import { BALANCER_LOGS_INTO_SUBJECT, bucket, LOGS_INTO_SUBJECT } from '../s3/buckets';

const ARN = { 'Fn::GetAtt': ['Subject', 'Arn'] };

function selected(body: JsonObject, properties: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return bucket(properties, selectionOf(body), rest);
}

function table(properties: JsonObject, body?: JsonObject, rest: Partial<Given> = {}): Given {
  return subject('AWS::DynamoDB::Table', properties, body === undefined ? {} : selectionOf(body), rest);
}

function tag(key: JsonObject[string], value: JsonObject[string]): JsonObject {
  return { ConditionType: 'STRINGEQUALS', ConditionKey: key, ConditionValue: value };
}

const NAMED: readonly Case[] = [
  passes('a bucket whose ARN the selection refers to', selected({ Resources: [ARN] })),
  passes('a table whose ARN is joined as CDK joins it', table({}, {
    Resources: [{
      'Fn::Join': ['', [
        'arn:', { Ref: 'AWS::Partition' }, ':dynamodb:', { Ref: 'AWS::Region' }, ':', { Ref: 'AWS::AccountId' }, ':table/', { Ref: 'Subject' },
      ]],
    }],
  })),
  passes('a bucket in a text of Fn::Sub', selected({ Resources: [{ 'Fn::Sub': 'arn:aws:s3:::${Subject}' }] })),
  passes('a bucket by its literal name', selected({ Resources: ['arn:aws:s3:::records'] }, { BucketName: 'records' })),
  passes('a table by its literal name in this account',
    table({ TableName: 'visits' }, { Resources: [{ 'Fn::Sub': 'arn:aws:dynamodb:${AWS::Region}:${AWS::AccountId}:table/visits' }] })),
  passes('a name that comes from the same parameter', selected({ Resources: [{ 'Fn::Sub': 'arn:aws:s3:::${Any}' }] }, { BucketName: ANY }, ANY_TEXT)),
  passes('a bucket that another template backs up', bucket({}, {}, {
    Outputs: { Arn: { Value: ARN, Export: { Name: 'RecordsArn' } } },
    others: [{ name: 'backups', Resources: selectionOf({ Resources: [{ 'Fn::ImportValue': 'RecordsArn' }] }) }],
  })),
  passes('a bucket that a nested stack backs up', bucket({}, {
    Nested: { Type: 'AWS::CloudFormation::Stack', Properties: { Parameters: { Arn: ARN } } },
  }, {
    others: [{ name: 'backups', nestedAs: 'Nested', Parameters: { Arn: { Type: 'String' } }, Resources: selectionOf({ Resources: [{ Ref: 'Arn' }] }) }],
  })),
  fails('a bucket without copies', bucket(), 'no selection of AWS Backup'),
  fails('a selection of another bucket', selected({ Resources: ['arn:aws:s3:::other'] }, { BucketName: 'records' })),
  fails('a literal name where CloudFormation makes one up', selected({ Resources: ['arn:aws:s3:::records'] })),
  fails('a table that shares its name with the selected bucket', table({ TableName: 'records' }, { Resources: ['arn:aws:s3:::records'] })),
  fails('the stream of a table', table({}, { Resources: [{ 'Fn::GetAtt': ['Subject', 'StreamArn'] }] })),
  fails('one branch that leaves it out', selected({ Resources: [ifProd(ARN, NO_VALUE), 'arn:aws:s3:::other'] }, {}, EITHER_WAY), 'when'),
  unverifiable('an ARN that a parameter gives', selected({ Resources: [ANY] }, {}, ANY_TEXT), 'Refer to the resource itself'),
  unverifiable('a list that a parameter gives', selected({ Resources: ANY }, {}, ANY_TEXT)),
  unverifiable('a selection that a macro writes', bucket({}, {
    Selection: {
      Type: 'AWS::Backup::BackupSelection', Properties: { BackupPlanId: 'x', BackupSelection: MACRO },
    },
  })),
];

const WILDCARDS: readonly Case[] = [
  passes('everything', selected({ Resources: ['*'] })),
  passes('a selection that names nothing: AWS Backup takes it for everything', selected({})),
  passes('every bucket', selected({ Resources: ['arn:aws:s3:::*'] })),
  passes('every table', table({}, { Resources: ['arn:aws:dynamodb:*:*:table/*'] })),
  passes('names that begin alike', selected({ Resources: ['arn:aws:s3:::prod-*'] }, { BucketName: 'prod-records' })),
  passes('a name that is joined from the account', selected({ Resources: ['arn:aws:s3:::records-*'] },
    { BucketName: { 'Fn::Sub': 'records-${AWS::AccountId}' } })),
  fails('every table, for a bucket', selected({ Resources: ['arn:aws:dynamodb:*:*:table/*'] })),
  fails('names that begin otherwise', selected({ Resources: ['arn:aws:s3:::prod-*'] }, { BucketName: 'test-records' })),
  fails('everything but this bucket', selected({ Resources: ['*'], NotResources: [ARN] })),
  fails('everything but buckets', selected({ Resources: ['*'], NotResources: ['arn:aws:s3:::*'] })),
  passes('everything but tables', selected({ Resources: ['*'], NotResources: ['arn:aws:dynamodb:*:*:table/*'] })),
  unverifiable('a wildcard that may match the name that CloudFormation makes up', selected({ Resources: ['arn:aws:s3:::prod-*'] })),
  unverifiable('everything but what a parameter names', selected({ Resources: ['*'], NotResources: [ANY] }, {}, ANY_TEXT)),
];

const DAILY = { Tags: [{ Key: 'backup', Value: 'daily' }] };
const BY_TAG = { ListOfTags: [tag('stage', 'prod'), tag('backup', 'daily')] };

function where(operator: string, key: string, value: JsonObject[string]): JsonObject {
  return { Resources: ['*'], Conditions: { [operator]: [{ ConditionKey: `aws:ResourceTag/${key}`, ConditionValue: value }] } };
}

const TAGS: readonly Case[] = [
  passes('one of the tags', selected(BY_TAG, DAILY)),
  passes('a tag that a parameter fills on both sides', selected({ ListOfTags: [tag('stage', ANY)] }, { Tags: [{ Key: 'stage', Value: ANY }] }, ANY_TEXT)),
  passes('the tags of a file system', subject('AWS::EFS::FileSystem', { FileSystemTags: DAILY.Tags }, selectionOf(BY_TAG))),
  passes('a resource or a tag', selected({ ...BY_TAG, Resources: ['arn:aws:ec2:*:*:volume/*'] }, DAILY)),
  passes('a condition that the tags fit', selected(where('StringEquals', 'backup', 'daily'), DAILY)),
  passes('a pattern that the tags fit', selected(where('StringLike', 'backup', 'd*'), DAILY)),
  passes('a tag that is not the one left out', selected(where('StringNotEquals', 'backup', 'none'), DAILY)),
  fails('other tags', selected(BY_TAG, { Tags: [{ Key: 'backup', Value: 'none' }] })),
  fails('no tags', selected(BY_TAG)),
  fails('a condition that one of two tags fits', selected({
    Resources: ['*'],
    Conditions: {
      StringEquals: [
        { ConditionKey: 'aws:ResourceTag/backup', ConditionValue: 'daily' }, { ConditionKey: 'aws:ResourceTag/stage', ConditionValue: 'prod' },
      ],
    },
  }, DAILY)),
  fails('a condition on everything that leaves it out', selected(where('StringNotLike', 'backup', 'd*'), DAILY)),
  fails('a listed bucket whose tags do not fit the condition', selected({ ...where('StringEquals', 'backup', 'daily'), Resources: [ARN] })),
  unverifiable('a tag whose value may be anything', selected(BY_TAG, { Tags: [{ Key: 'backup', Value: ANY }] }, ANY_TEXT)),
  unverifiable('a tag whose key may be anything', selected(BY_TAG, { Tags: [{ Key: ANY, Value: 'daily' }] }, ANY_TEXT)),
  unverifiable('a condition whose value may be anything', selected(where('StringEquals', 'backup', ANY), DAILY, ANY_TEXT)),
];

function withPlan(plan: JsonObject, attributes: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return bucket({}, { ...selectionOf({ Resources: [ARN] }, attributes), ...plan }, rest);
}

const PLANS: readonly Case[] = [
  passes('a selection and a bucket under the same condition', {
    ...EITHER_WAY,
    Resources: {
      Subject: { Type: 'AWS::S3::Bucket', Condition: 'IsProd' }, ...selectionOf({ Resources: [ARN] }, { Condition: 'IsProd' }),
    },
  }),
  passes('a plan by GetAtt', withPlan({
    Selection: {
      Type: 'AWS::Backup::BackupSelection',
      Properties: {
        BackupPlanId: { 'Fn::GetAtt': ['Plan', 'BackupPlanId'] }, BackupSelection: { Resources: [ARN] },
      },
    },
  })),
  passes('the second selection when the first is of an empty plan', bucket({}, {
    ...selectionOf({ Resources: [ARN] }),
    Empty: planWith(),
    First: {
      Type: 'AWS::Backup::BackupSelection',
      Properties: {
        BackupPlanId: { Ref: 'Empty' }, BackupSelection: { Resources: [ARN] },
      },
    },
  })),
  fails('a plan without rules', withPlan({ Plan: planWith() })),
  fails('a plan whose only rule one branch takes away', withPlan({ Plan: planWith(ifProd(DAILY_RULE, NO_VALUE)) }, {}, EITHER_WAY), 'when'),
  fails('a selection that is not created where the bucket is', withPlan({}, { Condition: 'IsProd' }, EITHER_WAY), 'when'),
  unverifiable('a plan that is not in these templates', withPlan({
    Selection: {
      Type: 'AWS::Backup::BackupSelection',
      Properties: {
        BackupPlanId: '11112222-3333-4444-5555-666677778888', BackupSelection: { Resources: [ARN] },
      },
    },
  }), 'Judge the plan together'),
  unverifiable('a plan whose rules a macro writes', withPlan({ Plan: { Type: 'AWS::Backup::BackupPlan', Properties: { BackupPlan: MACRO } } })),
];

const RECOVERABLE = { PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } };

function database(properties: JsonObject, rest: Partial<Given> = {}): Given {
  return subject('AWS::RDS::DBInstance', properties, {}, rest);
}

const NATIVE: readonly Case[] = [
  passes('a bucket that is replicated', bucket({ ReplicationConfiguration: { Rules: [{ Status: 'Enabled', Destination: { Bucket: 'arn:aws:s3:::copies' } }] } })),
  passes('a bucket that another is replicated to', bucket({}, {
    Source: { Type: 'AWS::S3::Bucket', Properties: { ReplicationConfiguration: { Rules: [{ Status: 'Enabled', Destination: { Bucket: ARN } }] } } },
  })),
  passes('a bucket that access logs are delivered to', bucket({}, LOGS_INTO_SUBJECT)),
  passes('a bucket that a load balancer logs to', bucket({}, BALANCER_LOGS_INTO_SUBJECT)),
  passes('a table with point-in-time recovery', table(RECOVERABLE)),
  passes('a global table of which one replica can be recovered', subject('AWS::DynamoDB::GlobalTable', { Replicas: [{ Region: 'us-east-1', ...RECOVERABLE }] })),
  passes('a database that keeps backups', database({ BackupRetentionPeriod: 35 })),
  passes('a database that says nothing, and tells the default', database({}), 'one day when nothing is set'),
  passes('an instance of a cluster', database({ DBClusterIdentifier: 'cluster', BackupRetentionPeriod: 0 })),
  passes('a read replica', database({ SourceDBInstanceIdentifier: 'primary', BackupRetentionPeriod: 0 })),
  passes('a cluster that says nothing', subject('AWS::RDS::DBCluster', { Engine: 'aurora-mysql' }), 'when nothing is set'),
  passes('a file system with automatic backups', subject('AWS::EFS::FileSystem', { BackupPolicy: { Status: 'ENABLED' } })),
  passes('a DocumentDB cluster that says nothing', subject('AWS::DocDB::DBCluster', {}), 'Amazon DocumentDB keeps'),
  passes('a MemoryDB cluster with snapshots', subject('AWS::MemoryDB::Cluster', { SnapshotRetentionLimit: 1 })),
  passes('a table of Keyspaces with point-in-time recovery', subject('AWS::Cassandra::Table', { PointInTimeRecoveryEnabled: true })),
  passes('a table of Timestream that a plan selects', subject('AWS::Timestream::Table', {}, selectionOf({ Resources: [ARN] }))),
  fails('a DocumentDB cluster whose backups are off', subject('AWS::DocDB::DBCluster', { BackupRetentionPeriod: 0 })),
  fails('a MemoryDB cluster without snapshots, whatever a plan selects: AWS Backup knows none', subject('AWS::MemoryDB::Cluster', {},
    selectionOf({ Resources: ['*'] }))),
  fails('a table of Keyspaces without point-in-time recovery', subject('AWS::Cassandra::Table', {})),
  fails('a table of Timestream that no plan selects', subject('AWS::Timestream::Table', {})),
  fails('a DSQL cluster, which keeps none by itself', subject('AWS::DSQL::Cluster', {}), 'no backups of its own'),
  fails('a table without point-in-time recovery', table({})),
  fails('a global table without', subject('AWS::DynamoDB::GlobalTable', { Replicas: [{ Region: 'us-east-1' }] })),
  fails('a database that keeps no backups', database({ BackupRetentionPeriod: 0 }), 'BackupRetentionPeriod is 0'),
  fails('a retention of none, written as text', database({ BackupRetentionPeriod: '0' })),
  fails('a file system without automatic backups', subject('AWS::EFS::FileSystem', {})),
  unverifiable('a retention that may be anything', database({ BackupRetentionPeriod: ANY }, ANY_TEXT)),
];

export const BACKUP_COVERAGE_CASES: readonly RuleCases[] = [{ rule: planExists, cases: [...NAMED, ...WILDCARDS, ...TAGS, ...PLANS, ...NATIVE] }];
