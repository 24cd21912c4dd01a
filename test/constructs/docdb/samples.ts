import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import * as docdb from 'aws-cdk-lib/aws-docdb';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { HipaaDocumentDbCluster, HipaaKey } from '../../../src';
import { vpcOf } from '../ec2/networks';
import { Samples } from '../sample';

const INSTANCE_TYPE = ec2.InstanceType.of(ec2.InstanceClass.R6G, ec2.InstanceSize.LARGE);

export const DOCDB_SAMPLES: Samples = {
  HipaaDocumentDbCluster: {
    minimal: (stack) => new HipaaDocumentDbCluster(stack, 'Subject', {
      vpc: vpcOf(stack), masterUser: { username: 'keeper' }, instanceType: INSTANCE_TYPE,
    }),
    maximal: (stack) => new HipaaDocumentDbCluster(stack, 'Subject', {
      vpc: vpcOf(stack),
      vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS },
      masterUser: { username: 'keeper' },
      snapshotIdentifier: 'arn:aws:rds:us-east-1:111122223333:cluster-snapshot:yesterday',
      engineVersion: '5.0.0',
      instanceType: INSTANCE_TYPE,
      instances: 2,
      port: 27018,
      kmsKey: new HipaaKey(stack, 'OwnKey'),
      dbClusterName: 'visits',
      parameterGroup: new docdb.ClusterParameterGroup(stack, 'OwnParameters', {
        family: 'docdb5.0', parameters: { tls: 'tls1.3+', audit_logs: 'ddl,dml_write' },
      }),
      backup: { retention: Duration.days(14), preferredWindow: '03:00-04:00' },
      preferredMaintenanceWindow: 'mon:05:00-mon:06:00',
      exportProfilerLogsToCloudWatch: false,
      removalPolicy: RemovalPolicy.SNAPSHOT,
    }),
    harmless: {
      'AWS::DocDB::DBCluster CopyTagsToSnapshot': 'tags, which hold no PHI',
      'AWS::DocDB::DBCluster EnableCloudwatchLogsExports.1': 'the profiler log is for speed; the audit log is the record',
      'AWS::DocDB::DBCluster EngineVersion': 'DocumentDB takes the newest',
      'AWS::DocDB::DBCluster MasterUsername': 'DocumentDB refuses a cluster without one',
      'AWS::DocDB::DBClusterParameterGroup Description': 'a text; CloudFormation asks for one',
      'AWS::DocDB::DBClusterParameterGroup Family': 'CloudFormation asks for the engine of the parameters',
      'AWS::DocDB::DBClusterParameterGroup Parameters.profiler': 'the profiler log is for speed; the audit log is the record',
      'AWS::DocDB::DBInstance': 'CloudFormation asks for the cluster and for the class of an instance',
      'AWS::DocDB::DBSubnetGroup': 'CloudFormation asks for a description and for subnets',
      'AWS::SecretsManager::Secret Description': 'a text',
      'AWS::SecretsManager::Secret GenerateSecretString': 'without it or one of its parts there is no password, or one of 32 characters, or one that DocumentDB refuses',
      'AWS::SecretsManager::Secret KmsKeyId': 'Secrets Manager then encrypts with the key that it manages; a rule about secrets tells',
      'AWS::SecretsManager::SecretTargetAttachment': 'writes the address of the cluster into the secret',
    },
  },
};
