import { Judgement, Resource, Value } from '../template';
import { encryptionAtRest } from './s3/encryption';

/** The value names a bucket of these templates that says how it encrypts; any other bucket can't be judged here. */
export function mustBeEncryptedBucket(bucket: Value, resource: Resource): Judgement {
  const found = resource.named(bucket, 'AWS::S3::Bucket', 'BucketName');
  if (found) {
    return encryptionAtRest.check(found).seenFrom(found.logicalId);
  }
  return bucket.isAbsent
    ? bucket.mustBePresent()
    : Judgement.unverifiable(bucket.path, `${bucket.path} names a bucket that is not in these templates, so nobody can tell how it encrypts. `
      + 'Judge the template that makes it together with this one.');
}

