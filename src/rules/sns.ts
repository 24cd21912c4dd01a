import { all, any, Judgement, Resource, Value, when } from '../template';
import { mustNameKey } from './customer-key';
import { mustBeEncryptedQueue } from './encrypted-queue';
import { deniesPlainHttp } from './iam/denies-plain-http';
import { noPublicResourcePolicy } from './iam/resource-policies';
import { Basis, RuleLevel } from './level';
import { rule } from './rule';

const TOPIC = 'AWS::SNS::Topic';
const SUBSCRIPTION = 'AWS::SNS::Subscription';
const TRANSMISSION = ['164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'];

export const encryptionAtRest = rule({
  id: 'SNS.EncryptionAtRest',
  title: 'Topics encrypt messages with a KMS key of your own',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.312(a)(2)(iv)', '164.312(e)(2)(ii)'],
  source: 'AWS Config conformance pack for HIPAA; Amazon SNS developer guide, "Securing Amazon SNS data with server-side encryption"',
  appliesTo: [TOPIC],
  rationale: 'SNS stores messages on encrypted disks until they are delivered. A key adds a permission to that of the topic and a record of each use; '
    + 'through alias/aws/sns no service such as S3 or CloudWatch can publish. Subjects and attributes are not encrypted with it.',
  fix: 'Use HipaaTopic, or set masterKey.',
  crosswalk: { cdkNag: 'SNSEncryptedKMS', configRule: 'sns-encrypted-kms', guard: 'SNS_ENCRYPTED_KMS' },
  check: (topic) => namesOwnKey(topic),
});

function namesOwnKey(topic: Resource): Judgement {
  const key = topic.at('KmsMasterKeyId');
  return key.literal === '' ? Judgement.fail(key.path, `${key.path} is empty`) : mustNameKey(key);
}

export const tlsPublishOnly = rule({
  id: 'SNS.TlsPublishOnly',
  title: 'Topics take no messages without TLS',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: TRANSMISSION,
  source: 'Architecting for HIPAA, "Amazon SNS"; Amazon SNS developer guide, "Securing Amazon SNS data with server-side encryption" and "Security best practices"',
  appliesTo: [TOPIC],
  rationale: 'Whoever publishes PHI must use the HTTPS endpoint. SNS itself turns away whoever asks a topic with a KMS key without HTTPS; '
    + 'any other topic answers plain HTTP unless its policy denies it.',
  fix: 'Use HipaaTopic, or set enforceSSL: true.',
  crosswalk: {},
  check: (topic) => any(deniesHttp(topic), encryptedTopicsDo(topic)),
});

function deniesHttp(topic: Resource): Judgement {
  const name = topic.at('TopicName').text;
  return deniesPlainHttp({
    policies: [...topic.relatedBy('AWS::SNS::TopicPolicy', 'Topics'), ...topic.relatedBy('AWS::SNS::TopicInlinePolicy', 'TopicArn')],
    isNamedBy: (text) => [`\${${topic.declaration.key}}`, `\${${topic.declaration.key}.TopicArn}`].includes(text)
      || (name !== undefined && /^arn:.+:sns:/.test(text) && text.endsWith(`:${name}`)),
    actions: ['sns:Publish'],
  });
}

/** "All requests to topics with SSE enabled must use HTTPS and Signature Version 4." */
function encryptedTopicsDo(topic: Resource): Judgement {
  const key = topic.at('KmsMasterKeyId');
  const isEncrypted = key.literal === '' ? Judgement.fail(key.path, `${key.path} is empty`) : key.mustBePresent();
  return isEncrypted.conclusion === 'pass'
    ? topic.byDefault('KmsMasterKeyId', 'SNS turns away requests without HTTPS to a topic that has a KMS key')
    : isEncrypted;
}

export const noHttpSubscription = rule({
  id: 'SNS.NoHttpSubscription',
  title: 'No subscription delivers over plain HTTP',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: TRANSMISSION,
  source: 'Architecting for HIPAA, "Amazon SNS"; Amazon SNS API reference, Subscribe',
  appliesTo: [SUBSCRIPTION, TOPIC],
  rationale: 'A subscription with the protocol http sends every message in the clear to whoever listens.',
  fix: 'Use an https:// endpoint, or SQS, Lambda or Firehose.',
  crosswalk: {},
  check: (resource) => all(...subscriptionsOf(resource).map((subscription) => all(
    subscription.at('Protocol').mustNotBe('http'),
    ...[subscription.at('Endpoint')].filter(isPlainHttp).map(({ path }) => Judgement.fail(path, `${path} begins with http://`)),
  ))),
});

/** An endpoint that does not fit its protocol SNS refuses, so only a literal has anything to tell. */
function isPlainHttp({ text }: Value): boolean {
  return text !== undefined && /^http:\/\//i.test(text);
}

/** The subscriptions that a resource makes: itself, or those that a topic lists. */
function subscriptionsOf(resource: Resource): readonly Value[] {
  return resource.type === TOPIC ? resource.at('Subscription').items() : [resource.attribute('Properties')];
}

/** Protocols whose last leg is e-mail, a phone network or the push service of somebody else. */
const CLEAR_CHANNELS = ['email', 'email-json', 'sms', 'application'];

export const noClearChannelSubscription = rule({
  id: 'SNS.NoClearChannelSubscription',
  title: 'No subscription hands messages to e-mail, SMS or mobile push',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: TRANSMISSION,
  source: 'Amazon SNS API reference, Subscribe',
  appliesTo: [SUBSCRIPTION, TOPIC],
  rationale: 'The message leaves AWS, and the BAA with it, on a channel that nobody promises to encrypt. Where it says only that something happened, '
    + 'as an alarm does, that is in order: a template does not show what messages say.',
  fix: 'Deliver to SQS, Lambda or https, and let people look messages up behind a login; or accept the risk for a topic that carries no PHI.',
  crosswalk: {},
  check: (resource) => all(...subscriptionsOf(resource).map((subscription) => subscription.at('Protocol').mustNotBe(...CLEAR_CHANNELS))),
});

export const noPublicPolicy = rule({
  id: 'SNS.NoPublicPolicy',
  title: 'Policies of topics let no strangers in',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(4)(ii)(B)', '164.312(a)(1)'],
  source: 'Amazon SNS developer guide, "Security best practices"; AWS IAM user guide, global condition keys',
  appliesTo: ['AWS::SNS::TopicPolicy', 'AWS::SNS::TopicInlinePolicy'],
  rationale: 'A statement that allows everyone lets anybody subscribe to what the topic sends. IAM.NoPublicResourcePolicy blocks it for every service.',
  fix: 'Name the principals, or restrict everyone by a condition with a fixed value, such as aws:SourceArn or aws:SourceOwner.',
  crosswalk: {},
  check: noPublicResourcePolicy.check,
});

export const deliveryLogging = rule({
  id: 'SNS.DeliveryLogging',
  title: 'Topics log what became of their deliveries',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(b)'],
  source: 'AWS CloudFormation, AWS::SNS::Topic DeliveryStatusLogging; Amazon SNS developer guide, "Amazon SNS message delivery status"',
  appliesTo: [TOPIC],
  rationale: 'CloudTrail shows who published; only the delivery log shows whether the message arrived, and where.',
  fix: 'Use HipaaTopic, or set loggingConfigs with a failureFeedbackRole for the protocols of the subscriptions.',
  crosswalk: {},
  check: (topic) => all(
    topic.at('DeliveryStatusLogging').someItem((logging) => logging.mustBePresent()),
    topic.at('DeliveryStatusLogging').everyItem((logging) => any(
      logging.at('FailureFeedbackRoleArn').mustBePresent(),
      logging.at('SuccessFeedbackRoleArn').mustBePresent(),
    )),
  ),
});

export const subscriptionDeadLetter = rule({
  id: 'SNS.SubscriptionDeadLetter',
  title: 'Dead-letter queues of subscriptions are encrypted and take TLS only',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'Amazon SNS developer guide, "Amazon SNS dead-letter queues"',
  appliesTo: [SUBSCRIPTION],
  rationale: 'Messages that could not be delivered lie there as they were published.',
  fix: 'Use a HipaaQueue as deadLetterQueue of the subscription.',
  crosswalk: {},
  check: (subscription) => when(
    subscription.at('RedrivePolicy').mustBePresent(),
    () => mustBeEncryptedQueue(subscription.at('RedrivePolicy').parsed().at('deadLetterTargetArn'), subscription),
  ),
});

/** Amazon SNS. */
export const SNS_RULES = [
  encryptionAtRest, tlsPublishOnly, noHttpSubscription, noClearChannelSubscription, noPublicPolicy, deliveryLogging, subscriptionDeadLetter,
] as const;
