import { join } from 'node:path';
import { HipaaReport } from '../evidence/report';

/** The same report, with other names for its templates. */
export function renameTemplates(report: HipaaReport, nameOf: (template: string) => string): HipaaReport {
  const rename = <T extends { readonly template: string }>(each: T): T => ({ ...each, template: nameOf(each.template) });
  // Resources are told as `template#LogicalId`.
  const renameEnd = (end: string): string => {
    const template = report.templates.find(({ name }) => end.startsWith(`${name}#`));
    return template ? nameOf(template.name) + end.slice(template.name.length) : end;
  };
  return {
    ...report,
    templates: report.templates.map((template) => ({ ...template, name: nameOf(template.name) })),
    resources: report.resources.map(rename),
    flows: report.flows.map((flow) => ({ ...rename(flow), from: renameEnd(flow.from), to: renameEnd(flow.to) })),
    findings: report.findings.map(rename),
  };
}

/** The same report, with the names of its templates told from a folder that they are in. */
export function templatesBelow(folder: string, report: HipaaReport): HipaaReport {
  const prefix = join(folder, '/');
  return renameTemplates(report, (name) => (name.startsWith(prefix) ? name.slice(prefix.length) : name));
}
