import { Resource } from '../../template';

/** The texts that a policy can name a bucket's ARN by, as `Text.render` tells them. */
export function bucketArns(bucket: Resource): readonly string[] {
  const { key } = bucket.declaration;
  const names = ['${' + key + '}', bucket.at('BucketName').text].filter((name): name is string => name !== undefined);
  const partitions = ['aws', 'aws-us-gov', 'aws-cn', '${AWS::Partition}'];
  return ['${' + key + '.Arn}', ...names.flatMap((name) => partitions.map((partition) => `arn:${partition}:s3:::${name}`))];
}
