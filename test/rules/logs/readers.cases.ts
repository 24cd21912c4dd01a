import { resourcePolicyNotPublic, subscriptionEncrypted } from '../../../src/rules/logs/readers';
import { JsonObject } from '../../../src/template';
import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, NO_VALUE, passes, RuleCases, subject, unverifiable } from '../cases';

function toStream(encryption: JsonObject[string], rest: Partial<Given> = {}): Given {
  return subject('AWS::Logs::SubscriptionFilter', { LogGroupName: '/app', FilterPattern: '', DestinationArn: { 'Fn::GetAtt': ['To', 'Arn'] } },
    { To: { Type: 'AWS::Kinesis::Stream', Properties: { StreamEncryption: encryption! } } }, rest);
}

function to(type: string, properties: JsonObject = {}, beside: JsonObject = {}): Given {
  return subject('AWS::Logs::SubscriptionFilter', { DestinationArn: { 'Fn::GetAtt': ['To', 'Arn'] } }, { To: { Type: type, Properties: properties }, ...beside });
}

const KMS = { EncryptionType: 'KMS', KeyId: 'alias/clinic' };

function statement(principal: JsonObject[string], condition?: JsonObject): JsonObject {
  return { Statement: [{ Effect: 'Allow', Principal: principal!, Action: 'logs:PutLogEvents', Resource: '*', ...condition ? { Condition: condition } : {} }] };
}

function resourcePolicy(document: JsonObject, rest: Partial<Given> = {}): Given {
  return subject('AWS::Logs::ResourcePolicy', { PolicyName: 'delivery', PolicyDocument: JSON.stringify(document) }, {}, rest);
}

export const LOG_READER_CASES: readonly RuleCases[] = [
  {
    rule: subscriptionEncrypted,
    cases: [
      passes('a stream that encrypts with KMS', toStream(KMS)),
      passes('a delivery stream that encrypts', to('AWS::KinesisFirehose::DeliveryStream', { DeliveryStreamEncryptionConfigurationInput: { KeyType: 'CUSTOMER_MANAGED_CMK' } })),
      passes('a function', to('AWS::Lambda::Function')),
      passes('a function of another template, by its ARN', subject('AWS::Logs::SubscriptionFilter', { DestinationArn: 'arn:aws:lambda:us-east-1:111122223333:function:ship' })),
      passes('a destination whose stream encrypts', to('AWS::Logs::Destination', { TargetArn: { 'Fn::GetAtt': ['Stream', 'Arn'] } },
        { Stream: { Type: 'AWS::Kinesis::Stream', Properties: { StreamEncryption: KMS } } })),
      fails('a stream that does not encrypt', toStream(NO_VALUE), 'StreamEncryption.EncryptionType is not set'),
      fails('a delivery stream that does not', to('AWS::KinesisFirehose::DeliveryStream')),
      fails('a destination whose stream does not', to('AWS::Logs::Destination', { TargetArn: { 'Fn::GetAtt': ['Stream', 'Arn'] } }, { Stream: { Type: 'AWS::Kinesis::Stream' } })),
      fails('a stream that encrypts in one branch', toStream(ifProd(KMS, NO_VALUE), EITHER_WAY), 'when'),
      fails('a filter without a destination', subject('AWS::Logs::SubscriptionFilter', {})),
      unverifiable('a stream of another template', subject('AWS::Logs::SubscriptionFilter', { DestinationArn: 'arn:aws:kinesis:us-east-1:111122223333:stream/logs' })),
      unverifiable('a destination that a parameter names', subject('AWS::Logs::SubscriptionFilter', { DestinationArn: ANY }, {}, ANY_TEXT)),
    ],
  },
  {
    rule: resourcePolicyNotPublic,
    cases: [
      passes('a service', resourcePolicy(statement({ Service: 'route53.amazonaws.com' }))),
      passes('everyone of this account', resourcePolicy(statement('*', { StringEquals: { 'aws:SourceAccount': '111122223333' } }))),
      passes('a log group without a policy', subject('AWS::Logs::LogGroup', {})),
      fails('everyone', resourcePolicy(statement('*')), 'allows everyone'),
      fails('everyone, by TLS', resourcePolicy(statement({ AWS: '*' }, { Bool: { 'aws:SecureTransport': 'true' } }))),
      fails('everyone, in the policy of a destination', subject('AWS::Logs::Destination', { DestinationPolicy: JSON.stringify(statement('*')) })),
      fails('everyone, in the policy of a log group', subject('AWS::Logs::LogGroup', { ResourcePolicyDocument: statement({ AWS: ['*'] }) })),
      unverifiable('a principal that a parameter names', subject('AWS::Logs::LogGroup', { ResourcePolicyDocument: statement({ AWS: ANY }) }, {}, ANY_TEXT)),
    ],
  },
];
