import { Json, JsonObject } from '../../../src/template';
import { Given, subject } from '../cases';

/** A replication group to look at, resources beside it, and what else the template holds. */
export function group(properties: JsonObject = {}, beside: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject('AWS::ElastiCache::ReplicationGroup', properties, beside, rest);
}

export function cluster(properties: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject('AWS::ElastiCache::CacheCluster', properties, {}, rest);
}

/** A member of a global datastore that takes over what it leaves out. */
export const SECONDARY = { GlobalReplicationGroupId: 'ldgnf-clinic' };

/** A secret that Secrets Manager generates, and the reference that CDK writes to it. */
export function secret(generated: Json | undefined): JsonObject {
  return { Secret: { Type: 'AWS::SecretsManager::Secret', Properties: { GenerateSecretString: generated } } };
}

export const TOKEN = { AuthToken: { 'Fn::Join': ['', ['{{resolve:secretsmanager:', { Ref: 'Secret' }, ':SecretString:::}}']] } };
