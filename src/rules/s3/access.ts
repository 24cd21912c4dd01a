import { all, any, Judgement, Resource, when } from '../../template';
import { callerKeys, mustNotBePublic } from '../iam/public-access';
import { Basis, RuleLevel } from '../level';
import { rule } from '../rule';

const BLOCK = ['BlockPublicAcls', 'BlockPublicPolicy', 'IgnorePublicAcls', 'RestrictPublicBuckets'];

export const publicAccessBlocked = rule({
  id: 'S3.PublicAccessBlocked',
  title: 'Buckets and access points block public access',
  level: RuleLevel.REQUIRED,
  basis: Basis.LEAK,
  safeguards: ['164.308(a)(3)(i)', '164.308(a)(4)(ii)(A)', '164.308(a)(4)(ii)(B)', '164.308(a)(4)(ii)(C)', '164.312(a)(1)', '164.312(e)(1)'],
  source: 'AWS Config conformance pack for HIPAA; Amazon S3 user guide, "Blocking public access to your Amazon S3 storage"',
  appliesTo: ['AWS::S3::Bucket', 'AWS::S3::AccessPoint'],
  rationale: 'Without the block, one ACL or policy opens the bucket to everyone. S3 blocks public access by default only on '
    + 'buckets made since April 2023, and a template does not tell how old its bucket is.',
  fix: 'Use HipaaBucket, or set blockPublicAccess: BlockPublicAccess.BLOCK_ALL.',
  crosswalk: {
    cdkNag: ['S3BucketLevelPublicAccessProhibited', 'S3BucketPublicReadProhibited', 'S3BucketPublicWriteProhibited'],
    configRule: ['s3-bucket-public-read-prohibited', 's3-bucket-public-write-prohibited', 's3-account-level-public-access-blocks-periodic'],
    guard: ['S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED', 'S3_BUCKET_PUBLIC_READ_PROHIBITED', 'S3_BUCKET_PUBLIC_WRITE_PROHIBITED'],
  },
  check: (resource) => all(...BLOCK.map((name) => blocks(resource, `PublicAccessBlockConfiguration.${name}`))),
});

function blocks(resource: Resource, path: string): Judgement {
  const value = resource.at(path);
  return resource.type === 'AWS::S3::AccessPoint' && value.isAbsent
    ? resource.byDefault(path, 'access points block public access when nothing is set')
    : value.mustBe(true);
}

/** What restricts who "everyone" is in a policy of S3. */
const RESTRICTING_KEYS = callerKeys('s3:DataAccessPointAccount', 's3:DataAccessPointArn');

const POLICY_OF: { readonly [type: string]: string } = {
  'AWS::S3::BucketPolicy': 'PolicyDocument',
  'AWS::S3::AccessPoint': 'Policy',
  'AWS::S3::MultiRegionAccessPointPolicy': 'Policy',
};

export const noPublicPolicy = rule({
  id: 'S3.NoPublicPolicy',
  title: 'Policies of buckets and access points let no strangers in',
  level: RuleLevel.REQUIRED,
  basis: Basis.LEAK,
  safeguards: ['164.308(a)(3)(i)', '164.308(a)(3)(ii)(A)', '164.308(a)(3)(ii)(B)', '164.308(a)(4)(i)', '164.308(a)(4)(ii)(A)',
    '164.308(a)(4)(ii)(B)', '164.308(a)(4)(ii)(C)', '164.312(a)(1)'],
  source: 'AWS Config conformance pack for HIPAA; AWS IAM user guide, global condition keys',
  appliesTo: Object.keys(POLICY_OF),
  rationale: 'A statement that allows everyone makes every object it covers public.',
  fix: 'Name the principals, or restrict everyone by a condition with a fixed value, such as aws:PrincipalOrgID or aws:SourceVpce.',
  crosswalk: { guard: 's3_bucket_policy_grantee_check' },
  check: (resource) => mustNotBePublic(resource.at(POLICY_OF[resource.type]), RESTRICTING_KEYS),
});

export const noAcls = rule({
  id: 'S3.NoAcls',
  title: 'Buckets do not use ACLs',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.308(a)(4)(ii)(B)', '164.312(a)(1)'],
  source: 'AWS Config conformance pack for HIPAA; Amazon S3 user guide, "Controlling ownership of objects and disabling ACLs"',
  appliesTo: ['AWS::S3::Bucket'],
  rationale: 'ACLs grant access beside the policies that people review; with bucket-owner-enforced ownership they are off.',
  fix: 'Leave accessControl unset and set objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED; let access logs in by bucket policy.',
  crosswalk: { configRule: 's3-bucket-acl-prohibited' },
  check: (bucket) => all(
    any(bucket.at('AccessControl').mustBeAbsent(), bucket.at('AccessControl').mustBe('Private')),
    ownerEnforced(bucket),
  ),
});

function ownerEnforced(bucket: Resource): Judgement {
  const ownership = bucket.at('OwnershipControls.Rules[*].ObjectOwnership');
  return ownership.isAbsent
    ? bucket.byDefault('OwnershipControls', 'S3 turns ACLs off on new buckets when nothing is set')
    : ownership.mustBe('BucketOwnerEnforced');
}

export const noWebsiteHosting = rule({
  id: 'S3.NoWebsiteHosting',
  title: 'Buckets do not serve websites over plain HTTP',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'],
  source: 'Architecting for HIPAA, "Amazon S3"; Amazon S3 user guide, "Website endpoints"',
  appliesTo: ['AWS::S3::Bucket'],
  rationale: 'Website endpoints of S3 speak HTTP only, and connections that carry PHI must be encrypted.',
  fix: 'Remove the website configuration and serve the bucket through CloudFront, or only redirect to https.',
  crosswalk: {},
  check: (bucket) => when(
    bucket.at('WebsiteConfiguration').mustBePresent(),
    () => bucket.at('WebsiteConfiguration.RedirectAllRequestsTo.Protocol').mustBe('https')
      .orElse('Properties.WebsiteConfiguration', 'WebsiteConfiguration serves plain HTTP; only a redirect of all requests to https is in order'),
  ),
});

export const corsNoWildcard = rule({
  id: 'S3.CorsNoWildcard',
  title: 'Buckets name the https origins that browsers may read them from',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(4)(ii)(B)', '164.312(a)(1)', '164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'],
  source: 'Amazon S3 user guide, "Using cross-origin resource sharing (CORS)"',
  appliesTo: ['AWS::S3::Bucket'],
  rationale: 'Any page in any browser may read what a wildcard origin lets it read; an http origin can be forged on its way.',
  fix: 'List the origins of your own pages, each with https://.',
  crosswalk: {},
  check: (bucket) => bucket.at('CorsConfiguration.CorsRules[*].AllowedOrigins').everyItem((origin) =>
    origin.must('must be an https:// origin, not all of them', (value) => /^https:\/\/[^*]*(\*\.)?[^*]+$/.test(String(value)))),
});
