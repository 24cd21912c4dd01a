import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, MACRO, NO_VALUE, passes, RuleCases, subject, unverifiable } from './cases';
import { fineGrainedAccess, inVpc, multiAz } from '../../src/rules/opensearch/access';
import { customerKey, encryptionAtRest, enforceHttps, nodeToNodeEncryption, tlsPolicy, version } from '../../src/rules/opensearch/encryption';
import { auditLogs, errorLogs } from '../../src/rules/opensearch/logs';
import { JsonObject } from '../../src/template';

const BESIDE = {
  Key: { Type: 'AWS::KMS::Key', Properties: {} },
  Encrypted: { Type: 'AWS::Logs::LogGroup', Properties: { KmsKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] } } },
  Plain: { Type: 'AWS::Logs::LogGroup', Properties: {} },
};

function domain(properties: JsonObject, rest: Partial<Given> = {}): Given {
  return subject('AWS::OpenSearchService::Domain', properties, BESIDE, rest);
}

function elasticsearch(properties: JsonObject, rest: Partial<Given> = {}): Given {
  return subject('AWS::Elasticsearch::Domain', properties, BESIDE, rest);
}

const VPC = { VPCOptions: { SubnetIds: ['subnet-1'] } };
const SECURE = { AdvancedSecurityOptions: { Enabled: true } };
const EVERYONE = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: { AWS: '*' }, Action: 'es:ESHttp*', Resource: '*' }] };

function log(name: string, Enabled: JsonObject[string], group = 'Encrypted'): JsonObject {
  return { [name]: { Enabled, CloudWatchLogsLogGroupArn: { 'Fn::GetAtt': [group, 'Arn'] } } };
}

function audited(logs: JsonObject, rest: Partial<Given> = {}): Given {
  return domain({ ...SECURE, LogPublishingOptions: { ...log('AUDIT_LOGS', true), ...logs } }, rest);
}

const AVAILABLE = {
  ClusterConfig: { ZoneAwarenessEnabled: true, DedicatedMasterEnabled: true }, SoftwareUpdateOptions: { AutoSoftwareUpdateEnabled: true },
};

export const OPENSEARCH_CASES: readonly RuleCases[] = [
  {
    rule: encryptionAtRest,
    cases: [
      passes('an encrypted domain', domain({ EncryptionAtRestOptions: { Enabled: true } })),
      passes('an encrypted domain under the former name', elasticsearch({ EncryptionAtRestOptions: { Enabled: 'true' } })),
      fails('a domain that says nothing', domain({}), 'EncryptionAtRestOptions.Enabled is not set'),
      fails('a key without encryption', domain({ EncryptionAtRestOptions: { KmsKeyId: { Ref: 'Key' } } })),
      fails('encryption that one branch leaves out', domain({ EncryptionAtRestOptions: ifProd({ Enabled: true }, NO_VALUE) }, EITHER_WAY)),
      unverifiable('a value that may be anything', domain({ EncryptionAtRestOptions: { Enabled: ANY } }, ANY_TEXT)),
    ],
  },
  {
    rule: customerKey,
    cases: [
      passes('a key of the template', domain({ EncryptionAtRestOptions: { Enabled: true, KmsKeyId: { Ref: 'Key' } } })),
      fails('no key', domain({ EncryptionAtRestOptions: { Enabled: true } }), 'KmsKeyId is not set'),
      fails('the key that AWS manages', elasticsearch({ EncryptionAtRestOptions: { Enabled: true, KmsKeyId: 'alias/aws/es' } })),
      unverifiable('a key that a parameter names', domain({ EncryptionAtRestOptions: { Enabled: true, KmsKeyId: ANY } }, ANY_TEXT)),
    ],
  },
  {
    rule: nodeToNodeEncryption,
    cases: [
      passes('encrypted nodes', domain({ NodeToNodeEncryptionOptions: { Enabled: true } })),
      fails('a domain that says nothing', elasticsearch({})),
      fails('nodes that are not', domain({ NodeToNodeEncryptionOptions: { Enabled: false } })),
      unverifiable('a value that a macro writes', domain({ NodeToNodeEncryptionOptions: MACRO })),
    ],
  },
  {
    rule: enforceHttps,
    cases: [
      passes('a domain that enforces it', domain({ DomainEndpointOptions: { EnforceHTTPS: true } })),
      fails('a domain that says nothing', domain({})),
      fails('a domain under the former name that does not', elasticsearch({ DomainEndpointOptions: { EnforceHTTPS: false } })),
      unverifiable('a value that may be anything', domain({ DomainEndpointOptions: { EnforceHTTPS: ANY } }, ANY_TEXT)),
    ],
  },
  {
    rule: tlsPolicy,
    cases: [
      passes('TLS 1.2', domain({ DomainEndpointOptions: { TLSSecurityPolicy: 'Policy-Min-TLS-1-2-2019-07' } })),
      passes('TLS 1.2 with forward secrecy', domain({ DomainEndpointOptions: { TLSSecurityPolicy: 'Policy-Min-TLS-1-2-PFS-2023-10' } })),
      passes('the policy for FIPS', elasticsearch({ DomainEndpointOptions: { TLSSecurityPolicy: 'Policy-Min-TLS-1-2-RFC9151-FIPS-2024-08' } })),
      fails('TLS 1.0', domain({ DomainEndpointOptions: { TLSSecurityPolicy: 'Policy-Min-TLS-1-0-2019-07' } })),
      fails('a domain that says nothing', domain({ DomainEndpointOptions: { EnforceHTTPS: true } })),
      fails('one branch with TLS 1.0', domain(
        { DomainEndpointOptions: { TLSSecurityPolicy: ifProd('Policy-Min-TLS-1-2-2019-07', 'Policy-Min-TLS-1-0-2019-07') } }, EITHER_WAY)),
      unverifiable('a policy that may be anything', domain({ DomainEndpointOptions: { TLSSecurityPolicy: ANY } }, ANY_TEXT)),
    ],
  },
  {
    rule: version,
    cases: [
      passes('OpenSearch', domain({ EngineVersion: 'OpenSearch_2.19' })),
      passes('Elasticsearch 6.0', domain({ EngineVersion: 'Elasticsearch_6.0' })),
      passes('Elasticsearch 7.10', domain({ EngineVersion: 'Elasticsearch_7.10' })),
      passes('a domain that says nothing, and tells the default', domain({}), 'latest OpenSearch'),
      passes('Elasticsearch 6.8 under the former name', elasticsearch({ ElasticsearchVersion: '6.8' })),
      passes('a version that is written as a number', elasticsearch({ ElasticsearchVersion: 7.1 })),
      fails('Elasticsearch 5.6', domain({ EngineVersion: 'Elasticsearch_5.6' }), 'Elasticsearch 6.0 or later'),
      fails('nothing under the former name, which means 1.5', elasticsearch({})),
      fails('an engine that there is not', domain({ EngineVersion: 'Solr_9.0' })),
      unverifiable('a version that may be anything', domain({ EngineVersion: ANY }, ANY_TEXT)),
    ],
  },
  {
    rule: inVpc,
    cases: [
      passes('a domain in a VPC', domain(VPC)),
      passes('subnets that a parameter names', elasticsearch({ VPCOptions: { SubnetIds: [ANY] } }, ANY_TEXT)),
      fails('a domain outside', domain({}), 'SubnetIds'),
      fails('a domain without subnets', domain({ VPCOptions: { SubnetIds: [] } })),
      fails('a domain that is outside in one branch', domain({ VPCOptions: ifProd(VPC.VPCOptions, NO_VALUE) }, EITHER_WAY)),
      unverifiable('a VPC that a macro writes', domain({ VPCOptions: MACRO })),
    ],
  },
  {
    rule: errorLogs,
    cases: [
      passes('error logs', domain({ LogPublishingOptions: log('ES_APPLICATION_LOGS', true) })),
      fails('no logs', elasticsearch({})),
      fails('a log group without saying that it is on', domain(
        { LogPublishingOptions: { ES_APPLICATION_LOGS: { CloudWatchLogsLogGroupArn: { 'Fn::GetAtt': ['Encrypted', 'Arn'] } } } }), 'Enabled is not set'),
      fails('a log without a group', domain({ LogPublishingOptions: { ES_APPLICATION_LOGS: { Enabled: true } } })),
      unverifiable('a value that may be anything', domain({ LogPublishingOptions: log('ES_APPLICATION_LOGS', ANY) }, ANY_TEXT)),
    ],
  },
  {
    rule: auditLogs,
    cases: [
      passes('audit logs', audited({})),
      passes('slow logs in an encrypted group', audited(log('SEARCH_SLOW_LOGS', true))),
      passes('slow logs that are off', audited(log('INDEX_SLOW_LOGS', false, 'Plain'))),
      fails('no audit logs', domain({ ...SECURE, LogPublishingOptions: log('ES_APPLICATION_LOGS', true) }), 'AUDIT_LOGS'),
      fails('audit logs without fine-grained access control', domain({ LogPublishingOptions: log('AUDIT_LOGS', true) }), 'AdvancedSecurityOptions'),
      fails('slow logs in a group without a key', audited(log('SEARCH_SLOW_LOGS', true, 'Plain')), 'Plain.Properties.KmsKeyId'),
      unverifiable('slow logs in a group that is made elsewhere', audited(
        { SEARCH_SLOW_LOGS: { Enabled: true, CloudWatchLogsLogGroupArn: 'arn:aws:logs:us-east-1:111122223333:log-group:slow' } }), 'not in these templates'),
      unverifiable('a value that may be anything', domain({ ...SECURE, LogPublishingOptions: log('AUDIT_LOGS', ANY) }, ANY_TEXT)),
    ],
  },
  {
    rule: fineGrainedAccess,
    cases: [
      passes('a domain that knows its users', domain(SECURE)),
      passes('a policy for everyone in a VPC, where users are asked for', domain({ ...SECURE, ...VPC, AccessPolicies: EVERYONE })),
      passes('a policy that names a role', domain({
        ...SECURE, AccessPolicies: { Statement: { Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::111122223333:role/search' }, Action: 'es:*', Resource: '*' } },
      })),
      fails('a domain that says nothing', domain({}), 'AdvancedSecurityOptions.Enabled'),
      fails('a domain that lets in who has no name', elasticsearch({ AdvancedSecurityOptions: { Enabled: true, AnonymousAuthEnabled: true } }), 'AnonymousAuthEnabled'),
      fails('a policy for everyone on the internet', domain({ ...SECURE, AccessPolicies: EVERYONE }), 'everyone'),
      unverifiable('a policy that a macro writes', domain({ ...SECURE, AccessPolicies: MACRO })),
    ],
  },
  {
    rule: multiAz,
    cases: [
      passes('several zones, dedicated masters and updates', domain(AVAILABLE)),
      passes('a standby', domain({ ...AVAILABLE, ClusterConfig: { MultiAZWithStandbyEnabled: true, DedicatedMasterEnabled: true } })),
      fails('one zone', domain({ ...AVAILABLE, ClusterConfig: { ZoneAwarenessEnabled: false, DedicatedMasterEnabled: true } }), 'ZoneAwarenessEnabled'),
      fails('no dedicated masters', domain({ ...AVAILABLE, ClusterConfig: { ZoneAwarenessEnabled: true } }), 'DedicatedMasterEnabled'),
      fails('no updates', domain({ ClusterConfig: AVAILABLE.ClusterConfig }), 'AutoSoftwareUpdateEnabled'),
      unverifiable('a value that may be anything', domain({ ...AVAILABLE, ClusterConfig: { ZoneAwarenessEnabled: true, DedicatedMasterEnabled: ANY } }, ANY_TEXT)),
    ],
  },
];
