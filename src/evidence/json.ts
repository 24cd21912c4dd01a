import { HipaaReport } from './report';

/** The report as JSON text. */
export function toJson(report: HipaaReport): string {
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
