import * as eks from 'aws-cdk-lib/aws-eks-v2';
import { HipaaEksCluster, HipaaKey } from '../../../src';
import { vpcOf } from '../ec2/networks';
import { Samples } from '../sample';

export const EKS_SAMPLES: Samples = {
  HipaaEksCluster: {
    minimal: (stack) => new HipaaEksCluster(stack, 'Subject', { vpc: vpcOf(stack), version: eks.KubernetesVersion.V1_35 }),
    maximal: (stack) => new HipaaEksCluster(stack, 'Subject', {
      vpc: vpcOf(stack),
      version: eks.KubernetesVersion.V1_35,
      clusterName: 'clinic',
      endpointAccess: eks.EndpointAccess.PUBLIC_AND_PRIVATE.onlyFrom('203.0.113.0/24'),
      secretsEncryptionKey: new HipaaKey(stack, 'OwnKey'),
      defaultCapacityType: eks.DefaultCapacityType.NODEGROUP,
      clusterLogging: [eks.ClusterLoggingTypes.API, eks.ClusterLoggingTypes.AUDIT, eks.ClusterLoggingTypes.AUTHENTICATOR],
    }),
    harmless: {
      'AWS::EC2::SecurityGroup': 'it lets nobody in; EKS adds a group of its own between the control plane and the nodes',
      'AWS::EKS::Cluster AccessConfig': 'who gets in is said by access entries, or by the map that EKS reads instead',
      'AWS::EKS::Cluster ComputeConfig': 'without Auto Mode there are no nodes: those of node groups are judged themselves',
      'AWS::EKS::Cluster KubernetesNetworkConfig': 'how addresses are given, and who makes load balancers',
      'AWS::EKS::Cluster Logging.ClusterLogging.EnabledTypes.3': 'the controller manager: it tells nothing of who asked for what',
      'AWS::EKS::Cluster Logging.ClusterLogging.EnabledTypes.4': 'the scheduler: it tells nothing of who asked for what',
      'AWS::EKS::Cluster ResourcesVpcConfig.SecurityGroupIds': 'EKS adds a group of its own in any case',
      'AWS::EKS::Cluster ResourcesVpcConfig.SubnetIds': 'CloudFormation asks for subnets',
      'AWS::EKS::Cluster RoleArn': 'CloudFormation asks for a role',
      'AWS::EKS::Cluster StorageConfig': 'whether Auto Mode makes volumes; it encrypts those it makes',
      'AWS::IAM::Role': 'who takes on the role is judged where it lets in more than EKS',
      'AWS::SSM::Parameter': 'CDK remembers in it that the cluster is there',
    },
  },
};
