import { Basis, RuleLevel } from '../level';
import { rule } from '../rule';

export const proxyTls = rule({
  id: 'RDS.ProxyTls',
  title: 'Proxies refuse connections without TLS',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'],
  source: 'Architecting for HIPAA, "Amazon RDS for MySQL" and the other engines; Amazon RDS user guide, "Using TLS/SSL with RDS Proxy"',
  appliesTo: ['AWS::RDS::DBProxy'],
  rationale: 'Connections that carry PHI must be encrypted. What comes to a proxy without TLS is clear text, however the database behind it is reached.',
  fix: 'Use HipaaRdsProxy, or set requireTLS: true.',
  crosswalk: {},
  check: (proxy) => proxy.at('RequireTLS').mustBe(true),
});

export const proxyDebugLogging = rule({
  id: 'RDS.ProxyDebugLogging',
  title: 'Proxies do not log statements',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.306(a)'],
  source: 'AWS CloudFormation, AWS::RDS::DBProxy DebugLogging',
  appliesTo: ['AWS::RDS::DBProxy'],
  rationale: 'Debug logging writes the text of statements, and the PHI in them, to CloudWatch Logs. RDS turns it off by itself after a day.',
  fix: 'Leave debugLogging out, or set it to false.',
  crosswalk: {},
  check: (proxy) => proxy.at('DebugLogging').safeByDefault('a proxy logs no statements when nothing is set', (set) => set.mustBe(false)),
});

/** Amazon RDS Proxy. */
export const RDS_PROXY_RULES = [proxyTls, proxyDebugLogging] as const;
