import { any, Judgement, Resource, Value } from '../../template';
import { isBackedUp } from '../backup/coverage';
import { isSnapshotByPolicy } from '../ebs/snapshots';
import { Basis, RuleLevel } from '../level';
import { literalEnd } from '../literal-end';
import { rule } from '../rule';
import { CONFIGURATION, GROUP, INSTANCE, judgeLaunch, TEMPLATE, templateOf } from './launch';

export const imdsV2 = rule({
  id: 'EC2.ImdsV2',
  title: 'The metadata service of instances answers to sessions only (IMDSv2)',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.308(a)(3)(i)', '164.308(a)(4)(ii)(A)', '164.308(a)(4)(ii)(B)', '164.308(a)(4)(ii)(C)', '164.312(a)(1)'],
  source: 'AWS Config conformance pack for HIPAA; Amazon EC2 user guide, "Use the Instance Metadata Service to access instance metadata"',
  appliesTo: [INSTANCE, TEMPLATE, CONFIGURATION, GROUP],
  rationale: 'Version 1 answers to any request that a program on the instance can be made to send, and hands out the credentials of its role. '
    + 'Where nobody says, the image and the account decide.',
  fix: 'Use HipaaInstance, HipaaLaunchTemplate or HipaaAutoScalingGroup, or set httpTokens to required.',
  crosswalk: { cdkNag: 'EC2IMDSv2Enabled', configRule: 'ec2-imdsv2-check' },
  check: (resource) => (resource.type === GROUP ? launchIsJudged(resource) : judgeLaunch(resource, { own: 'MetadataOptions' }, asksForSession, (path) =>
    (resource.type === CONFIGURATION
      ? Judgement.fail(path, `${path} is not set, and a launch configuration lets version 1 in by default`)
      : Judgement.unverifiable(path, `${path} is not set: the image and the account decide whether version 1 answers. Set HttpTokens to "required".`)))),
});

function asksForSession(options: Value): Judgement {
  const tokens = options.at('HttpTokens');
  return any(options.at('HttpEndpoint').mustBe('disabled'), tokens.isAbsent
    ? Judgement.unverifiable(tokens.path, `${tokens.path} is not set: the image and the account decide whether version 1 answers. Set it to "required".`)
    : tokens.mustBe('required'));
}

/** What a group launches from is judged itself; a template that nobody can read here is not. */
function launchIsJudged(group: Resource): Judgement {
  const paths = ['LaunchTemplate', 'MixedInstancesPolicy.LaunchTemplate.LaunchTemplateSpecification'];
  const elsewhere = paths.find((path) => templateOf(group, path) === 'elsewhere');
  return elsewhere === undefined ? Judgement.pass() : Judgement.unverifiable(`Properties.${elsewhere}`,
    `Properties.${elsewhere} names a launch template that is not in these templates. Judge the template that makes it together with this one.`);
}

export const instanceProfile = rule({
  id: 'EC2.InstanceProfile',
  title: 'Instances have a role of their own',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.308(a)(3)(i)', '164.308(a)(3)(ii)(A)', '164.308(a)(4)(ii)(A)', '164.308(a)(4)(ii)(B)', '164.308(a)(4)(ii)(C)', '164.312(a)(1)'],
  source: 'AWS Config conformance pack for HIPAA; Amazon EC2 user guide, "IAM roles for Amazon EC2"',
  appliesTo: [INSTANCE],
  rationale: 'A program without a role needs keys that somebody writes into a file, and that nothing rotates.',
  fix: 'Use HipaaInstance or ec2.Instance, which make a role, or set IamInstanceProfile.',
  crosswalk: { cdkNag: 'EC2InstanceProfileAttached', configRule: 'ec2-instance-profile-attached', guard: 'EC2_INSTANCE_PROFILE_ATTACHED' },
  check: (instance) => judgeLaunch(instance, PROFILE, (profile) => profile.mustBePresent(), (path) => Judgement.fail(path, `${path} is not set`)),
});

const PROFILE = { own: 'IamInstanceProfile' };

export const detailedMonitoring = rule({
  id: 'EC2.DetailedMonitoring',
  title: 'Instances report their metrics every minute',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.312(b)'],
  source: 'AWS Config conformance pack for HIPAA; Amazon EC2 user guide, "Manage detailed monitoring for your EC2 instances"',
  appliesTo: [INSTANCE, TEMPLATE, CONFIGURATION],
  rationale: 'Without detailed monitoring metrics come every five minutes. Launch configurations turn it on unless told otherwise.',
  fix: 'Use HipaaInstance, HipaaLaunchTemplate or HipaaAutoScalingGroup, or set detailedMonitoring: true.',
  crosswalk: { cdkNag: 'EC2InstanceDetailedMonitoringEnabled', guard: 'EC2_INSTANCE_DETAILED_MONITORING_ENABLED' },
  check: (resource) => (resource.type === CONFIGURATION
    ? monitorsByDefault(resource)
    : judgeLaunch(resource, { own: 'Monitoring', inTemplate: 'Monitoring.Enabled' }, (value) => value.mustBe(true),
      (path) => Judgement.fail(path, `${path} is not set; it must be true`))),
});

function monitorsByDefault(configuration: Resource): Judgement {
  const monitoring = configuration.at('InstanceMonitoring');
  return monitoring.safeByDefault('launch configurations turn it on when nothing is set', (set) => set.mustBe(true));
}

/** Types that can be optimized for EBS and are not by themselves: all of generations long past. */
const OPTIMIZABLE = new Set([
  'c1.xlarge', 'c3.xlarge', 'c3.2xlarge', 'c3.4xlarge', 'g2.2xlarge', 'i2.xlarge', 'i2.2xlarge', 'i2.4xlarge', 'm1.large', 'm1.xlarge', 'm2.2xlarge', 'm2.4xlarge',
  'm3.xlarge', 'm3.2xlarge', 'r3.xlarge', 'r3.2xlarge', 'r3.4xlarge',
]);

export const ebsOptimized = rule({
  id: 'EC2.EbsOptimized',
  title: 'Instances of old types have bandwidth of their own to their volumes',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.308(a)(7)(i)', '164.308(a)(7)(ii)(C)'],
  source: 'AWS Config conformance pack for HIPAA; Amazon EC2 user guide, "Amazon EBS-optimized instance types"',
  appliesTo: [INSTANCE],
  rationale: 'Types of today are optimized by themselves and are not asked for it.',
  fix: 'Take a type of the current generation, or set ebsOptimized: true.',
  crosswalk: { cdkNag: 'EC2EBSOptimizedInstance', guard: 'EBS_OPTIMIZED_INSTANCE' },
  check: (instance) => judgeLaunch(instance, { own: 'InstanceType' }, (type) => any(
    type.must('must be a type that is optimized by itself, or EbsOptimized must be true', (name) => !OPTIMIZABLE.has(String(name))),
    judgeLaunch(instance, { own: 'EbsOptimized' }, (value) => value.mustBe(true), (path) => Judgement.fail(path, `${path} is not set; it must be true`)),
  // m1.small, which cannot be.
  ), () => Judgement.pass()),
});

export const backupPlan = rule({
  id: 'EC2.BackupPlan',
  title: 'Instances are backed up by a plan',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.308(a)(7)(ii)(A)', '164.308(a)(7)(ii)(B)'],
  source: 'AWS Config conformance pack for HIPAA; AWS Backup developer guide, "Amazon EC2 backups"',
  appliesTo: [INSTANCE],
  rationale: 'AWS Backup makes an image of the instance with all of its volumes. A policy of Data Lifecycle Manager serves as well.',
  fix: 'Use HipaaInstance, or select the instance for a backup plan. For one that holds nothing, accept the finding.',
  crosswalk: { configRule: 'ec2-resources-protected-by-backup-plan' },
  check: (instance) => any(isSnapshotByPolicy(instance, 'INSTANCE').orElse('Properties', 'no lifecycle policy of Data Lifecycle Manager makes snapshots of it'), isBackedUp(instance)),
});

const SSM_POLICY = /policy\/(?:service-role\/)?(?:AmazonSSMManagedInstanceCore|AmazonSSMManagedEC2InstanceDefaultPolicy)$/;
const DEFAULT_HOST_MANAGEMENT = '/ssm/managed-instance/default-ec2-instance-management-role';

export const managedBySsm = rule({
  id: 'EC2.ManagedBySsm',
  title: 'Instances are managed by Systems Manager',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.308(a)(5)(ii)(B)'],
  source: 'AWS Config conformance pack for HIPAA; AWS Systems Manager user guide, "Configure instance permissions required for Systems Manager"',
  appliesTo: [INSTANCE],
  rationale: 'Systems Manager patches the instance and opens sessions that leave a record, without an open port. Default host management of the account serves as well.',
  fix: 'Use HipaaInstance, or set ssmSessionPermissions: true.',
  crosswalk: { configRule: 'ec2-instance-managed-by-systems-manager' },
  check: (instance) => any(isManagedByDefault(instance), judgeLaunch(instance, PROFILE, (profile) => letsSsmIn(profile, instance),
    (path) => Judgement.fail(path, `${path} is not set: no role lets Systems Manager in`))),
});

function isManagedByDefault(instance: Resource): Judgement {
  return any(...instance.all('AWS::SSM::ServiceSetting').map((setting) => setting.at('SettingId').must('must be default host management', (id) =>
    String(id).endsWith(DEFAULT_HOST_MANAGEMENT)).seenFrom(setting.logicalId))).orElse('Properties', 'no setting of Systems Manager manages every instance');
}

/** An instance names its profile; a launch template does so by name or by ARN. */
function letsSsmIn(value: Value, instance: Resource): Judgement {
  const names = value.keys().length > 0 ? [value.at('Arn'), value.at('Name')] : [value];
  const profile = names.map((name) => instance.named(name, 'AWS::IAM::InstanceProfile', 'InstanceProfileName')).find((found) => found !== undefined);
  const role = profile && instance.named(profile.at('Roles').items()[0] ?? value, 'AWS::IAM::Role', 'RoleName');
  if (!role) {
    return Judgement.unverifiable(value.path, `${value.path} names a role that is not in these templates, so nobody can tell whether it lets Systems Manager in. `
      + 'Judge the template that makes it together with this one.');
  }
  return role.at('ManagedPolicyArns').someItem(isSsmPolicy)
    .orElse('Properties', 'it does not have AmazonSSMManagedInstanceCore').seenFrom(role.logicalId);
}

function isSsmPolicy(arn: Value): Judgement {
  const end = literalEnd(arn);
  return end === undefined && arn.unknown
    ? arn.unverifiable()
    : SSM_POLICY.test(end ?? '') ? Judgement.pass() : Judgement.fail(arn.path, `${arn.path} is another policy`);
}
