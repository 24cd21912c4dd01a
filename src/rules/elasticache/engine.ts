import { Judgement, Resource, Value } from '../../template';

export const REPLICATION_GROUP = 'AWS::ElastiCache::ReplicationGroup';

/** Whether the engine is Valkey; a replication group that names none runs Redis OSS. */
export function isValkey(group: Resource): Judgement {
  return group.at('Engine').must('must be "valkey"', (engine) => /^valkey$/i.test(String(engine)));
}

/** A member of a global datastore takes what it leaves out from the primary, which no template of this app need hold. */
export function unlessInherited(group: Resource, value: Value, judge: () => Judgement): Judgement {
  return value.isAbsent && !group.at('GlobalReplicationGroupId').isAbsent
    ? Judgement.unverifiable(value.path, `${value.path} is not set, and the global datastore that it would come from is not in these templates. Set it.`)
    : judge();
}
