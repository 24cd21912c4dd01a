import { relative } from 'node:path';
import { readAssembly } from './cloud-assembly';
import { isAssembly, isFolder } from './inputs';
import { HipaaReport } from '../evidence/report';
import { lineOf } from '../template';

/** A report on a cloud assembly with the lines of its templates that the findings are about: the guard does not look for them. */
export function linesAdded(report: HipaaReport, folder: string): HipaaReport {
  if (!isFolder(folder) || !isAssembly(folder) || report.findings.every(({ line }) => line !== undefined)) {
    return report;
  }
  const { application } = readAssembly(folder);
  const templates = new Map(application?.templates.map((template) => [relative(folder, template.name), template]));
  return {
    ...report,
    findings: report.findings.map((finding) => {
      const template = templates.get(finding.template);
      if (!application || !template || finding.line !== undefined) {
        return finding;
      }
      const resource = finding.logicalId === undefined ? undefined : template.resource(finding.logicalId);
      return { ...finding, line: lineOf({ application, template, resource, path: finding.propertyPath }) };
    }),
  };
}
