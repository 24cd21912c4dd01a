import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as efs from 'aws-cdk-lib/aws-efs';
import { HipaaFileSystem, HipaaKey } from '../../../src';
import { vpcOf } from '../ec2/networks';
import { POLICY_LANGUAGE, Samples } from '../sample';

export const EFS_SAMPLES: Samples = {
  HipaaFileSystem: {
    minimal: (stack) => new HipaaFileSystem(stack, 'Subject', { vpc: vpcOf(stack) }),
    maximal: (stack) => {
      const vpc = vpcOf(stack);
      const fileSystem = new HipaaFileSystem(stack, 'Subject', {
        vpc,
        vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS },
        securityGroup: new ec2.SecurityGroup(stack, 'OwnGroup', { vpc, description: 'Mount targets', allowAllOutbound: false }),
        kmsKey: new HipaaKey(stack, 'OwnKey'),
        fileSystemName: 'clinic-records',
        lifecyclePolicy: efs.LifecyclePolicy.AFTER_30_DAYS,
        throughputMode: efs.ThroughputMode.ELASTIC,
        enableAutomaticBackups: true,
        replicationConfiguration: efs.ReplicationConfiguration.regionalFileSystem('us-west-2'),
        replicationOverwriteProtection: efs.ReplicationOverwriteProtection.ENABLED,
      });
      fileSystem.addAccessPoint('Intake', {
        path: '/intake', createAcl: { ownerUid: '1000', ownerGid: '1000', permissions: '750' }, posixUser: { uid: '1000', gid: '1000' },
      });
      return fileSystem;
    },
    harmless: {
      'AWS::EFS::FileSystem FileSystemTags': 'a name',
      'AWS::EFS::FileSystem FileSystemPolicy.Version': POLICY_LANGUAGE,
      'AWS::EFS::FileSystem FileSystemPolicy.Statement.0.Sid': 'a name',
      'AWS::EFS::MountTarget': 'without one of its parts EFS makes none, or puts it into the closed default group of the VPC; nobody gets in',
    },
  },
};
