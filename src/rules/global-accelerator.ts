import { all, Judgement, Resource, Value } from '../template';
import { encryptsBothHops, redirectsHttp } from './elb/both-hops';
import { BALANCER } from './elb/types';
import { Basis, RuleLevel } from './level';
import { rule } from './rule';

const LISTENER = 'AWS::GlobalAccelerator::Listener';
const ENDPOINTS = 'AWS::GlobalAccelerator::EndpointGroup';

const DEMAND = 'Architecting for HIPAA, "AWS Global Accelerator": "architectures being load balanced by Global Accelerator should use an encrypted protocol, such as HTTPS or SSL/TLS"';
const IN_TRANSIT = ['164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'];

export const encryptedPorts = rule({
  id: 'GlobalAccelerator.EncryptedPorts',
  title: 'Accelerators listen at ports of TLS',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: IN_TRANSIT,
  source: DEMAND,
  appliesTo: [LISTENER],
  rationale: 'An accelerator passes on what it gets. Port 80 is in order where every load balancer behind it redirects to HTTPS.',
  fix: 'Use HipaaAccelerator and addListener with port 443, or set Protocol to TCP and PortRanges to 443.',
  crosswalk: {},
  check: (listener) => all(
    listener.at('Protocol').safeByDefault('Global Accelerator listens for TCP when nothing is set', (set) => set.mustBe('TCP')),
    listener.at('PortRanges').someItem((range) => range.mustBePresent()),
    listener.at('PortRanges').everyItem((range) => isForTls(range, listener)),
  ),
});

/** Ports that IANA gives to protocols inside of TLS: HTTPS, LDAPS, FTPS, Telnets, IMAPS, POP3S, AMQPS, syslog, MQTT and DICOM. */
const TLS_PORTS = new Set([443, 636, 989, 990, 992, 993, 995, 2762, 5671, 6514, 8443, 8883]);
const CLEAR_PORTS = new Set([20, 21, 23, 25, 80, 104, 110, 143, 389, 2575, 5060, 8080, 11112]);

function isForTls(range: Value, listener: Resource): Judgement {
  const [from, to] = [range.at('FromPort'), range.at('ToPort')];
  const open = [from, to].find(({ unknown }) => unknown);
  const port = Number(from.literal);
  if (open) {
    return open.unverifiable();
  }
  if (port !== Number(to.literal)) {
    return Judgement.fail(range.path, `${range.path} is ports ${from.text} to ${to.text}; name the ports of TLS one by one`);
  }
  return TLS_PORTS.has(port) || (port === 80 && endpointsRedirect(listener)) ? Judgement.pass() : otherPort(range, port);
}

function otherPort({ path }: Value, port: number): Judgement {
  return CLEAR_PORTS.has(port)
    ? Judgement.fail(path, `${path} is port ${port}, ${port === 80 ? 'and not every load balancer behind it redirects to HTTPS' : 'which is clear text'}`)
    : Judgement.unverifiable(path, `${path} is port ${port}: whether what answers there speaks TLS, no template shows. See that it does, and accept the finding with that as the reason.`);
}

function endpointsRedirect(listener: Resource): boolean {
  const endpoints = listener.relatedBy(ENDPOINTS, 'ListenerArn').flatMap((group) => group.at('EndpointConfigurations').items().map((each) => group.named(each.at('EndpointId'), BALANCER)));
  return endpoints.length > 0 && endpoints.every((balancer) => balancer !== undefined && redirectsHttp(balancer));
}

export const backendEncrypted = rule({
  id: 'GlobalAccelerator.BackendEncrypted',
  title: 'Load balancers behind an accelerator encrypt on both sides',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: IN_TRANSIT,
  source: DEMAND,
  appliesTo: [ENDPOINTS],
  rationale: 'Encryption ends where the endpoint ends it: a load balancer is looked at with its listeners and its target groups. What an instance or an address '
    + 'does with TLS no template shows.',
  fix: 'Put a load balancer with HTTPS listeners and HTTPS target groups behind the accelerator.',
  crosswalk: {},
  check: (group) => group.at('EndpointConfigurations').everyItem((endpoint) => endpointEncrypts(endpoint.at('EndpointId'), group)),
});

function endpointEncrypts(id: Value, group: Resource): Judgement {
  const balancer = group.named(id, BALANCER);
  return balancer ? encryptsBothHops(balancer).seenFrom(balancer.logicalId) : Judgement.unverifiable(id.path,
    `${id.path} names what is no load balancer of these templates: nobody can tell whether it speaks TLS. `
    + 'Judge the template that makes it together with this one, or accept the finding with what you saw on the host.');
}

export const flowLogs = rule({
  id: 'GlobalAccelerator.FlowLogs',
  title: 'Accelerators keep flow logs',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(b)'],
  source: 'AWS Global Accelerator developer guide, "Flow logs in AWS Global Accelerator"; AWS CloudFormation, AWS::GlobalAccelerator::Accelerator FlowLogsEnabled',
  appliesTo: ['AWS::GlobalAccelerator::Accelerator'],
  rationale: 'Flow logs tell who connected, from where, and to which endpoint.',
  fix: 'Use HipaaAccelerator, or set FlowLogsEnabled and FlowLogsS3Bucket.',
  crosswalk: {},
  check: (accelerator) => all(accelerator.at('FlowLogsEnabled').mustBe(true), accelerator.at('FlowLogsS3Bucket').mustBePresent()),
});

/** AWS Global Accelerator. */
export const GLOBAL_ACCELERATOR_RULES = [encryptedPorts, backendEncrypted, flowLogs] as const;
