import { all, any, Judgement, Resource, Text, Value } from '../../template';
import { literalEnd } from '../literal-end';

export const SECURITY_GROUP = 'AWS::EC2::SecurityGroup';
export const INGRESS = 'AWS::EC2::SecurityGroupIngress';

/** The rules that let traffic in: those in a security group, or the one that a resource of its own is. */
export function ingressOf(resource: Resource): readonly Value[] {
  return resource.type === INGRESS ? [resource.attribute('Properties')] : resource.at('SecurityGroupIngress').items();
}

/** Everything a range of addresses may be written as, in security groups and in network ACLs. */
const SOURCES = ['CidrIp', 'CidrIpv6', 'CidrBlock', 'Ipv6CidrBlock'];

/** Whether a rule lets in every address; fails without a remark of its own. */
export function isFromAnywhere(ingress: Value, resource: Resource): Judgement {
  return any(...SOURCES.map((name) => ingress.at(name)).filter(({ isAbsent }) => !isAbsent).map(isEveryAddress), listsEveryAddress(ingress, resource));
}

function isEveryAddress(cidr: Value): Judgement {
  const prefix = prefixOf(cidr);
  return prefix === undefined ? cidr.unverifiable() : prefix === 0 ? Judgement.pass() : new Judgement('fail');
}

const SMALLEST_PREFIX_OF_VPC = 16;

/** How many bits of an address are fixed: none of them for every address; undefined where nobody can tell. */
function prefixOf(cidr: Value): number | undefined {
  const { resolved } = cidr;
  const owner = resolved instanceof Text ? resolved.reference?.declaration.type : undefined;
  const isOwnNetwork = owner === 'AWS::EC2::VPC' || owner === 'AWS::EC2::Subnet';
  if (isOwnNetwork) {
    return SMALLEST_PREFIX_OF_VPC;
  }
  const [, bits] = /\/(\d+)$/.exec(literalEnd(cidr) ?? '') ?? [];
  // An address without a prefix is one address.
  return bits === undefined ? (typeof resolved === 'string' ? 32 : undefined) : Number(bits);
}

function listsEveryAddress(ingress: Value, resource: Resource): Judgement {
  const list = resource.named(ingress.at('SourcePrefixListId'), 'AWS::EC2::PrefixList');
  return list ? any(...list.at('Entries').items().map((entry) => isEveryAddress(entry.at('Cidr')))).seenFrom(list.logicalId) : new Judgement('fail');
}

/** Whether a source is one public range of addresses: neither every address nor one that is private. */
export function isPublicRange(ingress: Value): boolean {
  return ['CidrIp', 'CidrIpv6'].some((name) => {
    const { literal } = ingress.at(name);
    return typeof literal === 'string' && !PRIVATE.test(literal);
  });
}

const PRIVATE = /^(?:10\.|127\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|f[cd][0-9a-f]{2}:|fe80:|::1)/i;

export type Protocol = 'tcp' | 'udp';

const NUMBERS: Record<Protocol, string> = { tcp: '6', udp: '17' };

/** Protocols whose rules say something other than ports. */
const WITHOUT_PORTS = new Set(['icmp', 'icmpv6', '1', '58']);

/** Whether a rule is about every port, whatever range it gives: all protocols, or one that has no ports. */
export function isEveryPort(ingress: Value): Judgement {
  const protocol = ingress.at('IpProtocol').isAbsent ? ingress.at('Protocol') : ingress.at('IpProtocol');
  if (protocol.literal === undefined) {
    return protocol.isAbsent ? Judgement.pass() : protocol.unverifiable();
  }
  const name = String(protocol.literal).toLowerCase();
  return WITHOUT_PORTS.has(name) || isOf(name, 'tcp') || isOf(name, 'udp') ? new Judgement('fail') : Judgement.pass();
}

function isOf(name: string, protocol: Protocol): boolean {
  return name === protocol || name === NUMBERS[protocol];
}

/** Whether a rule opens a port of one of these protocols; fails without a remark of its own. */
export function opens(ingress: Value, port: number, protocols: readonly Protocol[], range = PORTS): Judgement {
  const protocol = ingress.at('IpProtocol').isAbsent ? ingress.at('Protocol') : ingress.at('IpProtocol');
  const isNamed = protocols.some((each) => isOf(String(protocol.literal).toLowerCase(), each));
  return any(isEveryPort(ingress), all(isNamed ? Judgement.pass() : protocol.unknown ? protocol.unverifiable() : new Judgement('fail'), isIn(port, ingress, range)));
}

/** How the range of a rule is written; network ACLs write it otherwise. */
const PORTS = { from: 'FromPort', to: 'ToPort' };

function isIn(port: number, ingress: Value, range: typeof PORTS): Judgement {
  const [from, to] = [ingress.at(range.from), ingress.at(range.to)];
  const open = [from, to].find(({ unknown }) => unknown !== undefined);
  if (open) {
    return open.unverifiable();
  }
  // Without a range, or with -1, every port is meant.
  const isEvery = from.isAbsent || Number(from.literal) === -1;
  const isWithin = Number(from.literal) <= port && port <= Number(to.isAbsent ? from.literal : to.literal);
  return isEvery || isWithin ? Judgement.pass() : new Judgement('fail');
}

/** A rule for everyone leaves all of these ports shut. */
export function mustNotOpen(resource: Resource, ports: ReadonlyMap<number, string>, protocols: readonly Protocol[]): Judgement {
  return all(...ingressOf(resource).map((ingress) => {
    const anywhere = isFromAnywhere(ingress, resource);
    return anywhere.conclusion === 'fail' ? Judgement.pass() : all(...[...ports].map(([port, name]) => all(anywhere, opens(ingress, port, protocols))
      .not(ingress.path, `${ingress.path} lets everyone in at ${isEveryPort(ingress).conclusion === 'pass' ? 'every port' : `port ${port} (${name})`}`)));
  }).map(onlyOnce));
}

/** The same said of many ports is said once. */
function onlyOnce({ conclusion, remarks }: Judgement): Judgement {
  return remarks.length === 0 ? Judgement.pass() : new Judgement(conclusion, remarks.filter(({ message }, index) => remarks.findIndex((each) => each.message === message) === index));
}
