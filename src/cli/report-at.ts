import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { check, Checked } from './check';
import { isFolder } from './inputs';
import { readReportText, readText } from './read-file';
import { Streams } from './streams';
import { EvidenceFormat } from '../evidence/evidence-format';
import { readReport } from '../evidence/read-report';
import { HipaaReport } from '../evidence/report';
import { sha256 } from '../evidence/sha256';
import { WRITERS } from '../evidence/writers';
import { InputError, isObject } from '../template';

/** A report that was there, or was made. */
export interface FoundReport extends Checked {
  /** The file that it was read from; absent where the templates were judged now. */
  readonly file?: string;
}

const REPORT = join('hipaa', WRITERS.get(EvidenceFormat.JSON)!.file);

/**
 * The report that a path has: the file itself, the one that the guard left in a cdk.out, or what judging the templates comes to.
 *
 * What the guard said counts, where it said something: it knows the PHI boundary and accepted risks.
 */
export function reportAt(path: string, streams: Streams): FoundReport {
  if (!isFolder(path)) {
    return isReport(path) ? { file: path, report: readReport(path, readReportText(path)), errors: [] } : check([path], streams);
  }
  const file = join(path, REPORT);
  return existsSync(file) ? { file, report: mustBeAbout(path, file, readReport(file, readReportText(file))), errors: [] } : check([path], streams);
}

function isReport(path: string): boolean {
  if (!path.endsWith('.json')) {
    return false;
  }
  const content = parse(readReportText(path));
  return isObject(content) && 'schemaVersion' in content && !('Resources' in content);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Whoever reads it as a template says what is wrong with it.
    return undefined;
  }
}

/** Evidence about other templates than those beside it is none. */
function mustBeAbout(folder: string, file: string, report: HipaaReport): HipaaReport {
  const changed = report.templates.find((each) => hashOf(join(folder, each.name)) !== each.sha256);
  if (changed) {
    throw new InputError(`${file}: ${changed.name} is not the template that it is about any more. Synthesize the app again, or delete the report to judge `
      + 'what is there now.');
  }
  return report;
}

function hashOf(file: string): string | undefined {
  return existsSync(file) ? sha256(readText(file)) : undefined;
}
