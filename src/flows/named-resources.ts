import { Application, Declaration, forEachWorld, Resource, Template } from '../template';
import { Address, parseAddress } from './address';
import { NAMED_TYPES } from './names.data';
import { splitOutside } from './split';

/** The resources of an application by their physical names. */
export class NamedResources {
  static of(application: Application): NamedResources {
    return application.once('flows:named resources', () => new NamedResources(application));
  }

  private readonly byName = new Map<string, Map<string, Namesakes>>();

  private constructor(application: Application) {
    for (const [type, { name, arn }] of Object.entries(NAMED_TYPES)) {
      for (const declaration of application.ofType(type)) {
        namesOf(application, declaration, name).forEach((each) => this.add(each, arn, declaration));
      }
    }
  }

  /**
   * The resource that an ARN, a queue URL, a location in S3, or a bare name of a resource of `type` names.
   *
   * @param text as it is written in `template`, what only deployment knows as `${...}`
   */
  find(text: string, template: Template, type?: string): Declaration | undefined {
    const beginning = type === undefined ? undefined : NAMED_TYPES[type]?.arn;
    return (beginning === undefined ? undefined : this.byBareName(text, beginning, template))
      ?? this.byAddress(parseAddress(text), template);
  }

  /** The resources that have this bare name, of whatever type. */
  withName(text: string, template: Template): Declaration[] {
    const found = this.byName.get(text);
    return found ? [...found.values()].map((namesakes) => namesakes.nearest(template)).filter((each) => each !== undefined) : [];
  }

  /** Home directories of Transfer Family are written `/bucket/folder`. */
  private byBareName(text: string, beginning: string, template: Template): Declaration | undefined {
    const address: Address = { kind: 'name', service: beginning.split(':')[0] };
    return [text, text.split('/', 2)[1]].map((name) => this.byName.get(name)?.get(beginning)?.nearest(template, address)).find((found) => found);
  }

  private byAddress(address: Address, template: Template): Declaration | undefined {
    const { service, resource } = address;
    if (service === undefined || resource === undefined) {
      return undefined;
    }
    const whole = `${service}:${resource}`;
    for (const beginning of BEGINNINGS.get(service) ?? []) {
      const name = whole.startsWith(beginning) ? whole.slice(beginning.length) : undefined;
      const found = name && [...namesIn(name)].map((each) => this.byName.get(each)?.get(beginning)?.nearest(template, address)).find((each) => each);
      if (found) {
        return found;
      }
    }
    return undefined;
  }

  private add(name: string, beginning: string, declaration: Declaration): void {
    const byBeginning = this.byName.get(name) ?? new Map<string, Namesakes>();
    const namesakes = byBeginning.get(beginning) ?? new Namesakes();
    namesakes.add(declaration);
    this.byName.set(name, byBeginning.set(beginning, namesakes));
  }
}

/** What ARNs of each service begin with, longest first. */
const BEGINNINGS = new Map<string, string[]>();
for (const { arn } of Object.values(NAMED_TYPES)) {
  const service = arn.split(':')[0];
  BEGINNINGS.set(service, [...new Set([...BEGINNINGS.get(service) ?? [], arn])].sort((a, b) => b.length - a.length));
}

/** A name may contain what also ends it in an ARN: the longer reading first. */
function namesIn(rest: string): Set<string> {
  const beforeLastColon = splitOutside(rest, ':').slice(0, -1).join(':');
  return new Set([rest, beforeLastColon, splitOutside(rest, '/')[0], splitOutside(rest, ':')[0]]);
}

/** The names that a resource may get, one for each way of deployment; none where only deployment knows. */
function namesOf(application: Application, declaration: Declaration, path: string): Set<string> {
  const names = new Set<string>();
  const raw = declaration.properties[path];
  if (typeof raw === 'string') {
    return names.add(raw);
  }
  if (declaration.properties[path.split('.')[0]] !== undefined) {
    forEachWorld((world) => {
      const { text } = new Resource(application, declaration, world).at(path);
      if (text !== undefined && !text.includes('${?}')) {
        names.add(text);
      }
    });
  }
  return names;
}

/** Resources of one name: the same stack in several stages, accounts or regions. The first of each place counts. */
class Namesakes {
  private readonly byTemplate = new Map<Template, Declaration>();
  private readonly byPlace = new Map<string, Declaration>();

  add(declaration: Declaration): void {
    const { template } = declaration;
    const place = `${template.environment.account}/${template.environment.region}`;
    if (!this.byTemplate.has(template)) {
      this.byTemplate.set(template, declaration);
    }
    if (!this.byPlace.has(place)) {
      this.byPlace.set(place, declaration);
    }
  }

  /** The one that is meant in a template: in the account and region of the address, or else of the template; names of buckets are taken once in the world. */
  nearest(template: Template, address: Address = { kind: 'name' }): Declaration | undefined {
    const isGlobal = address.service === 's3';
    const account = address.account ?? (isGlobal ? undefined : template.environment.account);
    const region = address.region ?? (isGlobal ? undefined : template.environment.region);
    return [this.byTemplate.get(template), ...this.byPlace.values()].find((declaration) => {
      const environment = declaration?.template.environment;
      return environment && mayBe(environment.account, account) && mayBe(environment.region, region);
    });
  }
}

function mayBe(actual: string | undefined, wanted: string | undefined): boolean {
  return actual === undefined || wanted === undefined || actual === wanted;
}
