import { all, Judgement, Resource, Value } from '../../template';
import { Basis, RuleLevel } from '../level';
import { rule } from '../rule';
import { CONFIGURATION, INSTANCE, isJudgedWithInstances, TEMPLATE, templateOf } from './launch';

/** What images call their root device. */
const ROOT = /^\/dev\/(?:xvda|sda1?|nvme0n1)$/;

const RATIONALE = 'The volume of an image is encrypted when its snapshot is, when the launch says so, or when the account encrypts by default, which no template shows. '
  + 'Each mapping says it for one volume; the root device is called /dev/xvda or /dev/sda1, as the image says.';

const BY_ACCOUNT = 'where the account encrypts by default, set it all the same, so that the template shows it.';

export const blockDeviceEncryption = rule({
  id: 'EC2.BlockDeviceEncryption',
  title: 'Instances are launched with encrypted volumes',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(a)(2)(iv)', '164.312(e)(2)(ii)'],
  source: 'Architecting for HIPAA, "Amazon EC2": "implement encryption of data at rest using file-level or full disk encryption"; AWS CloudFormation, AWS::EC2::Instance Ebs',
  appliesTo: [INSTANCE, TEMPLATE, 'AWS::EC2::SpotFleet'],
  rationale: RATIONALE,
  fix: `Use HipaaInstance or HipaaLaunchTemplate, or set blockDevices with BlockDeviceVolume.ebs(size, { encrypted: true }) for the root device and every other; ${BY_ACCOUNT}`,
  crosswalk: { configRule: 'encrypted-volumes' },
  check: (resource) => {
    if (resource.type === 'AWS::EC2::SpotFleet') {
      return resource.at('SpotFleetRequestConfigData.LaunchSpecifications').everyItem((specification) =>
        volumesEncrypted(specification.at('BlockDeviceMappings'), 'none'));
    }
    return resource.type === TEMPLATE
      ? templateEncrypts(resource)
      : volumesEncrypted(resource.at('BlockDeviceMappings'), templateOf(resource, 'LaunchTemplate'));
  },
});

/** What a template leaves out is asked of the instances that are launched from it. */
function templateEncrypts(template: Resource): Judgement {
  const mappings = template.at('LaunchTemplateData.BlockDeviceMappings');
  return all(...mappings.items().map(isEncrypted), isJudgedWithInstances(template) ? Judgement.pass() : encryptsRoot(mappings, mappings.items()));
}

function volumesEncrypted(mappings: Value, template: Resource | 'none' | 'elsewhere'): Judgement {
  const own = mappings.items();
  const names = new Set(own.map((mapping) => mapping.at('DeviceName').text));
  if (typeof template === 'string') {
    return all(...own.map(isEncrypted), encryptsRoot(mappings, own));
  }
  const inherited = template.at('LaunchTemplateData.BlockDeviceMappings').items().filter((mapping) => !names.has(mapping.at('DeviceName').text));
  return all(
    ...own.map(isEncrypted),
    ...inherited.map((mapping) => isEncrypted(mapping).seenFrom(template.logicalId)),
    encryptsRoot(mappings, [...own, ...inherited]),
  );
}

/** A mapping with a volume of EBS; others take a device away, or name a disk of the host, which is encrypted where it is of NVMe. */
function isEncrypted(mapping: Value): Judgement {
  const volume = mapping.at('Ebs');
  const encrypted = volume.at('Encrypted');
  if (volume.isAbsent || !mapping.at('NoDevice').isAbsent) {
    return mapping.unknown ? mapping.unverifiable() : Judgement.pass();
  }
  return encrypted.isAbsent && !volume.at('SnapshotId').isAbsent
    ? Judgement.unverifiable(encrypted.path, `${encrypted.path} is not set: whether the snapshot is encrypted, and the volume with it, nobody can tell. Set it to true.`)
    : encrypted.mustBe(true);
}

function encryptsRoot(mappings: Value, devices: readonly Value[]): Judgement {
  const names = devices.filter((mapping) => !mapping.at('Ebs').isAbsent).map((mapping) => mapping.at('DeviceName'));
  return names.some(({ text }) => ROOT.test(text ?? '')) ? Judgement.pass() : names.find(({ unknown }) => unknown)?.unverifiable() ?? Judgement.unverifiable(
    mappings.path, `${mappings.path} has nothing for the root device (/dev/xvda or /dev/sda1): whether its volume is encrypted is decided by the image and by the account. `
    + 'Add a mapping with Ebs.Encrypted: true.');
}

export const launchConfigurationVolumes = rule({
  id: 'AutoScaling.VolumeEncryption',
  title: 'Launch configurations launch instances with encrypted volumes',
  level: RuleLevel.REQUIRED,
  basis: Basis.BAA,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'AWS BAA, by way of Architecting for HIPAA, "Overview": PHI is encrypted at rest; AWS CloudFormation, AWS::AutoScaling::LaunchConfiguration BlockDevice',
  appliesTo: [CONFIGURATION],
  rationale: RATIONALE,
  fix: `Use HipaaAutoScalingGroup, or a launch template with encrypted volumes; ${BY_ACCOUNT}`,
  crosswalk: {},
  check: (configuration) => volumesEncrypted(configuration.at('BlockDeviceMappings'), 'none'),
});
