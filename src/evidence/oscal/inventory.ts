import { fileUri } from '../file-uri';
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
  return logicalId === undefined
    ? { 'subject-uuid': ids.of('template', template, 1), 'type': 'resource', 'title': markup(template) }
    : { 'subject-uuid': ids.of('resource', template, logicalId, 1), 'type': 'inventory-item', 'title': markup(logicalId) };
}

/** Every resource that was judged, as an inventory item. */
export function inventoryItems({ resources }: HipaaReport, ids: Identifiers): object[] {
  const numberOf = numbered();
  return resources.map((resource) => {
    const { template, logicalId } = resource;
    return { uuid: ids.of('resource', template, logicalId, numberOf(JSON.stringify([template, logicalId]))), ...describe(resource) };
  });
}

function describe(resource: ReportResource): object {
  const { template, logicalId, resourceType, constructPath, service, eligibility, condition, lifecycle, outsideBoundary } = resource;
  return {
    description: markup(`${logicalId} (${resourceType || 'no Type'}) in ${template}`),
    ...props({
      'resource-type': resourceType,
      'logical-id': logicalId,
      'construct-path': constructPath,
      template,
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
  return templates.map((template) => templateResource(template, ids.of('template', template.name, numberOf(template.name))));
}

function templateResource({ name, sha256, account, region, stackPath }: ReportTemplate, uuid: string): object {
  return {
    uuid,
    title: markup(name),
    description: 'A CloudFormation template that was judged.',
    ...props({ account, region, 'stack-path': stackPath }),
    rlinks: [{ href: fileUri(name), hashes: [{ algorithm: 'SHA-256', value: sha256 }] }],
  };
}
