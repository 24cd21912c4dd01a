import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { HipaaDaxCluster } from '../../../src';
import { decided } from '../decided';
import { CLOSED_GROUP, vpcOf } from '../ec2/networks';
import { Samples } from '../sample';

export const DAX_SAMPLES: Samples = {
  HipaaDaxCluster: {
    minimal: (stack) => new HipaaDaxCluster(decided(stack, 'AWS::DAX'), 'Subject', {
      vpc: vpcOf(stack), tables: [dynamodb.TableV2.fromTableName(stack, 'Clinics', 'clinics')],
    }),
    maximal: (stack) => new HipaaDaxCluster(decided(stack, 'AWS::DAX'), 'Subject', {
      vpc: vpcOf(stack),
      vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS },
      tables: [dynamodb.TableV2.fromTableName(stack, 'Clinics', 'clinics')],
      nodeType: 'dax.r5.xlarge',
      nodes: 5,
      preferredMaintenanceWindow: 'mon:02:00-mon:03:00',
      clusterName: 'clinics',
      description: 'The list of clinics',
    }),
    harmless: {
      'AWS::EC2::SecurityGroup': CLOSED_GROUP,
      'AWS::IAM::Role': 'the role that DAX takes on; with less of it, DAX reaches no table',
      'AWS::IAM::Policy': 'what DAX may do with the tables; with less of it, it does less',
      'AWS::DAX::Cluster Description': 'a text',
      'AWS::DAX::Cluster IAMRoleARN': 'CloudFormation asks for the role',
      'AWS::DAX::Cluster NodeType': 'CloudFormation asks for a node type',
      'AWS::DAX::Cluster PreferredMaintenanceWindow': 'DAX chooses one',
      'AWS::DAX::Cluster ReplicationFactor': 'CloudFormation asks for the number of nodes, and DAX refuses none',
      'AWS::DAX::SubnetGroup': 'CloudFormation asks for subnets',
    },
  },
};
