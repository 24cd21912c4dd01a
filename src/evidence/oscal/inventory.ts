import { fileUri, portablePath } from '../file-uri';
import { numbered } from '../numbered';
import { HipaaReport } from '../report';
import { ReportResource } from '../report-resource';
import { ReportTemplate } from '../report-template';
import { Identifiers } from './identifiers';
import { markup, props } from './text';

/** Something that was judged, as observations refer to it. */
export interface Subject {
  readonly 'subject-uuid': string;
  readonly 'type': 'inventory-item' | 'resource';
  readonly 'title': string;
}

/** The resource of a template, or the template as a whole. */
export function subjectOf(ids: Identifiers, template: string, logicalId?: string): Subject {
  const path = portablePath(template);
  return logicalId === undefined
    ? { 'subject-uuid': ids.of('template', path, 1), 'type': 'resource', 'title': markup(path) }
    : { 'subject-uuid': ids.of('resource', path, logicalId, 1), 'type': 'inventory-item', 'title': markup(logicalId) };
}

/** Every resource that was judged, as an inventory item. */
export function inventoryItems({ resources }: HipaaReport, ids: Identifiers): object[] {
  const numberOf = numbered();
  return resources.map((resource) => {
    const [path, logicalId] = [portablePath(resource.template), resource.logicalId];
    return { uuid: ids.of('resource', path, logicalId, numberOf(JSON.stringify([path, logicalId]))), ...describe(resource) };
  });
}

function describe(resource: ReportResource): object {
  const { template, logicalId, resourceType, constructPath, service, eligibility, condition, lifecycle, outsideBoundary } = resource;
  return {
    description: markup(`${logicalId} (${resourceType || 'no Type'}) in ${portablePath(template)}`),
    ...props({
      'resource-type': resourceType,
      'logical-id': logicalId,
      'construct-path': constructPath,
      'template': portablePath(template),
      service,
      eligibility,
      condition,
      lifecycle,
      'outside-phi-boundary': outsideBoundary,
    }),
  };
}

/** Every template that was judged, as a resource of the back matter, with the hash by which its file is known again. */
export function templateResources({ templates }: HipaaReport, ids: Identifiers): object[] {
  const numberOf = numbered();
  return templates.map((template) => {
    const path = portablePath(template.name);
    return templateResource(template, ids.of('template', path, numberOf(path)));
  });
}

function templateResource({ name, sha256, account, region, stackPath }: ReportTemplate, uuid: string): object {
  return {
    uuid,
    title: markup(portablePath(name)),
    description: 'A CloudFormation template that was judged.',
    ...props({ account, region, 'stack-path': stackPath }),
    rlinks: [{ href: fileUri(name), hashes: [{ algorithm: 'SHA-256', value: sha256 }] }],
  };
}
