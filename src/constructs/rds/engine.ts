import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as rds from 'aws-cdk-lib/aws-rds';
import { Token } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { EngineFacts, factsOf, parametersOf, versionNumber } from '../../rules/rds/engines';

/** What AWS does not offer for PHI, by how it shows in `engine`, with the nearest that it does. */
const REFUSED_ENGINES: readonly { readonly engine: RegExp; readonly below?: string; readonly why: string; readonly use: string }[] = [
  {
    engine: /^sqlserver-(?:ex|dev-ee)$/,
    why: 'AWS offers SQL Server for PHI in Web, Standard and Enterprise edition only, and rules Express out',
    use: 'rds.DatabaseInstanceEngine.sqlServerWeb, sqlServerSe or sqlServerEe',
  },
  { engine: /^sqlserver-/, below: '13', why: 'AWS offers SQL Server for PHI from 2016 on', use: 'rds.SqlServerEngineVersion.VER_16 or later' },
  { engine: /^oracle-se1?$/, why: 'AWS has ended this edition', use: 'rds.DatabaseInstanceEngine.oracleSe2' },
  { engine: /^mariadb$/, below: '10.5', why: 'it cannot be made to refuse clear text', use: 'rds.MariaDbEngineVersion.VER_10_11 or later' },
  { engine: /^aurora$/, why: 'AWS has ended it (MySQL 5.6)', use: 'rds.DatabaseClusterEngine.auroraMysql' },
];

/** Classes that cannot be encrypted at rest, with the nearest that can. */
const REFUSED_CLASSES: readonly { readonly type: RegExp; readonly use: string }[] = [
  { type: /^m1\./, use: 'ec2.InstanceClass.M5' },
  { type: /^m2\./, use: 'ec2.InstanceClass.R5' },
  { type: /^t2\.micro$/, use: 'ec2.InstanceClass.T3, ec2.InstanceSize.MICRO' },
];

/** What is known of an engine; undefined for one that only deployment knows, or that the rules do not cover. */
export function knownFacts(engines: readonly EngineFacts[], engine: rds.IEngine | undefined): EngineFacts | undefined {
  return engine === undefined || Token.isUnresolved(engine.engineType) ? undefined : factsOf(engines, engine.engineType);
}

/** Refuses an engine, a version or an edition that AWS does not offer for PHI; what is known at deployment only is let through. */
export function refuseEngine(what: string, engine: rds.IEngine): void {
  const version = engine.engineVersion?.fullVersion ?? engine.engineVersion?.majorVersion;
  if (Token.isUnresolved(engine.engineType) || Token.isUnresolved(version)) {
    return;
  }
  const number = version === undefined ? undefined : versionNumber(version);
  const refused = REFUSED_ENGINES.find((row) => row.engine.test(engine.engineType)
    && (row.below === undefined || (number !== undefined && number < versionNumber(row.below)!)));
  if (refused) {
    const got = refused.below === undefined ? engine.engineType : `${engine.engineType} ${version}`;
    throw new Error(`${what}: 'engine' got ${got}: ${refused.why}. Use ${refused.use}.`);
  }
}

/** Refuses a class of instances that cannot be encrypted at rest. */
export function refuseInstanceType(what: string, type: ec2.InstanceType | undefined): void {
  const name = type?.toString();
  const refused = Token.isUnresolved(name) ? undefined : REFUSED_CLASSES.find((row) => name !== undefined && row.type.test(name));
  if (refused) {
    throw new Error(`${what}: 'instanceType' got ${name}, which RDS cannot encrypt at rest. Use ${refused.use}.`);
  }
}

/** The parameters that the engine needs, and over them those of the user; a group of the user is left as it is. */
export function parametersFor(
  what: string, facts: EngineFacts | undefined, engine: rds.IEngine,
  { parameterGroup, parameters }: { readonly parameterGroup?: rds.IParameterGroup; readonly parameters?: { [name: string]: string } },
): { [name: string]: string } | undefined {
  if (facts === undefined || parameterGroup !== undefined) {
    return parameters;
  }
  return { ...parametersOf(facts, majorVersion(what, engine)), ...parameters };
}

/** An option group with the option that the engine needs, made beside the database. */
export function optionGroupFor(
  scope: Construct, id: string, what: string, facts: EngineFacts | undefined, engine: rds.IInstanceEngine,
): rds.OptionGroup | undefined {
  if (facts?.option === undefined) {
    return undefined;
  }
  majorVersion(what, engine);
  return new rds.OptionGroup(scope, `${id}Options`, {
    engine,
    description: `Options of ${id}`,
    configurations: [{ name: facts.option.name, settings: { ...facts.option.settings } }],
  });
}

/** Groups of parameters and options are made for a version: without one nobody knows the family. */
function majorVersion(what: string, { engineType, engineVersion }: rds.IEngine): string {
  if (engineVersion === undefined) {
    const example = engineType.startsWith('aurora')
      ? 'rds.DatabaseClusterEngine.auroraPostgres({ version: rds.AuroraPostgresEngineVersion.VER_17_4 })'
      : 'rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.VER_17 })';
    throw new Error(`${what}: 'engine' got ${engineType} without a version, which its parameters depend on. Name one, such as ${example}.`);
  }
  const family = /aurora-mysql/.test(engineType) ? auroraMysqlVersion(engineVersion) : undefined;
  return family ?? engineVersion.majorVersion;
}

/** Aurora MySQL 2 is MySQL 5.7 and 3 is 8.0: the full version begins with that of MySQL. */
function auroraMysqlVersion({ fullVersion, majorVersion: major }: rds.EngineVersion): string {
  return /^\d+\.\d+/.exec(fullVersion ?? '')?.[0] ?? major;
}
