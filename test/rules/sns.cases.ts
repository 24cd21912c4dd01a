import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, MACRO, NO_VALUE, passes, RuleCases, subject, unverifiable } from './cases';
import { SNS_RULES } from '../../src/rules/sns';
import { JsonObject } from '../../src/template';

const [encryptionAtRest, tlsPublishOnly, noHttpSubscription, noClearChannel, noPublicPolicy, deliveryLogging, subscriptionDeadLetter] = SNS_RULES;

const TOPIC = 'AWS::SNS::Topic';
const KEY = { Key: { Type: 'AWS::KMS::Key', Properties: {} } };
const KEY_ID = { Ref: 'Key' };

function topic(properties: JsonObject = {}, beside: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject(TOPIC, properties, beside, rest);
}

function subscription(properties: JsonObject, beside: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject('AWS::SNS::Subscription', { TopicArn: 'arn:aws:sns:us-east-1:111122223333:visits', ...properties }, beside, rest);
}

const ENCRYPTION: RuleCases = {
  rule: encryptionAtRest,
  cases: [
    passes('a key of the template', topic({ KmsMasterKeyId: KEY_ID }, KEY)),
    passes('a key that a parameter names', topic({ KmsMasterKeyId: ANY }, {}, ANY_TEXT)),
    fails('a topic that says nothing', topic(), 'is not set'),
    fails('an empty key', topic({ KmsMasterKeyId: '' }), 'is empty'),
    fails('the key of AWS, through which no service can publish', topic({ KmsMasterKeyId: 'alias/aws/sns' }), 'AWS manages'),
    fails('a branch without a key', topic({ KmsMasterKeyId: ifProd(KEY_ID, NO_VALUE) }, KEY, EITHER_WAY), 'when'),
    unverifiable('what a macro writes', topic({ KmsMasterKeyId: MACRO })),
  ],
};

function policy(statement: JsonObject, type = 'AWS::SNS::TopicPolicy', attached: JsonObject = { Topics: [{ Ref: 'Subject' }] }): JsonObject {
  return { Policy: { Type: type, Properties: { ...attached, PolicyDocument: { Statement: [statement] } } } };
}

function denial(change: JsonObject = {}): JsonObject {
  return {
    Effect: 'Deny', Principal: '*', Action: 'sns:Publish', Resource: { Ref: 'Subject' }, Condition: { Bool: { 'aws:SecureTransport': 'false' } }, ...change,
  };
}

const TLS: RuleCases = {
  rule: tlsPublishOnly,
  cases: [
    passes('a topic that denies plain HTTP', topic({}, policy(denial()))),
    passes('every action of SNS', topic({}, policy(denial({ Action: 'sns:*', Principal: { AWS: '*' } })))),
    passes('a policy of the inline kind', topic({}, policy(denial({ Resource: '*' }), 'AWS::SNS::TopicInlinePolicy', { TopicArn: { Ref: 'Subject' } }))),
    passes('the topic by its name', topic({ TopicName: 'visits' }, policy(denial({ Resource: 'arn:aws:sns:us-east-1:111122223333:visits' })))),
    passes('a topic with a key: SNS turns plain HTTP away', topic({ KmsMasterKeyId: KEY_ID }, KEY), 'turns away'),
    fails('a topic without policy and key', topic(), 'without TLS'),
    fails('a denial of another action', topic({}, policy(denial({ Action: 'sns:Subscribe' })))),
    fails('a denial with a further condition', topic({}, policy(denial({ Condition: { Bool: { 'aws:SecureTransport': 'false', 'aws:ViaAWSService': 'false' } } })))),
    fails('a denial for one role', topic({}, policy(denial({ Principal: { AWS: 'arn:aws:iam::111122223333:role/app' } })))),
    fails('a denial for another topic', topic({}, policy(denial({ Resource: 'arn:aws:sns:us-east-1:111122223333:other' })))),
    fails('a branch without a key', topic({ KmsMasterKeyId: ifProd('alias/clinic', NO_VALUE) }, {}, EITHER_WAY), 'when'),
    unverifiable('a policy that a macro writes', topic({}, { Policy: { Type: 'AWS::SNS::TopicPolicy', Properties: { Topics: [{ Ref: 'Subject' }], PolicyDocument: MACRO } } })),
  ],
};

const NO_HTTP: RuleCases = {
  rule: noHttpSubscription,
  cases: [
    passes('a queue', subscription({ Protocol: 'sqs', Endpoint: { 'Fn::GetAtt': ['Queue', 'Arn'] } }, { Queue: { Type: 'AWS::SQS::Queue' } })),
    passes('an https endpoint', subscription({ Protocol: 'https', Endpoint: 'https://portal.clinic.example/hook' })),
    passes('an https endpoint that a parameter names: SNS refuses any other', subscription({ Protocol: 'https', Endpoint: ANY }, {}, ANY_TEXT)),
    passes('a topic without subscriptions', topic()),
    fails('plain HTTP', subscription({ Protocol: 'http', Endpoint: 'http://portal.clinic.example/hook' }), 'Protocol'),
    fails('an endpoint that is not https', subscription({ Protocol: 'https', Endpoint: 'http://portal.clinic.example/hook' }), 'Endpoint'),
    fails('the second subscription of a topic', topic({ Subscription: [{ Protocol: 'sqs', Endpoint: 'q' }, { Protocol: 'http', Endpoint: 'http://x' }] }), 'Subscription[1]'),
    fails('plain HTTP in one branch', subscription({ Protocol: ifProd('https', 'http') }, {}, EITHER_WAY), 'when'),
    unverifiable('a protocol that may be anything', subscription({ Protocol: ANY }, {}, ANY_TEXT)),
  ],
};

const CLEAR_CHANNEL: RuleCases = {
  rule: noClearChannel,
  cases: [
    passes('a function', subscription({ Protocol: 'lambda' })),
    passes('an https endpoint', subscription({ Protocol: 'https' })),
    fails('e-mail', subscription({ Protocol: 'email', Endpoint: 'oncall@clinic.example' }), '"email"'),
    fails('SMS', subscription({ Protocol: 'sms' })),
    fails('mobile push', subscription({ Protocol: 'application' })),
    fails('e-mail that a topic lists', topic({ Subscription: [{ Protocol: 'email-json', Endpoint: 'oncall@clinic.example' }] })),
    unverifiable('a protocol that may be anything', subscription({ Protocol: ANY }, {}, ANY_TEXT)),
  ],
};

function allowing(change: JsonObject, rest: Partial<Given> = {}): Given {
  const statement = { Effect: 'Allow', Principal: '*', Action: 'sns:Publish', Resource: '*', ...change };
  return subject('AWS::SNS::TopicPolicy', { Topics: ['t'], PolicyDocument: { Statement: [statement] } }, {}, rest);
}

const NO_PUBLIC_POLICY: RuleCases = {
  rule: noPublicPolicy,
  cases: [
    passes('a service', allowing({ Principal: { Service: 'cloudwatch.amazonaws.com' } })),
    passes('the owner of the topic, as SNS writes it by default', allowing({ Condition: { StringEquals: { 'AWS:SourceOwner': '111122223333' } } })),
    fails('everyone', allowing({}), 'allows everyone'),
    fails('everyone from every address', allowing({ Condition: { IpAddress: { 'aws:SourceIp': '0.0.0.0/0' } } })),
    unverifiable('a principal that a parameter names', allowing({ Principal: { AWS: ANY } }, ANY_TEXT)),
  ],
};

const LOGGING: RuleCases = {
  rule: deliveryLogging,
  cases: [
    passes('failures of one protocol', topic({ DeliveryStatusLogging: [{ Protocol: 'sqs', FailureFeedbackRoleArn: 'arn:aws:iam::111122223333:role/sns' }] })),
    fails('a topic that says nothing', topic(), 'is not set'),
    fails('a protocol without a role', topic({ DeliveryStatusLogging: [{ Protocol: 'sqs' }] })),
    unverifiable('what a macro writes', topic({ DeliveryStatusLogging: MACRO })),
  ],
};

const DEAD = { 'Fn::GetAtt': ['Dead', 'Arn'] };

function redriving(properties: JsonObject): Given {
  return subscription({ Protocol: 'sqs', RedrivePolicy: { deadLetterTargetArn: DEAD } }, { Dead: { Type: 'AWS::SQS::Queue', Properties: properties } });
}

const DEAD_LETTER: RuleCases = {
  rule: subscriptionDeadLetter,
  cases: [
    passes('a subscription without one', subscription({ Protocol: 'sqs' })),
    passes('an encrypted queue', redriving({ KmsMasterKeyId: 'alias/clinic' })),
    fails('a queue that is not encrypted', redriving({ SqsManagedSseEnabled: false }), 'Dead.Properties'),
    unverifiable('a queue that is elsewhere', subscription({ RedrivePolicy: { deadLetterTargetArn: 'arn:aws:sqs:us-east-1:111122223333:dead' } })),
  ],
};

export const SNS_CASES: readonly RuleCases[] = [ENCRYPTION, TLS, NO_HTTP, CLEAR_CHANNEL, NO_PUBLIC_POLICY, LOGGING, DEAD_LETTER];
