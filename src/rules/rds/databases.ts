import { Declaration, Judgement, Resource, Text, Value } from '../../template';

export const INSTANCE = 'AWS::RDS::DBInstance';
export const CLUSTER = 'AWS::RDS::DBCluster';

/** Properties by which an instance or cluster is made from another one, or from a copy of it. */
const SOURCES = [
  'SourceDBInstanceIdentifier', 'SourceDbiResourceId', 'SourceDBInstanceAutomatedBackupsArn', 'SourceDBClusterIdentifier',
  'SourceDbClusterResourceId', 'ReplicationSourceIdentifier',
];
const SNAPSHOTS = ['DBSnapshotIdentifier', 'DBClusterSnapshotIdentifier', 'SnapshotIdentifier'];

/** The instance belongs to a cluster, which decides most things for it. */
export function isMember(instance: Resource): boolean {
  return instance.type === INSTANCE && (instance.at('DBClusterIdentifier').isPresent || /^aurora/i.test(instance.at('Engine').text ?? ''));
}

/** The instance is one of RDS Custom, whose engine, system and files belong to the customer. */
export function isCustom(instance: Resource): boolean {
  return /^custom-/i.test(engineOf(instance).text ?? '');
}

/** The value that says what the database is copied from, if it is; an empty snapshot means none. */
export function originOf(database: Resource): Value | undefined {
  return database.once('origin', () => [...SOURCES, ...SNAPSHOTS].map((path) => database.at(path)).find(({ isAbsent, literal }) => !isAbsent && literal !== ''));
}

/** The snapshot that the database is restored from, if it is. */
export function snapshotOf(database: Resource): Value | undefined {
  return SNAPSHOTS.map((path) => database.at(path)).find(({ isAbsent, literal }) => !isAbsent && literal !== '');
}

/** The instance is a copy that follows another one. */
export function isReplica(database: Resource): boolean {
  return ['SourceDBInstanceIdentifier', 'SourceDBClusterIdentifier', 'ReplicationSourceIdentifier'].some((path) => database.at(path).isPresent);
}

/** Types that an origin may be, and the property that names each. */
const ORIGIN_NAMES: { readonly [type: string]: string } = {
  [INSTANCE]: 'DBInstanceIdentifier',
  [CLUSTER]: 'DBClusterIdentifier',
  'AWS::RDS::DBSnapshot': 'DBSnapshotIdentifier',
};

/** The database of these templates that another one is copied from: by name, by ARN, or by way of a snapshot of it. */
export function originIn(database: Resource): Resource | undefined {
  return database.once('originIn', () => {
    const origin = originOf(database);
    const found = origin && (namedBy(database, origin) ?? byArn(database, origin));
    return found?.type === 'AWS::RDS::DBSnapshot' ? namedBy(found, found.at('DBInstanceIdentifier')) : found;
  });
}

function namedBy(resource: Resource, value: Value): Resource | undefined {
  return Object.entries(ORIGIN_NAMES).map(([type, name]) => resource.named(value, type, name)).find((found) => found !== undefined);
}

/** CDK writes the ARN of an instance as a text that ends with a reference to it. */
function byArn(resource: Resource, { resolved }: Value): Resource | undefined {
  const last = resolved instanceof Text ? resolved.parts[resolved.parts.length - 1] : undefined;
  const declaration: Declaration | undefined = last !== undefined && typeof last !== 'string' && last.kind === 'reference' ? last.declaration : undefined;
  return declaration && declaration.type in ORIGIN_NAMES ? resource.other(declaration) : undefined;
}

/** The database, what it is copied from, and what that is copied from, as far as these templates show it. */
export function lineOf(database: Resource): readonly Resource[] {
  return database.once('line', () => {
    const line = [database];
    for (let next = originIn(database); next && !line.some(({ declaration }) => declaration === next!.declaration); next = originIn(next)) {
      line.push(next);
    }
    return line;
  });
}

/** The database whose group of parameters or options a replica runs with: a replica without one of its own takes that of its source. */
export function groupHolderOf(database: Resource, property: string): Resource {
  const line = lineOf(database);
  return line.find((each) => !each.at(property).isAbsent || !isReplica(each)) ?? line[line.length - 1];
}

/** The engine: the database's own, or that of what it is copied from. */
export function engineOf(database: Resource): Value {
  return inherited(database, 'Engine');
}

/** The version of the engine, where it is known. */
export function versionOf(database: Resource): Value {
  return inherited(database, 'EngineVersion');
}

function inherited(database: Resource, path: string): Value {
  return lineOf(database).map((each) => each.at(path)).find(({ isAbsent }) => !isAbsent) ?? database.at(path);
}

/** The instance runs Oracle: whether it is encrypted at rest is asked by a rule of its own. */
export function isOracle(instance: Resource): boolean {
  return !isMember(instance) && /^(?:custom-)?oracle-/i.test(engineOf(instance).text ?? '');
}

/** Whether the database runs one of these engines; on its own, so never for an instance in a cluster. */
export function runs(database: Resource, engine: RegExp): Judgement {
  const value = engineOf(database);
  return isMember(database)
    ? Judgement.fail(value.path, `${value.path} is decided by the cluster`)
    : value.must('must be another engine', (name) => engine.test(String(name).toLowerCase()));
}
