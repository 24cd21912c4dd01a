import { all, Judgement, Resource, Value, when } from '../template';
import { mustBeCustomerKey } from './customer-key';
import { Basis, RuleLevel } from './level';
import { comesFromSecretsManager } from './managed-password';
import { rule } from './rule';

const BROKER = 'AWS::AmazonMQ::Broker';

export const notPublic = rule({
  id: 'AmazonMQ.NotPublic',
  title: 'Brokers have no public address',
  level: RuleLevel.REQUIRED,
  basis: Basis.LEAK,
  safeguards: ['164.312(a)(1)', '164.312(e)(1)'],
  source: 'AWS CloudFormation, AWS::AmazonMQ::Broker PubliclyAccessible; Amazon MQ developer guide, "Security best practices for Amazon MQ"',
  appliesTo: [BROKER],
  rationale: 'A public broker with PHI is one password away from anybody.',
  fix: 'Use HipaaMessageBroker, or set PubliclyAccessible: false. Another value replaces the broker.',
  crosswalk: {},
  check: (broker) => broker.at('PubliclyAccessible').safeByDefault('a broker is private when nothing is set', (set) => set.mustBe(false)),
});

/** The ports that Amazon MQ listens on, all of them with TLS: OpenWire, AMQP, STOMP, MQTT, WSS and the web consoles. */
const TLS_PORTS = new Set([61617, 5671, 61614, 8883, 61619, 8162, 443, 15671]);

export const tlsConnectors = rule({
  id: 'AmazonMQ.TlsConnectors',
  title: 'Security groups of brokers open the ports of TLS protocols only',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'],
  source: 'Architecting for HIPAA, "Amazon MQ"; Amazon MQ developer guide, "Connecting to Amazon MQ": every endpoint speaks TLS',
  appliesTo: [BROKER],
  rationale: 'Amazon MQ offers no endpoint without TLS, so a wider range of ports leaks nothing; it says that nobody knows who connects, and how.',
  fix: 'Use HipaaMessageBroker and its connections, or open 61617, 5671, 61614, 8883, 61619, 8162, 443 or 15671, one at a time.',
  crosswalk: {},
  check: (broker) => broker.at('SecurityGroups').everyItem((group) => opensTlsOnly(group, broker)),
});

function opensTlsOnly(name: Value, broker: Resource): Judgement {
  const group = broker.named(name, 'AWS::EC2::SecurityGroup');
  if (!group) {
    return Judgement.passByDefault(name.path, 'the security group is not in these templates; Amazon MQ speaks TLS on every port that it has');
  }
  return all(
    group.at('SecurityGroupIngress').everyItem(isTlsPort).seenFrom(group.logicalId),
    ...group.relatedBy('AWS::EC2::SecurityGroupIngress', 'GroupId').map((ingress) => isTlsPort(ingress.attribute('Properties')).seenFrom(ingress.logicalId)),
  );
}

function isTlsPort(ingress: Value): Judgement {
  const [from, to] = [ingress.at('FromPort'), ingress.at('ToPort')];
  return all(
    from.must('must be a port that Amazon MQ listens on with TLS', (port) => TLS_PORTS.has(Number(port))),
    when(from.mustBePresent(), () => to.must('must be the same port as FromPort', (port) => Number(port) === Number(from.literal))),
  );
}

export const customerKey = rule({
  id: 'AmazonMQ.CustomerKey',
  title: 'Brokers encrypt with a KMS key of your own',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'Architecting for HIPAA, "Amazon MQ": it encrypts with keys that it manages; AWS CloudFormation, AWS::AmazonMQ::Broker EncryptionOptions',
  appliesTo: [BROKER],
  rationale: 'Amazon MQ encrypts in any case. With a key of your own every use is in CloudTrail, and access can be ended at the key.',
  fix: 'Use HipaaMessageBroker, or set EncryptionOptions with KmsKeyId and UseAwsOwnedKey: false. Another key replaces the broker.',
  crosswalk: {},
  check: (broker) => all(broker.at('EncryptionOptions.UseAwsOwnedKey').mustBe(false), mustBeCustomerKey(broker.at('EncryptionOptions.KmsKeyId'))),
});

export const auditLogs = rule({
  id: 'AmazonMQ.AuditLogs',
  title: 'Brokers write a general log, and ActiveMQ an audit log too',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(b)'],
  source: 'AWS CloudFormation, AWS::AmazonMQ::Broker LogList; Amazon MQ developer guide, "Configuring Amazon MQ for ActiveMQ logs"',
  appliesTo: [BROKER],
  rationale: 'The audit log of ActiveMQ tells who did what by JMX and the console; RabbitMQ has a general log only.',
  fix: 'Use HipaaMessageBroker, or set Logs.General and, for ActiveMQ, Logs.Audit.',
  crosswalk: {},
  check: (broker) => all(broker.at('Logs.General').mustBe(true), when(isActiveMq(broker), () => broker.at('Logs.Audit').mustBe(true))),
});

function isActiveMq(broker: Resource): Judgement {
  return broker.at('EngineType').must('must be ActiveMQ', (engine) => /^activemq$/i.test(String(engine)));
}

export const multiAz = rule({
  id: 'AmazonMQ.MultiAz',
  title: 'Brokers run in more than one zone',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(7)(i)', '164.308(a)(7)(ii)(C)'],
  source: 'AWS CloudFormation, AWS::AmazonMQ::Broker DeploymentMode',
  appliesTo: [BROKER],
  rationale: 'A single instance takes its messages with it for as long as its zone is away.',
  fix: 'Use HipaaMessageBroker, or set DeploymentMode: ACTIVE_STANDBY_MULTI_AZ (ActiveMQ) or CLUSTER_MULTI_AZ (RabbitMQ).',
  crosswalk: {},
  check: (broker) => broker.at('DeploymentMode').mustBeOneOf('ACTIVE_STANDBY_MULTI_AZ', 'CLUSTER_MULTI_AZ'),
});

export const minorUpgrade = rule({
  id: 'AmazonMQ.MinorUpgrade',
  title: 'Brokers take patches by themselves',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(5)(ii)(B)'],
  source: 'AWS CloudFormation, AWS::AmazonMQ::Broker AutoMinorVersionUpgrade',
  appliesTo: [BROKER],
  rationale: 'Known weaknesses of an engine are closed in the maintenance window, without anybody having to remember.',
  fix: 'Use HipaaMessageBroker, or set AutoMinorVersionUpgrade: true.',
  crosswalk: {},
  check: (broker) => broker.at('AutoMinorVersionUpgrade').safeByDefault('Amazon MQ upgrades minor versions when nothing is set', (set) =>
    set.mustBe(true)),
});

export const noPlaintextUsers = rule({
  id: 'AmazonMQ.NoPlaintextUsers',
  title: 'Passwords of broker users come from Secrets Manager',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(5)(ii)(D)'],
  source: 'AWS CloudFormation, AWS::AmazonMQ::Broker User; AWS CloudFormation user guide, "Security best practices for CloudFormation"',
  appliesTo: [BROKER],
  rationale: 'Who reads the stack, its parameters or its repository reads the password, and nobody rotates it.',
  fix: 'Use HipaaMessageBroker, or refer to a secret of Secrets Manager by a dynamic reference.',
  crosswalk: {},
  check: (broker) => broker.at('Users').everyItem((user) => comesFromSecretsManager(user.at('Password'))),
});

/** Amazon MQ. */
export const AMAZON_MQ_RULES = [notPublic, tlsConnectors, customerKey, auditLogs, multiAz, minorUpgrade, noPlaintextUsers] as const;
