import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as eks from 'aws-cdk-lib/aws-eks-v2';
import { RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { keepPromises } from '../../guard/registration';
import { EKS_RULES } from '../../rules/eks';
import { acknowledgeNag } from '../acknowledge-nag';
import { HipaaBaseline } from '../baseline/baseline';
import { mustHaveVpc, privateSubnets } from '../ec2/placement';

/** Properties of a HipaaEksCluster: those of `eks.Cluster` of aws-eks-v2, with other defaults. */
export interface HipaaEksClusterProps extends eks.ClusterProps {
  /**
   * Whether EKS refuses to delete the cluster until this is turned off.
   *
   * @default true
   */
  readonly deletionProtection?: boolean;
}

const PROMISES = EKS_RULES.map(({ id }) => id);

/** The root volume of a node unless somebody says otherwise, in GiB, as EKS makes it. */
const DISK_SIZE = 20;

/**
 * A Kubernetes cluster for PHI: its API is reached from the VPC only, its secrets are encrypted with a key of your own, its control plane logs
 * everything, and it is protected from deletion. Nodes are those of EKS Auto Mode, whose volumes are encrypted, unless `defaultCapacityType`
 * says otherwise.
 *
 * It takes the props of `eks.Cluster` of aws-eks-v2 and is one, but makes no VPC of its own. Node groups without a launch template get one
 * that encrypts their volumes. What runs in pods, no template shows.
 *
 * Source: Architecting for HIPAA, "Amazon EKS".
 */
export class HipaaEksCluster extends eks.Cluster {
  /**
   * @throws when no `vpc` is given
   */
  constructor(scope: Construct, id: string, props: HipaaEksClusterProps) {
    const vpc = mustHaveVpc(`HipaaEksCluster '${scope.node.path}/${id}'`, props?.vpc);
    const { deletionProtection, ...rest } = props;
    super(scope, id, {
      ...rest,
      vpc,
      vpcSubnets: props.vpcSubnets ?? [privateSubnets(vpc)],
      endpointAccess: props.endpointAccess ?? eks.EndpointAccess.PRIVATE,
      secretsEncryptionKey: props.secretsEncryptionKey ?? HipaaBaseline.of(scope).encryptionKey,
      clusterLogging: props.clusterLogging ?? Object.values(eks.ClusterLoggingTypes),
      removalPolicy: props.removalPolicy ?? RemovalPolicy.RETAIN,
    });
    (this.node.defaultChild as eks.CfnCluster).deletionProtection = deletionProtection ?? true;
    acknowledgeNag(this, { IAMNoInlinePolicy: 'CDK writes what the roles of the cluster may do as policies of these roles; no other role uses them.' });
    keepPromises(this, PROMISES);
  }

  /** Adds a node group; without a launch template it gets one that encrypts the volumes of its nodes. */
  public addNodegroupCapacity(id: string, options: eks.NodegroupOptions = {}): eks.Nodegroup {
    const { diskSize, ...rest } = options;
    return super.addNodegroupCapacity(id, options.launchTemplateSpec ? options : {
      ...rest, launchTemplateSpec: this.encryptingTemplate(id, diskSize ?? DISK_SIZE),
    });
  }

  private encryptingTemplate(id: string, diskSize: number): eks.LaunchTemplateSpec {
    const template = new ec2.LaunchTemplate(this, `${id}LaunchTemplate`, {
      requireImdsv2: true,
      blockDevices: [{
        deviceName: '/dev/xvda', volume: ec2.BlockDeviceVolume.ebs(diskSize, { encrypted: true, volumeType: ec2.EbsDeviceVolumeType.GP3 }),
      }],
    });
    return { id: template.launchTemplateId!, version: template.latestVersionNumber };
  }
}
