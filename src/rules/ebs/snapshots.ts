import { all, any, Judgement, Resource, Value } from '../../template';
import { isBackedUp } from '../backup/coverage';
import { Tags, tagsOf } from '../backup/tag-conditions';

/** Whether snapshots of a volume are made without AWS Backup selecting it: by Data Lifecycle Manager, or with the instance that it hangs on. */
export function isSnapshotOtherwise(volume: Resource): Judgement {
  return any(
    isSnapshotByPolicy(volume, 'VOLUME'),
    ...instancesOf(volume).flatMap((instance) => [isSnapshotByPolicy(instance, 'INSTANCE'), isBackedUp(instance)]),
  ).orElse('Properties', 'no lifecycle policy of Data Lifecycle Manager in these templates makes snapshots of it');
}

/** The instances that a volume is attached to: AWS Backup and lifecycle policies of instances take their volumes along. */
function instancesOf(volume: Resource): readonly Resource[] {
  return volume.relatedBy('AWS::EC2::VolumeAttachment', 'VolumeId')
    .map((attachment) => attachment.named(attachment.at('InstanceId'), 'AWS::EC2::Instance'))
    .filter((instance) => instance !== undefined);
}

type Kind = 'VOLUME' | 'INSTANCE';

/** Whether a policy of Data Lifecycle Manager makes snapshots of a volume, or of an instance with its volumes. */
export function isSnapshotByPolicy(target: Resource, kind: Kind): Judgement {
  return any(...target.all('AWS::DLM::LifecyclePolicy').map((policy) => all(
    policy.at('State').mustBe('ENABLED'),
    any(isDefaultFor(policy, kind), all(makesSnapshotsOf(policy, kind), targets(policy, tagsOf(target)))),
  ).seenFrom(policy.logicalId)));
}

/** A default policy covers all volumes of the region, or all instances, but for those that it excludes. */
function isDefaultFor(policy: Resource, kind: Kind): Judgement {
  return all(
    any(policy.at('DefaultPolicy').mustBe(kind), policy.at('PolicyDetails.ResourceType').mustBe(kind)),
    ...['Exclusions', 'PolicyDetails.Exclusions'].map((path) => excludesNothing(policy.at(path))),
  );
}

function excludesNothing(exclusions: Value): Judgement {
  return exclusions.isAbsent ? Judgement.pass() : Judgement.unverifiable(exclusions.path,
    `${exclusions.path} leaves out some volumes; whether this is one of them is not looked up. Select the volume for a backup plan, or tag it for a policy of its own.`);
}

function makesSnapshotsOf(policy: Resource, kind: Kind): Judgement {
  return all(
    policy.at('PolicyDetails.PolicyType').mustWherePresent('must be EBS_SNAPSHOT_MANAGEMENT', (type) => type === 'EBS_SNAPSHOT_MANAGEMENT'),
    policy.at('PolicyDetails.ResourceTypes').someItem((type) => type.mustBe(kind)),
    policy.at('PolicyDetails.Schedules').someItem((schedule) => schedule.mustBePresent()),
  );
}

/** A policy is about whatever carries one of its tags. */
function targets(policy: Resource, { byKey, open }: Tags): Judgement {
  return policy.at('PolicyDetails.TargetTags').someItem((wanted) => {
    const key = wanted.at('Key');
    const tag = key.text === undefined ? undefined : byKey.get(key.text);
    if (tag?.text !== undefined && tag.text === wanted.at('Value').text) {
      return Judgement.pass();
    }
    const unknown = firstUnknown(key, wanted.at('Value'), tag ?? open);
    return unknown?.unverifiable() ?? Judgement.fail(wanted.path, `${wanted.path} is a tag that it does not carry`);
  });
}

function firstUnknown(...values: readonly (Value | undefined)[]): Value | undefined {
  return values.find((value) => value?.unknown !== undefined);
}
