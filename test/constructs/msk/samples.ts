import { RemovalPolicy } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { HipaaKafkaCluster, HipaaKey, HipaaServerlessKafkaCluster } from '../../../src';
import { vpcOf } from '../ec2/networks';
import { Samples } from '../sample';

const CLUSTER = 'AWS::MSK::Cluster';
const SERVERLESS = 'AWS::MSK::ServerlessCluster';

export const MSK_SAMPLES: Samples = {
  HipaaKafkaCluster: {
    minimal: (stack) => new HipaaKafkaCluster(stack, 'Subject', { vpc: vpcOf(stack, 3) }),
    maximal: (stack) => {
      const vpc = vpcOf(stack, 3);
      return new HipaaKafkaCluster(stack, 'Subject', {
        vpc,
        vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS },
        securityGroups: [new ec2.SecurityGroup(stack, 'Brokers', { vpc, allowAllOutbound: false })],
        clusterName: 'visits',
        kafkaVersion: '3.6.0',
        instanceType: 'kafka.m5.large',
        brokersPerZone: 2,
        volumeSize: 500,
        encryptionKey: new HipaaKey(stack, 'OwnKey'),
        certificateAuthorityArns: ['arn:aws:acm-pca:us-east-1:111122223333:certificate-authority/11111111-1111-1111-1111-111111111111'],
        removalPolicy: RemovalPolicy.RETAIN,
      });
    },
    harmless: {
      'AWS::EC2::SecurityGroup': 'a security group without a rule lets nobody in',
      [`${CLUSTER} ClusterName`]: 'CloudFormation refuses a cluster without a name',
      [`${CLUSTER} NumberOfBrokerNodes`]: 'MSK refuses a number that is no multiple of the zones',
      [`${CLUSTER} BrokerNodeGroupInfo.InstanceType`]: 'CloudFormation refuses brokers without a type',
      [`${CLUSTER} BrokerNodeGroupInfo.SecurityGroups`]: 'the default security group of the VPC in its place, which lets in its own members only',
      [`${CLUSTER} BrokerNodeGroupInfo.StorageInfo`]: 'a volume of the size that MSK chooses, encrypted as well',
      [`${CLUSTER} ClientAuthentication.Unauthenticated`]: 'nobody is let in without authentication when nothing is set beside another way',
      [`${CLUSTER} LoggingInfo.BrokerLogs.CloudWatchLogs.LogGroup`]: 'MSK refuses a log without a group',
    },
  },
  HipaaServerlessKafkaCluster: {
    minimal: (stack) => new HipaaServerlessKafkaCluster(stack, 'Subject', { vpc: vpcOf(stack) }),
    maximal: (stack) => {
      const vpc = vpcOf(stack, 3);
      return new HipaaServerlessKafkaCluster(stack, 'Subject', {
        vpc,
        vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS },
        securityGroups: [new ec2.SecurityGroup(stack, 'Clients', { vpc, allowAllOutbound: false })],
        clusterName: 'visits',
        removalPolicy: RemovalPolicy.RETAIN,
      });
    },
    harmless: {
      'AWS::EC2::SecurityGroup': 'a security group without a rule lets nobody in',
      [`${SERVERLESS} ClusterName`]: 'CloudFormation refuses a cluster without a name',
      [`${SERVERLESS} VpcConfigs`]: 'CloudFormation refuses a cluster without subnets, MSK one in a single zone; without security groups it is in the default one of the VPC, '
        + 'which lets in its own members only',
    },
  },
};
