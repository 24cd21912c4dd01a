import * as docdb from 'aws-cdk-lib/aws-docdb';
import * as kms from 'aws-cdk-lib/aws-kms';
import { CfnResource, Duration, RemovalPolicy, SecretValue } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { keepPromises } from '../../guard/registration';
import { DOCUMENTDB_RULES } from '../../rules/documentdb';
import { acknowledgeNag } from '../acknowledge-nag';
import { BACKUP_RETENTION_DAYS } from '../backup/retention';
import { HipaaBaseline } from '../baseline/baseline';
import { closedSecurityGroup, mustHaveVpc, privateSubnets } from '../ec2/placement';

/** Properties of a HipaaDocumentDbCluster: those of `docdb.DatabaseCluster`, with other defaults, and what PHI needs beside them. */
export interface HipaaDocumentDbClusterProps extends docdb.DatabaseClusterProps {
  /**
   * The snapshot, by its name or ARN, that fills a new cluster; the master user and the password come with it, and `masterUser` is not used. On a
   * cluster that is there it makes CloudFormation replace it.
   *
   * @default - the cluster begins empty
   */
  readonly snapshotIdentifier?: string;
}

const PROMISES = DOCUMENTDB_RULES.map(({ id }) => id);

const ENGINE_VERSION = '5.0.0';

/**
 * A DocumentDB cluster for PHI: encrypted with a key of your own, reached over TLS 1.2 or later only, in private subnets behind a closed security group,
 * audited, backed up for 35 days, protected from deletion, with its master password in a secret under the same key.
 *
 * It takes the props of `docdb.DatabaseCluster` and is one. A prop, an escape hatch or an Aspect that weakens it is not overruled: the app does not
 * synthesize, and says which rule the cluster breaks. With a `parameterGroup` of your own, set `tls` and `audit_logs` there.
 *
 * Source: Architecting for HIPAA, "Amazon DocumentDB (with MongoDB compatibility)".
 */
export class HipaaDocumentDbCluster extends docdb.DatabaseCluster {
  /**
   * @throws when there is no VPC
   */
  constructor(scope: Construct, id: string, props: HipaaDocumentDbClusterProps) {
    const path = `${scope.node.path}/${id}`;
    const vpc = mustHaveVpc(`HipaaDocumentDbCluster '${path}'`, props.vpc);
    const key = props.kmsKey ?? HipaaBaseline.of(scope).encryptionKey;
    const engineVersion = props.engineVersion ?? ENGINE_VERSION;
    super(scope, id, {
      ...props,
      ...masterUserOf(props, key),
      engineVersion,
      storageEncrypted: props.storageEncrypted ?? true,
      kmsKey: props.storageEncrypted === false ? props.kmsKey : key,
      vpcSubnets: props.vpcSubnets ?? privateSubnets(vpc),
      securityGroup: props.securityGroup ?? securityGroupOf(scope, id, path, props),
      backup: props.backup ?? { retention: Duration.days(BACKUP_RETENTION_DAYS) },
      exportAuditLogsToCloudWatch: props.exportAuditLogsToCloudWatch ?? true,
      exportProfilerLogsToCloudWatch: props.exportProfilerLogsToCloudWatch ?? true,
      deletionProtection: props.deletionProtection ?? true,
      copyTagsToSnapshot: props.copyTagsToSnapshot ?? true,
      removalPolicy: props.removalPolicy ?? RemovalPolicy.RETAIN,
    });
    const cluster = this.node.defaultChild as docdb.CfnDBCluster;
    const parameterGroup = props.parameterGroup ?? this.makeParameterGroup(engineVersion);
    cluster.dbClusterParameterGroupName = parameterGroup.dbClusterParameterGroupRef.dbClusterParameterGroupName;
    if (props.snapshotIdentifier !== undefined) {
      restore(cluster, props.snapshotIdentifier);
    }
    this.keepSecret(props);
    keepPromises(this, PROMISES);
  }

  private makeParameterGroup(engineVersion: string): docdb.ClusterParameterGroup {
    const [major, minor] = engineVersion.split('.');
    return new docdb.ClusterParameterGroup(this, 'ParameterGroup', {
      family: `docdb${major}.${minor}`,
      description: `Encrypts and audits connections to ${this.node.path}`,
      parameters: {
        // The stricter values came after 3.6.
        tls: major === '3' ? 'enabled' : 'tls1.2+',
        audit_logs: 'all',
        profiler: 'enabled',
      },
    });
  }

  /** A cluster that stays without its secret is one that nobody can open. */
  private keepSecret({ removalPolicy = RemovalPolicy.RETAIN }: HipaaDocumentDbClusterProps): void {
    const secret = this.node.tryFindChild('Secret');
    if (secret) {
      (secret.node.defaultChild as CfnResource).applyRemovalPolicy(withoutSnapshot(removalPolicy));
      acknowledgeNag(secret, {
        SecretsManagerRotationEnabled: 'Rotation takes a function inside of the VPC, which addRotationSingleUser() makes; '
          + 'with manageMasterUserPassword: true DocumentDB rotates the password itself.',
      });
    }
  }
}

type MasterUser = Pick<docdb.DatabaseClusterProps, 'masterUser' | 'masterUserSecretKmsKey'>;

/** A password that is generated, by CDK or by DocumentDB, is kept under the key. */
function masterUserOf(props: HipaaDocumentDbClusterProps, key: kms.IKey): MasterUser {
  const { masterUser, snapshotIdentifier, manageMasterUserPassword, masterUserSecretKmsKey } = props;
  if (snapshotIdentifier !== undefined) {
    // Keeps CDK from generating a password; it never gets into the template.
    return { masterUser: { username: masterUser.username, password: SecretValue.unsafePlainText('comes with the snapshot') } };
  }
  return manageMasterUserPassword
    ? { masterUser, masterUserSecretKmsKey: masterUserSecretKmsKey ?? key }
    : { masterUser: { ...masterUser, kmsKey: masterUser.kmsKey ?? key } };
}

function restore(cluster: docdb.CfnDBCluster, snapshotIdentifier: string): void {
  cluster.snapshotIdentifier = snapshotIdentifier;
  cluster.masterUsername = undefined;
  cluster.masterUserPassword = undefined;
  cluster.manageMasterUserPassword = undefined;
}

function securityGroupOf(scope: Construct, id: string, path: string, props: HipaaDocumentDbClusterProps): ReturnType<typeof closedSecurityGroup> {
  const group = closedSecurityGroup(scope, `${id}SecurityGroup`, props.vpc, `Who may reach ${path}`);
  group.applyRemovalPolicy(props.securityGroupRemovalPolicy ?? withoutSnapshot(props.removalPolicy ?? RemovalPolicy.RETAIN));
  return group;
}

function withoutSnapshot(policy: RemovalPolicy): RemovalPolicy {
  return policy === RemovalPolicy.SNAPSHOT ? RemovalPolicy.RETAIN : policy;
}
