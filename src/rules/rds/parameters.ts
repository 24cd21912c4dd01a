import { any, Judgement, Resource, Text, Value } from '../../template';
import { judgeParameter, ParameterGroups } from '../parameter-group';
import { CLUSTER, groupHolderOf, isReplica, runs, versionOf } from './databases';
import { EngineFacts, TransportParameter, versionNumber } from './engines';

export const INSTANCE_GROUPS: ParameterGroups = {
  type: 'AWS::RDS::DBParameterGroup', usedAs: 'DBParameterGroupName', name: 'DBParameterGroupName', parameters: 'Parameters',
};

export const CLUSTER_GROUPS: ParameterGroups = {
  type: 'AWS::RDS::DBClusterParameterGroup', usedAs: 'DBClusterParameterGroupName', name: 'DBClusterParameterGroupName', parameters: 'Parameters',
};

function groupsOf(database: Resource): ParameterGroups {
  return database.type === CLUSTER ? CLUSTER_GROUPS : INSTANCE_GROUPS;
}

/** Judges a parameter as the database will run with it. */
export function judgeEngineParameter(
  database: Resource, parameter: string, check: (value: Value) => Judgement, whenUnset: (path: string) => Judgement,
): Judgement {
  const groups = groupsOf(database);
  const holder = groupHolderOf(database, groups.usedAs);
  if (isReplica(holder) && holder.at(groups.usedAs).isAbsent) {
    const { path } = holder.at(groups.usedAs);
    return Judgement.unverifiable(path, `${path} is not set, and the database that the replica follows is not in these templates, so nobody can tell ${parameter}. Give it a group of its own.`);
  }
  const judgement = judgeParameter(holder, groupsOf(holder), parameter, check, whenUnset);
  return holder.declaration === database.declaration ? judgement : judgement.seenFrom(holder.logicalId);
}

/** The engine refuses connections without TLS. */
export function refusesPlainText(database: Resource, transport: TransportParameter): Judgement {
  return judgeEngineParameter(database, transport.parameter, (value) => isOn(value, transport), (path) => byVersion(database, transport, path));
}

function isOn(value: Value, { on }: TransportParameter): Judgement {
  return value.must(`must be ${on.map((each) => JSON.stringify(each)).join(' or ')}, in any case`, (setting) => on.includes(String(setting).trim().toLowerCase()));
}

function byVersion(database: Resource, { parameter, onByDefaultFrom }: TransportParameter, path: string): Judgement {
  if (onByDefaultFrom === undefined) {
    return Judgement.fail(path, `${path}: ${parameter} is not set, and off by default`);
  }
  const version = engineVersion(database);
  if (version === undefined) {
    return Judgement.unverifiable(path, `${path}: ${parameter} is not set, and on by default from version ${onByDefaultFrom} only. Set it, or write EngineVersion out.`);
  }
  return version >= versionNumber(onByDefaultFrom)!
    ? Judgement.passByDefault(path, `${parameter} is on by default from version ${onByDefaultFrom}`)
    : Judgement.fail(path, `${path}: ${parameter} is not set, and off by default before version ${onByDefaultFrom}`);
}

/** The version as one number: what EngineVersion says, or the family of the parameter group. */
export function engineVersion(database: Resource): number | undefined {
  const version = versionOf(database);
  if (!version.isAbsent) {
    return version.literal === undefined ? undefined : versionNumber(String(version.literal));
  }
  const groups = groupsOf(database);
  const used = database.at(groups.usedAs);
  const family = database.named(used, groups.type, groups.name)?.at('Family').text ?? (used.resolved instanceof Text ? undefined : used.text);
  return family === undefined ? undefined : familyVersion(family);
}

/** The version in the name of a family or of a default group: postgres16, mysql8.0, oracle-ee-19, sqlserver-se-15.00, default.postgres14. */
export function familyVersion(family: string): number | undefined {
  return versionNumber(/(\d[\d.]*)$/.exec(family)?.[1] ?? '');
}

/** A group of parameters or options that is not there, or the default one, sets nothing. */
export function usesDefaultGroup(used: Value): Judgement {
  return any(used.mustBeAbsent(), used.must('must be a group of your own', (name) => /^default[.:-]/.test(String(name))));
}

/** The database runs this engine with the group that RDS makes: nobody set there what the engine needs. */
export function ownGroupIsUsed(database: Resource, { engine, title }: EngineFacts, path: string, what: string): Judgement {
  const used = database.at(path);
  const isWithout = isReplica(database) ? Judgement.fail(used.path, 'it follows its source') : usesDefaultGroup(used);
  return runs(database, engine).conclusion === 'pass' && isWithout.conclusion === 'pass'
    ? Judgement.fail(used.path, `${used.path} is ${used.isAbsent ? 'not set' : 'the default group'}: ${title} then runs without ${what}`)
    : Judgement.pass();
}

/** A list in a text, such as `pg_stat_statements,pgaudit`, in small letters. */
export function listed(text: unknown): string[] {
  return String(text).toLowerCase().split(',').map((item) => item.trim()).filter((item) => item !== '');
}
