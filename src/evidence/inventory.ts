import { ReportResource } from './report-resource';
import { ReportTemplate } from './report-template';
import { sha256 } from './sha256';
import { Eligibility } from '../eligibility';
import { type Outcome } from '../rules';
import { Declaration, Template } from '../template';

/** What is known about a resource beside its declaration. */
export interface Surroundings {
  readonly constructPath?: string;
  readonly outsideBoundary?: string;
}

/** The templates that were judged, with their hashes. */
export function listTemplates(templates: readonly Template[], stackPathOf?: (template: Template) => string | undefined): ReportTemplate[] {
  return templates.map((template) => ({
    name: template.name,
    sha256: sha256(template.text ?? JSON.stringify(template.raw)),
    account: template.environment.account,
    region: template.environment.region,
    stackPath: stackPathOf?.(template),
  }));
}

/** Every resource that was judged, with the rules that hold. */
export function listResources(
  resources: readonly Declaration[], passed: readonly Outcome[], surroundingsOf?: (resource: Declaration) => Surroundings,
): ReportResource[] {
  const passedOn = new Map<Declaration, string[]>(resources.map((resource) => [resource, []]));
  passed.forEach(({ resource, rule }) => resource && passedOn.get(resource)?.push(rule.id));
  return resources.map((resource) => {
    const { service, status, condition, lifecycle } = Eligibility.ofResourceType(resource.type);
    const around = surroundingsOf?.(resource) ?? {};
    return {
      template: resource.template.name,
      logicalId: resource.logicalId,
      resourceType: resource.type,
      service,
      eligibility: status,
      condition,
      lifecycle,
      constructPath: around.constructPath ?? resource.constructPath,
      outsideBoundary: around.outsideBoundary,
      passed: passedOn.get(resource)!.sort(),
    };
  });
}
