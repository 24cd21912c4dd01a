import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, passes, RuleCases, subject, unverifiable } from './cases';
import { logging, logRedaction, noClassic, noSampledRequests } from '../../src/rules/waf';
import { JsonObject } from '../../src/template';

const TO_LOG = { 'Fn::GetAtt': ['Log', 'Arn'] };
const REDACTED = [{ SingleHeader: { Name: 'authorization' } }, { SingleHeader: { Name: 'Cookie' } }, { QueryString: {} }];

function acl(properties: JsonObject, beside: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject('AWS::WAFv2::WebACL', { Scope: 'REGIONAL', ...properties }, beside, rest);
}

function logs(LogDestinationConfigs: JsonObject[string]): JsonObject {
  return { Logging: { Type: 'AWS::WAFv2::LoggingConfiguration', Properties: { ResourceArn: { 'Fn::GetAtt': ['Subject', 'Arn'] }, LogDestinationConfigs } } };
}

function configuration(properties: JsonObject, protections: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject('AWS::WAFv2::LoggingConfiguration', { ResourceArn: { 'Fn::GetAtt': ['Acl', 'Arn'] }, LogDestinationConfigs: [TO_LOG], ...properties }, {
    Acl: { Type: 'AWS::WAFv2::WebACL', Properties: protections },
    Log: { Type: 'AWS::Logs::LogGroup', Properties: { LogGroupName: 'aws-waf-logs-portal', KmsKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] } } },
    PlainLog: { Type: 'AWS::Logs::LogGroup', Properties: {} },
    Bucket: { Type: 'AWS::S3::Bucket' },
    Key: { Type: 'AWS::KMS::Key', Properties: {} },
  }, rest);
}

function protecting(...fields: [FieldType: string, ...FieldKeys: string[]][]): JsonObject {
  return {
    DataProtectionConfig: {
      DataProtections: fields.map(([FieldType, ...FieldKeys]) => ({ Action: 'SUBSTITUTION', Field: { FieldType, ...(FieldKeys.length > 0 ? { FieldKeys } : {}) } })),
    },
  };
}

function sampling(ofAcl: JsonObject[string], ofRule: JsonObject[string] = false): JsonObject {
  return {
    VisibilityConfig: { SampledRequestsEnabled: ofAcl ?? null },
    Rules: [{ Name: 'common', VisibilityConfig: { SampledRequestsEnabled: ofRule } }],
  };
}

const ALL_PROTECTED = protecting(['SINGLE_HEADER', 'authorization', 'cookie'], ['QUERY_STRING']);

export const WAF_CASES: readonly RuleCases[] = [
  {
    rule: logging,
    cases: [
      passes('logs', acl({}, logs(['arn:aws:logs:us-east-1:111122223333:log-group:aws-waf-logs-portal']))),
      fails('none', acl({}), 'LoggingConfiguration'),
      fails('logs that go nowhere', acl({}, logs([]))),
      unverifiable('destinations that a macro writes', acl({}, logs([{ 'Fn::Transform': { Name: 'Macro' } }]))),
    ],
  },
  {
    rule: logRedaction,
    cases: [
      passes('what is redacted', configuration({ RedactedFields: REDACTED })),
      passes('what the web ACL protects', configuration({}, ALL_PROTECTED)),
      passes('cookies by their own type', configuration({}, protecting(['SINGLE_HEADER', 'Authorization'], ['SINGLE_COOKIE'], ['QUERY_STRING']))),
      passes('a bucket, which is judged itself', configuration({ RedactedFields: REDACTED, LogDestinationConfigs: [{ 'Fn::GetAtt': ['Bucket', 'Arn'] }] })),
      fails('nothing that is redacted', configuration({}), 'leaves in the header authorization'),
      fails('a query string that is left in', configuration({ RedactedFields: REDACTED.slice(0, 2) }), 'query string'),
      fails('one cookie of many', configuration({}, protecting(['SINGLE_HEADER', 'authorization'], ['SINGLE_COOKIE', 'session'], ['QUERY_STRING']))),
      fails('a log group without a key', configuration({ RedactedFields: REDACTED, LogDestinationConfigs: [{ 'Fn::GetAtt': ['PlainLog', 'Arn'] }] }), 'KmsKeyId'),
      fails('a header in one branch', configuration({ RedactedFields: [ifProd(REDACTED[0], { Method: {} }), ...REDACTED.slice(1)] }, {}, EITHER_WAY)),
      unverifiable('a header that may be anything', configuration({ RedactedFields: [{ SingleHeader: { Name: ANY } }, ...REDACTED.slice(1)] }, {}, ANY_TEXT)),
      unverifiable('a destination elsewhere', configuration({ RedactedFields: REDACTED, LogDestinationConfigs: [ANY] }, {}, ANY_TEXT)),
    ],
  },
  {
    rule: noSampledRequests,
    cases: [
      passes('no samples', acl(sampling(false))),
      passes('samples without what is protected', acl({ ...sampling(true, true), ...ALL_PROTECTED })),
      fails('samples', acl(sampling(true)), 'Properties.VisibilityConfig'),
      fails('samples of one rule', acl(sampling(false, true)), 'Rules[0].VisibilityConfig'),
      fails('samples of a group of rules', subject('AWS::WAFv2::RuleGroup', sampling(true))),
      unverifiable('a value that may be anything', acl(sampling(ANY), {}, ANY_TEXT)),
    ],
  },
  {
    rule: noClassic,
    never: ['pass', 'unverifiable'],
    cases: [
      fails('a web ACL for CloudFront', subject('AWS::WAF::WebACL', {})),
      fails('an association of a region', subject('AWS::WAFRegional::WebACLAssociation', {})),
    ],
  },
];
