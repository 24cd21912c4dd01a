import { all, any, Judgement, Resource, Value } from '../template';
import { mustBeCustomerKey } from './customer-key';
import { mustBeEncryptedBucket } from './encrypted-bucket';
import { Basis, RuleLevel } from './level';
import { rule } from './rule';

const FIREWALL = 'AWS::NetworkFirewall::Firewall';
const LOGGING = 'AWS::NetworkFirewall::LoggingConfiguration';
const DESTINATIONS = 'LoggingConfiguration.LogDestinationConfigs';

export const firewallLogging = rule({
  id: 'NetworkFirewall.Logging',
  title: 'Firewalls of VPCs log the traffic that they see, and what they raise an alarm about',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(1)(ii)(D)', '164.308(a)(6)(ii)', '164.312(b)'],
  source: 'AWS Network Firewall developer guide, "Logging network traffic from AWS Network Firewall"; AWS CloudFormation, AWS::NetworkFirewall::LoggingConfiguration',
  appliesTo: [FIREWALL],
  rationale: 'Nothing is logged unless somebody says so. The flow log tells who connected to what, the alert log what was dropped and which rule said so.',
  fix: 'Use the networkFirewall of HipaaVpc, or add an AWS::NetworkFirewall::LoggingConfiguration with the log types FLOW and ALERT.',
  crosswalk: {},
  check: (firewall) => {
    const configurations = firewall.relatedBy(LOGGING, 'FirewallArn');
    return all(...['FLOW', 'ALERT'].map((type) => any(...configurations.map((configuration) => logs(configuration, type)))
      .orElse('Properties', `no ${LOGGING} in these templates has the log type ${type} for it`)));
  },
});

function logs(configuration: Resource, type: string): Judgement {
  return configuration.at(DESTINATIONS).someItem((destination) => destination.at('LogType').mustBe(type)).seenFrom(configuration.logicalId);
}

export const firewallLogsEncrypted = rule({
  id: 'NetworkFirewall.LogsEncrypted',
  title: 'Logs of firewalls go where a KMS key encrypts them',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'AWS CloudFormation, AWS::NetworkFirewall::LoggingConfiguration LogDestinationConfig',
  appliesTo: [LOGGING],
  rationale: 'CloudWatch Logs encrypts by itself; with a key of your own, who may read the trail is decided at the key as well. A bucket is judged as buckets are.',
  fix: 'Use the networkFirewall of HipaaVpc, or send the logs to a HipaaLogGroup or a HipaaBucket.',
  crosswalk: {},
  check: (logging) => logging.at(DESTINATIONS).everyItem((destination) => isEncrypted(destination, logging)),
});

function isEncrypted(destination: Value, logging: Resource): Judgement {
  const type = destination.at('LogDestinationType');
  const place = (name: string) => destination.at('LogDestination').member(name);
  const judges: { readonly [type: string]: () => Judgement } = {
    CloudWatchLogs: () => keyOf(logging, place('logGroup'), 'AWS::Logs::LogGroup', 'LogGroupName', 'KmsKeyId'),
    S3: () => mustBeEncryptedBucket(place('bucketName'), logging),
    KinesisDataFirehose: () => keyOf(logging, place('deliveryStream'), 'AWS::KinesisFirehose::DeliveryStream', 'DeliveryStreamName',
      'DeliveryStreamEncryptionConfigurationInput.KeyARN'),
  };
  return judges[type.text ?? '']?.() ?? type.mustBeOneOf(...Object.keys(judges));
}

function keyOf(logging: Resource, place: Value, type: string, nameProperty: string, keyProperty: string): Judgement {
  const found = logging.named(place, type, nameProperty);
  return found
    ? mustBeCustomerKey(found.at(keyProperty)).seenFrom(found.logicalId)
    : Judgement.unverifiable(place.path, `${place.path} names a place that is not in these templates, so nobody can tell how it encrypts. `
      + 'Judge the template that makes it together with this one.');
}

export const firewallProtected = rule({
  id: 'NetworkFirewall.DeletionProtection',
  title: 'Firewalls of VPCs are protected from deletion, and from losing their subnets',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(7)(i)', '164.312(c)(1)'],
  source: 'AWS CloudFormation, AWS::NetworkFirewall::Firewall DeleteProtection and SubnetChangeProtection',
  appliesTo: [FIREWALL],
  rationale: 'All traffic goes through it: without it nothing passes, or nothing is looked at any more.',
  fix: 'Use the networkFirewall of HipaaVpc, or leave DeleteProtection and SubnetChangeProtection true.',
  crosswalk: {},
  check: (firewall) => all(...['DeleteProtection', 'SubnetChangeProtection'].map((property) =>
    firewall.at(property).safeByDefault('Network Firewall protects a new firewall when nothing is set', (set) => set.mustBe(true)))),
});

/** AWS Network Firewall. */
export const NETWORK_FIREWALL_RULES = [firewallLogging, firewallLogsEncrypted, firewallProtected] as const;
