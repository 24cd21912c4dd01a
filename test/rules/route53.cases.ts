import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, MACRO, NO_VALUE, passes, RuleCases, subject, unverifiable } from './cases';
import { healthCheckHttps, noPhiInNames, queryLogging } from '../../src/rules/route53';
import { JsonObject } from '../../src/template';

const GROUP_ARN = 'arn:aws:logs:us-east-1:111122223333:log-group:/aws/route53/clinic.example';

function zone(properties: JsonObject, beside: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject('AWS::Route53::HostedZone', { Name: 'clinic.example', ...properties }, beside, rest);
}

function health(config: JsonObject, rest: Partial<Given> = {}): Given {
  return subject('AWS::Route53::HealthCheck', { HealthCheckConfig: config }, {}, rest);
}

export const ROUTE53_CASES: readonly RuleCases[] = [
  {
    rule: noPhiInNames,
    cases: [
      passes('a zone', zone({})),
      passes('a record of the mail server', subject('AWS::Route53::RecordSet', { Name: 'clinic.example', Type: 'TXT', ResourceRecords: ['"v=spf1 include:amazonses.com -all"'] })),
      fails('a record with a Social Security number', subject('AWS::Route53::RecordSet', { Name: '078-05-1120.clinic.example' }), 'Social Security'),
      fails('a text record', subject('AWS::Route53::RecordSetGroup', { RecordSets: [{ Name: 'x.clinic.example', ResourceRecords: ['"MRN: 00412345"'] }] })),
      fails('a tag of a zone', zone({ HostedZoneTags: [{ Key: 'MRN', Value: '00412345' }] })),
      unverifiable('a comment that a macro writes', zone({ HostedZoneConfig: { Comment: MACRO } })),
    ],
  },
  {
    rule: queryLogging,
    cases: [
      passes('a zone that logs', zone({ QueryLoggingConfig: { CloudWatchLogsLogGroupArn: GROUP_ARN } })),
      passes('logging beside the zone', zone({}, { Logging: { Type: 'AWS::Route53::QueryLoggingConfig', Properties: { HostedZoneId: { Ref: 'Subject' }, CloudWatchLogsLogGroupArn: GROUP_ARN } } })),
      passes('a group in another stack', zone({ QueryLoggingConfig: { CloudWatchLogsLogGroupArn: ANY } }, {}, ANY_TEXT)),
      passes('a private zone', zone({ VPCs: [{ VPCId: 'vpc-1', VPCRegion: 'us-east-1' }] })),
      fails('a public zone that does not', zone({}), 'QueryLoggingConfig'),
      fails('one branch', zone({ QueryLoggingConfig: ifProd({ CloudWatchLogsLogGroupArn: GROUP_ARN }, NO_VALUE) }, {}, EITHER_WAY), 'when'),
      unverifiable('logging that a macro writes', zone({ QueryLoggingConfig: MACRO })),
    ],
  },
  {
    rule: healthCheckHttps,
    cases: [
      passes('HTTPS', health({ Type: 'HTTPS', ResourcePath: '/health?deep=true' })),
      passes('a plain path by HTTP', health({ Type: 'HTTP', ResourcePath: '/health' })),
      passes('a check of other checks', health({ Type: 'CALCULATED' })),
      fails('a query by HTTP', health({ Type: 'HTTP', ResourcePath: '/visits?clinic=7' }), 'query'),
      fails('a query by HTTP in one branch', health({ Type: ifProd('HTTPS', 'HTTP_STR_MATCH'), ResourcePath: '/visits?clinic=7' }, EITHER_WAY), 'when'),
      unverifiable('a path that a parameter names', health({ Type: 'HTTP', ResourcePath: ANY }, ANY_TEXT)),
    ],
  },
];
