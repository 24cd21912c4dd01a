import { toControlsCsv } from './controls-csv';
import { toHtml } from './html';
import { toJson } from './json';
import { toOscal } from './oscal';
import { HipaaReport } from './report';
import { toSarif } from './sarif';

/** How a report is written in one format. */
export interface Writer {
  /** The file that it is written to, in a folder of evidence. */
  readonly file: string;
  readonly write: (report: HipaaReport) => string;
}

/** Every format that reports are written in, by the name that the command line has for it. */
export const WRITERS: ReadonlyMap<string, Writer> = new Map<string, Writer>([
  ['json', { file: 'report.json', write: toJson }],
  ['html', { file: 'report.html', write: toHtml }],
  ['sarif', { file: 'report.sarif', write: toSarif }],
  ['csv', { file: 'controls.csv', write: toControlsCsv }],
  ['oscal', { file: 'oscal.json', write: toOscal }],
]);
