import { toControlsCsv } from './controls-csv';
import { EvidenceFormat } from './evidence-format';
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
  [EvidenceFormat.JSON, { file: 'report.json', write: toJson }],
  [EvidenceFormat.HTML, { file: 'report.html', write: toHtml }],
  [EvidenceFormat.SARIF, { file: 'report.sarif', write: toSarif }],
  [EvidenceFormat.CSV, { file: 'controls.csv', write: toControlsCsv }],
  [EvidenceFormat.OSCAL, { file: 'oscal.json', write: toOscal }],
]);
