import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as eks from 'aws-cdk-lib/aws-eks-v2';
import { HipaaEksCluster, HipaaEksClusterProps } from '../../../src';
import { vpcOf } from '../ec2/networks';

let stack: Stack;

beforeEach(() => {
  stack = new Stack(new App(), 'Clinic');
});

function make(props: Partial<HipaaEksClusterProps> = {}): HipaaEksCluster {
  return new HipaaEksCluster(stack, 'Cluster', { vpc: vpcOf(stack), version: eks.KubernetesVersion.V1_35, ...props });
}

test('it is reached from the VPC only, logs everything, encrypts secrets and is not deleted', () => {
  make();
  Template.fromStack(stack).hasResource('AWS::EKS::Cluster', {
    Properties: {
      ResourcesVpcConfig: { EndpointPrivateAccess: true, EndpointPublicAccess: false, SubnetIds: ['subnet-11111111', 'subnet-22222222'] },
      EncryptionConfig: [{ Resources: ['secrets'], Provider: { KeyArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('HipaaBaselineKey'), 'Arn'] } } }],
      Logging: { ClusterLogging: { EnabledTypes: ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler'].map((Type) => ({ Type })) } },
      DeletionProtection: true,
    },
    DeletionPolicy: 'Retain',
  });
});

test('node groups encrypt the volumes of their nodes', () => {
  make({ defaultCapacityType: eks.DefaultCapacityType.NODEGROUP }).addNodegroupCapacity('Heavy', { diskSize: 100 });
  const template = Template.fromStack(stack);
  template.resourceCountIs('AWS::EKS::Nodegroup', 2);
  template.allResourcesProperties('AWS::EKS::Nodegroup', { LaunchTemplate: Match.anyValue(), DiskSize: Match.absent() });
  template.hasResourceProperties('AWS::EC2::LaunchTemplate', {
    LaunchTemplateData: { BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { Encrypted: true, VolumeSize: 100 } }] },
  });
});

test('it refuses to be nowhere: the L2 would make a VPC', () => {
  expect(() => make({ vpc: undefined }))
    .toThrow('HipaaEksCluster \'Clinic/Cluster\': \'vpc\' must be given, got undefined. Pass the VPC whose private subnets it is to be in.');
});

test.each<[string, Partial<HipaaEksClusterProps>, string]>([
  ['an endpoint for everyone', { endpointAccess: eks.EndpointAccess.PUBLIC }, 'EKS.PrivateEndpoint'],
  ['no audit log', { clusterLogging: [eks.ClusterLoggingTypes.API] }, 'EKS.ControlPlaneLogging'],
  ['an old version', { version: eks.KubernetesVersion.V1_31 }, 'EKS.SupportedVersion'],
  ['no protection', { deletionProtection: false }, 'EKS.SupportedVersion'],
])('with %s it does not synthesize', (_, props, rule) => {
  make(props);
  expect(() => (stack.node.root as App).synth()).toThrow(rule);
});
