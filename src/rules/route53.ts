import { any, Judgement, Resource, when } from '../template';
import { Basis, RuleLevel } from './level';
import { listedPathsHoldNoPhi } from './phi-paths';
import { rule } from './rule';

const ZONE = 'AWS::Route53::HostedZone';

export const noPhiInNames = rule({
  id: 'Route53.NoPhiInNames',
  title: 'Names, records and tags of Route 53 hold no PHI',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.306(a)'],
  source: 'Architecting for HIPAA, "Amazon Route 53": "no PHI should be stored in any resource names or tags within Amazon Route 53"',
  appliesTo: [ZONE, 'AWS::Route53::RecordSet', 'AWS::Route53::RecordSetGroup', 'AWS::Route53::HealthCheck'],
  rationale: 'Anybody may ask a public zone for its records, and resolvers on the way keep what they are asked.',
  fix: 'Name records by what they are for.',
  crosswalk: {},
  check: listedPathsHoldNoPhi,
});

export const queryLogging = rule({
  id: 'Route53.QueryLogging',
  title: 'Public zones log their queries',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(b)'],
  source: 'Amazon Route 53 developer guide, "Public DNS query logging"; AWS CloudFormation, AWS::Route53::HostedZone QueryLoggingConfig',
  appliesTo: [ZONE],
  rationale: 'The log tells what is looked up of the zone, and from where. Route 53 writes it into a log group in us-east-1, for public zones only. '
    + 'Queries from within a VPC are logged by its resolver.',
  fix: 'Use HipaaHostedZone in us-east-1, or set queryLogsLogGroupArn to a log group there.',
  crosswalk: {},
  check: (zone) => when(isPublic(zone), () => any(
    zone.at('QueryLoggingConfig.CloudWatchLogsLogGroupArn').mustBePresent(),
    ...zone.relatedBy('AWS::Route53::QueryLoggingConfig', 'HostedZoneId').map((logging) => logging.at('CloudWatchLogsLogGroupArn').mustBePresent().seenFrom(logging.logicalId)),
  )),
});

function isPublic(zone: Resource): Judgement {
  return zone.at('VPCs').mustBeAbsent();
}

export const healthCheckHttps = rule({
  id: 'Route53.HealthCheckHttps',
  title: 'Health checks send no data in the clear',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'],
  source: 'Amazon Route 53 developer guide, "Values that you specify when you create or update health checks"',
  appliesTo: ['AWS::Route53::HealthCheck'],
  rationale: 'A path with a query says something to the endpoint, and by HTTP to everybody on the way. A plain path such as /health says nothing.',
  fix: 'Set the type to HTTPS or HTTPS_STR_MATCH, or ask for a path without a query.',
  crosswalk: {},
  check: (health) => any(
    health.at('HealthCheckConfig.Type').mustNotBe('HTTP', 'HTTP_STR_MATCH'),
    health.at('HealthCheckConfig.ResourcePath').mustWherePresent('must have no query, or the type must be HTTPS', (path) => !String(path).includes('?')),
  ),
});

/** Amazon Route 53. */
export const ROUTE53_RULES = [noPhiInNames, queryLogging, healthCheckHttps] as const;
