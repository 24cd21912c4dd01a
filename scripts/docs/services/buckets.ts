import { Fact, SPECIFICATION } from './facts';

export const VERSIONING: Fact = {
  text: 'Versioning begins: objects that are there have the version id `null`. It can be suspended later, never removed. '
    + 'Wait 15 minutes after it is turned on for the first time before writing.',
  source: 'Amazon S3 user guide, "Using versioning in S3 buckets"; AWS CloudFormation, AWS::S3::Bucket VersioningConfiguration',
};
export const NO_ACLS: Fact = {
  text: 'ACLs end: what they allowed is allowed no more, and writes that carry an ACL other than `bucket-owner-full-control` fail. '
    + 'Move such permissions to the bucket policy first.',
  source: 'Amazon S3 user guide, "Prerequisites for disabling ACLs"',
};
export const CLOSED: Fact = {
  text: 'Requests over plain HTTP or TLS older than 1.2 are denied, public access ends whatever policies and ACLs say, and writes with SSE-C are '
    + 'refused. Look for clients that still do so before you deploy.',
};
export const LIFECYCLE: Fact = {
  text: 'Lifecycle rules apply to what is there, too: versions that have been noncurrent for longer than the retention are deleted.',
  source: 'Amazon S3 user guide, "Managing the lifecycle of objects"',
};
export const BUCKET_STAYS: Fact = {
  text: 'The bucket is not replaced: nothing that is set by default asks for it.',
  source: SPECIFICATION,
};
