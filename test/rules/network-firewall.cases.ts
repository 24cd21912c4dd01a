import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, MACRO, NO_VALUE, passes, RuleCases, subject, unverifiable } from './cases';
import { NETWORK_FIREWALL_RULES } from '../../src/rules/network-firewall';
import { Json, JsonObject } from '../../src/template';

const [firewallLogging, firewallLogsEncrypted, firewallProtected] = NETWORK_FIREWALL_RULES;

function firewall(properties: JsonObject = {}, beside: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject('AWS::NetworkFirewall::Firewall', { FirewallName: 'edge', ...properties }, beside, rest);
}

function logging(configs: Json, firewallArn: Json = { Ref: 'Subject' }): JsonObject {
  return {
    Logging: { Type: 'AWS::NetworkFirewall::LoggingConfiguration', Properties: { FirewallArn: firewallArn, LoggingConfiguration: { LogDestinationConfigs: configs } } },
  };
}

const FLOW = { LogType: 'FLOW' };
const ALERT = { LogType: 'ALERT' };

const LOGGED: RuleCases = {
  rule: firewallLogging,
  cases: [
    passes('both logs', firewall({}, logging([FLOW, ALERT]))),
    passes('a third one beside them', firewall({}, logging([FLOW, ALERT, { LogType: 'TLS' }]))),
    fails('a firewall without', firewall(), 'FLOW'),
    fails('the logs of another one', firewall({}, logging([FLOW, ALERT], 'arn:aws:network-firewall:us-east-1:111122223333:firewall/other'))),
    fails('one of them', firewall({}, logging([FLOW])), 'ALERT'),
    fails('one of them in one branch', firewall({}, logging([FLOW, ifProd(ALERT, NO_VALUE)]), EITHER_WAY), 'when'),
    unverifiable('what a parameter says', firewall({}, logging([FLOW, { LogType: ANY }]), ANY_TEXT)),
  ],
};

const KEY = { Key: { Type: 'AWS::KMS::Key', Properties: {} } };
const KEY_ARN = { 'Fn::GetAtt': ['Key', 'Arn'] };

function sent(type: Json, destination: JsonObject, beside: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject('AWS::NetworkFirewall::LoggingConfiguration', {
    LoggingConfiguration: { LogDestinationConfigs: [{ LogType: 'FLOW', LogDestinationType: type, LogDestination: destination }] },
  }, { ...KEY, ...beside }, rest);
}

function place(type: string, properties: JsonObject): JsonObject {
  return { Place: { Type: type, Properties: properties } };
}

const GROUP = 'AWS::Logs::LogGroup';
const STREAM = 'AWS::KinesisFirehose::DeliveryStream';
const TO_PLACE = { Ref: 'Place' };

const SSE = { BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } }] } };

const ENCRYPTED: RuleCases = {
  rule: firewallLogsEncrypted,
  cases: [
    passes('a log group with a key', sent('CloudWatchLogs', { logGroup: TO_PLACE }, place(GROUP, { KmsKeyId: KEY_ARN }))),
    passes('a log group by its name', sent('CloudWatchLogs', { logGroup: '/firewall' }, place(GROUP, { LogGroupName: '/firewall', KmsKeyId: KEY_ARN }))),
    passes('a bucket that encrypts', sent('S3', { bucketName: TO_PLACE }, place('AWS::S3::Bucket', SSE))),
    passes('a delivery stream with a key', sent('KinesisDataFirehose', { deliveryStream: TO_PLACE },
      place(STREAM, { DeliveryStreamEncryptionConfigurationInput: { KeyType: 'CUSTOMER_MANAGED_CMK', KeyARN: KEY_ARN } }))),
    fails('a log group without a key', sent('CloudWatchLogs', { logGroup: TO_PLACE }, place(GROUP, {})), 'Place.Properties.KmsKeyId'),
    fails('a delivery stream without a key', sent('KinesisDataFirehose', { deliveryStream: TO_PLACE }, place(STREAM, {}))),
    fails('a key in one branch', sent('CloudWatchLogs', { logGroup: TO_PLACE }, place(GROUP, { KmsKeyId: ifProd(KEY_ARN, NO_VALUE) }), EITHER_WAY), 'when'),
    fails('a place of a kind that there is not', sent('Tape', {})),
    unverifiable('a log group elsewhere', sent('CloudWatchLogs', { logGroup: '/firewall' }), 'not in these templates'),
    unverifiable('a kind that a parameter names', sent(ANY, {}, {}, ANY_TEXT)),
    unverifiable('what a macro writes', subject('AWS::NetworkFirewall::LoggingConfiguration', { LoggingConfiguration: MACRO })),
  ],
};

const PROTECTED: RuleCases = {
  rule: firewallProtected,
  cases: [
    passes('both protections', firewall({ DeleteProtection: true, SubnetChangeProtection: 'true' })),
    passes('a firewall that says nothing, and tells the default', firewall(), 'when nothing is set'),
    fails('a firewall that may be deleted', firewall({ DeleteProtection: false }), 'DeleteProtection'),
    fails('one that may lose its subnets', firewall({ SubnetChangeProtection: false }), 'SubnetChangeProtection'),
    unverifiable('what a parameter says', firewall({ DeleteProtection: ANY }, {}, ANY_TEXT)),
  ],
};

export const NETWORK_FIREWALL_CASES: readonly RuleCases[] = [LOGGED, ENCRYPTED, PROTECTED];
