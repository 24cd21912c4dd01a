import { all, any, Judgement, Resource } from '../template';
import { mustBeCustomerKey } from './customer-key';
import { mustBeEncryptedBucket } from './encrypted-bucket';
import { mustBeEncryptedQueue } from './encrypted-queue';
import { mustBeHttps } from './https';
import { noPublicResourcePolicy } from './iam/resource-policies';
import { Basis, RuleLevel } from './level';
import { listedPathsHoldNoPhi } from './phi-paths';
import { rule } from './rule';

const BUS = 'AWS::Events::EventBus';
const WHITEPAPER = 'Architecting for HIPAA, "Amazon CloudWatch Events"';

export const noPhiInTargetInput = rule({
  id: 'Events.NoPhiInTargetInput',
  title: 'Patterns, descriptions and inputs of rules and schedules hold no PHI',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.306(a)'],
  source: WHITEPAPER,
  appliesTo: ['AWS::Events::Rule', 'AWS::Scheduler::Schedule'],
  rationale: 'The whitepaper wants no PHI to flow into CloudWatch Events; what is written into a rule is read by everyone who may list rules.',
  fix: 'Send an identifier that means nothing by itself, and let the target look up the rest in an encrypted store.',
  crosswalk: {},
  check: listedPathsHoldNoPhi,
});

/** Where each type names the key that encrypts what it stores. */
const KEYS: { readonly [type: string]: string } = {
  [BUS]: 'KmsKeyIdentifier',
  'AWS::Events::Archive': 'KmsKeyIdentifier',
  'AWS::Events::Connection': 'KmsKeyIdentifier',
  'AWS::Pipes::Pipe': 'KmsKeyIdentifier',
  'AWS::Scheduler::Schedule': 'KmsKeyArn',
};

export const busCustomerKey = rule({
  id: 'Events.BusCustomerKey',
  title: 'Buses, archives, connections, pipes and schedules encrypt with a KMS key of your own',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'Amazon EventBridge user guide, "Data protection in Amazon EventBridge": an AWS owned key encrypts where none is named',
  appliesTo: Object.keys(KEYS),
  rationale: 'EventBridge encrypts in any case. With a key of your own every use is in CloudTrail, and access can be ended at the key. '
    + 'Schema discovery does not work on a bus with such a key.',
  fix: 'Use HipaaEventBus, or set kmsKey.',
  crosswalk: {},
  check: (resource) => mustBeCustomerKey(resource.at(KEYS[resource.type])),
});

export const apiDestinationHttps = rule({
  id: 'Events.ApiDestinationHttps',
  title: 'API destinations are called over https',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'],
  source: `${WHITEPAPER}; Amazon EventBridge user guide, "API destinations as targets"`,
  appliesTo: ['AWS::Events::ApiDestination'],
  rationale: 'Events leave AWS for that address, and with them what they say.',
  fix: 'Begin InvocationEndpoint with https://.',
  crosswalk: {},
  check: (destination) => mustBeHttps(destination.at('InvocationEndpoint')),
});

export const busPolicyNotPublic = rule({
  id: 'Events.BusPolicyNotPublic',
  title: 'Policies of event buses let no strangers in',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(4)(ii)(B)', '164.312(a)(1)'],
  source: 'Amazon EventBridge user guide, "Permissions for event buses in Amazon EventBridge"; AWS IAM user guide, global condition keys',
  appliesTo: ['AWS::Events::EventBusPolicy', BUS],
  rationale: 'A statement that allows everyone lets any account put events onto the bus, or make rules on it. IAM.NoPublicResourcePolicy blocks it for every service.',
  fix: 'Name the accounts, or restrict everyone by aws:PrincipalOrgID.',
  crosswalk: {},
  check: noPublicResourcePolicy.check,
});

export const deadLetterEncrypted = rule({
  id: 'Events.DeadLetterEncrypted',
  title: 'Targets of rules have a dead-letter queue that is encrypted',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(c)(1)'],
  source: 'Amazon EventBridge user guide, "Using dead-letter queues to process undelivered events in EventBridge"',
  appliesTo: ['AWS::Events::Rule'],
  rationale: 'EventBridge drops an event that it could not deliver within a day. In a dead-letter queue it lies as it was sent.',
  fix: 'Give the target a deadLetterQueue that is a HipaaQueue.',
  crosswalk: {},
  check: (eventRule) => eventRule.at('Targets').everyItem((target) => mustBeEncryptedQueue(target.at('DeadLetterConfig.Arn'), eventRule)),
});

export const logDetailReviewed = rule({
  id: 'Events.LogDetailReviewed',
  title: 'Logs of buses and pipes leave out what events say, or are encrypted with a key of your own',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.306(a)'],
  source: 'AWS CloudFormation, AWS::Events::EventBus LogConfig and AWS::Pipes::Pipe LogConfiguration',
  appliesTo: [BUS, 'AWS::Pipes::Pipe'],
  rationale: 'With full detail every event is copied into the log with its body, and whoever reads logs reads it.',
  fix: 'Leave IncludeDetail and IncludeExecutionData out; or send the log of a bus to a log group or bucket that is encrypted with a key of your own.',
  crosswalk: {},
  check: (resource) => (resource.type === BUS ? busLogsNoBodies(resource) : resource.at('LogConfiguration.IncludeExecutionData').mustBeAbsent()),
});

function busLogsNoBodies(bus: Resource): Judgement {
  const deliveries = bus.relatedBy('AWS::Logs::DeliverySource', 'ResourceArn')
    .flatMap((source) => source.relatedBy('AWS::Logs::Delivery', 'DeliverySourceName', 'Name'));
  const detail = bus.at('LogConfig.IncludeDetail').mustNotBe('FULL');
  return deliveries.length === 0 ? detail : any(detail, all(...deliveries.map((delivery) => goesToEncrypted(delivery).seenFrom(delivery.logicalId))));
}

function goesToEncrypted(delivery: Resource): Judgement {
  const arn = delivery.at('DeliveryDestinationArn');
  const destination = delivery.named(arn, 'AWS::Logs::DeliveryDestination');
  if (destination === undefined) {
    return Judgement.unverifiable(arn.path, `${arn.path} names a destination that is not in these templates, so nobody can tell how it encrypts.`);
  }
  const place = destination.at('DestinationResourceArn');
  const group = destination.named(place, 'AWS::Logs::LogGroup');
  return group ? mustBeCustomerKey(group.at('KmsKeyId')).seenFrom(group.logicalId) : mustBeEncryptedBucket(place, destination);
}

/** Amazon EventBridge, which the whitepaper calls Amazon CloudWatch Events. */
export const EVENTS_RULES = [
  noPhiInTargetInput, busCustomerKey, apiDestinationHttps, busPolicyNotPublic, deadLetterEncrypted, logDetailReviewed,
] as const;
