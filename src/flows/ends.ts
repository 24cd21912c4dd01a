import { Application, Declaration, Resource, Template, Text, Value } from '../template';
import { parseAddress, unreadable } from './address';
import { Leaf, leavesOf } from './document';
import { End } from './flow';
import { asEndSource, EndSource } from './flow-source';
import { NamedResources } from './named-resources';

/** An end, and the property that names it; no path where the resource itself, or a default of the service, is the end. */
export interface FoundEnd {
  readonly end: End;
  readonly path?: string;
}

/**
 * The ends that a resource names.
 *
 * @param at the properties that the paths of the source start from
 */
export function endsOf(resource: Resource, source: string | EndSource | undefined, at: (path: string) => Value): readonly FoundEnd[] {
  if (source === undefined) {
    return [{ end: { resource: resource.declaration } }];
  }
  const { path, otherwise, via, ...how } = asEndSource(source);
  const named = path === undefined ? [] : new EndReader(resource, path, how).read(at(path));
  const found = via === undefined ? named : named.flatMap((each) => follow(resource, each, via));
  return found.length === 0 && otherwise !== undefined ? [{ end: { address: otherwise } }] : found;
}

/** The ends that a resource, named on the way to them, names in turn; what is not judged here stands for itself. */
function follow(resource: Resource, { end, path }: FoundEnd, via: string | EndSource): readonly FoundEnd[] {
  const next = end.resource && resource.other(end.resource);
  return next ? endsOf(next, via, (each) => next.at(each)).map((found) => ({ ...found, path })) : [{ end, path }];
}

class EndReader {
  private readonly application: Application;
  private readonly template: Template;

  constructor(resource: Resource, private readonly path: string, private readonly how: Pick<EndSource, 'type' | 'below' | 'serviceInRegion'>) {
    this.application = resource.application;
    this.template = resource.declaration.template;
  }

  read(value: Value): FoundEnd[] {
    return value.items().flatMap((item) => {
      if (this.isWrittenByMacro(item) || this.isOwnRegion(item)) {
        return [];
      }
      return this.how.below === undefined || isOnePart(item) ? [{ end: this.endAt(item), path: item.path }] : this.below(item, this.how.below);
    });
  }

  /** What a macro may write below is not read here: opaque templates are findings of their own. */
  private isWrittenByMacro({ resolved, path }: Value): boolean {
    const name = this.path.split('.').at(-1)!.replace('[*]', '');
    return resolved instanceof Text && resolved.unknown?.mayBeAbsent === true && path.replace(/\[\d+\]$/, '').split('.').at(-1) !== name;
  }

  /** Of the regions that data is in, the one that the template is deployed to is no other place. */
  private isOwnRegion({ text, unknown }: Value): boolean {
    return this.how.serviceInRegion !== undefined && (unknown?.unknown?.key === 'AWS::Region' || (text !== undefined && text === this.template.environment.region));
  }

  private endAt({ resolved, text }: Value): End {
    const { serviceInRegion } = this.how;
    if (serviceInRegion !== undefined) {
      return { address: `arn:\${AWS::Partition}:${serviceInRegion}:${text ?? ''}:\${AWS::AccountId}:*` };
    }
    return resolved instanceof Text ? this.endIn(resolved) : this.endNamed(text ?? unreadable('a list or object where a name is expected'));
  }

  private below(item: Value, members: readonly string[] | 'any'): FoundEnd[] {
    const leaves = leavesOf(item);
    if (leaves === undefined) {
      return [{ end: { address: unreadable('text that is no JSON') }, path: item.path }];
    }
    return members === 'any'
      ? leaves.flatMap((leaf) => this.placesIn(leaf))
      : leaves.filter(({ name }) => members.includes(name)).map(({ value, path }) => ({ end: this.endOf(value), path }));
  }

  private endOf(value: string | Text): End {
    return value instanceof Text ? this.endIn(value) : this.endNamed(value);
  }

  /** A text may be a physical name as a whole; or else a reference anywhere in it is what it names, as the bucket in an ARN of its objects. */
  private endIn(text: Text): End {
    const whole = text.render();
    const named = text.reference ? undefined : this.find(whole);
    const reference = named ?? referencesIn(text)[0];
    return reference ? { resource: reference } : { address: whole, type: this.how.type };
  }

  private endNamed(address: string): End {
    const resource = this.find(address);
    return resource ? { resource, address, type: this.how.type } : { address, type: this.how.type };
  }

  private find(text: string): Declaration | undefined {
    return NamedResources.of(this.application).find(text, this.template, this.how.type);
  }

  /** What a text in JSON of any kind says of places, if anything. */
  private placesIn({ value, path }: Leaf): FoundEnd[] {
    const references = value instanceof Text ? referencesIn(value).filter(isPlace) : [];
    const ends = references.length > 0 ? references.map((resource) => ({ resource })) : this.addressIn(value);
    return ends.map((end) => ({ end, path }));
  }

  private addressIn(value: string | Text): End[] {
    const text = value instanceof Text ? value.render() : value;
    const resource = this.find(text);
    if (resource || isAddressOfPlace(text) || isImport(value)) {
      return [resource ? { resource, address: text } : { address: text }];
    }
    return NamedResources.of(this.application).withName(text, this.template).map((each) => ({ resource: each, address: text }));
  }
}

/** A text that is one reference or one thing that only deployment knows: there is no JSON in it to read. */
function isOnePart({ resolved }: Value): boolean {
  return resolved instanceof Text && resolved.parts.length === 1;
}

/** Also those in a text of which this is a piece, as the host in the address of an API. */
function referencesIn(text: Text): Declaration[] {
  return text.parts.flatMap((part) => (typeof part === 'string' ? [] : part.kind === 'reference' ? [part.declaration] : part.from ? referencesIn(part.from) : []));
}

/** Types that data does not flow to, however often they are referred to: permissions, keys, networks, settings. */
const NO_PLACES = /^AWS::(?:IAM|KMS|SecretsManager|CertificateManager|CDK|SSM|CloudFormation::WaitCondition|EC2::(?:Subnet|SecurityGroup|VPC|Route|Network))/;

function isPlace({ type }: Declaration): boolean {
  return !NO_PLACES.test(type);
}

const NO_PLACES_BY_PREFIX = new Set(['iam', 'sts', 'kms', 'secretsmanager', 'acm', 'ssm']);

function isAddressOfPlace(text: string): boolean {
  if (!/^(?:arn:|[a-z][a-z0-9+.:-]*:\/\/)/i.test(text)) {
    return false;
  }
  const { kind, service } = parseAddress(text);
  return (kind === 'aws' && !NO_PLACES_BY_PREFIX.has(service ?? '')) || kind === 'web';
}

/** What another stack exports is most often a resource, which nobody can see here. */
function isImport(value: string | Text): boolean {
  return value instanceof Text && value.unknown?.key?.startsWith('import:') === true;
}
