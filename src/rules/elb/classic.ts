import { CLASSIC } from './types';
import { all, any, Judgement, Resource, Text, Value, when } from '../../template';
import { Basis, RuleLevel } from '../level';
import { rule } from '../rule';

const IN_TRANSIT = ['164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'];

export const classicListenersEncrypted = rule({
  id: 'ELB.ClassicListenersEncrypted',
  title: 'Listeners of Classic Load Balancers are encrypted on both sides',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(a)(2)(iv)', ...IN_TRANSIT],
  source: 'Architecting for HIPAA, "Elastic Load Balancing"; AWS CloudFormation, AWS::ElasticLoadBalancing::LoadBalancer Listeners',
  appliesTo: [CLASSIC],
  rationale: 'The whitepaper asks for encryption of the front-end and of the back-end listener. TCP is passed on as it comes, encrypted or not: a template does not tell.',
  fix: 'Move to HipaaApplicationLoadBalancer, or set Protocol and InstanceProtocol to HTTPS, or both to SSL.',
  crosswalk: { cdkNag: 'ELBTlsHttpsListenersOnly', configRule: 'elb-tls-https-listeners-only', guard: 'ELB_TLS_HTTPS_LISTENERS_ONLY' },
  check: (balancer) => all(balancer.at('Listeners').mustBePresent(), balancer.at('Listeners').everyItem(isEncrypted)),
});

function isEncrypted(listener: Value): Judgement {
  const front = listener.at('Protocol');
  switch (protocolOf(front)) {
    case 'HTTPS': return mustSpeak(listener.at('InstanceProtocol'), 'HTTPS');
    case 'SSL': return mustSpeak(listener.at('InstanceProtocol'), 'SSL');
    case 'TCP': return Judgement.unverifiable(front.path, `${front.path} is "TCP", which is passed on as it comes, encrypted or not. Use SSL on both sides, or, `
      + 'where clients and instances encrypt from end to end, accept the risk and say where the session is decrypted.');
    default: return front.must('must be "HTTPS" or "SSL"', () => false);
  }
}

/** The service takes protocols in small letters too. */
function protocolOf({ literal }: Value): string | undefined {
  return literal === undefined ? undefined : String(literal).toUpperCase();
}

function mustSpeak(protocol: Value, wanted: string): Judgement {
  return protocol.must(`must be "${wanted}"`, (value) => String(value).toUpperCase() === wanted);
}

/** The listeners that take TLS. */
function forTlsListeners(balancer: Resource, check: (listener: Value) => Judgement): Judgement {
  return balancer.at('Listeners').everyItem((listener) =>
    when(listener.at('Protocol').must('must take TLS', (protocol) => /^(?:HTTPS|SSL)$/i.test(String(protocol))), () => check(listener)));
}

export const classicCertificate = rule({
  id: 'ELB.ClassicCertificate',
  title: 'Classic Load Balancers use certificates of AWS Certificate Manager',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.312(a)(2)(iv)', ...IN_TRANSIT],
  source: 'AWS Config conformance pack for HIPAA; AWS CloudFormation, AWS::ElasticLoadBalancing::LoadBalancer Listeners',
  appliesTo: [CLASSIC],
  rationale: 'AWS Certificate Manager renews certificates by itself. One that is kept in IAM runs out unless somebody thinks of it.',
  fix: 'Set SSLCertificateId to the ARN of a certificate of AWS Certificate Manager.',
  crosswalk: { cdkNag: 'ELBACMCertificateRequired', configRule: 'elb-acm-certificate-required', guard: 'ELB_ACM_CERTIFICATE_REQUIRED' },
  check: (balancer) => forTlsListeners(balancer, (listener) => isOfCertificateManager(listener.at('SSLCertificateId'))),
});

function isOfCertificateManager(certificate: Value): Judgement {
  const { resolved } = certificate;
  const written = resolved instanceof Text ? resolved.parts.filter((part) => typeof part === 'string').join('') : String(resolved ?? '');
  if (/^arn:[\w-]*:acm:|:acm:/.test(written)) {
    return Judgement.pass();
  }
  return resolved instanceof Text && resolved.reference?.declaration.type === 'AWS::CertificateManager::Certificate'
    ? Judgement.pass()
    : certificate.must('must be the ARN of a certificate of AWS Certificate Manager', () => false);
}

export const classicTlsPolicy = rule({
  id: 'ELB.ClassicTlsPolicy',
  title: 'Classic Load Balancers refuse TLS below 1.2',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: IN_TRANSIT,
  source: 'AWS Config conformance pack for HIPAA; Elastic Load Balancing, "Predefined SSL security policies for Classic Load Balancers"',
  appliesTo: [CLASSIC],
  rationale: 'A listener that names no policy gets ELBSecurityPolicy-2016-08, which takes TLS 1.0 and 1.1.',
  fix: 'Add a policy of type SSLNegotiationPolicyType with Reference-Security-Policy ELBSecurityPolicy-TLS-1-2-2017-01, and name it in PolicyNames.',
  crosswalk: { configRule: 'elb-predefined-security-policy-ssl-check' },
  check: (balancer) => forTlsListeners(balancer, (listener) => listener.at('PolicyNames').someItem((name) => isModern(name, balancer))
    .orElse(listener.at('PolicyNames').path, `${listener.at('PolicyNames').path} names no policy that refuses TLS below 1.2`)),
});

function isModern(name: Value, balancer: Resource): Judgement {
  const policy = balancer.at('Policies').items().find((item) => item.at('PolicyName').text === name.text && name.text !== undefined);
  return policy
    ? all(policy.at('PolicyType').mustBe('SSLNegotiationPolicyType'), any(refersToModern(policy), negotiatesModern(policy)))
    : name.unknown ? name.unverifiable() : Judgement.fail(name.path, `${name.path} names a policy that is not in Policies`);
}

function refersToModern(policy: Value): Judgement {
  return setting(policy, 'Reference-Security-Policy').mustBe('ELBSecurityPolicy-TLS-1-2-2017-01');
}

/** A policy that is put together by hand takes the protocols that it names. */
function negotiatesModern(policy: Value): Judgement {
  return all(
    setting(policy, 'Protocol-TLSv1.2').mustBe(true),
    ...['Protocol-TLSv1.1', 'Protocol-TLSv1', 'Protocol-SSLv3'].map((name) => setting(policy, name).mustNotBe(true)),
  );
}

function setting(policy: Value, name: string): Value {
  const attributes = policy.at('Attributes');
  const items = attributes.items();
  return items.find((item) => item.at('Name').text === name)?.at('Value')
    ?? items.map((item) => item.at('Name')).find((each) => each.unknown)
    ?? attributes.member(name);
}

export const classicCrossZone = rule({
  id: 'ELB.ClassicCrossZone',
  title: 'Classic Load Balancers spread over all their availability zones, of which there are two or more',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.308(a)(7)(i)', '164.308(a)(7)(ii)(C)'],
  source: 'AWS Config conformance pack for HIPAA; AWS CloudFormation, AWS::ElasticLoadBalancing::LoadBalancer CrossZone',
  appliesTo: [CLASSIC],
  rationale: 'Where a zone fails, targets in the others still serve; without cross-zone load balancing each zone serves only with its own.',
  fix: 'Set CrossZone to true, and name subnets in two availability zones.',
  crosswalk: {
    cdkNag: 'ELBCrossZoneLoadBalancingEnabled', configRule: 'elb-cross-zone-load-balancing-enabled', guard: 'ELB_CROSS_ZONE_LOAD_BALANCING_ENABLED',
  },
  check: (balancer) => all(balancer.at('CrossZone').mustBe(true), any(hasTwo(balancer.at('Subnets')), hasTwo(balancer.at('AvailabilityZones')))),
});

function hasTwo(places: Value): Judgement {
  const { resolved, path } = places;
  const isEveryZone = resolved instanceof Text && resolved.unknown?.key?.startsWith('Fn::GetAZs:');
  if (isEveryZone || (Array.isArray(resolved) && places.items().length >= 2)) {
    return Judgement.pass();
  }
  return resolved instanceof Text ? places.unverifiable() : Judgement.fail(path, `${path} names fewer than two`);
}

/** Classic Load Balancers. */
export const CLASSIC_RULES = [classicListenersEncrypted, classicCertificate, classicTlsPolicy, classicCrossZone] as const;
