import { compare } from './compare';
import { portablePath } from './file-uri';
import { Finding } from './finding';
import { numbered } from './numbered';
import { sha256 } from './sha256';

/** The finding and its name. */
export interface Fingerprinted {
  readonly finding: Finding;
  readonly fingerprint: string;
}

/**
 * Names each finding by what it is about, so that it has the same name in the next report: by its rule, template, resource,
 * construct and property, not by lines or by what else is found. Findings that are alike in all of these are numbered by their words.
 */
export function fingerprinted(findings: readonly Finding[]): Fingerprinted[] {
  const named = findings.map((finding, index) => ({ finding, index, hash: hashOf(finding) }));
  const numberOf = numbered();
  const numbers = new Map([...named].sort((a, b) => compare(a.finding.message, b.finding.message) || a.index - b.index)
    .map(({ index, hash }) => [index, numberOf(hash)]));
  return named.map(({ finding, index, hash }) => ({ finding, fingerprint: `${hash}:${numbers.get(index)}` }));
}

function hashOf({ rule, template, logicalId, constructPath, propertyPath }: Finding): string {
  const identity = [rule, portablePath(template), logicalId ?? '', constructPath ?? '', propertyPath];
  return sha256(JSON.stringify(identity)).slice(0, 32);
}
