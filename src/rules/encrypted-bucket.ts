import { Judgement, Resource, Text, Value } from '../template';
import { encryptionAtRest } from './s3/encryption';

/** The value names a bucket of these templates that says how it encrypts; any other bucket can't be judged here. */
export function mustBeEncryptedBucket(bucket: Value, resource: Resource): Judgement {
  const found = bucketNamed(bucket, resource);
  if (found) {
    return encryptionAtRest.check(found).seenFrom(found.logicalId);
  }
  return bucket.isAbsent
    ? bucket.mustBePresent()
    : Judgement.unverifiable(bucket.path, `${bucket.path} names a bucket that is not in these templates, so nobody can tell how it encrypts. `
      + 'Judge the template that makes it together with this one.');
}

function bucketNamed({ resolved, text }: Value, resource: Resource): Resource | undefined {
  const referred = resolved instanceof Text ? resolved.reference?.declaration : undefined;
  return referred?.type === 'AWS::S3::Bucket'
    ? resource.other(referred)
    : resource.all('AWS::S3::Bucket').find((other) => text !== undefined && other.at('BucketName').text === text);
}
