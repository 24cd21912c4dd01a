import { EligibilityStatus } from './eligibility-status';
import { PREFIX_NAMESPACES, PREFIX_ROWS } from './iam-prefixes.data';
import { NamespaceRow, RegistryRow } from './registry-row';
import { NAMESPACES } from './registry.data';
import { TYPE_OVERRIDES } from './type-overrides.data';

let types: Map<string, RegistryRow> | undefined;
let namespaces: Map<string, RegistryRow> | undefined;
let prefixes: Map<string, RegistryRow> | undefined;

/**
 * The rows by resource type. Parsed on first use.
 */
export function typeRows(): ReadonlyMap<string, RegistryRow> {
  types ??= new Map(Object.entries(NAMESPACES).flatMap(([namespace, row]) => rowsOfNamespace(namespace, row)));
  return types;
}

/**
 * The rows by namespace, for types that are newer than the registry. Parsed on first use.
 */
export function namespaceRows(): ReadonlyMap<string, RegistryRow> {
  namespaces ??= new Map(Object.entries(NAMESPACES));
  return namespaces;
}

/**
 * The rows by IAM prefix. Parsed on first use.
 */
export function prefixRows(): ReadonlyMap<string, RegistryRow> {
  prefixes ??= new Map([
    ...Object.entries(PREFIX_NAMESPACES).map(([prefix, namespace]): [string, RegistryRow] => [prefix, NAMESPACES[namespace]]),
    ...Object.entries(PREFIX_ROWS),
  ]);
  return prefixes;
}

function rowsOfNamespace(namespace: string, row: NamespaceRow): [string, RegistryRow][] {
  return words(row.types).map((name) => {
    const type = `${namespace}::${name}`;
    return [type, { ...row, status: statusOfType(row, name), ...TYPE_OVERRIDES[type] }];
  });
}

function statusOfType(row: NamespaceRow, name: string): EligibilityStatus {
  const exempt = row.conditionOn !== undefined && !words(row.conditionOn).includes(name);
  return exempt ? EligibilityStatus.ELIGIBLE : row.status;
}

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}
