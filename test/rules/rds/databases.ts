import { JsonObject } from '../../../src/template';
import { Given, subject } from '../cases';

export const KEY = { Key: { Type: 'AWS::KMS::Key' } };
export const KEY_ARN = { 'Fn::GetAtt': ['Key', 'Arn'] };

export function instance(properties: JsonObject, beside: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject('AWS::RDS::DBInstance', properties, { ...KEY, ...beside }, rest);
}

export function cluster(properties: JsonObject, beside: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject('AWS::RDS::DBCluster', properties, { ...KEY, ...beside }, rest);
}

/** An instance under another name, for what follows it or is copied from it. */
export function primary(properties: JsonObject): JsonObject {
  return { Primary: { Type: 'AWS::RDS::DBInstance', Properties: properties } };
}

/** What makes an instance a member of a cluster. */
export const MEMBER = { Engine: 'aurora-mysql', DBClusterIdentifier: { Ref: 'Cluster' } };

export const CLUSTER = { Cluster: { Type: 'AWS::RDS::DBCluster', Properties: { Engine: 'aurora-mysql' } } };

/** Refers to the instance under another name. */
export const REPLICA = { SourceDBInstanceIdentifier: { Ref: 'Primary' } };

/** As CDK writes the source of a replica. */
export const REPLICA_BY_ARN = {
  SourceDBInstanceIdentifier: { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':rds:', { Ref: 'AWS::Region' }, ':', { Ref: 'AWS::AccountId' }, ':db:', { Ref: 'Primary' }]] },
};

export const SNAPSHOT = { DBSnapshotIdentifier: 'before' };

/** An instance with a group of parameters. */
export function withParameters(engine: JsonObject, values: JsonObject, group: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return instance({ ...engine, DBParameterGroupName: { Ref: 'Group' } }, {
    Group: { Type: 'AWS::RDS::DBParameterGroup', Properties: { Parameters: values, ...group } },
  }, rest);
}

/** A group of parameters by itself. */
export function parameters(family: JsonObject[string], values: JsonObject, beside: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject('AWS::RDS::DBParameterGroup', { Family: family, Parameters: values }, beside, rest);
}

/** A group of options by itself. */
export function options(engineName: JsonObject[string], configurations: JsonObject[string], rest: Partial<Given> = {}): Given {
  return subject('AWS::RDS::OptionGroup', { EngineName: engineName, OptionConfigurations: configurations }, {}, rest);
}

/** An option with settings. */
export function option(name: string, settings: { readonly [name: string]: JsonObject[string] } = {}): JsonObject {
  return { OptionName: name, OptionSettings: Object.entries(settings).map(([Name, value]) => ({ Name, Value: value ?? null })) };
}

/** An instance with a group of options. */
export function withOptions(engine: JsonObject, configurations: JsonObject[], beside: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return instance({ ...engine, OptionGroupName: { Ref: 'Options' } }, {
    Options: { Type: 'AWS::RDS::OptionGroup', Properties: { OptionConfigurations: configurations } }, ...beside,
  }, rest);
}
