import { any, Judgement, Resource } from '../../template';
import { mustBeCustomerKey } from '../customer-key';
import { Basis, RuleLevel } from '../level';
import { rule } from '../rule';

export const QUEUE = 'AWS::SQS::Queue';

export const encryptionAtRest = rule({
  id: 'SQS.EncryptionAtRest',
  title: 'Queues encrypt their messages',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'Architecting for HIPAA, "Amazon SQS"; AWS CloudFormation, AWS::SQS::Queue SqsManagedSseEnabled',
  appliesTo: [QUEUE],
  rationale: 'PHI in a message rests in the queue until somebody takes it. SQS encrypts with keys of its own (SSE-SQS) when nothing is set; '
    + 'turned off, every message would have to be encrypted before it is sent.',
  fix: 'Use HipaaQueue, or leave SqsManagedSseEnabled on, or set KmsMasterKeyId.',
  crosswalk: {},
  check: isEncrypted,
});

/** SQS encrypts with its own keys when nothing is set; an empty key id is documented for neither way. */
export function isEncrypted(queue: Resource): Judgement {
  const key = queue.at('KmsMasterKeyId');
  const managed = queue.at('SqsManagedSseEnabled');
  if (!managed.isAbsent) {
    return any(managed.mustBe(true), namesKey(queue)).orElse(managed.path, `${managed.path} is ${managed.text ?? 'off'}, and no KmsMasterKeyId is set`);
  }
  if (key.isAbsent) {
    return queue.byDefault('SqsManagedSseEnabled', 'SQS encrypts with keys of its own (SSE-SQS) when nothing is set');
  }
  return key.literal === ''
    ? Judgement.unverifiable(key.path, `${key.path} is empty: whether SQS then encrypts with its own keys is not documented. Leave it out, or set SqsManagedSseEnabled: true.`)
    : key.mustBePresent();
}

function namesKey(queue: Resource): Judgement {
  const key = queue.at('KmsMasterKeyId');
  return key.literal === '' ? Judgement.fail(key.path, `${key.path} is empty`) : key.mustBePresent();
}

export const customerKey = rule({
  id: 'SQS.CustomerKey',
  title: 'Queues encrypt messages with a KMS key of your own',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'Amazon SQS developer guide, "Encryption at rest in Amazon SQS" and "Amazon SQS Key management"',
  appliesTo: [QUEUE],
  rationale: 'With a key of your own, reading a message takes permission on the queue and on the key, and every use of the key is in CloudTrail. '
    + 'The key policy can also let S3, SNS or EventBridge send, which that of alias/aws/sqs never does.',
  fix: 'Use HipaaQueue, or set encryption: QueueEncryption.KMS with an encryptionMasterKey.',
  crosswalk: {},
  check: (queue) => mustBeCustomerKey(queue.at('KmsMasterKeyId')),
});
