import * as efs from 'aws-cdk-lib/aws-efs';
import * as iam from 'aws-cdk-lib/aws-iam';
import { RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { keepPromises } from '../../guard/registration';
import { EFS_RULES } from '../../rules/efs';
import { HipaaBaseline } from '../baseline/baseline';
import { closedSecurityGroup, privateSubnets, mustHaveVpc } from '../ec2/placement';

/** Properties of a HipaaFileSystem: those of `efs.FileSystem`, with other defaults. */
export interface HipaaFileSystemProps extends efs.FileSystemProps {
  /**
   * Whether the baseline's backup plan keeps copies of the file system. Without it and without `enableAutomaticBackups` the file
   * system does not synthesize, unless somebody accepts the risk of Backup.PlanExists.
   *
   * @default true
   */
  readonly backup?: boolean;
}

const PROMISES = EFS_RULES.map(({ id }) => id);

/**
 * An EFS file system for PHI: encrypted with a key of your own, mounted over TLS only and by nobody whom IAM does not let in,
 * closed to the network until you open it, backed up, and kept when its stack goes.
 *
 * It takes the props of `efs.FileSystem` and is one. Clients have to mount with TLS and an IAM identity (`-o tls,iam`), and act as
 * root only where `grantRootAccess` says so. Give each application an access point with a POSIX user and a directory of its own.
 *
 * Source: Architecting for HIPAA, "Amazon Elastic File System (EFS)".
 */
export class HipaaFileSystem extends efs.FileSystem {
  /**
   * @throws when no `vpc` is given
   */
  constructor(scope: Construct, id: string, props: HipaaFileSystemProps) {
    const vpc = mustHaveVpc(`HipaaFileSystem '${scope.node.path}/${id}'`, props?.vpc);
    const baseline = HipaaBaseline.of(scope);
    super(scope, id, {
      ...props,
      encrypted: props.encrypted ?? true,
      kmsKey: props.kmsKey ?? (props.encrypted === false ? undefined : baseline.encryptionKey),
      securityGroup: props.securityGroup ?? closedSecurityGroup(scope, `${id}SecurityGroup`, vpc, 'Mount targets of an EFS file system'),
      vpcSubnets: props.vpcSubnets ?? (props.oneZone ? undefined : privateSubnets(vpc)),
      removalPolicy: props.removalPolicy ?? RemovalPolicy.RETAIN,
      // Left to itself, CDK lets everybody who may mount write, as root too. The statements below say what is to hold.
      allowAnonymousAccess: true,
    });
    this.addToResourcePolicy(denyPlainNfs());
    if (props.allowAnonymousAccess) {
      this.addToResourcePolicy(letAnyoneMount());
    }
    if (props.backup ?? true) {
      baseline.backUp(this, this.fileSystemArn);
    }
    keepPromises(this, PROMISES);
  }
}

function denyPlainNfs(): iam.PolicyStatement {
  return new iam.PolicyStatement({
    sid: 'TlsOnly',
    effect: iam.Effect.DENY,
    principals: [new iam.AnyPrincipal()],
    actions: ['*'],
    conditions: { Bool: { 'aws:SecureTransport': 'false' } },
  });
}

function letAnyoneMount(): iam.PolicyStatement {
  return new iam.PolicyStatement({
    sid: 'Anonymous',
    principals: [new iam.AnyPrincipal()],
    actions: ['elasticfilesystem:ClientMount', 'elasticfilesystem:ClientWrite'],
    conditions: { Bool: { 'elasticfilesystem:AccessedViaMountTarget': 'true' } },
  });
}
