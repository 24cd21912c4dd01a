import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, MACRO, NO_VALUE, passes, RuleCases, subject, unverifiable } from './cases';
import { autoScaling } from '../../src/rules/dynamodb/auto-scaling';
import { backupPlan, deletionProtection, pointInTimeRecovery } from '../../src/rules/dynamodb/durability';
import { contributorInsightsReviewed, customerKey, streamEncrypted } from '../../src/rules/dynamodb/encryption';
import { Json, JsonObject } from '../../src/template';

const KEY = { Key: { Type: 'AWS::KMS::Key' } };
const KEY_ARN = { 'Fn::GetAtt': ['Key', 'Arn'] };

function table(properties: JsonObject, beside: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject('AWS::DynamoDB::Table', properties, beside, rest);
}

function globalTable(replicas: Json[], properties: JsonObject = {}, beside: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject('AWS::DynamoDB::GlobalTable', { ...properties, Replicas: replicas }, beside, rest);
}

function sse(key: Json, rest: JsonObject = { SSEEnabled: true, SSEType: 'KMS' }): JsonObject {
  return { SSESpecification: { ...rest, KMSMasterKeyId: key } };
}

const SSE_ON = { SSESpecification: { SSEEnabled: true, SSEType: 'KMS' } };

const CUSTOMER_KEY: RuleCases = {
  rule: customerKey,
  cases: [
    passes('a key of the template', table(sse(KEY_ARN), KEY)),
    passes('a key where the type is left out: there is only KMS', table(sse(KEY_ARN, { SSEEnabled: true }), KEY)),
    passes('the same written in texts', table(sse('alias/records', { SSEEnabled: 'true' }))),
    passes('a global table with a key in each region', globalTable([
      { Region: 'us-east-1', ...sse(KEY_ARN, {}) }, { Region: 'us-west-2', ...sse('arn:aws:kms:us-west-2:111122223333:key/abc', {}) },
    ], SSE_ON, KEY)),
    passes('a replica of another account\'s table with a key of its own', globalTable([sse('alias/records', {})], {
      GlobalTableSourceArn: 'arn:aws:dynamodb:us-east-1:111122223333:table/records',
    })),
    fails('a table that says nothing', table({}), 'SSEEnabled is not set'),
    fails('a table with the key that AWS owns', table(sse(KEY_ARN, { SSEEnabled: false }), KEY), 'SSEEnabled is false'),
    fails('the key that AWS manages', table(sse('alias/aws/dynamodb')), 'a key that AWS manages'),
    fails('KMS without a key', table(SSE_ON), 'KMSMasterKeyId is not set'),
    fails('a global table with a replica without a key', globalTable([{ Region: 'us-east-1', ...sse(KEY_ARN, {}) }, { Region: 'us-west-2' }], SSE_ON, KEY),
      'Replicas[1].SSESpecification.KMSMasterKeyId'),
    fails('a global table whose replicas name keys that nothing switches on', globalTable([sse(KEY_ARN, {})], {}, KEY), 'SSEEnabled'),
    fails('a global table without replicas', globalTable([], SSE_ON), 'Replicas'),
    fails('a branch that leaves the key out', table(sse(ifProd(KEY_ARN, NO_VALUE)), KEY, EITHER_WAY), 'when'),
    unverifiable('a key that a parameter names', table(sse(ANY), {}, ANY_TEXT)),
    unverifiable('replicas that a macro writes', subject('AWS::DynamoDB::GlobalTable', { ...SSE_ON, Replicas: MACRO })),
  ],
};

function pitr(enabled: Json): JsonObject {
  return { PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: enabled } };
}

const POINT_IN_TIME_RECOVERY: RuleCases = {
  rule: pointInTimeRecovery,
  cases: [
    passes('a table that has it', table(pitr(true))),
    passes('a global table with it on each replica', globalTable([pitr(true), pitr('true')])),
    fails('a table that says nothing', table({}), 'PointInTimeRecoveryEnabled is not set'),
    fails('a table without it', table(pitr(false))),
    fails('a global table with a replica without it', globalTable([pitr(true), {}]), 'Replicas[1]'),
    fails('one branch without it', table(pitr(ifProd(true, false)), {}, EITHER_WAY), 'when'),
    unverifiable('what a parameter says', table(pitr(ANY), {}, ANY_TEXT)),
  ],
};

function selecting(resource: Json): JsonObject {
  return {
    Plan: { Type: 'AWS::Backup::BackupPlan', Properties: { BackupPlan: { BackupPlanRule: [{ RuleName: 'Daily' }] } } },
    Selection: { Type: 'AWS::Backup::BackupSelection', Properties: { BackupPlanId: { Ref: 'Plan' }, BackupSelection: { Resources: [resource] } } },
  };
}

const BACKUP_PLAN: RuleCases = {
  rule: backupPlan,
  cases: [
    passes('a table that a plan selects', table({}, selecting({ 'Fn::GetAtt': ['Subject', 'Arn'] }))),
    passes('a global table that a plan selects', globalTable([{}], {}, selecting({ 'Fn::GetAtt': ['Subject', 'Arn'] }))),
    fails('a table that no plan selects', table({})),
    fails('a plan that selects another one', table({}, { ...selecting({ 'Fn::GetAtt': ['Other', 'Arn'] }), Other: { Type: 'AWS::DynamoDB::Table' } })),
    unverifiable('a plan that selects what a parameter names', table({}, selecting(ANY), ANY_TEXT)),
  ],
};

const DELETION_PROTECTION: RuleCases = {
  rule: deletionProtection,
  cases: [
    passes('a table that is protected', table({ DeletionProtectionEnabled: true })),
    passes('a global table whose replicas are protected', globalTable([{ DeletionProtectionEnabled: true }])),
    fails('a table that says nothing', table({})),
    fails('a table that is not protected', table({ DeletionProtectionEnabled: 'false' })),
    fails('a global table with a replica that is not', globalTable([{ DeletionProtectionEnabled: true }, {}]), 'Replicas[1]'),
    unverifiable('what a parameter says', table({ DeletionProtectionEnabled: ANY }, {}, ANY_TEXT)),
  ],
};

const INDEX = { GlobalSecondaryIndexes: [{ IndexName: 'ByDate' }] };

function target(dimension: string, resourceId: Json): JsonObject {
  return { Type: 'AWS::ApplicationAutoScaling::ScalableTarget', Properties: { ScalableDimension: dimension, ResourceId: resourceId } };
}

/** What CDK writes for a table that scales. */
function targets(id: Json, indexId?: Json): JsonObject {
  return {
    Reads: target('dynamodb:table:ReadCapacityUnits', id),
    Writes: target('dynamodb:table:WriteCapacityUnits', id),
    ...(indexId === undefined ? {} : {
      IndexReads: target('dynamodb:index:ReadCapacityUnits', indexId),
      IndexWrites: target('dynamodb:index:WriteCapacityUnits', indexId),
    }),
  };
}

const ID = { 'Fn::Join': ['', ['table/', { Ref: 'Subject' }]] };

const AUTO_SCALING: RuleCases = {
  rule: autoScaling,
  cases: [
    passes('a table on demand', table({ BillingMode: 'PAY_PER_REQUEST' })),
    passes('a table whose reads and writes scale', table({}, targets(ID))),
    passes('a table and its index that scale', table({ BillingMode: 'PROVISIONED', ...INDEX }, targets(ID, { 'Fn::Sub': 'table/${Subject}/index/ByDate' }))),
    passes('targets that name it literally', table({ TableName: 'visits' }, targets('table/visits'))),
    passes('targets that name it by the same parameter', table({ TableName: ANY }, targets({ 'Fn::Sub': 'table/${Any}' }), ANY_TEXT)),
    passes('targets that scale it in either branch', table({}, targets(ifProd(ID, ID)), EITHER_WAY)),
    fails('targets that scale it in one branch only', table({}, targets(ifProd(ID, 'table/others')), EITHER_WAY), 'when'),
    fails('a table that is provisioned because nothing is set', table({}), 'no scalable target'),
    fails('a table whose reads scale only', table({}, { Reads: target('dynamodb:table:ReadCapacityUnits', ID) }), 'WriteCapacityUnits'),
    fails('a table whose index does not scale', table(INDEX, targets(ID)), 'dynamodb:index:ReadCapacityUnits'),
    fails('targets of another table', table({ TableName: 'visits' }, targets('table/others'))),
    fails('one branch that is provisioned', table({ BillingMode: ifProd('PAY_PER_REQUEST', 'PROVISIONED') }, {}, EITHER_WAY), 'when'),
    unverifiable('a billing mode that a parameter says', table({ BillingMode: ANY }, {}, ANY_TEXT)),
    unverifiable('targets of what a parameter names', table({}, targets(ANY), ANY_TEXT)),
  ],
};

function streamingTo(arn: Json): JsonObject {
  return { KinesisStreamSpecification: { StreamArn: arn } };
}

function stream(properties: JsonObject): JsonObject {
  return { Stream: { Type: 'AWS::Kinesis::Stream', Properties: properties } };
}

const ENCRYPTED_STREAM = stream({ StreamEncryption: { EncryptionType: 'KMS', KeyId: 'alias/aws/kinesis' } });
const STREAM_ARN = { 'Fn::GetAtt': ['Stream', 'Arn'] };

const STREAM_ENCRYPTED: RuleCases = {
  rule: streamEncrypted,
  cases: [
    passes('a table that streams to no Kinesis', table({ StreamSpecification: { StreamViewType: 'NEW_IMAGE' } })),
    passes('an encrypted stream', table(streamingTo(STREAM_ARN), ENCRYPTED_STREAM)),
    passes('a replica that streams to an encrypted one', globalTable([{}, streamingTo(STREAM_ARN)], {}, ENCRYPTED_STREAM)),
    fails('a stream that says nothing', table(streamingTo(STREAM_ARN), stream({})), 'Stream.Properties.StreamEncryption.EncryptionType'),
    fails('a replica that streams to one that says nothing', globalTable([{}, streamingTo(STREAM_ARN)], {}, stream({}))),
    unverifiable('a stream that is made elsewhere', table(streamingTo('arn:aws:kinesis:us-east-1:111122223333:stream/visits')), 'not in these templates'),
    unverifiable('a stream that a parameter names', table(streamingTo(ANY), {}, ANY_TEXT)),
  ],
};

function insights(enabled: Json): JsonObject {
  return { ContributorInsightsSpecification: { Enabled: enabled } };
}

const CONTRIBUTOR_INSIGHTS: RuleCases = {
  rule: contributorInsightsReviewed,
  cases: [
    passes('a table that says nothing', table({})),
    passes('a table without it', table(insights(false))),
    passes('a replica without it', globalTable([insights('false'), {}])),
    fails('a table with it', table(insights(true)), 'appear in graphs'),
    fails('an index with it', table({ GlobalSecondaryIndexes: [{ IndexName: 'ByPatient', ...insights(true) }] }), 'GlobalSecondaryIndexes[0]'),
    fails('an index of a replica with it', globalTable([{ GlobalSecondaryIndexes: [insights(true)] }])),
    fails('throttled keys only: these are keys too', table({ ContributorInsightsSpecification: { Enabled: 'true', Mode: 'THROTTLED_KEYS' } })),
    fails('one branch with it', table(insights(ifProd(false, true)), {}, EITHER_WAY), 'when'),
    unverifiable('what a parameter says', table(insights(ANY), {}, ANY_TEXT)),
  ],
};

export const DYNAMODB_CASES: readonly RuleCases[] = [
  CUSTOMER_KEY, POINT_IN_TIME_RECOVERY, BACKUP_PLAN, DELETION_PROTECTION, AUTO_SCALING, STREAM_ENCRYPTED, CONTRIBUTOR_INSIGHTS,
];
