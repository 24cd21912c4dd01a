import * as dsql from 'aws-cdk-lib/aws-dsql';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import { RemovalPolicy, Resource } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { keepPromises } from '../../guard/registration';
import { DSQL_RULES } from '../../rules/dsql';
import { HipaaBaseline } from '../baseline/baseline';

/** Properties of a HipaaDsqlCluster. */
export interface HipaaDsqlClusterProps {
  /**
   * The key that encrypts the cluster. A change encrypts what is there again, with the new key.
   *
   * @default - the key of the HipaaBaseline
   */
  readonly encryptionKey?: kms.IKey;

  /**
   * Whether DSQL refuses to delete the cluster. A change takes effect at once; without it the cluster does not synthesize.
   *
   * @default true
   */
  readonly deletionProtection?: boolean;

  /**
   * What happens to the cluster when it leaves its stack.
   *
   * @default RemovalPolicy.RETAIN
   */
  readonly removalPolicy?: RemovalPolicy;

  /**
   * Whether the baseline's backup plan keeps copies of the cluster, which has no backups of its own. Without, the cluster does not
   * synthesize, unless somebody accepts the risk of Backup.PlanExists.
   *
   * @default true
   */
  readonly backup?: boolean;
}

const PROMISES = DSQL_RULES.map(({ id }) => id);

/**
 * An Aurora DSQL cluster for PHI: encrypted with a key of your own, protected from deletion, backed up, and kept when its stack goes.
 *
 * There is no password and no network to open: who connects signs in with IAM, over TLS, and `grantConnect` lets them.
 *
 * Source: Amazon Aurora DSQL user guide, "Data encryption for Amazon Aurora DSQL" and "Authentication and authorization for Aurora DSQL".
 */
export class HipaaDsqlCluster extends Resource {
  /** The id of the cluster, which is the first part of its endpoint. */
  public readonly clusterIdentifier: string;

  /** The ARN of the cluster. */
  public readonly clusterArn: string;

  /** The host that clients connect to, on port 5432. */
  public readonly clusterEndpoint: string;

  /** The key that encrypts the cluster. */
  public readonly encryptionKey: kms.IKey;

  constructor(scope: Construct, id: string, props: HipaaDsqlClusterProps = {}) {
    super(scope, id);
    const baseline = HipaaBaseline.of(this);
    this.encryptionKey = props.encryptionKey ?? baseline.encryptionKey;
    const cluster = new dsql.CfnCluster(this, 'Resource', {
      kmsEncryptionKey: this.encryptionKey.keyArn,
      deletionProtectionEnabled: props.deletionProtection ?? true,
    });
    cluster.applyRemovalPolicy(props.removalPolicy ?? RemovalPolicy.RETAIN);
    this.clusterIdentifier = cluster.attrIdentifier;
    this.clusterArn = cluster.attrResourceArn;
    this.clusterEndpoint = cluster.attrEndpoint;
    if (props.backup ?? true) {
      baseline.backUp(this, this.clusterArn);
    }
    keepPromises(this, PROMISES);
  }

  /**
   * Lets a grantee call actions of DSQL on this cluster.
   *
   * @param grantee who is let
   * @param actions such as `dsql:GetCluster`
   */
  public grant(grantee: iam.IGrantable, ...actions: string[]): iam.Grant {
    return iam.Grant.addToPrincipal({ grantee, actions, resourceArns: [this.clusterArn] });
  }

  /** Lets a grantee connect as a role of the database that is mapped to it. */
  public grantConnect(grantee: iam.IGrantable): iam.Grant {
    return this.grant(grantee, 'dsql:DbConnect');
  }

  /** Lets a grantee connect as `admin`, who may do everything in the database. */
  public grantConnectAdmin(grantee: iam.IGrantable): iam.Grant {
    return this.grant(grantee, 'dsql:DbConnectAdmin');
  }
}
