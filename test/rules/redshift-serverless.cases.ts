import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, NO_VALUE, passes, RuleCases, subject, unverifiable } from './cases';
import { auditLogs, customerKey, enhancedVpcRouting, managedPassword, notPublic, requireSsl } from '../../src/rules/redshift-serverless';
import { JsonObject } from '../../src/template';

const KEY = { Key: { Type: 'AWS::KMS::Key', Properties: {} } };

function namespace(properties: JsonObject, rest: Partial<Given> = {}): Given {
  return subject('AWS::RedshiftServerless::Namespace', { NamespaceName: 'claims', ...properties }, KEY, rest);
}

function workgroup(properties: JsonObject, rest: Partial<Given> = {}): Given {
  return subject('AWS::RedshiftServerless::Workgroup', { WorkgroupName: 'claims', ...properties }, {}, rest);
}

function parameters(...pairs: [JsonObject[string], JsonObject[string]][]): JsonObject {
  return { ConfigParameters: pairs.map(([ParameterKey, ParameterValue]) => ({ ParameterKey, ParameterValue })) };
}

export const REDSHIFT_SERVERLESS_CASES: readonly RuleCases[] = [
  {
    rule: requireSsl,
    cases: [
      passes('a workgroup that requires TLS', workgroup(parameters(['datestyle', 'ISO'], ['require_ssl', 'true']))),
      fails('a workgroup that does not', workgroup(parameters(['require_ssl', 'false'])), 'ConfigParameters[0].ParameterValue'),
      fails('a workgroup that does not in one branch', workgroup(parameters(['require_ssl', ifProd('true', 'false')]), EITHER_WAY)),
      unverifiable('a workgroup that says nothing: it depends on its age', workgroup({}), 'an old one may not'),
      unverifiable('other parameters only', workgroup(parameters(['use_fips_ssl', 'true']))),
      unverifiable('a value that may be anything', workgroup(parameters(['require_ssl', ANY]), ANY_TEXT)),
    ],
  },
  {
    rule: notPublic,
    cases: [
      passes('a private workgroup', workgroup({ PubliclyAccessible: false })),
      passes('a workgroup that says nothing, and tells the default', workgroup({}), 'no public address'),
      fails('a public workgroup', workgroup({ PubliclyAccessible: true })),
      unverifiable('a value that may be anything', workgroup({ PubliclyAccessible: ANY }, ANY_TEXT)),
    ],
  },
  {
    rule: customerKey,
    cases: [
      passes('a key of the template', namespace({ KmsKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] } })),
      passes('copies with a key of their own', namespace({
        KmsKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] },
        SnapshotCopyConfigurations: [{ DestinationRegion: 'us-west-2', DestinationKmsKeyId: 'arn:aws:kms:us-west-2:111122223333:key/abc' }],
      })),
      fails('no key', namespace({}), 'Properties.KmsKeyId is not set'),
      fails('the key that AWS owns', namespace({ KmsKeyId: ifProd({ Ref: 'Key' }, NO_VALUE) }, EITHER_WAY)),
      fails('a copy without a key', namespace({ KmsKeyId: { Ref: 'Key' }, SnapshotCopyConfigurations: [{ DestinationRegion: 'us-west-2' }] }), 'DestinationKmsKeyId'),
      unverifiable('a key that a parameter names', namespace({ KmsKeyId: ANY }, ANY_TEXT)),
    ],
  },
  {
    rule: auditLogs,
    cases: [
      passes('all three logs', namespace({ LogExports: ['userlog', 'connectionlog', 'useractivitylog'] })),
      fails('no logs', namespace({})),
      fails('logs without the one that tells what was read', namespace({ LogExports: ['userlog', 'connectionlog'] }), 'does not include useractivitylog'),
      unverifiable('a log that may be anything', namespace({ LogExports: ['userlog', 'connectionlog', ANY] }, ANY_TEXT)),
    ],
  },
  {
    rule: enhancedVpcRouting,
    cases: [
      passes('a workgroup that routes through the VPC', workgroup({ EnhancedVpcRouting: true })),
      fails('a workgroup that says nothing', workgroup({}), 'EnhancedVpcRouting is not set'),
      unverifiable('a value that may be anything', workgroup({ EnhancedVpcRouting: ANY }, ANY_TEXT)),
    ],
  },
  {
    rule: managedPassword,
    cases: [
      passes('a password that Redshift manages', namespace({ AdminUsername: 'clinicadmin', ManageAdminPassword: true })),
      passes('no password: IAM only', namespace({})),
      passes('a secret of Secrets Manager', namespace({ AdminUserPassword: '{{resolve:secretsmanager:admin:SecretString:password}}' })),
      fails('a password that is written out', namespace({ AdminUserPassword: 'Passw0rd' }), 'AdminUserPassword'),
      fails('a parameter of SSM', namespace({ AdminUserPassword: '{{resolve:ssm:password}}' })),
      unverifiable('a password that another stack exports', namespace({ AdminUserPassword: { 'Fn::ImportValue': 'Password' } })),
    ],
  },
];
