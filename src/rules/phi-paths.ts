import { Judgement, Resource } from '../template';
import { holdNoPhi } from './phi-literals';
import { writtenAt } from './written';

/**
 * Where the names, tags and other unencrypted metadata of a type are that its own service's rule scans.
 *
 * General.NoPhiInIdentifiers leaves these properties to that rule, so nothing is reported twice.
 */
export const PHI_PATHS: ReadonlyMap<string, readonly string[]> = new Map([
  ['AWS::S3::Bucket', [
    'BucketName', 'BucketNamePrefix', 'Tags', 'LifecycleConfiguration.Rules[*].Id', 'LifecycleConfiguration.Rules[*].Prefix',
    'InventoryConfigurations[*].Id', 'InventoryConfigurations[*].Prefix',
  ]],
  ['AWS::KMS::Key', ['Description', 'Tags']],
  ['AWS::KMS::ReplicaKey', ['Description', 'Tags']],
  ['AWS::KMS::Alias', ['AliasName']],
]);

/** No literal looks like PHI where the table says that this type shows its names and tags. */
export function listedPathsHoldNoPhi(resource: Resource): Judgement {
  return pathsHoldNoPhi(resource, PHI_PATHS.get(resource.type) ?? []);
}

/** Services whose users are the workforce: an address there is that of somebody who works with the system. */
const WORKFORCE = /^AWS::(?:IAM|IdentityStore|SSO|WorkSpaces|QuickSight)::/;

/** No literal at these paths looks like PHI. */
export function pathsHoldNoPhi({ type, declaration }: Resource, paths: readonly string[]): Judgement {
  const literals = paths.flatMap((path) => writtenAt(declaration.raw.Properties, path, 'Properties'));
  return holdNoPhi(WORKFORCE.test(type) ? literals.map((literal) => ({ ...literal, context: `staff ${literal.context}` })) : literals);
}
