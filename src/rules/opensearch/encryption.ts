import { Value } from '../../template';
import { mustBeCustomerKey } from '../customer-key';
import { Basis, RuleLevel } from '../level';
import { rule } from '../rule';
import { DOMAINS, ELASTICSEARCH, WHITEPAPER } from './domain';

export const encryptionAtRest = rule({
  id: 'OpenSearch.EncryptionAtRest',
  title: 'Search domains are encrypted at rest',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(a)(2)(iv)', '164.312(e)(2)(ii)'],
  source: `${WHITEPAPER}; Amazon OpenSearch Service developer guide, "Encryption of data at rest"`,
  appliesTo: DOMAINS,
  rationale: 'PHI must be encrypted at rest: indexes, logs, swap files and automated snapshots.',
  fix: 'Use HipaaSearchDomain, or set encryptionAtRest: { enabled: true }.',
  crosswalk: {
    cdkNag: 'OpenSearchEncryptedAtRest',
    configRule: ['opensearch-encrypted-at-rest', 'elasticsearch-encrypted-at-rest'],
    guard: 'ELASTICSEARCH_ENCRYPTED_AT_REST',
  },
  check: (domain) => domain.at('EncryptionAtRestOptions.Enabled').mustBe(true),
});

export const customerKey = rule({
  id: 'OpenSearch.CustomerKey',
  title: 'Search domains are encrypted with a KMS key of your own',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'Amazon OpenSearch Service developer guide, "Encryption of data at rest"',
  appliesTo: DOMAINS,
  rationale: 'With a key of your own every use of it is in CloudTrail, and access can be ended at the key.',
  fix: 'Use HipaaSearchDomain, or set encryptionAtRest: { enabled: true, kmsKey }.',
  crosswalk: {},
  check: (domain) => mustBeCustomerKey(domain.at('EncryptionAtRestOptions.KmsKeyId')),
});

export const nodeToNodeEncryption = rule({
  id: 'OpenSearch.NodeToNodeEncryption',
  title: 'Nodes of search domains talk to each other with TLS',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(a)(2)(iv)', '164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'],
  source: WHITEPAPER,
  appliesTo: DOMAINS,
  rationale: 'HTTPS ends at the node that takes the request; what the nodes pass on to each other is clear text unless this is on.',
  fix: 'Use HipaaSearchDomain, or set nodeToNodeEncryption: true.',
  crosswalk: {
    cdkNag: 'OpenSearchNodeToNodeEncryption',
    configRule: ['opensearch-node-to-node-encryption-check', 'elasticsearch-node-to-node-encryption-check'],
    guard: 'ELASTICSEARCH_NODE_TO_NODE_ENCRYPTION_CHECK',
  },
  check: (domain) => domain.at('NodeToNodeEncryptionOptions.Enabled').mustBe(true),
});

export const enforceHttps = rule({
  id: 'OpenSearch.EnforceHttps',
  title: 'Search domains answer HTTPS only',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'],
  source: WHITEPAPER,
  appliesTo: DOMAINS,
  rationale: 'PHI must be sent over HTTPS; a domain that does not enforce it answers plain HTTP too.',
  fix: 'Use HipaaSearchDomain, or set enforceHttps: true.',
  crosswalk: { configRule: 'opensearch-https-required' },
  check: (domain) => domain.at('DomainEndpointOptions.EnforceHTTPS').mustBe(true),
});

const TLS_1_2 = ['Policy-Min-TLS-1-2-2019-07', 'Policy-Min-TLS-1-2-PFS-2023-10', 'Policy-Min-TLS-1-2-RFC9151-FIPS-2024-08'];

export const tlsPolicy = rule({
  id: 'OpenSearch.TlsPolicy',
  title: 'Search domains refuse TLS older than 1.2',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'],
  source: `${WHITEPAPER}; AWS CloudFormation, DomainEndpointOptions TLSSecurityPolicy`,
  appliesTo: DOMAINS,
  rationale: 'PHI must be encrypted on its way. TLS 1.0 and 1.1, which the oldest policy lets in, have known weaknesses: that these '
    + 'are no encryption to rely on is our reading.',
  fix: 'Use HipaaSearchDomain, or set tlsSecurityPolicy: TLSSecurityPolicy.TLS_1_2_PFS.',
  crosswalk: { configRule: 'opensearch-https-required' },
  check: (domain) => domain.at('DomainEndpointOptions.TLSSecurityPolicy').mustBeOneOf(...TLS_1_2),
});

export const version = rule({
  id: 'OpenSearch.Version',
  title: 'Search domains run OpenSearch, or Elasticsearch 6.0 or later',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.308(b)(1)', '164.314(a)(2)(i)'],
  source: WHITEPAPER,
  appliesTo: DOMAINS,
  rationale: 'The whitepaper asks for Elasticsearch 6.0 or later with PHI: earlier versions can\'t encrypt between nodes.',
  fix: 'Use HipaaSearchDomain with a version of OpenSearch, or of Elasticsearch from 6.0 on.',
  crosswalk: {},
  check: (domain) => {
    if (domain.type === ELASTICSEARCH) {
      return isSixOrLater(domain.at('ElasticsearchVersion'));
    }
    return domain.at('EngineVersion').safeByDefault('a new domain runs the latest OpenSearch when nothing is set', isSixOrLater);
  },
});

function isSixOrLater(engine: Value) {
  return engine.must('must be OpenSearch, or Elasticsearch 6.0 or later', (value) =>
    /^OpenSearch_\d/.test(String(value)) || Number(/^(?:Elasticsearch_)?(\d+)(?:\.\d+)*$/.exec(String(value))?.[1]) >= 6);
}
