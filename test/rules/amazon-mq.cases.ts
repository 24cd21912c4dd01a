import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, MACRO, NO_VALUE, passes, RuleCases, subject, unverifiable } from './cases';
import { AMAZON_MQ_RULES } from '../../src/rules/amazon-mq';
import { Json, JsonObject } from '../../src/template';

const [notPublic, tlsConnectors, customerKey, auditLogs, multiAz, minorUpgrade, noPlaintextUsers] = AMAZON_MQ_RULES;

const KEY = { Key: { Type: 'AWS::KMS::Key', Properties: {} } };
const KEY_ARN = { 'Fn::GetAtt': ['Key', 'Arn'] };

function broker(properties: JsonObject = {}, beside: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject('AWS::AmazonMQ::Broker', properties, { ...KEY, ...beside }, rest);
}

const NOT_PUBLIC: RuleCases = {
  rule: notPublic,
  cases: [
    passes('a private broker', broker({ PubliclyAccessible: false })),
    passes('a broker that says nothing, and tells the default', broker(), 'when nothing is set'),
    fails('a public one', broker({ PubliclyAccessible: true })),
    fails('one that is public in one branch', broker({ PubliclyAccessible: ifProd(false, true) }, {}, EITHER_WAY), 'when'),
    unverifiable('a switch that may be anything', broker({ PubliclyAccessible: ANY }, {}, ANY_TEXT)),
  ],
};

function behind(ingress: Json, beside: JsonObject = {}): Given {
  return broker({ SecurityGroups: [{ 'Fn::GetAtt': ['Group', 'GroupId'] }] },
    { Group: { Type: 'AWS::EC2::SecurityGroup', Properties: { SecurityGroupIngress: ingress } }, ...beside });
}

function port(from: Json, to: Json = from): JsonObject {
  return { IpProtocol: 'tcp', CidrIp: '10.0.0.0/16', FromPort: from, ToPort: to };
}

function standalone(properties: JsonObject): JsonObject {
  return { Rule: { Type: 'AWS::EC2::SecurityGroupIngress', Properties: { GroupId: { 'Fn::GetAtt': ['Group', 'GroupId'] }, ...properties } } };
}

const CONNECTORS: RuleCases = {
  rule: tlsConnectors,
  cases: [
    passes('a group that lets nobody in', behind(NO_VALUE)),
    passes('AMQP and the console', behind([port(5671), port('8162')])),
    passes('OpenWire in a rule of its own', behind(NO_VALUE, standalone(port(61617)))),
    passes('a group that is elsewhere: there is no port without TLS', broker({ SecurityGroups: ['sg-1'] })),
    fails('AMQP without TLS', behind([port(5672)]), 'Group.Properties'),
    fails('a range', behind([port(5671, 61617)])),
    fails('every port', behind([{ IpProtocol: '-1', CidrIp: '10.0.0.0/16' }])),
    fails('a rule of its own for another port', behind(NO_VALUE, standalone(port(1883)))),
    unverifiable('a port that a macro writes', behind([port(MACRO)])),
  ],
};

function encrypted(options: JsonObject): JsonObject {
  return { EncryptionOptions: options };
}

const CUSTOMER_KEY: RuleCases = {
  rule: customerKey,
  cases: [
    passes('a key of the template', broker(encrypted({ UseAwsOwnedKey: false, KmsKeyId: KEY_ARN }))),
    fails('a broker that says nothing', broker()),
    fails('no key of AWS, but none of your own', broker(encrypted({ UseAwsOwnedKey: false })), 'KmsKeyId'),
    fails('a key beside that of AWS', broker(encrypted({ UseAwsOwnedKey: true, KmsKeyId: KEY_ARN }))),
    unverifiable('a key that a parameter names', broker(encrypted({ UseAwsOwnedKey: false, KmsKeyId: ANY }), {}, ANY_TEXT)),
  ],
};

const AUDIT_LOGS: RuleCases = {
  rule: auditLogs,
  cases: [
    passes('both logs of ActiveMQ', broker({ EngineType: 'ACTIVEMQ', Logs: { General: true, Audit: true } })),
    passes('the one log of RabbitMQ', broker({ EngineType: 'RabbitMQ', Logs: { General: true } })),
    fails('ActiveMQ without an audit log', broker({ EngineType: 'ActiveMQ', Logs: { General: true } }), 'Logs.Audit'),
    fails('a broker that says nothing', broker({ EngineType: 'RABBITMQ' })),
    unverifiable('an engine that may be anything', broker({ EngineType: ANY, Logs: { General: true } }, {}, ANY_TEXT)),
  ],
};

const MULTI_AZ: RuleCases = {
  rule: multiAz,
  cases: [
    passes('a pair', broker({ DeploymentMode: 'ACTIVE_STANDBY_MULTI_AZ' })),
    passes('a cluster', broker({ DeploymentMode: 'CLUSTER_MULTI_AZ' })),
    fails('a single instance', broker({ DeploymentMode: 'SINGLE_INSTANCE' })),
    unverifiable('a mode that may be anything', broker({ DeploymentMode: ANY }, {}, ANY_TEXT)),
  ],
};

const MINOR_UPGRADE: RuleCases = {
  rule: minorUpgrade,
  cases: [
    passes('patches', broker({ AutoMinorVersionUpgrade: true })),
    passes('a broker that says nothing, and tells the default', broker(), 'when nothing is set'),
    fails('no patches', broker({ AutoMinorVersionUpgrade: false })),
    unverifiable('a switch that may be anything', broker({ AutoMinorVersionUpgrade: ANY }, {}, ANY_TEXT)),
  ],
};

function withUser(password: Json, rest: Partial<Given> = {}): Given {
  return broker({ Users: [{ Username: 'app', Password: password }] }, {}, rest);
}

const USERS: RuleCases = {
  rule: noPlaintextUsers,
  cases: [
    passes('a dynamic reference', withUser('{{resolve:secretsmanager:broker:SecretString:password}}')),
    passes('a broker without users, who come from elsewhere', broker({ AuthenticationStrategy: 'LDAP' })),
    fails('a password', withUser('hunter2hunter2'), 'Users[0].Password'),
    fails('a parameter, which nobody rotates', withUser(ANY, { Parameters: { Any: { Type: 'String', NoEcho: true } } })),
    unverifiable('a password that another stack exports', withUser({ 'Fn::ImportValue': 'password' })),
  ],
};

export const AMAZON_MQ_CASES: readonly RuleCases[] = [NOT_PUBLIC, CONNECTORS, CUSTOMER_KEY, AUDIT_LOGS, MULTI_AZ, MINOR_UPGRADE, USERS];
