import { Size } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { HipaaKey, HipaaVolume } from '../../../src';
import { Samples } from '../sample';

export const EBS_SAMPLES: Samples = {
  HipaaVolume: {
    minimal: (stack) => new HipaaVolume(stack, 'Subject', { availabilityZone: 'us-east-1a', size: Size.gibibytes(100) }),
    maximal: (stack) => new HipaaVolume(stack, 'Subject', {
      volumeName: 'clinic-records',
      availabilityZone: 'us-east-1a',
      size: Size.gibibytes(100),
      snapshotId: 'snap-1234567890abcdef0',
      encryptionKey: new HipaaKey(stack, 'OwnKey'),
      volumeType: ec2.EbsDeviceVolumeType.PROVISIONED_IOPS_SSD_IO2,
      iops: 3000,
      enableMultiAttach: true,
      autoEnableIo: false,
    }),
    harmless: {
      'AWS::EC2::Volume AvailabilityZone': 'EC2 makes no volume without one',
      'AWS::EC2::Volume MultiAttachEnabled': 'a volume that several instances may be attached to is encrypted all the same; attaching takes permission',
      'AWS::EC2::Volume Size': 'EC2 makes no volume without a size',
      'AWS::EC2::Volume VolumeType': 'speed and price',
    },
  },
};
