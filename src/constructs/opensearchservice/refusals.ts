import * as opensearch from 'aws-cdk-lib/aws-opensearchservice';
import { Token } from 'aws-cdk-lib/core';

/** Instance types that can't encrypt what they store, and what took their place. */
const WITHOUT_ENCRYPTION: { readonly [family: string]: string } = { m3: 'm5', r3: 'r5', t2: 't3' };

/** Refuses versions and instance types that OpenSearch Service can't encrypt; those that are known at deployment only are left to the rules. */
export function refuseWithoutEncryption(path: string, { version, capacity }: opensearch.DomainProps): void {
  refuseOldVersion(path, version.version);
  refuseInstanceType(path, 'dataNodeInstanceType', capacity?.dataNodeInstanceType);
  refuseInstanceType(path, 'masterNodeInstanceType', capacity?.masterNodeInstanceType);
}

function refuseOldVersion(path: string, version: string): void {
  const isOld = !Token.isUnresolved(version) && Number(/^Elasticsearch_(\d+)/.exec(version)?.[1] ?? 6) < 6;
  if (isOld) {
    throw new Error(`HipaaSearchDomain '${path}': 'version' must be OpenSearch, or Elasticsearch 6.0 or later, with PHI, got "${version}". `
      + 'Use EngineVersion.ELASTICSEARCH_6_8, or a version of OpenSearch.');
  }
}

function refuseInstanceType(path: string, prop: string, type: string | undefined): void {
  const family = type === undefined || Token.isUnresolved(type) ? '' : type.split('.')[0].toLowerCase();
  const nearest = WITHOUT_ENCRYPTION[family];
  if (nearest !== undefined) {
    throw new Error(`HipaaSearchDomain '${path}': 'capacity.${prop}' must be of a type that encrypts data at rest, got "${type}". `
      + `Use "${type!.replace(/^[^.]+/, nearest)}".`);
  }
}
