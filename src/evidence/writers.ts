import { toJson } from './json';
import { HipaaReport } from './report';

/** How a report is written in one format. */
export interface Writer {
  /** The file that it is written to, in a folder of evidence. */
  readonly file: string;
  readonly write: (report: HipaaReport) => string;
}

/** Every format that reports are written in, by the name that the command line has for it. */
export const WRITERS: ReadonlyMap<string, Writer> = new Map<string, Writer>([
  ['json', { file: 'report.json', write: toJson }],
]);
