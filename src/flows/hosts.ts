import { HOST_SERVICES, SERVICE_DOMAINS } from './services.data';
import { isLiteral, splitOutside } from './split';

/** A host, and what follows it from the first slash on. */
export interface Host {
  readonly name: string;
  readonly path: string;
}

/** The service that a host of AWS belongs to. */
export interface ServiceHost {
  /** IAM prefix, where the host tells it. */
  readonly name?: string;
  readonly region?: string;
  /** What stands before the service in the host, for example the bucket. */
  readonly before: string;
}

/** The host that a URL, a connection string or `host:port` names, if the text is one. */
export function hostOf(text: string): Host | undefined {
  const [, scheme, rest] = /^((?:jdbc:)?[a-z][a-z0-9+.-]*:(?:oracle:thin:@)?\/\/)?(.*)$/is.exec(text)!;
  const [authority, ...path] = splitOutside(rest, '/');
  const name = splitOutside(splitOutside(splitOutside(authority, '@').at(-1)!, '?')[0], ':')[0];
  const looksLikeHost = scheme !== undefined || isDomain(name);
  return looksLikeHost && name !== '' ? { name, path: `/${path.join('/')}` } : undefined;
}

/** Whether a text without a scheme is a domain name (or IP address) rather than some other name. */
function isDomain(name: string): boolean {
  const labels = splitOutside(name, '.');
  return labels.length > 1
    && labels.every((label) => !isLiteral(label) || /^[a-z0-9_*-]+$/i.test(label))
    && (isLiteral(labels.at(-1)!) ? /^(?:[a-z]{2,}|\d{1,3})$/i.test(labels.at(-1)!) : labels.at(-1) === '${AWS::URLSuffix}');
}

/** Domains of AWS under which the services' own labels stand. */
const DOMAINS = ['.amazonaws.com', '.amazonaws.com.cn', '.api.aws', '.on.aws', '.${AWS::URLSuffix}'];

/** What a host of AWS belongs to; undefined for hosts elsewhere. */
export function serviceOfHost(host: string): ServiceHost | undefined {
  const name = host.replace(/\.$/, '');
  const owned = Object.keys(SERVICE_DOMAINS).find((domain) => endsWith(name, `.${domain}`));
  if (owned !== undefined) {
    return { name: SERVICE_DOMAINS[owned], before: '' };
  }
  const domain = DOMAINS.find((suffix) => endsWith(name, suffix));
  return domain === undefined ? undefined : serviceOfLabels(splitOutside(name.slice(0, -domain.length), '.'));
}

function endsWith(host: string, domain: string): boolean {
  return host.slice(-domain.length).toLowerCase() === domain.toLowerCase();
}

function serviceOfLabels(labels: readonly string[]): ServiceHost {
  const after = [...labels].reverse().findIndex((label) => !isFiller(label));
  const position = labels.length - 1 - after;
  if (after < 0) {
    return { before: '' };
  }
  const label = labels[position].toLowerCase();
  const service = /^s3(?:-|$)/.test(label) ? 's3' : label.replace(/-fips$/, '');
  return { name: HOST_SERVICES[service] ?? service, region: labels.find(isRegion), before: labels.slice(0, position).join('.') };
}

function isRegion(label: string): boolean {
  return /^[a-z]{2}(?:-[a-z]+){1,2}-\d$/.test(label);
}

/** What stands beside the service in a host: a region, in full or in short, or how it is reached. */
function isFiller(label: string): boolean {
  return isRegion(label) || label === 'dualstack' || label === 'vpce' || /^(?:us|eu|ap|sa|ca|me|af)[a-z]{1,2}\d$/.test(label) || !isLiteral(label);
}
