import { attribute, BALANCER, CLASSIC, isApplication, listenersOf } from './types';
import { all, any, Judgement, Resource, when } from '../../template';
import { Basis, RuleLevel } from '../level';
import { isDelivered } from '../log-delivery';
import { rule } from '../rule';
import { hasWebAcl } from '../web-acl';

export const accessLogs = rule({
  id: 'ELB.AccessLogs',
  title: 'Load balancers write access logs',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(b)'],
  source: 'Architecting for HIPAA, "Elastic Load Balancing"; Elastic Load Balancing, "Access logs for your Application Load Balancer"',
  appliesTo: [BALANCER, CLASSIC],
  rationale: 'The whitepaper asks for logging consistent with HIPAA. Network Load Balancers log TLS listeners only, Gateway Load Balancers nothing; the flow logs '
    + 'of the VPC tell of the rest.',
  fix: 'Use HipaaApplicationLoadBalancer or HipaaNetworkLoadBalancer, or logAccessLogs(bucket) with a bucket that is encrypted with SSE-S3: '
    + 'logs of load balancers reach no bucket with a KMS key.',
  crosswalk: { cdkNag: 'ELBLoggingEnabled', configRule: 'elb-logging-enabled', guard: 'ELB_LOGGING_ENABLED' },
  check: (balancer) => (balancer.type === CLASSIC
    ? all(balancer.at('AccessLoggingPolicy.Enabled').mustBe(true), balancer.at('AccessLoggingPolicy.S3BucketName').mustBePresent())
    : logsAccess(balancer)),
});

function logsAccess(balancer: Resource): Judgement {
  switch (balancer.at('Type').isAbsent ? 'application' : balancer.at('Type').literal) {
    case 'gateway': return Judgement.pass();
    case 'network': return when(hasTlsListener(balancer), () => logsTo(balancer, 'NLB_ACCESS_LOGS'));
    case 'application': return logsTo(balancer, 'ALB_ACCESS_LOGS');
    default: return any(logsTo(balancer, 'ALB_ACCESS_LOGS'), balancer.at('Type').mustBe('gateway'));
  }
}

function logsTo(balancer: Resource, logType: string): Judgement {
  const toBucket = all(attribute(balancer, 'access_logs.s3.enabled').mustBe(true), attribute(balancer, 'access_logs.s3.bucket').mustBePresent());
  return toBucket.conclusion === 'pass' || isDelivered(balancer, logType).conclusion !== 'pass' ? toBucket : Judgement.pass();
}

function hasTlsListener(balancer: Resource): Judgement {
  const listeners = listenersOf(balancer);
  return listeners.length > 0
    ? any(...listeners.map((listener) => listener.at('Protocol').mustBe('TLS').seenFrom(listener.logicalId)))
    : Judgement.unverifiable('Properties.LoadBalancerAttributes', 'access logs are off, and no listener of it is in these templates: if one takes TLS, it goes unlogged. '
      + 'Turn access logs on.');
}

export const dropInvalidHeaders = rule({
  id: 'ELB.DropInvalidHeaders',
  title: 'Application Load Balancers drop headers that are not valid',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.312(a)(2)(iv)', '164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'],
  source: 'AWS Config conformance pack for HIPAA; AWS CloudFormation, AWS::ElasticLoadBalancingV2::LoadBalancer LoadBalancerAttributes',
  appliesTo: [BALANCER],
  rationale: 'Headers that a load balancer and a target read differently let one user\'s request be taken for another\'s. They are passed on unless this is set.',
  fix: 'Use HipaaApplicationLoadBalancer, or set dropInvalidHeaderFields: true.',
  crosswalk: { cdkNag: 'ALBHttpDropInvalidHeaderEnabled', guard: 'ALB_HTTP_DROP_INVALID_HEADER_ENABLED' },
  check: (balancer) => when(isApplication(balancer), () => attribute(balancer, 'routing.http.drop_invalid_header_fields.enabled').mustBe(true)),
});

export const deletionProtection = rule({
  id: 'ELB.DeletionProtection',
  title: 'Load balancers are protected from deletion',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.308(a)(7)(i)', '164.308(a)(7)(ii)(C)'],
  source: 'AWS Config conformance pack for HIPAA; AWS CloudFormation, AWS::ElasticLoadBalancingV2::LoadBalancer LoadBalancerAttributes',
  appliesTo: [BALANCER],
  rationale: 'A load balancer that is deleted by mistake takes the way to the records with it, and comes back under another address.',
  fix: 'Use HipaaApplicationLoadBalancer or HipaaNetworkLoadBalancer, or set deletionProtection: true.',
  crosswalk: { cdkNag: 'ELBDeletionProtectionEnabled', configRule: 'elb-deletion-protection-enabled', guard: 'ELB_DELETION_PROTECTION_ENABLED' },
  check: (balancer) => attribute(balancer, 'deletion_protection.enabled').mustBe(true),
});

export const waf = rule({
  id: 'ELB.Waf',
  title: 'Application Load Balancers that face the internet stand behind a web ACL',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.308(a)(5)(ii)(B)'],
  source: 'AWS Config conformance pack for HIPAA; AWS CloudFormation, AWS::WAFv2::WebACLAssociation',
  appliesTo: [BALANCER],
  rationale: 'A web ACL turns away known attacks before they reach the application. One that Firewall Manager attaches shows in no template.',
  fix: 'Use HipaaWebAcl and its protect(), or add an AWS::WAFv2::WebACLAssociation with the ARN of the load balancer.',
  crosswalk: { configRule: 'alb-waf-enabled' },
  check: (balancer) => when(all(isApplication(balancer), balancer.at('Scheme').mustNotBe('internal')), () => hasWebAcl(balancer)),
});

/** What load balancers are set to. */
export const BALANCER_RULES = [accessLogs, dropInvalidHeaders, deletionProtection, waf] as const;
