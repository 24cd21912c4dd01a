import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, MACRO, NO_VALUE, passes, RuleCases, subject, unverifiable } from './cases';
import { SQS_RULES } from '../../src/rules/sqs';
import { Json, JsonObject } from '../../src/template';

const [encryptionAtRest, customerKey, tlsOnly, noPublicPolicy, deadLetterQueue] = SQS_RULES;

const QUEUE = 'AWS::SQS::Queue';
const KEY = { Key: { Type: 'AWS::KMS::Key', Properties: {} } };
const KEY_ARN = { 'Fn::GetAtt': ['Key', 'Arn'] };
const SUBJECT_ARN = { 'Fn::GetAtt': ['Subject', 'Arn'] };

function queue(properties: JsonObject = {}, beside: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject(QUEUE, properties, beside, rest);
}

const ENCRYPTION: RuleCases = {
  rule: encryptionAtRest,
  cases: [
    passes('a key', queue({ KmsMasterKeyId: KEY_ARN }, KEY)),
    passes('keys of SQS', queue({ SqsManagedSseEnabled: true })),
    passes('a queue that says nothing, and tells the default', queue(), 'when nothing is set'),
    passes('a key, or keys of SQS where the parameter is empty', queue({ KmsMasterKeyId: ifProd(ANY, NO_VALUE) }, {}, { ...EITHER_WAY, Parameters: { ...EITHER_WAY.Parameters, ...ANY_TEXT.Parameters } })),
    passes('keys of SQS turned off in favour of a key', queue({ SqsManagedSseEnabled: false, KmsMasterKeyId: KEY_ARN }, KEY)),
    fails('keys of SQS turned off', queue({ SqsManagedSseEnabled: false }), 'SqsManagedSseEnabled'),
    fails('keys of SQS turned off as text', queue({ SqsManagedSseEnabled: 'false' })),
    fails('keys of SQS turned off, and an empty key', queue({ SqsManagedSseEnabled: false, KmsMasterKeyId: '' })),
    fails('one branch that turns it off', queue({ SqsManagedSseEnabled: ifProd(true, false) }, {}, EITHER_WAY), 'when'),
    unverifiable('a switch that may be anything', queue({ SqsManagedSseEnabled: ANY }, {}, ANY_TEXT)),
    unverifiable('an empty key', queue({ KmsMasterKeyId: '' }), 'not documented'),
    unverifiable('what a macro writes', queue({ SqsManagedSseEnabled: MACRO })),
  ],
};

const CUSTOMER_KEY: RuleCases = {
  rule: customerKey,
  cases: [
    passes('a key of the template', queue({ KmsMasterKeyId: KEY_ARN }, KEY)),
    passes('an alias', queue({ KmsMasterKeyId: 'alias/clinic' })),
    fails('a queue that says nothing', queue(), 'is not set'),
    fails('the key of AWS', queue({ KmsMasterKeyId: 'alias/aws/sqs' }), 'AWS manages'),
    fails('the ARN of the key of AWS', queue({ KmsMasterKeyId: 'arn:aws:kms:us-east-1:111122223333:alias/aws/sqs' })),
    unverifiable('a key that a parameter names', queue({ KmsMasterKeyId: ANY }, {}, ANY_TEXT)),
  ],
};

const UNENCRYPTED = { SqsManagedSseEnabled: false };

function policy(statement: JsonObject, attached: JsonObject = { Queues: [{ Ref: 'Subject' }] }, type = 'AWS::SQS::QueuePolicy'): JsonObject {
  return { Policy: { Type: type, Properties: { ...attached, PolicyDocument: { Statement: [statement] } } } };
}

function denial(change: JsonObject = {}): JsonObject {
  return {
    Effect: 'Deny', Principal: { AWS: '*' }, Action: 'sqs:*', Resource: SUBJECT_ARN, Condition: { Bool: { 'aws:SecureTransport': 'false' } }, ...change,
  };
}

function open(statement: JsonObject, properties: JsonObject = UNENCRYPTED): Given {
  return queue(properties, policy(statement));
}

const TLS: RuleCases = {
  rule: tlsOnly,
  cases: [
    passes('a queue that is not encrypted but denies plain HTTP', open(denial())),
    passes('an encrypted queue without a policy: SQS turns plain HTTP away', queue({ KmsMasterKeyId: KEY_ARN }, KEY), 'turns away'),
    passes('a queue that says nothing: SQS encrypts it', queue(), 'turns away'),
    passes('an encrypted queue whose policy denies nothing', open({ Effect: 'Allow', Principal: { Service: 's3.amazonaws.com' }, Action: 'sqs:SendMessage', Resource: '*' }, {})),
    passes('the actions that carry messages, one by one', open(denial({ Action: ['sqs:SendMessage', 'sqs:ReceiveMessage'] }))),
    passes('every resource, as boolean', open(denial({ Resource: '*', Condition: { BoolIfExists: { 'aws:SecureTransport': false } } }))),
    passes('the queue by its name', queue({ ...UNENCRYPTED, QueueName: 'intake' }, policy(denial({ Resource: { 'Fn::Sub': 'arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:intake' } })))),
    passes('a policy of the inline kind', queue(UNENCRYPTED, policy(denial(), { Queue: { Ref: 'Subject' } }, 'AWS::SQS::QueueInlinePolicy'))),
    fails('a queue that is not encrypted and has no policy', queue(UNENCRYPTED), 'without TLS'),
    fails('a denial with a further condition', open(denial({ Condition: { Bool: { 'aws:SecureTransport': 'false' }, StringEquals: { 'aws:SourceAccount': '1' } } }))),
    fails('a denial of sending only', open(denial({ Action: 'sqs:SendMessage' }))),
    fails('a denial for one role', open(denial({ Principal: { AWS: 'arn:aws:iam::111122223333:role/app' } }))),
    fails('a denial for another queue', open(denial({ Resource: 'arn:aws:sqs:us-east-1:111122223333:other' }))),
    fails('a policy of another queue', queue(UNENCRYPTED, { ...policy(denial({ Resource: '*' }), { Queues: [{ Ref: 'Other' }] }), Other: { Type: QUEUE } })),
    fails('an Allow over TLS, which denies nothing', open({ ...denial(), Effect: 'Allow', Condition: { Bool: { 'aws:SecureTransport': 'true' } } })),
    fails('one branch without encryption', queue({ SqsManagedSseEnabled: ifProd(true, false) }, {}, EITHER_WAY), 'when'),
    unverifiable('a policy that a macro writes', queue(UNENCRYPTED, { Policy: { Type: 'AWS::SQS::QueuePolicy', Properties: { Queues: [{ Ref: 'Subject' }], PolicyDocument: MACRO } } })),
  ],
};

function allowing(change: JsonObject, rest: Partial<Given> = {}): Given {
  const statement = { Effect: 'Allow', Principal: '*', Action: 'sqs:SendMessage', Resource: '*', ...change };
  return subject('AWS::SQS::QueuePolicy', { Queues: ['q'], PolicyDocument: { Statement: [statement] } }, {}, rest);
}

const NO_PUBLIC_POLICY: RuleCases = {
  rule: noPublicPolicy,
  cases: [
    passes('a service', allowing({ Principal: { Service: 'sns.amazonaws.com' } })),
    passes('everyone on behalf of one topic', allowing({ Condition: { ArnEquals: { 'aws:SourceArn': 'arn:aws:sns:us-east-1:111122223333:visits' } } })),
    fails('everyone', allowing({}), 'allows everyone'),
    fails('everyone over TLS', allowing({ Condition: { Bool: { 'aws:SecureTransport': 'true' } } })),
    fails('everyone but one', allowing({ Principal: NO_VALUE, NotPrincipal: { AWS: '111122223333' } })),
    unverifiable('a principal that a parameter names', allowing({ Principal: { AWS: ANY } }, ANY_TEXT)),
  ],
};

function redriving(target: Json, properties: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return queue({ RedrivePolicy: { deadLetterTargetArn: target, maxReceiveCount: 5 } }, { Dead: { Type: QUEUE, Properties: properties } }, rest);
}

const DEAD = { 'Fn::GetAtt': ['Dead', 'Arn'] };

function named(type: string, properties: JsonObject): Given {
  return queue({}, { Sender: { Type: type, Properties: properties } });
}

const DEAD_LETTERS: RuleCases = {
  rule: deadLetterQueue,
  cases: [
    passes('an encrypted dead-letter queue', redriving(DEAD, { KmsMasterKeyId: 'alias/clinic' })),
    passes('one that SQS encrypts', redriving(DEAD)),
    passes('a policy in a text of JSON', queue({ RedrivePolicy: { 'Fn::Sub': '{"deadLetterTargetArn":"${Dead.Arn}","maxReceiveCount":5}' } }, { Dead: { Type: QUEUE } })),
    passes('the dead-letter queue of another queue', named(QUEUE, { RedrivePolicy: { deadLetterTargetArn: SUBJECT_ARN } })),
    passes('the dead-letter queue of a function', named('AWS::Lambda::Function', { DeadLetterConfig: { TargetArn: SUBJECT_ARN } })),
    passes('where a function sends failures', named('AWS::Lambda::EventInvokeConfig', { DestinationConfig: { OnFailure: { Destination: SUBJECT_ARN } } })),
    passes('the dead-letter queue of a subscription', named('AWS::SNS::Subscription', { RedrivePolicy: { deadLetterTargetArn: SUBJECT_ARN } })),
    passes('the dead-letter queue of a rule', named('AWS::Events::Rule', { Targets: [{ DeadLetterConfig: { Arn: SUBJECT_ARN } }] })),
    passes('a queue that allows others to redrive', queue({ RedriveAllowPolicy: { redrivePermission: 'allowAll' } })),
    fails('a queue without one', queue(), 'no dead-letter queue'),
    fails('one that is not encrypted', redriving(DEAD, UNENCRYPTED), 'Dead.Properties'),
    fails('a queue that allows nobody to redrive', queue({ RedriveAllowPolicy: { redrivePermission: 'denyAll' } })),
    fails('a branch without one', queue({ RedrivePolicy: ifProd({ deadLetterTargetArn: DEAD }, NO_VALUE) }, { Dead: { Type: QUEUE } }, EITHER_WAY), 'when'),
    unverifiable('one that is elsewhere', redriving('arn:aws:sqs:us-east-1:111122223333:dead'), 'not in these templates'),
    unverifiable('one that a parameter names', redriving(ANY, {}, ANY_TEXT)),
  ],
};

export const SQS_CASES: readonly RuleCases[] = [ENCRYPTION, CUSTOMER_KEY, TLS, NO_PUBLIC_POLICY, DEAD_LETTERS];
