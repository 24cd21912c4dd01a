import { InputError, isObject } from '../template';
import { Finding, Verdict } from './finding';
import { isIsoDate } from './iso-date';
import { HipaaReport } from './report';

/** A finding that was there when an app came under the guard: it is to be fixed, by somebody, until some day. */
export interface BaselineEntry {
  readonly rule: string;
  readonly template: string;
  /** Absent for findings about a whole template. */
  readonly logicalId?: string;
  readonly resourceType?: string;
  readonly constructPath?: string;
  readonly owner: string;
  /** ISO date; the entry holds up to and including that day. */
  readonly expires: string;
}

/** What `hipaa-baseline.json` holds. */
export interface Baseline {
  readonly schemaVersion: '1.0';
  readonly entries: readonly BaselineEntry[];
}

/** Findings about how exceptions are used: no exception covers them. */
const MISUSE = /^(?:Acceptance|Baseline)\./;

/** The findings of a report that a baseline can list: those that are neither accepted nor outside the boundary. */
export function findingsToList({ findings }: HipaaReport): Finding[] {
  return findings.filter(({ rule, verdict, outsideBoundary }) =>
    (verdict === Verdict.FAIL || verdict === Verdict.UNVERIFIABLE) && outsideBoundary === undefined && !MISUSE.test(rule));
}

export function entryOf({ rule, template, logicalId, resourceType, constructPath }: Finding, owner: string, expires: string): BaselineEntry {
  return { rule, template, logicalId, resourceType, constructPath, owner, expires };
}

/** Whether an entry is about a finding: the same rule on the same resource. Templates are told from different folders. */
export function isAbout(entry: BaselineEntry, { rule, template, logicalId }: Pick<Finding, 'rule' | 'template' | 'logicalId'>): boolean {
  return entry.rule === rule && entry.logicalId === logicalId
    && (entry.template === template || template.endsWith(`/${entry.template}`) || entry.template.endsWith(`/${template}`));
}

/** An entry as reports tell it. */
export function describeEntry({ owner, expires }: BaselineEntry): string {
  return `in the baseline until ${expires}: ${owner} is to fix it`;
}

export function baselineToJson(entries: readonly BaselineEntry[]): string {
  const baseline: Baseline = { schemaVersion: '1.0', entries };
  return `${JSON.stringify(baseline, undefined, 2)}\n`;
}

/**
 * Reads a baseline.
 *
 * @throws InputError with one line that names the file, the entry and what is wrong with it
 */
export function parseBaseline(file: string, text: string): Baseline {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new InputError(`${file}: is not JSON. Write it with: cdk-hipaa baseline.`);
  }
  if (!isObject(content) || content.schemaVersion !== '1.0' || !Array.isArray(content.entries)) {
    throw new InputError(`${file}: is no baseline of this version: it must have "schemaVersion": "1.0" and a list "entries". Write it with: cdk-hipaa baseline.`);
  }
  return { schemaVersion: '1.0', entries: (content.entries as unknown[]).map((entry, index) => parseEntry(`${file}: entries[${index}]`, entry)) };
}

const TEXTS = ['rule', 'template', 'owner', 'expires'] as const;

function parseEntry(where: string, raw: unknown): BaselineEntry {
  const entry = isObject(raw) ? raw : {};
  for (const name of TEXTS) {
    const value = entry[name];
    if (typeof value !== 'string' || value.trim() === '') {
      throw new InputError(`${where}.${name} must be a text that is not empty, got ${JSON.stringify(value)}.`);
    }
  }
  if (!isIsoDate(String(entry.expires))) {
    throw new InputError(`${where}.expires must be a date such as 2027-01-31, got ${JSON.stringify(entry.expires)}.`);
  }
  if (entry.logicalId !== undefined && typeof entry.logicalId !== 'string') {
    throw new InputError(`${where}.logicalId must be a text, got ${JSON.stringify(entry.logicalId)}.`);
  }
  return entry as unknown as BaselineEntry;
}
