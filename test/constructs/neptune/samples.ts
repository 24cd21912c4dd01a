import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import { HipaaKey, HipaaNeptuneCluster } from '../../../src';
import { Samples } from '../sample';
import { existingVpc } from '../vpc';

const CLUSTER = 'AWS::Neptune::DBCluster';

export const NEPTUNE_SAMPLES: Samples = {
  HipaaNeptuneCluster: {
    minimal: (stack) => new HipaaNeptuneCluster(stack, 'Subject', { vpc: existingVpc(stack) }),
    maximal: (stack) => {
      const vpc = existingVpc(stack);
      const cluster = new HipaaNeptuneCluster(stack, 'Subject', {
        vpc,
        vpcSubnets: { subnetFilters: [ec2.SubnetFilter.availabilityZones(['us-east-1a', 'us-east-1b'])] },
        clusterIdentifier: 'relations',
        engineVersion: '1.3.2.1',
        instances: 3,
        serverlessCapacity: { minCapacity: 1, maxCapacity: 16 },
        port: 8183,
        encryptionKey: new HipaaKey(stack, 'OwnKey'),
        parameters: { neptune_query_timeout: '60000' },
        roles: [iam.Role.fromRoleArn(stack, 'Loader', 'arn:aws:iam::111122223333:role/loader')],
        backupRetention: Duration.days(7),
        backup: false,
        preferredMaintenanceWindow: 'sat:04:00-sat:05:00',
        snapshotIdentifier: 'relations-before-move',
        removalPolicy: RemovalPolicy.SNAPSHOT,
      });
      cluster.connections.allowDefaultPortFrom(new ec2.SecurityGroup(stack, 'Client', { vpc, allowAllOutbound: false }));
      return cluster;
    },
    harmless: {
      'AWS::EC2::SecurityGroup': 'a security group without a rule lets nobody in',
      'AWS::Neptune::DBSubnetGroup': 'Neptune refuses a group without subnets in two zones; those that are left are as private',
      'AWS::Neptune::DBClusterParameterGroup Description': 'a description; CloudFormation refuses a group without one',
      'AWS::Neptune::DBClusterParameterGroup Family': 'CloudFormation refuses a group without a family',
      'AWS::Neptune::DBInstance DBClusterIdentifier': 'Neptune refuses an instance without a cluster',
      'AWS::Neptune::DBInstance DBInstanceClass': 'CloudFormation refuses an instance without a class',
      [`${CLUSTER} DBClusterIdentifier`]: 'a name; under another one the log goes to a group that Neptune makes, which is not encrypted with the key but holds it all the same',
      [`${CLUSTER} DBPort`]: 'the default port; Neptune refuses 0',
      [`${CLUSTER} DBSubnetGroupName`]: 'the default VPC in its place, where instances have no public address either',
      [`${CLUSTER} EngineVersion`]: 'the default version of Neptune',
      [`${CLUSTER} PreferredMaintenanceWindow`]: 'a window that Neptune chooses',
      [`${CLUSTER} VpcSecurityGroupIds`]: 'the default security group of the VPC in its place, which lets in its own members only',
    },
  },
};
