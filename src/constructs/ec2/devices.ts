import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as kms from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';

/** What a launch says about its volumes. */
export interface Devices {
  readonly blockDevices?: ec2.BlockDevice[];
  readonly rootDeviceName?: string;
  readonly encryptionKey: kms.IKey;
}

/** Big enough for the images of Amazon Linux, Ubuntu and Windows. */
const ROOT_GIGABYTES = 30;

/** The devices of a launch, each encrypted unless it says otherwise, with the root device among them. */
export function encryptedDevices(devices: Devices, rootDeviceName: string): ec2.BlockDevice[] {
  const given = (devices.blockDevices ?? []).map((device) => encrypted(device, devices.encryptionKey));
  const hasRoot = given.some(({ deviceName }) => deviceName === rootDeviceName);
  const root = { deviceName: rootDeviceName, volume: ec2.BlockDeviceVolume.ebs(ROOT_GIGABYTES, defaults(devices.encryptionKey)) };
  return hasRoot ? given : [root, ...given];
}

function encrypted(device: ec2.BlockDevice, kmsKey: kms.IKey): ec2.BlockDevice {
  const ebs = device.volume.ebsDevice;
  // A volume of a snapshot is encrypted as its snapshot is: EC2 takes no word about it in a launch template.
  if (ebs?.volumeSize === undefined || ebs.snapshotId !== undefined || ebs.encrypted === false) {
    return device;
  }
  return { ...device, volume: ec2.BlockDeviceVolume.ebs(ebs.volumeSize, { ...defaults(kmsKey), ...withoutGaps(ebs) }) };
}

function defaults(kmsKey: kms.IKey): ec2.EbsDeviceOptions {
  return { encrypted: true, kmsKey, volumeType: ec2.EbsDeviceVolumeType.GP3, deleteOnTermination: true };
}

function withoutGaps(ebs: ec2.EbsDeviceProps): ec2.EbsDeviceProps {
  return Object.fromEntries(Object.entries(ebs).filter(([, value]) => value !== undefined));
}

/** What images of Windows, and those of Amazon Linux, call their root device. */
export function rootDeviceOf(image: ec2.IMachineImage | undefined, scope: Construct): string {
  return image?.getImage(scope).osType === ec2.OperatingSystemType.WINDOWS ? '/dev/sda1' : '/dev/xvda';
}
