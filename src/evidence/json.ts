import { HipaaReport, Verdict } from './report';

/** The report as JSON text; passes are left out unless asked for. */
export function toJson(report: HipaaReport, options: { readonly passes?: boolean } = {}): string {
  const findings = options.passes ? report.findings : report.findings.filter(({ verdict }) => verdict !== Verdict.PASS);
  return `${JSON.stringify({ ...report, findings }, undefined, 2)}\n`;
}
