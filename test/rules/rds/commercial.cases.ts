import { instance, option, options, parameters, withOptions, withParameters } from './databases';
import { auditTrail, strongCiphers, tdeOrStorage, transportEncryption } from '../../../src/rules/rds/oracle';
import { audit, editionVersion, forceSsl, noExpress, tlsVersions } from '../../../src/rules/rds/sqlserver';
import { JsonObject } from '../../../src/template';
import { ANY, ANY_TEXT, EITHER_WAY, fails, ifProd, MACRO, passes, RuleCases, unverifiable } from '../cases';

const ORACLE = { Engine: 'oracle-se2', EngineVersion: '19' };
const ENTERPRISE = { Engine: 'oracle-ee-cdb', EngineVersion: '19' };
const REQUIRED = option('NATIVE_NETWORK_ENCRYPTION', { 'SQLNET.ENCRYPTION_SERVER': 'REQUIRED' });
const SSL = option('SSL', { 'SQLNET.SSL_VERSION': '1.2' });

function firewall(...ingress: JsonObject[]): JsonObject {
  return { Firewall: { Type: 'AWS::EC2::SecurityGroup', Properties: { SecurityGroupIngress: ingress } } };
}

const BEHIND = { ...ORACLE, VPCSecurityGroups: [{ 'Fn::GetAtt': ['Firewall', 'GroupId'] }] };
const FROM_APP = { IpProtocol: 'tcp', SourceSecurityGroupId: 'sg-1' };

const TRANSPORT: RuleCases = {
  rule: transportEncryption,
  cases: [
    passes('native network encryption that is required', withOptions(ORACLE, [REQUIRED])),
    passes('any case', withOptions(ORACLE, [option('NATIVE_NETWORK_ENCRYPTION', { 'SQLNET.ENCRYPTION_SERVER': 'Required' })])),
    passes('TLS, with the port for clear text closed', withOptions(BEHIND, [SSL], firewall({ ...FROM_APP, FromPort: 2484, ToPort: 2484 }))),
    passes('another engine', instance({ Engine: 'postgres' })),
    fails('no options', instance(ORACLE), 'encrypts nothing'),
    fails('native network encryption that is requested', withOptions(ORACLE, [option('NATIVE_NETWORK_ENCRYPTION', { 'SQLNET.ENCRYPTION_SERVER': 'REQUESTED' })])),
    fails('native network encryption as it comes', withOptions(ORACLE, [option('NATIVE_NETWORK_ENCRYPTION')]), 'REQUESTED by default'),
    fails('TLS, with the port for clear text open', withOptions(BEHIND, [SSL], firewall({ ...FROM_APP, FromPort: 1521, ToPort: 1521 })), 'clear text'),
    fails('TLS, with the port opened from outside of the group', withOptions(BEHIND, [SSL], {
      ...firewall(), Rule: { Type: 'AWS::EC2::SecurityGroupIngress', Properties: { ...FROM_APP, GroupId: { 'Fn::GetAtt': ['Firewall', 'GroupId'] }, FromPort: 1000, ToPort: 2000 } },
    })),
    fails('TLS without security groups', withOptions(ORACLE, [SSL])),
    fails('one branch that is requested', withOptions(ORACLE, [
      option('NATIVE_NETWORK_ENCRYPTION', { 'SQLNET.ENCRYPTION_SERVER': ifProd('REQUIRED', 'REQUESTED') }),
    ], {}, EITHER_WAY), 'when'),
    unverifiable('TLS behind a security group that is made elsewhere', withOptions({ ...ORACLE, VPCSecurityGroups: ['sg-2'] }, [SSL])),
    unverifiable('a group that is made elsewhere', instance({ ...ORACLE, OptionGroupName: 'own' }), 'not in these templates'),
    unverifiable('RDS Custom', instance({ Engine: 'custom-oracle-ee' })),
    unverifiable('what a parameter says', withOptions(ORACLE, [option('NATIVE_NETWORK_ENCRYPTION', { 'SQLNET.ENCRYPTION_SERVER': ANY })], {}, ANY_TEXT)),
  ],
};

const STRONG = {
  'SQLNET.ENCRYPTION_TYPES_SERVER': 'AES256,AES192',
  'SQLNET.CRYPTO_CHECKSUM_TYPES_SERVER': 'SHA256',
  'SQLNET.ALLOW_WEAK_CRYPTO': 'FALSE',
  'SQLNET.ALLOW_WEAK_CRYPTO_CLIENTS': 'FALSE',
};

function nne(settings: JsonObject): JsonObject[] {
  return [option('NATIVE_NETWORK_ENCRYPTION', settings as { readonly [name: string]: JsonObject[string] })];
}

const STRONG_CIPHERS: RuleCases = {
  rule: strongCiphers,
  cases: [
    passes('AES and SHA-2', options('oracle-se2', nne(STRONG))),
    passes('TLS 1.2', options('oracle-ee', [SSL])),
    passes('another engine', options('mysql', [])),
    fails('triple DES', options('oracle-se2', nne({ ...STRONG, 'SQLNET.ENCRYPTION_TYPES_SERVER': 'AES256,3DES168' }))),
    fails('SHA-1', options('oracle-se2', nne({ ...STRONG, 'SQLNET.CRYPTO_CHECKSUM_TYPES_SERVER': 'SHA1' }))),
    fails('weak clients', options('oracle-se2', nne({ ...STRONG, 'SQLNET.ALLOW_WEAK_CRYPTO_CLIENTS': 'TRUE' }))),
    fails('ciphers as they come', options('oracle-se2', nne({})), 'whose default lets weak ones in'),
    fails('TLS 1.0', options('oracle-se2', [option('SSL', { 'SQLNET.SSL_VERSION': '1.2 or 1.0' })])),
    unverifiable('ciphers that a parameter names', options('oracle-se2', nne({ ...STRONG, 'SQLNET.ENCRYPTION_TYPES_SERVER': ANY }), ANY_TEXT)),
  ],
};

const TDE: RuleCases = {
  rule: tdeOrStorage,
  cases: [
    passes('encrypted storage', instance({ ...ORACLE, StorageEncrypted: true })),
    passes('TDE on Enterprise Edition', withOptions(ENTERPRISE, [option('TDE')])),
    passes('another engine', instance({ Engine: 'postgres' })),
    fails('neither', instance(ORACLE)),
    fails('TDE on Standard Edition, which has none', withOptions(ORACLE, [option('TDE')])),
    fails('a replica of one with neither', instance({ SourceDBInstanceIdentifier: { Ref: 'Primary' } }, { Primary: { Type: 'AWS::RDS::DBInstance', Properties: ORACLE } })),
    unverifiable('a snapshot from elsewhere', instance({ ...ORACLE, DBSnapshotIdentifier: 'before' })),
    unverifiable('what a parameter says', instance({ ...ORACLE, StorageEncrypted: ANY }, {}, ANY_TEXT)),
  ],
};

const AUDIT_TRAIL: RuleCases = {
  rule: auditTrail,
  cases: [
    passes('files', parameters('oracle-se2-19', { audit_trail: 'XML' })),
    passes('tables, in any case', parameters('oracle-ee-19', { audit_trail: 'db' })),
    passes('23ai, which audits by other means', parameters('oracle-ee-cdb-23', {})),
    passes('another family', parameters('mysql8.0', {})),
    fails('none', parameters('oracle-se2-19', { audit_trail: 'NONE' })),
    fails('nothing', parameters('oracle-se2-19', {})),
    unverifiable('statements in the trail', parameters('oracle-se2-19', { audit_trail: 'DB, EXTENDED' }), 'with their values'),
    unverifiable('what a parameter says', parameters('oracle-se2-19', { audit_trail: ANY }, {}, ANY_TEXT)),
  ],
};

const SQLSERVER = { Engine: 'sqlserver-se', EngineVersion: '16.00.4185.3.v1' };

const NO_EXPRESS: RuleCases = {
  rule: noExpress,
  cases: [
    passes('Standard Edition', instance(SQLSERVER)),
    passes('Web Edition', instance({ Engine: 'sqlserver-web' })),
    passes('another engine', instance({ Engine: 'postgres' })),
    fails('Express', instance({ Engine: 'sqlserver-ex' }), 'sqlserver-web, sqlserver-se or sqlserver-ee'),
    fails('Express, however it is spelled', instance({ Engine: 'SQLServer-EX' })),
    fails('Developer edition', instance({ Engine: 'sqlserver-dev-ee' })),
    fails('one branch with Express', instance({ Engine: ifProd('sqlserver-se', 'sqlserver-ex') }, {}, EITHER_WAY), 'when'),
    unverifiable('RDS Custom', instance({ Engine: 'custom-sqlserver-se' })),
  ],
};

const EDITION_VERSION: RuleCases = {
  rule: editionVersion,
  cases: [
    passes('2022', instance(SQLSERVER)),
    passes('2016', instance({ Engine: 'sqlserver-ee', EngineVersion: '13.00.6455.2.v1' })),
    passes('the default version, and tells it', instance({ Engine: 'sqlserver-se' }), 'default version'),
    passes('another engine', instance({ Engine: 'postgres', EngineVersion: '12.1' })),
    fails('2014', instance({ ...SQLSERVER, EngineVersion: '12.00.6449.1.v1' })),
    unverifiable('a version that is newer than the list', instance({ ...SQLSERVER, EngineVersion: '17.00.1000.7.v1' }), 'newer than'),
    unverifiable('a version that a parameter names', instance({ ...SQLSERVER, EngineVersion: ANY }, {}, ANY_TEXT)),
  ],
};

const FORCE_SSL: RuleCases = {
  rule: forceSsl,
  cases: [
    passes('a group that turns it on', withParameters(SQLSERVER, { 'rds.force_ssl': '1' })),
    passes('another engine', instance({ Engine: 'mysql' })),
    fails('the default group', instance(SQLSERVER)),
    fails('a group that turns it off', withParameters(SQLSERVER, { 'rds.force_ssl': 0 })),
    unverifiable('a group that is made elsewhere', instance({ ...SQLSERVER, DBParameterGroupName: 'own' })),
  ],
};

const AUDIT: RuleCases = {
  rule: audit,
  cases: [
    passes('the parameter that AWS names', withParameters(SQLSERVER, { 'rds.sqlserver_audit': 'fedramp_hipaa' })),
    passes('another engine', instance({ Engine: 'mysql' })),
    fails('the default group', instance(SQLSERVER)),
    fails('the parameter for something else', withParameters(SQLSERVER, { 'rds.sqlserver_audit': 'none' })),
    fails('an option group without it', withOptions(SQLSERVER, [option('TDE')])),
    unverifiable('the option alone', withOptions(SQLSERVER, [option('SQLSERVER_AUDIT', { S3_BUCKET_ARN: 'arn:aws:s3:::audits' })]), 'no template shows the audits'),
    unverifiable('a group that is made elsewhere', instance({ ...SQLSERVER, DBParameterGroupName: 'own' })),
  ],
};

const FAMILY = 'sqlserver-se-15.0';
const DISABLED = { 'rds.tls10': 'disabled', 'rds.tls11': 'disabled', 'rds.rc4': 'disabled', 'rds.3des168': 'disabled' };

function usedBy(version: string): JsonObject {
  return { Instance: { Type: 'AWS::RDS::DBInstance', Properties: { Engine: 'sqlserver-se', EngineVersion: version, DBParameterGroupName: { Ref: 'Subject' } } } };
}

const TLS_VERSIONS: RuleCases = {
  rule: tlsVersions,
  cases: [
    passes('none of them', parameters(FAMILY, DISABLED)),
    passes('what current versions do by themselves', parameters(FAMILY, { 'rds.tls10': 'default' }, usedBy('15.00.4420.2.v1')), 'current minor versions'),
    passes('an old version with all of them disabled', parameters(FAMILY, DISABLED, usedBy('15.00.4316.3.v1'))),
    passes('another family', parameters('postgres16', {})),
    fails('TLS 1.0', parameters(FAMILY, { ...DISABLED, 'rds.tls10': 'enabled' })),
    fails('no TLS 1.2', parameters(FAMILY, { ...DISABLED, 'rds.tls12': 'disabled' })),
    fails('what an old version does by itself', parameters(FAMILY, {}, usedBy('15.00.4365.2.v1')), 'on by default'),
    unverifiable('what a macro says', parameters(FAMILY, { ...DISABLED, 'rds.tls10': MACRO })),
  ],
};

export const RDS_COMMERCIAL_CASES: readonly RuleCases[] = [
  TRANSPORT, STRONG_CIPHERS, TDE, AUDIT_TRAIL, NO_EXPRESS, EDITION_VERSION, FORCE_SSL, AUDIT, TLS_VERSIONS,
];
