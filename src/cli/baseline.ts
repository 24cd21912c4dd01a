import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from './check';
import { Progress } from './progress';
import { readText, whyUnreadable } from './read-file';
import { BaselineEntry, baselineToJson, entryOf, findingsToList, isAbout, parseBaseline } from '../evidence/baseline';
import { Finding } from '../evidence/finding';
import { isIsoDate } from '../evidence/iso-date';
import { readReport } from '../evidence/read-report';
import { InputError } from '../template';

/** Where a baseline is written to, and whom a new one names. */
export interface BaselineFile {
  readonly file: string;
  readonly owner?: string;
  readonly expires?: string;
}

/** What came of writing a baseline. */
export interface BaselineWritten {
  readonly listed: number;
  readonly fixed: number;
  /** Findings that are new since the baseline was first written. */
  readonly added: readonly Finding[];
  /** One line for each input that could not be judged: nothing is written then. */
  readonly errors: readonly string[];
}

/** Writes a new baseline with all that is found, or takes what is fixed out of the one that is there. */
export function writeBaseline(paths: readonly string[], { file, owner, expires }: BaselineFile, progress: Progress): BaselineWritten {
  const before = existsSync(file) ? parseBaseline(file, readText(file)).entries : undefined;
  const whose = before === undefined ? { owner: mustBeOwner(owner), expires: mustBeDate(expires) } : undefined;
  const { findings, errors } = findingsAt(paths, progress);
  if (errors.length > 0) {
    return { listed: 0, fixed: 0, added: [], errors };
  }
  const kept = before?.filter((entry) => findings.some((finding) => isAbout(entry, finding)));
  const entries = kept ?? findings.map((finding) => entryOf(finding, whose!.owner, whose!.expires));
  write(file, entries);
  return {
    listed: entries.length,
    fixed: (before?.length ?? entries.length) - entries.length,
    added: findings.filter((finding) => !entries.some((entry) => isAbout(entry, finding))),
    errors: [],
  };
}

function write(file: string, entries: readonly BaselineEntry[]): void {
  try {
    writeFileSync(file, baselineToJson(entries));
  } catch (error) {
    throw new InputError(`${file}: can't be written: ${whyUnreadable(error)}.`);
  }
}

/** What the guard found where it left a report, since it knows the boundary and accepted risks; what `check` finds elsewhere. */
function findingsAt(paths: readonly string[], progress: Progress): { readonly findings: readonly Finding[]; readonly errors: readonly string[] } {
  const reports = paths.map((path) => {
    const ofGuard = join(path, 'hipaa', 'report.json');
    return existsSync(ofGuard) ? { report: readReport(ofGuard, readText(ofGuard)), errors: [] } : check([path], false, progress);
  });
  return { findings: reports.flatMap(({ report }) => findingsToList(report)), errors: reports.flatMap(({ errors }) => errors) };
}

function mustBeOwner(owner: string | undefined): string {
  if (!owner?.trim()) {
    throw new InputError('a new baseline needs --owner: who is to fix what it lists, as a role that can be reached, for example security@clinic.example.');
  }
  return owner.trim();
}

function mustBeDate(expires: string | undefined): string {
  if (expires === undefined || !isIsoDate(expires)) {
    throw new InputError(`a new baseline needs --expires: the day until which all is to be fixed, for example 2027-01-31, and got ${expires ?? 'nothing'}.`);
  }
  return expires;
}
