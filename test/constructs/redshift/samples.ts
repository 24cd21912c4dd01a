import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import { HipaaKey, HipaaRedshiftCluster } from '../../../src';
import { Samples } from '../sample';
import { existingVpc } from '../vpc';

const CLUSTER = 'AWS::Redshift::Cluster';

export const REDSHIFT_SAMPLES: Samples = {
  HipaaRedshiftCluster: {
    minimal: (stack) => new HipaaRedshiftCluster(stack, 'Subject', { vpc: existingVpc(stack) }),
    maximal: (stack) => {
      const vpc = existingVpc(stack);
      const client = new ec2.SecurityGroup(stack, 'Client', { vpc, allowAllOutbound: false });
      const cluster = new HipaaRedshiftCluster(stack, 'Subject', {
        vpc,
        vpcSubnets: { subnetFilters: [ec2.SubnetFilter.availabilityZones(['us-east-1a', 'us-east-1b'])] },
        clusterIdentifier: 'claims',
        nodeType: 'ra3.4xlarge',
        numberOfNodes: 3,
        databaseName: 'claims',
        masterUsername: 'warehouse',
        port: 5440,
        encryptionKey: new HipaaKey(stack, 'OwnKey'),
        parameters: { use_fips_ssl: 'true' },
        roles: [iam.Role.fromRoleArn(stack, 'Loader', 'arn:aws:iam::111122223333:role/loader')],
        backupRetention: Duration.days(7),
        backup: false,
        preferredMaintenanceWindow: 'sat:04:00-sat:05:00',
        snapshotIdentifier: 'claims-before-move',
        snapshotClusterIdentifier: 'claims-old',
        removalPolicy: RemovalPolicy.SNAPSHOT,
      });
      cluster.connections.allowDefaultPortFrom(client);
      return cluster;
    },
    harmless: {
      'AWS::Redshift::ClusterSubnetGroup': 'Redshift refuses a group without subnets; fewer of them leave the cluster as private as it is',
      'AWS::Redshift::ClusterParameterGroup Description': 'a description; CloudFormation refuses a group without one',
      'AWS::Redshift::ClusterParameterGroup ParameterGroupFamily': 'the group sets require_ssl itself; CloudFormation refuses a group without a family',
      [`${CLUSTER} ClusterIdentifier`]: 'a name; under another one the logs go to groups that Redshift makes, which are not encrypted with the key but deliver all the same',
      [`${CLUSTER} ClusterSubnetGroupName`]: 'the default VPC in its place, where the cluster has no public address either',
      [`${CLUSTER} ClusterType`]: 'CloudFormation refuses a cluster without it',
      [`${CLUSTER} DBName`]: 'a name; CloudFormation refuses a cluster without it',
      [`${CLUSTER} LoggingProperties.LogExports.0`]: 'one log of three is gone: the rule asks for a delivery, and does not say of what',
      [`${CLUSTER} LoggingProperties.LogExports.1`]: 'one log of three is gone: the rule asks for a delivery, and does not say of what',
      [`${CLUSTER} LoggingProperties.LogExports.2`]: 'one log of three is gone: the rule asks for a delivery, and does not say of what',
      [`${CLUSTER} MasterPasswordSecretKmsKeyId`]: 'Secrets Manager encrypts the password with the key that AWS manages for it',
      [`${CLUSTER} MasterUsername`]: 'CloudFormation refuses a cluster without it',
      [`${CLUSTER} MultiAZ`]: 'a choice of price and availability',
      [`${CLUSTER} NodeType`]: 'CloudFormation refuses a cluster without it',
      [`${CLUSTER} NumberOfNodes`]: 'a choice of size; Redshift refuses 0',
      [`${CLUSTER} Port`]: 'the default port; Redshift refuses 0',
      [`${CLUSTER} VpcSecurityGroupIds`]: 'the default security group of the VPC in its place, which lets in its own members only',
      'AWS::EC2::SecurityGroup': 'a security group without a rule lets nobody in',
    },
  },
};
