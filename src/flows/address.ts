import { hostOf, serviceOfHost } from './hosts';
import { SDK_SERVICES } from './services.data';
import { isLiteral, splitOutside } from './split';

/**
 * What kind of place an address is: an ARN or endpoint of AWS, a host elsewhere, a mailbox, a telephone, a bare name
 * (of whatever the property takes), one that only deployment knows, or one that could not be read.
 */
export type AddressKind = 'aws' | 'web' | 'email' | 'phone' | 'name' | 'unknown' | 'unreadable';

/** What an address says of where it is. */
export interface Address {
  readonly kind: AddressKind;
  /** IAM prefix of the service, for example `sqs`. */
  readonly service?: string;
  /** Id of the account, where it is written out. */
  readonly account?: string;
  readonly region?: string;
  /** What it names within the service, as the end of an ARN does, for example `table/records`. */
  readonly resource?: string;
}

const UNREADABLE = 'unreadable: ';

/** An address for what can't be read, which says why. */
export function unreadable(why: string): string {
  return UNREADABLE + why;
}

/** What kind of place this is; of a property that takes names, a bare name may look like a host. */
export function kindOfAddress(text: string): AddressKind {
  return parseAddress(text).kind;
}

/** IAM prefix of the service that an ARN, an AWS endpoint or an `s3://` location belongs to, if it is one. */
export function serviceOfAddress(text: string): string | undefined {
  return parseAddress(text).service;
}

/** Id of the account that an ARN or a queue URL is in, where it is written out. */
export function accountOfAddress(text: string): string | undefined {
  return parseAddress(text).account;
}

/**
 * An address as reports tell it: of places in the web the host alone, since user names, paths and queries may be what lets one in,
 * as the address of a web hook is.
 */
export function tellAddress(text: string): string {
  const host = hostOf(text);
  const { kind } = parseAddress(text);
  if (host === undefined || (kind !== 'web' && kind !== 'aws')) {
    return text;
  }
  const scheme = /^(?:jdbc:)?[a-z][a-z0-9+.-]*:\/\//i.exec(text)?.[0] ?? '';
  return kind === 'web' ? `${scheme}${host.name}${host.path === '/' ? '' : '/...'}` : text.split('?')[0].replace(/\/\/[^/]*@/, '//');
}

/** Longer texts are no address. */
const LONGEST = 4096;

export function parseAddress(text: string): Address {
  if (text.startsWith(UNREADABLE)) {
    return { kind: 'unreadable' };
  }
  if (isOneToken(text)) {
    return { kind: 'unknown' };
  }
  return (text.length > LONGEST ? undefined : parseArn(text) ?? parseBucketUri(text) ?? parseContact(text) ?? parseUrl(text)) ?? { kind: 'name' };
}

function isOneToken(text: string): boolean {
  return text.startsWith('${') && text.indexOf('}') === text.length - 1;
}

function parseArn(text: string): Address | undefined {
  if (!text.startsWith('arn:')) {
    return undefined;
  }
  const [, , service, region, account, ...rest] = splitOutside(text, ':');
  const resource = rest.join(':');
  if (service === 'apigateway' && rest.length > 0 && !/^\d*$/.test(account)) {
    return parseIntegration(account, resource);
  }
  if (service === 'states' && account === '' && rest.length > 0) {
    return { kind: 'aws', service: serviceOfSdk(rest) };
  }
  return { kind: 'aws', service: service && isLiteral(service) ? service : undefined, region: literal(region), account: accountIn(account), resource };
}

/** `arn:aws:apigateway:REGION:SERVICE:path/...`, which API Gateway calls what it integrates with. */
function parseIntegration(subdomain: string, path: string): Address {
  const inner = path.indexOf('functions/arn:');
  if (inner >= 0) {
    return parseAddress(path.slice(inner + 'functions/'.length).replace(/\/invocations$/, ''));
  }
  const service = splitOutside(subdomain, '.').at(-1)!;
  const steps = path.startsWith('path/') ? splitOutside(path, '/').slice(1) : [];
  const account = accountIn(steps[0] ?? '');
  const resource = service === 'sqs' ? steps[1] : service === 's3' ? steps[0] : undefined;
  return { kind: 'aws', service: isLiteral(service) ? service : undefined, account, resource };
}

/** The service of `sqs:sendMessage` or `aws-sdk:comprehend:detectEntities`. */
function serviceOfSdk([name, operationOf]: readonly string[]): string {
  const called = name === 'aws-sdk' ? operationOf ?? 'states' : name;
  // The optimized integration calls an API; the one of the SDK manages it.
  return name === 'aws-sdk' && called === 'apigateway' ? called : SDK_SERVICES[called] ?? called;
}

function parseBucketUri(text: string): Address | undefined {
  const [, bucket] = /^s3[an]?:\/\/([^/]*)/i.exec(text) ?? [];
  return bucket === undefined ? undefined : { kind: 'aws', service: 's3', resource: bucket };
}

function parseContact(text: string): Address | undefined {
  if (/^(?:mailto:)?[^\s@:/]+@[^\s@:/]+$/.test(text)) {
    return { kind: 'email' };
  }
  const digits = text.replace(/\D/g, '').length;
  return digits >= 7 && digits <= 15 && /^(?:\+[\d ().-]+|\(?\d{1,4}\)?[ .-][\d ().-]+)$/.test(text) && !isIpAddress(text) ? { kind: 'phone' } : undefined;
}

function isIpAddress(text: string): boolean {
  return /^\d{1,3}(?:\.\d{1,3}){3}$/.test(text);
}

function parseUrl(text: string): Address | undefined {
  const host = hostOf(text);
  if (host === undefined) {
    return undefined;
  }
  if (isOneToken(host.name)) {
    return { kind: 'unknown' };
  }
  const service = serviceOfHost(host.name);
  if (service === undefined) {
    return { kind: 'web' };
  }
  return { kind: 'aws', service: service.name, region: service.region, ...(service.name === 'sqs' ? queueIn(host.path) : bucketIn(service, host.path)) };
}

/** `https://sqs.us-east-1.amazonaws.com/111122223333/intake`. */
function queueIn(path: string): Partial<Address> {
  const [, account = '', resource] = splitOutside(path, '/');
  return { account: accountIn(account), resource };
}

/** `records.s3.amazonaws.com/...` or `s3.amazonaws.com/records/...`. */
function bucketIn(service: { readonly name?: string; readonly before: string }, path: string): Partial<Address> {
  return service.name === 's3' ? { resource: service.before || splitOutside(path, '/')[1] } : {};
}

function accountIn(text: string | undefined): string | undefined {
  return text !== undefined && /^\d{12}$/.test(text) ? text : undefined;
}

function literal(text: string | undefined): string | undefined {
  return text && isLiteral(text) ? text : undefined;
}
