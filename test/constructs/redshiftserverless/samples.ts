import { RemovalPolicy } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import { HipaaKey, HipaaRedshiftServerless } from '../../../src';
import { Samples } from '../sample';
import { existingVpc } from '../vpc';

const NAMESPACE = 'AWS::RedshiftServerless::Namespace';
const WORKGROUP = 'AWS::RedshiftServerless::Workgroup';

export const REDSHIFT_SERVERLESS_SAMPLES: Samples = {
  HipaaRedshiftServerless: {
    minimal: (stack) => new HipaaRedshiftServerless(stack, 'Subject', { vpc: existingVpc(stack) }),
    maximal: (stack) => {
      const vpc = existingVpc(stack);
      const warehouse = new HipaaRedshiftServerless(stack, 'Subject', {
        vpc,
        vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS },
        namespaceName: 'claims',
        workgroupName: 'analysts',
        databaseName: 'claims',
        adminUsername: 'keeper',
        baseCapacity: 8,
        maxCapacity: 64,
        port: 5440,
        encryptionKey: new HipaaKey(stack, 'OwnKey'),
        parameters: { use_fips_ssl: 'true' },
        roles: [iam.Role.fromRoleArn(stack, 'Loader', 'arn:aws:iam::111122223333:role/loader')],
        snapshotArn: 'arn:aws:redshift-serverless:us-east-1:111122223333:snapshot/0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f',
        finalSnapshotName: 'claims-final',
        removalPolicy: RemovalPolicy.RETAIN,
      });
      warehouse.connections.allowDefaultPortFrom(new ec2.SecurityGroup(stack, 'Client', { vpc, allowAllOutbound: false }));
      return warehouse;
    },
    harmless: {
      'AWS::EC2::SecurityGroup': 'a security group without a rule lets nobody in',
      [`${NAMESPACE} AdminPasswordSecretKmsKeyId`]: 'Secrets Manager encrypts the password with the key that AWS manages for it',
      [`${NAMESPACE} AdminUsername`]: 'a name; without it Redshift chooses one',
      [`${NAMESPACE} DbName`]: 'a name',
      [`${NAMESPACE} ManageAdminPassword`]: 'without any password the namespace is entered with IAM only',
      [`${NAMESPACE} NamespaceName`]: 'CloudFormation refuses a namespace without it',
      [`${WORKGROUP} BaseCapacity`]: 'a choice of size; Redshift refuses 0',
      [`${WORKGROUP} ConfigParameters.1`]: 'the rule asks for the export of this log, on the namespace; what is written is left to the workgroup',
      [`${WORKGROUP} NamespaceName`]: 'a workgroup without a namespace reaches no data',
      [`${WORKGROUP} Port`]: 'the default port; Redshift refuses 0',
      [`${WORKGROUP} SecurityGroupIds`]: 'the default security group of the VPC in its place, which lets in its own members only',
      [`${WORKGROUP} SubnetIds`]: 'the others are left; with none, the default VPC, where the workgroup has no public address either',
      [`${WORKGROUP} WorkgroupName`]: 'CloudFormation refuses a workgroup without it',
    },
  },
};
