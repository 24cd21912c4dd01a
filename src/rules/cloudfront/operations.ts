import { behavioursOf, bucketBehind, configured, DISTRIBUTION, isWebsite, originsOf } from './config';
import { all, any, Judgement, Resource, Value } from '../../template';
import { Basis, RuleLevel } from '../level';
import { isDelivered } from '../log-delivery';
import { rule } from '../rule';

const IN_TRANSIT = ['164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'];
const ACCESS_CONTROL = 'AWS::CloudFront::OriginAccessControl';
const HEADERS_POLICY = 'AWS::CloudFront::ResponseHeadersPolicy';

export const originAccessControl = rule({
  id: 'CloudFront.OriginAccessControl',
  title: 'Distributions sign what they ask of S3, so that nobody else needs access to the bucket',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(4)(ii)(B)', '164.312(a)(1)'],
  source: 'Amazon CloudFront developer guide, "Restrict access to an Amazon S3 origin"',
  appliesTo: [DISTRIBUTION],
  rationale: 'Without it the bucket must be open to everyone for CloudFront to read it. An origin access identity, its forerunner, cannot read what is encrypted with a KMS key.',
  fix: 'Use S3BucketOrigin.withOriginAccessControl(bucket) as the origin.',
  crosswalk: {},
  check: (distribution) => all(...originsOf(distribution).map((origin) => isSigned(distribution, origin))),
});

function isSigned(distribution: Resource, origin: Value): Judgement {
  const host = origin.at('DomainName');
  if (origin.at('S3OriginConfig').isAbsent) {
    return isWebsite(host) ? Judgement.fail(host.path, `${host.path} is a website of S3, which is open to everyone`) : Judgement.pass();
  }
  const control = origin.at('OriginAccessControlId');
  const identity = origin.at('S3OriginConfig.OriginAccessIdentity');
  return control.isAbsent || control.literal === ''
    ? (identity.isAbsent || identity.literal === '' ? Judgement.fail(control.path, `${control.path} is not set`) : readsWithIdentity(distribution, host, identity))
    : signsWith(distribution, control);
}

function signsWith(distribution: Resource, control: Value): Judgement {
  const found = distribution.named(control, ACCESS_CONTROL);
  return found ? all(
    found.at('OriginAccessControlConfig.OriginAccessControlOriginType').mustBe('s3'),
    found.at('OriginAccessControlConfig.SigningProtocol').mustBe('sigv4'),
    found.at('OriginAccessControlConfig.SigningBehavior').mustBe('always'),
  ).seenFrom(found.logicalId) : Judgement.unverifiable(control.path,
    `${control.path} names an origin access control that is not in these templates. Judge the template that makes it together with this one.`);
}

function readsWithIdentity(distribution: Resource, host: Value, { path }: Value): Judgement {
  const algorithm = bucketBehind(distribution, host)?.at('BucketEncryption.ServerSideEncryptionConfiguration[*].ServerSideEncryptionByDefault.SSEAlgorithm');
  return algorithm && /kms/.test(algorithm.items().map(({ text }) => text).join())
    ? Judgement.fail(path, `${path} is set, which cannot read a bucket that is encrypted with a KMS key: use an origin access control`)
    : Judgement.pass();
}

export const accessLogging = rule({
  id: 'CloudFront.AccessLogging',
  title: 'Distributions log who asks for what, without cookies',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(b)'],
  source: 'Amazon CloudFront developer guide, "Configure standard logging (v2)" and "Configure standard logging (legacy)"',
  appliesTo: [DISTRIBUTION],
  rationale: 'What CloudFront answers from its cache, no other log tells of. Cookies in logs let whoever reads them take over sessions.',
  fix: 'Use HipaaDistribution, or have CloudWatch Logs deliver its ACCESS_LOGS (from us-east-1), or set logBucket.',
  crosswalk: {},
  check: (distribution) => any(
    all(configured(distribution, 'Logging.Bucket').mustBePresent(), configured(distribution, 'Logging.IncludeCookies').mustNotBe(true)),
    isDelivered(distribution, 'ACCESS_LOGS'),
    all(...behavioursOf(distribution).map((behaviour) => behaviour.at('RealtimeLogConfigArn').mustBePresent())),
  ),
});

export const webAcl = rule({
  id: 'CloudFront.WebAcl',
  title: 'Distributions stand behind a web ACL',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(5)(ii)(B)'],
  source: 'AWS CloudFormation, AWS::CloudFront::Distribution WebACLId',
  appliesTo: [DISTRIBUTION],
  rationale: 'A web ACL turns away known attacks before they reach the application. A name that is no ARN belongs to WAF Classic, which has ended.',
  fix: 'Make a HipaaWebAcl with scope CLOUDFRONT in us-east-1 and set webAclId to its ARN.',
  crosswalk: {},
  check: (distribution) => judgeWebAcl(configured(distribution, 'WebACLId')),
});

function judgeWebAcl(id: Value): Judgement {
  return id.literal === undefined ? id.mustBePresent() : id.must('must be the ARN of a web ACL of AWS WAF', (arn) => /^arn:[\w-]+:wafv2:/.test(String(arn)));
}

const CACHING_DISABLED = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';

export const noStaleCache = rule({
  id: 'CloudFront.NoStaleCache',
  title: 'What applications answer is not cached',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.306(a)'],
  source: 'Amazon CloudFront developer guide, "Use managed cache policies"',
  appliesTo: [DISTRIBUTION],
  rationale: 'An answer about one patient that is cached under an address is given to the next one who asks for it, and to nurses after it has changed. '
    + 'Files from a bucket are the same for everybody, and left out.',
  fix: 'Set cachePolicy: CachePolicy.CACHING_DISABLED on behaviours that reach an application.',
  crosswalk: {},
  check: (distribution) => all(...behavioursOf(distribution).filter((behaviour) => !reachesBucket(distribution, behaviour))
    .map((behaviour) => cachesNothing(distribution, behaviour))),
});

function reachesBucket(distribution: Resource, behaviour: Value): boolean {
  const { text } = behaviour.at('TargetOriginId');
  const origin = originsOf(distribution).find((each) => each.at('Id').text === text && text !== undefined);
  return origin !== undefined && !origin.at('S3OriginConfig').isAbsent;
}

function cachesNothing(distribution: Resource, behaviour: Value): Judgement {
  const policy = behaviour.at('CachePolicyId');
  const own = distribution.named(policy, 'AWS::CloudFront::CachePolicy');
  if (own) {
    return own.at('CachePolicyConfig.MaxTTL').mustBe(0).seenFrom(own.logicalId);
  }
  return policy.isAbsent
    ? all(...['MinTTL', 'DefaultTTL', 'MaxTTL'].map((ttl) => behaviour.at(ttl).mustBe(0)))
    : policy.must('must be the policy CachingDisabled, or one of these templates with MaxTTL 0', (id) => id === CACHING_DISABLED);
}

/** Policies of AWS that send Strict-Transport-Security: SecurityHeadersPolicy, and the two for CORS that include it. */
const MANAGED = ['67f7725c-6f97-4210-82d7-5512b31e9d03', 'e61eb60c-9c35-4d20-a928-2b84e02af89c', 'eaab4381-ed33-4a86-88ca-d9558dc6cd63'];

export const securityHeaders = rule({
  id: 'CloudFront.SecurityHeaders',
  title: 'Distributions tell browsers to come back by HTTPS only',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: IN_TRANSIT,
  source: 'Amazon CloudFront developer guide, "Use managed response headers policies" and "Understand response headers policies"',
  appliesTo: [HEADERS_POLICY, DISTRIBUTION],
  rationale: 'With Strict-Transport-Security a browser does not even try HTTP the next time, where somebody on the way could answer in place of CloudFront.',
  fix: 'Use HipaaDistribution, or set responseHeadersPolicy: ResponseHeadersPolicy.SECURITY_HEADERS on every behaviour.',
  crosswalk: {},
  check: (resource) => (resource.type === HEADERS_POLICY
    ? resource.at('ResponseHeadersPolicyConfig.SecurityHeadersConfig.StrictTransportSecurity').mustBePresent()
    : all(...behavioursOf(resource).map((behaviour) => sendsHeaders(resource, behaviour.at('ResponseHeadersPolicyId'))))),
});

/** A policy of these templates is judged itself. */
function sendsHeaders(distribution: Resource, policy: Value): Judgement {
  return distribution.named(policy, HEADERS_POLICY) ? Judgement.pass() : policy.must('must be a policy that sends Strict-Transport-Security', (id) => MANAGED.includes(String(id)));
}

export const noStreamingDistribution = rule({
  id: 'CloudFront.NoStreamingDistribution',
  title: 'Streaming distributions, whose RTMP is not encrypted, are not used',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: IN_TRANSIT,
  source: 'Architecting for HIPAA, "Amazon CloudFront": HTTPS from end to end; AWS CloudFormation, AWS::CloudFront::StreamingDistribution',
  appliesTo: ['AWS::CloudFront::StreamingDistribution'],
  rationale: 'RTMP is no HTTPS, and CloudFront has ended these distributions.',
  fix: 'Serve video over HTTPS with HipaaDistribution.',
  crosswalk: {},
  check: () => Judgement.fail('Type', 'a streaming distribution speaks RTMP, which is not encrypted'),
});

/** Fields of a real-time log that hold what viewers sent. */
const CONTENTS = ['cs-uri-query', 'cs-cookie', 'cs-headers'];

export const realtimeLogs = rule({
  id: 'CloudFront.RealtimeLogs',
  title: 'Real-time logs hold no contents and go to encrypted streams',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'Amazon CloudFront developer guide, "Use real-time access logs"',
  appliesTo: ['AWS::CloudFront::RealtimeLogConfig'],
  rationale: 'Query strings, cookies and headers may hold PHI, which then goes wherever the stream goes.',
  fix: 'Leave out the fields cs-uri-query, cs-cookie and cs-headers, and encrypt the stream with a KMS key.',
  crosswalk: {},
  check: (config) => all(
    config.at('Fields').everyItem((field) => field.mustNotBe(...CONTENTS)),
    ...config.at('EndPoints').items().map((end) => isEncryptedStream(config, end.at('KinesisStreamConfig.StreamArn'))),
  ),
});

function isEncryptedStream(config: Resource, arn: Value): Judgement {
  const stream = config.named(arn, 'AWS::Kinesis::Stream');
  return stream ? stream.at('StreamEncryption.EncryptionType').mustBe('KMS').seenFrom(stream.logicalId) : Judgement.unverifiable(arn.path,
    `${arn.path} names a stream that is not in these templates, so nobody can tell whether it encrypts. Judge the template that makes it together with this one.`);
}

/** What a distribution keeps, tells and lets in. */
export const OPERATIONS_RULES = [
  originAccessControl, accessLogging, webAcl, noStaleCache, securityHeaders, noStreamingDistribution, realtimeLogs,
] as const;
