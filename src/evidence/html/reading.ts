import { compare } from '../compare';
import { Finding, Verdict } from '../finding';
import { HipaaReport } from '../report';
import { ReportResource } from '../report-resource';
import { ReportRule } from '../report-rule';
import { Anchors, anchorOf } from './names';
import { shortService } from './words';
import { resourceKey } from '../../template';

/** What became of a finding: nothing yet, or who answers for it. */
export type State = 'open' | 'baseline' | 'accepted' | 'outside';

/** A finding, and what the page says of it. */
export interface Told {
  readonly finding: Finding;
  readonly anchor: string;
  readonly state: State;
  readonly service: Service;
  readonly resource?: ReadResource;
}

/** A service with resources in the report, or what stands for it where findings are about templates as a whole. */
export interface Service {
  readonly index: number;
  readonly name: string;
  readonly short: string;
  readonly resources: readonly ReadResource[];
}

/** A resource, and what the page says of it. */
export interface ReadResource {
  readonly resource: ReportResource;
  readonly anchor: string;
  /** What people call it: its construct's path within the stack, or its logical id. */
  readonly name: string;
  readonly stack: string;
}

const WHOLE_TEMPLATES = 'Templates as a whole';

/** A report, looked up from all the sides that the page needs. */
export class Reading {
  readonly resources: readonly ReadResource[];
  readonly told: readonly Told[];
  /** In the order of their short names; what is about templates as a whole comes last, where there is any. */
  readonly services: readonly Service[];
  private readonly byKey: ReadonlyMap<string, ReadResource>;
  private readonly stacks: ReadonlyMap<string, string>;
  private readonly rules: ReadonlyMap<string, ReportRule>;

  constructor(readonly report: HipaaReport) {
    this.stacks = new Map(report.templates.map(({ name, stackPath }) => [name, stackPath ?? name.replace(/\.template\.json$/, '')]));
    this.rules = new Map(report.rules.map((rule) => [rule.id, rule]));
    const anchors = new Anchors();
    this.resources = report.resources.map((resource) => this.read(resource, anchors));
    this.byKey = new Map(this.resources.map((read) => [resourceKey(read.resource.template, read.resource.logicalId), read]));
    this.services = servicesOf(this.resources);
    const serviceByName = new Map(this.services.map((service) => [service.name, service]));
    this.told = report.findings.filter(({ verdict }) => verdict !== Verdict.PASS).map((finding) => {
      const resource = this.resourceAt(resourceKey(finding.template, finding.logicalId));
      const { rule, template, logicalId, propertyPath, message } = finding;
      return {
        finding,
        anchor: anchors.claim(anchorOf('finding', rule, template, logicalId ?? '', propertyPath, message)),
        state: stateOf(finding),
        service: serviceByName.get(resource?.resource.service ?? WHOLE_TEMPLATES)!,
        resource,
      };
    });
  }

  /** The resource that a flow or a finding names, if it is in the report. */
  resourceAt(key: string): ReadResource | undefined {
    return this.byKey.get(key);
  }

  /** The stack that CDK made a template for, or the template's own name. */
  stackOf(template: string): string {
    return this.stacks.get(template) ?? template;
  }

  ruleById(id: string): ReportRule | undefined {
    return this.rules.get(id);
  }

  private read(resource: ReportResource, anchors: Anchors): ReadResource {
    const { template, logicalId, constructPath } = resource;
    const stack = this.stackOf(template);
    return { resource, anchor: anchors.claim(anchorOf('resource', template, logicalId)), name: nameIn(stack, constructPath) ?? logicalId, stack };
  }
}

/** The path of a construct within its stack, without the last step, which names what CDK made of it. */
function nameIn(stack: string, constructPath: string | undefined): string | undefined {
  return constructPath?.startsWith(`${stack}/`)
    ? constructPath.slice(stack.length + 1).replace(/\/(?:Resource|Default)$/, '')
    : constructPath;
}

function stateOf({ verdict, baseline, outsideBoundary }: Finding): State {
  if (baseline !== undefined) {
    return 'baseline';
  }
  if (verdict === Verdict.ACCEPTED) {
    return 'accepted';
  }
  return outsideBoundary === undefined ? 'open' : 'outside';
}

function servicesOf(resources: readonly ReadResource[]): Service[] {
  const byName = new Map<string, ReadResource[]>();
  for (const read of resources) {
    const others = byName.get(read.resource.service);
    if (others) {
      others.push(read);
    } else {
      byName.set(read.resource.service, [read]);
    }
  }
  return [...byName].map(([name, members]) => ({ name, short: shortService(name), resources: members }))
    .sort((a, b) => compare(a.short, b.short) || compare(a.name, b.name))
    .concat({ name: WHOLE_TEMPLATES, short: 'Templates', resources: [] })
    .map((service, index) => ({ ...service, index }));
}
