import { listenerIsEncrypted, listenerRuleIsEncrypted, targetsAreEncrypted } from './encryption';
import { LISTENER, LISTENER_RULE, takesTls, TARGET_GROUP } from './types';
import { when } from '../../template';
import { Basis, RuleLevel } from '../level';
import { rule } from '../rule';

const IN_TRANSIT = ['164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'];
const WHITEPAPER = 'Architecting for HIPAA, "Elastic Load Balancing"';

export const listenerHttps = rule({
  id: 'ELB.ListenerHttps',
  title: 'Listeners of load balancers take encrypted sessions only; on HTTP they redirect to HTTPS',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(a)(2)(iv)', ...IN_TRANSIT],
  source: `${WHITEPAPER}; AWS CloudFormation, AWS::ElasticLoadBalancingV2::Listener Protocol`,
  appliesTo: [LISTENER],
  rationale: 'Traffic with PHI must be encrypted from end to end, and the front-end listener is one of its hops. TCP is passed on as it comes, encrypted or not: '
    + 'a template does not tell. It is in order before an Application Load Balancer that takes HTTPS.',
  fix: 'Use HipaaApplicationLoadBalancer or HipaaNetworkLoadBalancer, or set the protocol to HTTPS or TLS. Let port 80 redirect: addRedirect().',
  crosswalk: {
    cdkNag: 'ALBHttpToHttpsRedirection', configRule: 'alb-http-to-https-redirection-check', guard: '(no rule) alb_http_to_https_redirection_check.guard',
  },
  check: listenerIsEncrypted,
});

export const listenerRuleHttps = rule({
  id: 'ELB.ListenerRuleHttps',
  title: 'Rules of HTTP listeners redirect to HTTPS and forward nothing',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(e)(1)', '164.312(e)(2)(ii)'],
  source: `${WHITEPAPER}; AWS CloudFormation, AWS::ElasticLoadBalancingV2::ListenerRule Actions`,
  appliesTo: [LISTENER_RULE],
  rationale: 'A listener may redirect by default and a rule of it forward all the same: requests that fit the rule then come in clear.',
  fix: 'Put the rule on the HTTPS listener.',
  crosswalk: {},
  check: listenerRuleIsEncrypted,
});

export const targetGroupEncrypted = rule({
  id: 'ELB.TargetGroupEncrypted',
  title: 'Load balancers send to their targets over encrypted sessions',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: IN_TRANSIT,
  source: `${WHITEPAPER}; AWS CloudFormation, AWS::ElasticLoadBalancingV2::TargetGroup Protocol`,
  appliesTo: [TARGET_GROUP],
  rationale: 'The whitepaper asks for encryption of the back-end listener as well as of the front-end one: what a load balancer decrypts it must encrypt again. '
    + 'It accepts certificates that targets have signed themselves.',
  fix: 'Let the targets serve HTTPS (or TLS, behind a Network Load Balancer), and set the protocol of the target group to it: addTargets("Id", { port: 443, ... }).',
  crosswalk: {},
  check: targetsAreEncrypted,
});

export const certificate = rule({
  id: 'ELB.Certificate',
  title: 'HTTPS and TLS listeners have a certificate',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(a)(2)(iv)', ...IN_TRANSIT],
  source: `${WHITEPAPER}; AWS CloudFormation, AWS::ElasticLoadBalancingV2::Listener Certificates`,
  appliesTo: [LISTENER],
  rationale: 'Without one there is no TLS. AWS Certificate Manager renews its certificates by itself; one that is kept in IAM works too, and has to be renewed by hand.',
  fix: 'Pass a certificate of AWS Certificate Manager: certificates: [certificate].',
  crosswalk: { cdkNag: 'ELBv2ACMCertificateRequired', configRule: 'elbv2-acm-certificate-required', guard: 'ELBV2_ACM_CERTIFICATE_REQUIRED' },
  check: (listener) => when(takesTls(listener), () => listener.at('Certificates').someItem((item) => item.at('CertificateArn').mustBePresent())),
});

/** Policies that take TLS 1.2 or 1.3 and nothing below, with all their variants. */
const MODERN = /^ELBSecurityPolicy-(?:TLS13-1-[23]|FS-1-2|TLS-1-2)-/;

export const tlsPolicy = rule({
  id: 'ELB.TlsPolicy',
  title: 'HTTPS and TLS listeners refuse TLS below 1.2',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: IN_TRANSIT,
  source: `${WHITEPAPER}; Elastic Load Balancing, "Security policies for your Application Load Balancer" and "... for your Network Load Balancer"`,
  appliesTo: [LISTENER],
  rationale: 'A listener that names no policy and is made by CloudFormation gets ELBSecurityPolicy-2016-08, which takes TLS 1.0 and 1.1. Reading the whitepaper\'s demand '
    + 'for encryption as TLS 1.2 or later is our judgement: older versions have known weaknesses.',
  fix: 'Use HipaaApplicationLoadBalancer, or set sslPolicy: SslPolicy.RECOMMENDED_TLS.',
  crosswalk: {},
  check: (listener) => when(takesTls(listener), () => listener.at('SslPolicy')
    .must('must be a policy that refuses TLS below 1.2, such as "ELBSecurityPolicy-TLS13-1-2-2021-06"', (policy) => MODERN.test(String(policy)))),
});

/** What passes through listeners. */
export const LISTENER_RULES = [listenerHttps, listenerRuleHttps, targetGroupEncrypted, certificate, tlsPolicy] as const;
