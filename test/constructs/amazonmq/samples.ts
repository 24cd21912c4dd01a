import { RemovalPolicy } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { HipaaKey, HipaaMessageBroker, HipaaMessageBrokerEngine } from '../../../src';
import { vpcOf } from '../ec2/networks';
import { Samples } from '../sample';

const BROKER = 'AWS::AmazonMQ::Broker';

export const AMAZON_MQ_SAMPLES: Samples = {
  HipaaMessageBroker: {
    minimal: (stack) => new HipaaMessageBroker(stack, 'Subject', { vpc: vpcOf(stack, 3) }),
    maximal: (stack) => {
      const vpc = vpcOf(stack, 3);
      return new HipaaMessageBroker(stack, 'Subject', {
        vpc,
        vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS },
        securityGroups: [new ec2.SecurityGroup(stack, 'Broker', { vpc, allowAllOutbound: false })],
        engine: HipaaMessageBrokerEngine.RABBITMQ,
        engineVersion: '3.13',
        instanceType: 'mq.m5.xlarge',
        brokerName: 'visits',
        encryptionKey: new HipaaKey(stack, 'OwnKey'),
        removalPolicy: RemovalPolicy.RETAIN,
      });
    },
    harmless: {
      'AWS::EC2::SecurityGroup': 'a security group without a rule lets nobody in',
      'AWS::Logs::ResourcePolicy': 'it lets Amazon MQ write logs, and nobody read; without it nothing is logged',
      [`${BROKER} BrokerName`]: 'CloudFormation refuses a broker without a name',
      [`${BROKER} EngineType`]: 'CloudFormation refuses a broker without an engine',
      [`${BROKER} EngineVersion`]: 'the latest version of the engine in its place',
      [`${BROKER} HostInstanceType`]: 'CloudFormation refuses a broker without an instance type',
      [`${BROKER} SecurityGroups`]: 'the default security group of the VPC in its place, which lets in its own members only',
      [`${BROKER} SubnetIds`]: 'Amazon MQ refuses a pair without two subnets; it is as private in others',
      [`${BROKER} Users`]: 'Amazon MQ refuses a broker without a user who has a name and a password',
    },
  },
};
