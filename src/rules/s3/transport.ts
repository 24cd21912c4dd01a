import { all, any, Judgement, Resource } from '../../template';
import { Statement, statementsOf } from '../iam/statement';
import { Basis, RuleLevel } from '../level';
import { rule } from '../rule';
import { bucketArns } from './bucket-arns';
import { policiesOf } from './log-target';

export const tlsOnly = rule({
  id: 'S3.TlsOnly',
  title: 'Buckets deny requests without TLS',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(a)(2)(iv)', '164.312(c)(2)', '164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'],
  source: 'Architecting for HIPAA, "Amazon S3"',
  appliesTo: ['AWS::S3::Bucket'],
  rationale: 'Connections that carry PHI must use HTTPS. S3 answers plain HTTP too unless the bucket policy denies it.',
  fix: 'Use HipaaBucket, or set enforceSSL. A policy attached outside the judged templates needs a RiskAcceptance.',
  crosswalk: { cdkNag: 'S3BucketSSLRequestsOnly', configRule: 's3-bucket-ssl-requests-only', guard: 'S3_BUCKET_SSL_REQUESTS_ONLY' },
  check: (bucket) => deniesPlainHttp(bucket),
});

export const minimumTls12 = rule({
  id: 'S3.MinimumTls12',
  title: 'Buckets deny TLS older than 1.2',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'],
  source: 'Amazon S3 user guide, condition key s3:TlsVersion',
  appliesTo: ['AWS::S3::Bucket'],
  rationale: 'TLS 1.0 and 1.1 have known weaknesses.',
  fix: 'Use HipaaBucket, or set enforceSSL and minimumTLSVersion: 1.2.',
  crosswalk: {},
  check: (bucket) => denies(bucket, 'no statement of its policy denies TLS older than 1.2', (statement) =>
    statement.hasOnlyCondition(['NumericLessThan'], 's3:TlsVersion', (version) => Number(version) >= 1.2)),
});

/** Whether the bucket's policy denies every request that comes without TLS. */
export function deniesPlainHttp(bucket: Resource): Judgement {
  return denies(bucket, 'no statement of its policy denies requests without TLS', (statement) =>
    statement.hasOnlyCondition(['Bool', 'BoolIfExists'], 'aws:SecureTransport', (value) => value.toLowerCase() === 'false'));
}

/** A statement that denies everyone everything, under whatever condition, and what of the bucket it covers. */
interface Denial {
  readonly policy: Resource;
  readonly statement: Statement;
  readonly judgement: Judgement;
  readonly bucket: Judgement;
  readonly objects: Judgement;
}

/** Whether statements deny everyone everything under a condition, on the bucket and on all its objects. */
function denies(bucket: Resource, otherwise: string, condition: (statement: Statement) => Judgement): Judgement {
  const policies = policiesOf(bucket);
  if (policies.length === 0) {
    return Judgement.fail('Properties', 'the bucket has no bucket policy in these templates');
  }
  const denials = bucket.once('denials', () => policies.flatMap((policy) => denialsOf(policy, bucket)));
  const held = denials.map(({ policy, statement, judgement }) => all(judgement, condition(statement).seenFrom(policy.logicalId)));
  const unreadable = policies.map((policy) => policy.at('PolicyDocument')).filter((document) => document.unknown);
  return any(
    all(
      any(...held.map((judgement, index) => all(judgement, denials[index].bucket))),
      any(...held.map((judgement, index) => all(judgement, denials[index].objects))),
    ),
    ...unreadable.map((document) => document.unverifiable()),
  ).orElse('Properties', `${otherwise} on the bucket and on all its objects (${policies.map(({ logicalId }) => `"${logicalId}"`).join(', ')})`);
}

function denialsOf(policy: Resource, bucket: Resource): Denial[] {
  const arns = bucketArns(bucket);
  const isNamed = (text: string, rest: string): boolean => text.endsWith(rest) && arns.includes(text.slice(0, text.length - rest.length));
  return statementsOf(policy.at('PolicyDocument'))
    // What lets somebody in denies nobody: most statements are done with here.
    .filter((statement) => statement.at('Effect').text !== 'Allow')
    .map((statement) => ({
      policy,
      statement,
      judgement: all(
        statement.effectIs('Deny'),
        statement.isForEveryone(),
        statement.coversAllOf('s3'),
      ).seenFrom(policy.logicalId),
      bucket: statement.namesResource((text) => isNamed(text, '') || isNamed(text, '*')),
      objects: statement.namesResource((text) => isNamed(text, '/*') || isNamed(text, '*')),
    }));
}
