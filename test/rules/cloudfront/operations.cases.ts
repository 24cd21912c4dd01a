import { bucket, custom, distribution, HTTPS } from './distributions';
import {
  accessLogging, noStaleCache, noStreamingDistribution, originAccessControl, realtimeLogs, securityHeaders, webAcl,
} from '../../../src/rules/cloudfront/operations';
import { JsonObject } from '../../../src/template';
import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, passes, RuleCases, subject, unverifiable } from '../cases';

function control(SigningBehavior: string): JsonObject {
  return {
    Control: {
      Type: 'AWS::CloudFront::OriginAccessControl',
      Properties: { OriginAccessControlConfig: { OriginAccessControlOriginType: 's3', SigningProtocol: 'sigv4', SigningBehavior } },
    },
  };
}

const SIGNED = { OriginAccessControlId: { 'Fn::GetAtt': ['Control', 'Id'] } };
const IDENTITY = { S3OriginConfig: { OriginAccessIdentity: 'origin-access-identity/cloudfront/E1' } };

function delivered(LogType: string): JsonObject {
  return {
    Source: {
      Type: 'AWS::Logs::DeliverySource',
      Properties: { Name: 'portal', LogType, ResourceArn: { 'Fn::Sub': 'arn:aws:cloudfront::${AWS::AccountId}:distribution/${Subject}' } },
    },
    Delivery: { Type: 'AWS::Logs::Delivery', Properties: { DeliverySourceName: 'portal', DeliveryDestinationArn: 'arn' } },
  };
}

function caching(behaviour: JsonObject, beside: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return distribution({ ...custom({}), DefaultCacheBehavior: { ...HTTPS, ...behaviour } }, beside, rest);
}

const DISABLED = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
const OPTIMIZED = '658327ea-f89d-4fab-a63d-7e88639e58f6';

function cachePolicy(MaxTTL: number): JsonObject {
  return { Policy: { Type: 'AWS::CloudFront::CachePolicy', Properties: { CachePolicyConfig: { MaxTTL } } } };
}

function headers(SecurityHeadersConfig: JsonObject, rest: Partial<Given> = {}): Given {
  return subject('AWS::CloudFront::ResponseHeadersPolicy', { ResponseHeadersPolicyConfig: { SecurityHeadersConfig } }, {}, rest);
}

function realtime(Fields: JsonObject[string], stream: JsonObject[string] = { 'Fn::GetAtt': ['Stream', 'Arn'] }, EncryptionType = 'KMS'): Given {
  return subject('AWS::CloudFront::RealtimeLogConfig', { Fields, EndPoints: [{ StreamType: 'Kinesis', KinesisStreamConfig: { StreamArn: stream } }] }, {
    Stream: { Type: 'AWS::Kinesis::Stream', Properties: { StreamEncryption: { EncryptionType } } },
  }, ANY_TEXT);
}

export const OPERATIONS_CASES: readonly RuleCases[] = [
  {
    rule: originAccessControl,
    cases: [
      passes('a control that always signs', distribution(bucket(SIGNED), control('always'))),
      passes('an identity on a bucket without a KMS key', distribution(bucket(IDENTITY, { 'Fn::GetAtt': ['PlainBucket', 'DomainName'] }))),
      passes('an origin that is no bucket', distribution(custom({}))),
      fails('nothing', distribution(bucket()), 'OriginAccessControlId is not set'),
      fails('a control that never signs', distribution(bucket(SIGNED), control('never')), 'SigningBehavior'),
      fails('a control that signs unless the viewer did', distribution(bucket(SIGNED), control('no-override'))),
      fails('an identity, which cannot read what a KMS key encrypts', distribution(bucket(IDENTITY)), 'cannot read'),
      fails('a website', distribution(custom({}, 'clinic-pages.s3-website-us-east-1.amazonaws.com')), 'website'),
      unverifiable('a control elsewhere', distribution(bucket({ OriginAccessControlId: 'E2QWRUHAPOMQZL' })), 'not in these templates'),
    ],
  },
  {
    rule: accessLogging,
    cases: [
      passes('logs in a bucket', distribution({ Logging: { Bucket: { 'Fn::GetAtt': ['Log', 'DomainName'] } } })),
      passes('logs that CloudWatch Logs delivers', distribution({}, delivered('ACCESS_LOGS'))),
      passes('real-time logs', distribution({ DefaultCacheBehavior: { ...HTTPS, RealtimeLogConfigArn: 'arn' } })),
      fails('no logs', distribution({})),
      fails('logs with cookies', distribution({ Logging: { Bucket: { 'Fn::GetAtt': ['Log', 'DomainName'] }, IncludeCookies: true } }), 'IncludeCookies'),
      fails('logs of something else', distribution({}, delivered('CONNECTION_LOGS'))),
      unverifiable('cookies that may be in it', distribution({ Logging: { Bucket: 'logs.s3.amazonaws.com', IncludeCookies: ANY } }, {}, ANY_TEXT)),
    ],
  },
  {
    rule: webAcl,
    cases: [
      passes('a web ACL of the template', distribution({ WebACLId: { 'Fn::GetAtt': ['Acl', 'Arn'] } }, { Acl: { Type: 'AWS::WAFv2::WebACL' } })),
      passes('an ARN', distribution({ WebACLId: 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/portal/1' })),
      fails('none', distribution({}), 'WebACLId is not set'),
      fails('a web ACL of WAF Classic', distribution({ WebACLId: '473e64fd-f30b-4765-81a0-62ad96dd167a' })),
      fails('none in one branch', distribution({ WebACLId: ifProd('arn:aws:wafv2:us-east-1:111122223333:global/webacl/portal/1', '') }, {}, EITHER_WAY)),
      unverifiable('what a macro writes', distribution({ 'Fn::Transform': { Name: 'Macro' } })),
    ],
  },
  {
    rule: noStaleCache,
    cases: [
      passes('nothing that is cached', caching({ CachePolicyId: DISABLED })),
      passes('a policy of its own that caches nothing', caching({ CachePolicyId: { Ref: 'Policy' } }, cachePolicy(0))),
      passes('times of 0', caching({ ForwardedValues: { QueryString: true }, MinTTL: 0, DefaultTTL: 0, MaxTTL: 0 })),
      passes('files of a bucket, which are the same for everybody', distribution({ ...bucket(), DefaultCacheBehavior: { ...HTTPS, CachePolicyId: OPTIMIZED } })),
      fails('answers that are cached', caching({ CachePolicyId: OPTIMIZED })),
      fails('a policy of its own that caches', caching({ CachePolicyId: { Ref: 'Policy' } }, cachePolicy(60)), 'MaxTTL'),
      fails('times that nobody set', caching({}), 'MinTTL is not set'),
      unverifiable('a policy that may be anything', caching({ CachePolicyId: ANY }, {}, ANY_TEXT)),
    ],
  },
  {
    rule: securityHeaders,
    cases: [
      passes('the header', headers({ StrictTransportSecurity: { AccessControlMaxAgeSec: 31536000, Override: true } })),
      passes('a policy of AWS that sends it', caching({ ResponseHeadersPolicyId: '67f7725c-6f97-4210-82d7-5512b31e9d03' })),
      passes('a policy of the template, which is judged itself', caching({ ResponseHeadersPolicyId: { Ref: 'Headers' } }, {
        Headers: { Type: 'AWS::CloudFront::ResponseHeadersPolicy' },
      })),
      fails('other headers', headers({ FrameOptions: { FrameOption: 'DENY' } })),
      fails('no policy', caching({}), 'ResponseHeadersPolicyId is not set'),
      fails('a policy of AWS for CORS alone', caching({ ResponseHeadersPolicyId: '60669652-455b-4ae9-85a4-c4c02393f86c' })),
      unverifiable('a policy that may be anything', caching({ ResponseHeadersPolicyId: ANY }, {}, ANY_TEXT)),
    ],
  },
  {
    rule: noStreamingDistribution,
    never: ['pass', 'unverifiable'],
    cases: [fails('one', subject('AWS::CloudFront::StreamingDistribution', {}), 'RTMP')],
  },
  {
    rule: realtimeLogs,
    cases: [
      passes('who asked for which path', realtime(['timestamp', 'c-ip', 'cs-uri-stem', 'sc-status'])),
      fails('query strings', realtime(['timestamp', 'cs-uri-query']), 'Fields[1]'),
      fails('a stream that is not encrypted', realtime(['timestamp'], { 'Fn::GetAtt': ['Stream', 'Arn'] }, 'NONE')),
      unverifiable('a stream elsewhere', realtime(['timestamp'], ANY)),
    ],
  },
];
