import { all, Judgement, Resource, Value } from '../template';
import { encryptionAtRest } from './sqs/encryption';
import { tlsOnly } from './sqs/transport';

/** The value names a queue of these templates that is encrypted and takes TLS only; any other queue can't be judged here. */
export function mustBeEncryptedQueue(arn: Value, resource: Resource): Judgement {
  const queue = resource.named(arn, 'AWS::SQS::Queue');
  if (queue) {
    return all(encryptionAtRest.check(queue), tlsOnly.check(queue)).seenFrom(queue.logicalId);
  }
  return arn.isAbsent
    ? arn.mustBePresent()
    : Judgement.unverifiable(arn.path, `${arn.path} names a queue that is not in these templates, so nobody can tell how it encrypts. `
      + 'Judge the template that makes it together with this one.');
}
