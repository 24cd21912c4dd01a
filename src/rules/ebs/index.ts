import { all, any, Judgement, Resource, Value } from '../../template';
import { isBackedUp } from '../backup/coverage';
import { mustBeCustomerKey } from '../customer-key';
import { isSnapshotOtherwise } from './snapshots';
import { Basis, RuleLevel } from '../level';
import { rule } from '../rule';

export const volumeEncryption = rule({
  id: 'EBS.VolumeEncryption',
  title: 'Volumes are encrypted',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(a)(2)(iv)', '164.312(e)(2)(ii)'],
  source: 'Architecting for HIPAA, "Amazon Elastic Block Store"; AWS CloudFormation, AWS::EC2::Volume Encrypted',
  appliesTo: ['AWS::EC2::Volume'],
  rationale: 'A volume is encrypted when it says so, or when the account encrypts by default, which no template shows. It cannot be turned on later. '
    + 'A copy of a volume says nothing: EBS copies encrypted volumes only.',
  fix: 'Use HipaaVolume, or set encrypted: true. Where the account encrypts by default, set it all the same, so that the template shows it.',
  crosswalk: { configRule: ['encrypted-volumes', 'ec2-ebs-encryption-by-default'], guard: 'ENCRYPTED_VOLUMES' },
  check: (volume) => (isCopy(volume) ? Judgement.pass() : isEncrypted(volume)),
});

/** A copy is encrypted as its source is, and says nothing of it. */
function isCopy(volume: Resource): boolean {
  return volume.at('SourceVolumeId').mustBePresent().conclusion === 'pass';
}

function isEncrypted(volume: Resource): Judgement {
  const encrypted = volume.at('Encrypted');
  const isInherited = encrypted.isAbsent && volume.at('SnapshotId').mustBePresent().conclusion === 'pass';
  return isInherited
    ? Judgement.unverifiable(encrypted.path, `${encrypted.path} is not set: whether the snapshot is encrypted, and the volume with it, nobody can tell. Set it to true.`)
    : encrypted.mustBe(true);
}

export const customerKey = rule({
  id: 'EBS.CustomerKey',
  title: 'Volumes encrypt with a KMS key of your own',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'Architecting for HIPAA, "Amazon Elastic Block Store"; Amazon EBS user guide, "How Amazon EBS encryption works"',
  appliesTo: ['AWS::EC2::Volume'],
  rationale: 'A snapshot that is encrypted with the key AWS manages can be given to no other account, and access to it cannot be ended at the key. '
    + 'A copy of a volume keeps the key of its source.',
  fix: 'Use HipaaVolume, or set encryptionKey.',
  crosswalk: {},
  check: (volume) => (isCopy(volume) ? Judgement.pass() : mustBeCustomerKey(volume.at('KmsKeyId'))),
});

export const backupPlan = rule({
  id: 'EBS.BackupPlan',
  title: 'Snapshots of volumes are made by a plan',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.308(a)(7)(i)', '164.308(a)(7)(ii)(A)', '164.308(a)(7)(ii)(B)'],
  source: 'AWS Config conformance pack for HIPAA; Architecting for HIPAA, "Auditing, Back-Ups, and Disaster Recovery"',
  appliesTo: ['AWS::EC2::Volume'],
  rationale: 'A volume lives in one Availability Zone; its snapshots outlive it. A plan that backs up the instance takes the volumes attached to it along.',
  fix: 'Use HipaaVolume, or select the volume for a backup plan, or tag it for a policy of Data Lifecycle Manager.',
  crosswalk: { cdkNag: 'EC2EBSInBackupPlan', configRule: 'ebs-in-backup-plan' },
  check: (volume) => any(isSnapshotOtherwise(volume), isBackedUp(volume)),
});

export const snapshotNotPublic = rule({
  id: 'EBS.SnapshotNotPublic',
  title: 'Snapshots cannot be made public',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.308(a)(4)(ii)(B)', '164.312(a)(1)'],
  source: 'AWS Config conformance pack for HIPAA; AWS CloudFormation, AWS::EC2::SnapshotBlockPublicAccess State',
  appliesTo: ['AWS::EC2::SnapshotBlockPublicAccess'],
  rationale: 'Anybody who has an AWS account can make a volume of a public snapshot and read it.',
  fix: 'Set State to block-all-sharing. block-new-sharing leaves those public that are.',
  crosswalk: { configRule: 'ebs-snapshot-public-restorable-check' },
  check: (block) => block.at('State').mustBeOneOf('block-all-sharing', 'block-new-sharing'),
});

export const snapshotCopyEncrypted = rule({
  id: 'EBS.SnapshotCopyEncrypted',
  title: 'Copies of snapshots in other regions are encrypted, and go to no other account',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(4)(ii)(B)', '164.312(a)(1)', '164.312(a)(2)(iv)'],
  source: 'AWS CloudFormation, AWS::DLM::LifecyclePolicy CrossRegionCopyRule, EncryptionConfiguration and ShareRule',
  appliesTo: ['AWS::DLM::LifecyclePolicy'],
  rationale: 'The copy of an unencrypted snapshot is encrypted only where the policy says so. Whoever a snapshot is shared with reads all of the volume.',
  fix: 'Set Encrypted: true on every copy. See whose the accounts are that snapshots are shared with and whether a BAA covers them; '
    + 'then accept the finding with its date.',
  crosswalk: {},
  check: (policy) => {
    const details = policy.at('PolicyDetails');
    return all(
      details.at('Schedules').everyItem((schedule) => schedule.at('CrossRegionCopyRules').everyItem((copy) => copy.at('Encrypted').mustBe(true))),
      details.at('Actions').everyItem((action) => action.at('CrossRegionCopy').everyItem((copy) => copy.at('EncryptionConfiguration.Encrypted').mustBe(true))),
      details.at('Schedules').everyItem((schedule) => schedule.at('ShareRules').everyItem((share) => isSharedAtHome(share, policy))),
      copiesOfDefaultPolicy(policy),
    );
  },
});

function isSharedAtHome(share: Value, { declaration }: Resource): Judgement {
  const { account } = declaration.template.environment;
  return share.at('TargetAccounts').everyItem((target) => {
    const isOwn = target.text === '${AWS::AccountId}' || (account !== undefined && target.text === account);
    return isOwn || target.unknown ? (isOwn ? Judgement.pass() : target.unverifiable()) : Judgement.fail(target.path,
      `${target.path} is account ${target.text}; whether a BAA covers it, no template tells`);
  });
}

/** Default policies have no property that encrypts their copies. */
function copiesOfDefaultPolicy(policy: Resource): Judgement {
  const copies = ['CrossRegionCopyTargets', 'PolicyDetails.CrossRegionCopyTargets'].map((path) => policy.at(path)).find(({ isAbsent }) => !isAbsent);
  return copies === undefined ? Judgement.pass() : Judgement.unverifiable(copies.path,
    `${copies.path} copies snapshots as they are: whether they are encrypted is decided by their volumes. Use a policy with schedules, or accept the finding.`);
}

/** Amazon Elastic Block Store. */
export const EBS_RULES = [volumeEncryption, customerKey, backupPlan, snapshotNotPublic, snapshotCopyEncrypted] as const;
