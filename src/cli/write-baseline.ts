import { existsSync } from 'node:fs';
import { readText } from './read-file';
import { reportAt } from './report-at';
import { Streams } from './streams';
import { writeText } from './write-file';
import { baselineToJson, entryOf, findingsToList, isAbout, parseBaseline } from '../evidence/baseline';
import { Finding } from '../evidence/finding';
import { isIsoDate } from '../evidence/iso-date';
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
export function writeBaseline(paths: readonly string[], { file, owner, expires }: BaselineFile, streams: Streams): BaselineWritten {
  const before = existsSync(file) ? parseBaseline(file, readText(file)).entries : undefined;
  const whose = before === undefined ? { owner: mustBeOwner(owner), expires: mustBeDate(expires) } : undefined;
  const reports = paths.map((path) => reportAt(path, streams));
  const findings = reports.flatMap(({ report }) => findingsToList(report));
  const errors = reports.flatMap((each) => each.errors);
  if (errors.length > 0) {
    return { listed: 0, fixed: 0, added: [], errors };
  }
  const kept = before?.filter((entry) => findings.some((finding) => isAbout(entry, finding)));
  const entries = kept ?? findings.map((finding) => entryOf(finding, whose!.owner, whose!.expires));
  writeText(file, baselineToJson(entries));
  return {
    listed: entries.length,
    fixed: (before?.length ?? entries.length) - entries.length,
    added: findings.filter((finding) => !entries.some((entry) => isAbout(entry, finding))),
    errors: [],
  };
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
