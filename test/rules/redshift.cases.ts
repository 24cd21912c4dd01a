import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, MACRO, NO_VALUE, passes, RuleCases, subject, unverifiable } from './cases';
import { planExists } from '../../src/rules/backup/rules';
import {
  auditLogging, backup, customerKey, encryptionAtRest, enhancedVpcRouting, maintenance, managedPassword, notPublic, requireSsl, userActivityLogging,
} from '../../src/rules/redshift';
import { JsonObject } from '../../src/template';

const KEY = { Key: { Type: 'AWS::KMS::Key', Properties: {} } };
const SECRET = '{{resolve:secretsmanager:admin:SecretString:password}}';

function cluster(properties: JsonObject, rest: Partial<Given> = {}): Given {
  return subject('AWS::Redshift::Cluster', properties, KEY, rest);
}

function group(family: string, ...parameters: JsonObject[]): JsonObject {
  return { Type: 'AWS::Redshift::ClusterParameterGroup', Properties: { Description: 'Own', ParameterGroupFamily: family, Parameters: parameters } };
}

function parameter(ParameterName: JsonObject[string], ParameterValue: JsonObject[string]): JsonObject {
  return { ParameterName, ParameterValue };
}

function grouped(made: JsonObject, rest: Partial<Given> = {}): Given {
  return subject('AWS::Redshift::Cluster', { ClusterParameterGroupName: { Ref: 'Group' } }, { Group: made }, rest);
}

function groupItself(...parameters: JsonObject[]): Given {
  return { Resources: { Subject: group('redshift-2.0', ...parameters) }, ...ANY_TEXT };
}

export const REDSHIFT_CASES: readonly RuleCases[] = [
  {
    rule: planExists,
    cases: [
      passes('a Redshift cluster that makes snapshots', cluster({ AutomatedSnapshotRetentionPeriod: 7 })),
      passes('a Redshift cluster that says nothing, and tells the default', cluster({}), 'automated snapshots for one day'),
      fails('a Redshift cluster without snapshots and without a plan', cluster({ AutomatedSnapshotRetentionPeriod: 0 })),
    ],
  },
  {
    rule: encryptionAtRest,
    cases: [
      passes('an encrypted cluster', cluster({ Encrypted: true })),
      passes('a cluster that says nothing, and tells that Redshift encrypts it', cluster({}), 'encrypts new clusters'),
      passes('a cluster that names its key', cluster({ KmsKeyId: { Ref: 'Key' }, SnapshotIdentifier: 'old' })),
      passes('a restored cluster that says so', cluster({ Encrypted: 'true', SnapshotIdentifier: 'old' })),
      fails('a cluster that turns it off', cluster({ Encrypted: false }), 'Properties.Encrypted is false'),
      fails('one branch that turns it off', cluster({ Encrypted: ifProd(true, false) }, EITHER_WAY), 'when'),
      unverifiable('a restored cluster that says nothing', cluster({ SnapshotIdentifier: 'old' }), 'as the snapshot is'),
      unverifiable('a value that may be anything', cluster({ Encrypted: ANY }, ANY_TEXT)),
    ],
  },
  {
    rule: requireSsl,
    cases: [
      passes('the default group, and says so', cluster({}), 'require_ssl is true in the default group'),
      passes('the default group of redshift-2.0 by its name', cluster({ ClusterParameterGroupName: 'default.redshift-2.0' })),
      passes('a group that sets it', grouped(group('redshift-1.0', parameter('require_ssl', 'true')))),
      passes('a group that sets it in other letters', grouped(group('redshift-1.0', parameter('require_ssl', 'True')))),
      passes('a group of redshift-2.0 that leaves it out', grouped(group('redshift-2.0', parameter('auto_analyze', 'true'))), 'redshift-2.0'),
      fails('the default group of redshift-1.0', cluster({ ClusterParameterGroupName: 'default.redshift-1.0' }), 'default.redshift-1.0'),
      fails('a group that turns it off', grouped(group('redshift-2.0', parameter('require_ssl', 'false'))), 'Group.Properties.Parameters[0].ParameterValue'),
      fails('a group of redshift-1.0 that leaves it out', grouped(group('redshift-1.0')), 'Group.Properties.ParameterGroupFamily'),
      fails('one branch that turns it off', grouped(group('redshift-2.0', parameter('require_ssl', ifProd('true', 'false'))), EITHER_WAY)),
      unverifiable('a group that is made elsewhere', cluster({ ClusterParameterGroupName: 'ours' }), 'not in these templates'),
      unverifiable('a group that a parameter names', cluster({ ClusterParameterGroupName: ANY }, ANY_TEXT)),
      unverifiable('a parameter whose name may be anything', grouped(group('redshift-2.0', parameter(ANY, 'false')), ANY_TEXT), 'ParameterName'),
    ],
  },
  {
    rule: customerKey,
    cases: [
      passes('a key of the template', cluster({ KmsKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] } })),
      passes('a hardware security module', cluster({ HsmConfigurationIdentifier: 'vault' })),
      fails('no key', cluster({}), 'Properties.KmsKeyId is not set'),
      fails('the key that AWS manages', cluster({ KmsKeyId: 'alias/aws/redshift' }), 'AWS manages'),
      fails('a key that one branch leaves out', cluster({ KmsKeyId: ifProd({ Ref: 'Key' }, NO_VALUE) }, EITHER_WAY), 'when'),
      unverifiable('a key that a parameter names', cluster({ KmsKeyId: ANY }, ANY_TEXT)),
    ],
  },
  {
    rule: auditLogging,
    cases: [
      passes('logs in CloudWatch', cluster({ LoggingProperties: { LogDestinationType: 'cloudwatch', LogExports: ['connectionlog'] } })),
      passes('logs in a bucket', cluster({ LoggingProperties: { BucketName: 'logs' } })),
      fails('no logs', cluster({}), 'LoggingProperties'),
      fails('CloudWatch without any log', cluster({ LoggingProperties: { LogDestinationType: 'cloudwatch', LogExports: [] } })),
      fails('logs of one branch only', cluster({ LoggingProperties: ifProd({ BucketName: 'logs' }, NO_VALUE) }, EITHER_WAY)),
      unverifiable('a destination that may be anything', cluster({ LoggingProperties: { LogDestinationType: ANY, LogExports: ['userlog'] } }, ANY_TEXT)),
    ],
  },
  {
    rule: userActivityLogging,
    cases: [
      passes('a group that turns it on', groupItself(parameter('require_ssl', 'true'), parameter('enable_user_activity_logging', 'true'))),
      fails('a group that turns it off', groupItself(parameter('enable_user_activity_logging', 'false'))),
      fails('a group that leaves it out', groupItself(parameter('require_ssl', 'true')), 'enable_user_activity_logging'),
      unverifiable('a value that may be anything', groupItself(parameter('enable_user_activity_logging', ANY))),
    ],
  },
  {
    rule: notPublic,
    cases: [
      passes('a private cluster', cluster({ PubliclyAccessible: false })),
      passes('a cluster that says nothing, and tells the default', cluster({}), 'no public address'),
      fails('a public cluster', cluster({ PubliclyAccessible: true }), 'PubliclyAccessible'),
      fails('a cluster that is public in one branch', cluster({ PubliclyAccessible: ifProd(false, true) }, EITHER_WAY)),
      unverifiable('a value that may be anything', cluster({ PubliclyAccessible: ANY }, ANY_TEXT)),
    ],
  },
  {
    rule: enhancedVpcRouting,
    cases: [
      passes('a cluster that routes through the VPC', cluster({ EnhancedVpcRouting: true })),
      fails('a cluster that says nothing', cluster({}), 'EnhancedVpcRouting is not set'),
      fails('a cluster that does not', cluster({ EnhancedVpcRouting: 'false' })),
      unverifiable('a value that a macro writes', cluster({ EnhancedVpcRouting: MACRO })),
    ],
  },
  {
    rule: backup,
    cases: [
      passes('snapshots for a week', cluster({ AutomatedSnapshotRetentionPeriod: 7 })),
      passes('a cluster that says nothing, and tells the default', cluster({}), 'one day'),
      fails('no snapshots', cluster({ AutomatedSnapshotRetentionPeriod: 0 }), 'must be 1 or more'),
      fails('no snapshots in one branch', cluster({ AutomatedSnapshotRetentionPeriod: ifProd(35, 0) }, EITHER_WAY)),
      unverifiable('a number that may be anything', cluster({ AutomatedSnapshotRetentionPeriod: ANY }, ANY_TEXT)),
    ],
  },
  {
    rule: maintenance,
    cases: [
      passes('a window, upgrades and snapshots', cluster(
        { AllowVersionUpgrade: true, AutomatedSnapshotRetentionPeriod: 7, PreferredMaintenanceWindow: 'sun:03:00-sun:04:00' })),
      passes('a window, and tells the defaults', cluster({ PreferredMaintenanceWindow: 'sun:03:00-sun:04:00' }), 'when nothing is set'),
      fails('no window', cluster({ AllowVersionUpgrade: true, AutomatedSnapshotRetentionPeriod: 7 }), 'PreferredMaintenanceWindow'),
      fails('no upgrades', cluster({ AllowVersionUpgrade: false, PreferredMaintenanceWindow: 'sun:03:00-sun:04:00' }), 'AllowVersionUpgrade'),
      unverifiable('upgrades that a parameter decides', cluster({ AllowVersionUpgrade: ANY, PreferredMaintenanceWindow: 'sun:03:00-sun:04:00' }, ANY_TEXT)),
    ],
  },
  {
    rule: managedPassword,
    cases: [
      passes('a password that Redshift manages', cluster({ ManageMasterPassword: true, MasterUsername: 'clinicadmin' })),
      passes('a secret of Secrets Manager', cluster({ MasterUserPassword: SECRET, MasterUsername: 'clinicadmin' })),
      passes('a secret of the template', cluster({
        MasterUserPassword: { 'Fn::Join': ['', ['{{resolve:secretsmanager:', { Ref: 'Key' }, ':SecretString:password}}']] }, MasterUsername: 'clinicadmin',
      })),
      passes('a restored cluster, which has the password of its snapshot', cluster({ SnapshotIdentifier: 'old', MasterUsername: 'clinicadmin' })),
      fails('a password that is written out', cluster({ MasterUserPassword: 'Passw0rd', MasterUsername: 'clinicadmin' }), 'MasterUserPassword'),
      fails('a parameter with NoEcho, which nobody rotates', cluster({ MasterUserPassword: ANY, MasterUsername: 'clinicadmin' },
        { Parameters: { Any: { Type: 'String', NoEcho: true } } })),
      fails('the usual name', cluster({ ManageMasterPassword: true, MasterUsername: 'awsuser' }), 'awsuser'),
      fails('no password at all', cluster({ MasterUsername: 'clinicadmin' })),
      unverifiable('a password that another stack exports', cluster({ MasterUserPassword: { 'Fn::ImportValue': 'Password' }, MasterUsername: 'clinicadmin' })),
    ],
  },
];
