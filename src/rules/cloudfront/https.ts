import { behavioursOf, behavioursTo, bucketBehind, configured, DISTRIBUTION, namedByHost, originsOf, VPC_ORIGIN } from './config';
import { all, Judgement, Resource, Value } from '../../template';
import { Basis, RuleLevel } from '../level';
import { rule } from '../rule';
import { encryptionAtRest } from '../s3/encryption';

const IN_TRANSIT = ['164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'];
const WHITEPAPER = 'Architecting for HIPAA, "Amazon CloudFront"';

export const viewerHttps = rule({
  id: 'CloudFront.ViewerHttps',
  title: 'Distributions serve viewers over HTTPS only',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: IN_TRANSIT,
  source: `${WHITEPAPER}; AWS CloudFormation, AWS::CloudFront::Distribution ViewerProtocolPolicy`,
  appliesTo: [DISTRIBUTION],
  rationale: 'The whitepaper asks for HTTPS from end to end, from the origin to the viewer. One behaviour that allows HTTP breaks it for its paths.',
  fix: 'Use HipaaDistribution, or set viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS or HTTPS_ONLY on every behaviour.',
  crosswalk: {},
  check: (distribution) => all(...behavioursOf(distribution).map(servesByHttps)),
});

export function servesByHttps(behaviour: Value): Judgement {
  return behaviour.at('ViewerProtocolPolicy').mustBeOneOf('https-only', 'redirect-to-https');
}

export const originHttps = rule({
  id: 'CloudFront.OriginHttps',
  title: 'Distributions reach their origins over HTTPS only',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: IN_TRANSIT,
  source: `${WHITEPAPER}; Amazon CloudFront developer guide, "Require HTTPS for communication between CloudFront and your custom origin"`,
  appliesTo: [DISTRIBUTION],
  rationale: 'The whitepaper asks for HTTPS from end to end, from the origin to the viewer. An S3 bucket is reached as the viewer came; a website of S3 knows no HTTPS. '
    + 'VPC origins are judged where they are made.',
  fix: 'Set protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY. In place of a website of S3, use S3BucketOrigin.withOriginAccessControl(bucket).',
  crosswalk: {},
  check: (distribution) => all(
    ...originsOf(distribution).map((origin) => reachedByHttps(distribution, origin)),
    configured(distribution, 'CustomOrigin').isAbsent ? Judgement.pass() : usesHttps(configured(distribution, 'CustomOrigin.OriginProtocolPolicy'), behavioursOf(distribution)),
  ),
});

export function reachedByHttps(distribution: Resource, origin: Value): Judgement {
  const id = origin.at('VpcOriginConfig.VpcOriginId');
  if (!origin.at('S3OriginConfig').isAbsent && !origin.unknown && origin.at('CustomOriginConfig').isAbsent) {
    return Judgement.pass();
  }
  if (id.isAbsent) {
    return usesHttps(origin.at('CustomOriginConfig.OriginProtocolPolicy'), behavioursTo(distribution, origin));
  }
  return distribution.named(id, VPC_ORIGIN) ? Judgement.pass() : Judgement.unverifiable(id.path,
    `${id.path} names a VPC origin that is not in these templates, so nobody can tell its protocol. Judge the template that makes it together with this one.`);
}

/** An origin that is reached as the viewer came is reached by HTTPS where all viewers come by it. */
function usesHttps(policy: Value, behaviours: readonly Value[]): Judgement {
  return policy.literal === 'match-viewer'
    ? all(...behaviours.map(servesByHttps)).orElse(policy.path, `${policy.path} is "match-viewer", and viewers may come by HTTP`)
    : policy.mustBe('https-only');
}

export const originTls12 = rule({
  id: 'CloudFront.OriginTls12',
  title: 'Distributions reach their origins with TLS 1.2',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: IN_TRANSIT,
  source: `${WHITEPAPER}; Amazon CloudFront developer guide, "Minimum origin SSL protocol"`,
  appliesTo: [DISTRIBUTION],
  rationale: 'Reading the demand for HTTPS as TLS 1.2 is our judgement: older versions have known weaknesses. CloudFormation does not document what holds where no list is given.',
  fix: 'Set originSslProtocols: [OriginSslPolicy.TLS_V1_2].',
  crosswalk: {},
  check: (distribution) => all(...[...originsOf(distribution).map((origin) => origin.at('CustomOriginConfig')), configured(distribution, 'CustomOrigin')]
    .filter((config) => !config.isAbsent && config.at('OriginProtocolPolicy').literal !== 'http-only')
    .map((config) => takesTls12Only(config.at('OriginSSLProtocols')))),
});

function takesTls12Only(protocols: Value): Judgement {
  const listed = protocols.items();
  return listed.length > 0 ? all(...listed.map((protocol) => protocol.mustBe('TLSv1.2'))) : Judgement.unverifiable(protocols.path,
    `${protocols.path} is not set, and CloudFormation does not document what then holds. Set it to TLSv1.2.`);
}

export const viewerTls12 = rule({
  id: 'CloudFront.ViewerTls12',
  title: 'Distributions refuse viewers with TLS below 1.2',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: IN_TRANSIT,
  source: `${WHITEPAPER}; Amazon CloudFront API reference, ViewerCertificate`,
  appliesTo: [DISTRIBUTION],
  rationale: 'Under the default certificate (*.cloudfront.net) CloudFront takes TLS 1.0, whatever else is set: only a certificate of your own lets you say better. '
    + 'Reading the demand for HTTPS as TLS 1.2 or later is our judgement.',
  fix: 'Use HipaaDistribution with a certificate and domainNames, or set minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021 beside them.',
  crosswalk: {},
  check: (distribution) => all(
    configured(distribution, 'ViewerCertificate.CloudFrontDefaultCertificate').mustNotBe(true),
    configured(distribution, 'ViewerCertificate.MinimumProtocolVersion').mustBeOneOf(
      'TLSv1.2_2018', 'TLSv1.2_2019', 'TLSv1.2_2021', 'TLSv1.2_2025', 'TLSv1.3_2025'),
  ),
});

export const originEncrypted = rule({
  id: 'CloudFront.OriginEncrypted',
  title: 'What distributions cache is encrypted at its origin',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(a)(2)(iv)'],
  source: `${WHITEPAPER}: data is encrypted at the origin to ensure that it remains encrypted at rest while cached`,
  appliesTo: [DISTRIBUTION],
  rationale: 'A bucket is judged for its encryption. Load balancers, APIs and functions hold nothing at rest themselves, and what is behind them is judged there. '
    + 'What a host elsewhere keeps, no template tells.',
  fix: 'Encrypt the bucket with a KMS key. For a host outside of these templates, accept the risk and say how it encrypts.',
  crosswalk: {},
  check: (distribution) => all(...originsOf(distribution).map((origin) => isEncryptedAt(distribution, origin))),
});

function isEncryptedAt(distribution: Resource, origin: Value): Judgement {
  const host = origin.at('DomainName');
  const bucket = bucketBehind(distribution, host);
  if (bucket) {
    return encryptionAtRest.check(bucket).seenFrom(bucket.logicalId);
  }
  return namedByHost(host).length > 0 || distribution.named(origin.at('VpcOriginConfig.VpcOriginId'), VPC_ORIGIN)
    ? Judgement.pass()
    : Judgement.unverifiable(host.path, `${host.path} names a host that is not in these templates, so nobody can tell whether it encrypts what it keeps. `
      + 'Judge the template that makes it together with this one, or accept the risk and say how it does.');
}

export const vpcOriginHttps = rule({
  id: 'CloudFront.VpcOriginHttps',
  title: 'VPC origins are reached over HTTPS with TLS 1.2',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(e)(1)', '164.312(e)(2)(ii)'],
  source: `${WHITEPAPER}; AWS CloudFormation, AWS::CloudFront::VpcOrigin VpcOriginEndpointConfig`,
  appliesTo: [VPC_ORIGIN],
  rationale: 'The whitepaper asks for HTTPS from end to end. A VPC origin that does not say is reached as the viewer came. Reading HTTPS as TLS 1.2 is our judgement.',
  fix: 'Set protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY and originSslProtocols: [OriginSslPolicy.TLS_V1_2].',
  crosswalk: {},
  check: (origin) => all(usesHttpsFrom(origin), takesTls12Only(origin.at('VpcOriginEndpointConfig.OriginSSLProtocols'))),
});

function usesHttpsFrom(vpcOrigin: Resource): Judgement {
  const policy = vpcOrigin.at('VpcOriginEndpointConfig.OriginProtocolPolicy');
  if (!policy.isAbsent && policy.literal !== 'match-viewer') {
    return policy.mustBe('https-only');
  }
  const distributions = vpcOrigin.relatedBy(DISTRIBUTION, 'DistributionConfig.Origins[*].VpcOriginConfig.VpcOriginId');
  return distributions.length > 0
    ? all(...distributions.map((distribution) => all(...behavioursOf(distribution).map(servesByHttps)).seenFrom(distribution.logicalId)))
    : Judgement.unverifiable(policy.path, `${policy.path} is "match-viewer", and no distribution in these templates tells how viewers come. Set it to https-only.`);
}

/** How what a distribution serves is encrypted. */
export const HTTPS_RULES = [viewerHttps, originHttps, originTls12, viewerTls12, originEncrypted, vpcOriginHttps] as const;
