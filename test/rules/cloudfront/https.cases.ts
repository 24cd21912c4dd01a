import { bucket, custom, distribution, HTTPS, vpc, VPC_ORIGIN } from './distributions';
import { originEncrypted, originHttps, originTls12, viewerHttps, viewerTls12, vpcOriginHttps } from '../../../src/rules/cloudfront/https';
import { JsonObject } from '../../../src/template';
import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, NO_VALUE, passes, RuleCases, subject, unverifiable } from '../cases';

const HTTP = { ...HTTPS, ViewerProtocolPolicy: 'allow-all' };

function vpcOrigin(config: JsonObject, beside: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject('AWS::CloudFront::VpcOrigin', { VpcOriginEndpointConfig: { Name: 'app', OriginSSLProtocols: ['TLSv1.2'], ...config } }, beside, rest);
}

function usedBy(behaviour: JsonObject): JsonObject {
  return { Distribution: { Type: 'AWS::CloudFront::Distribution', Properties: { DistributionConfig: { DefaultCacheBehavior: behaviour, ...vpc({ Ref: 'Subject' }) } } } };
}

function certificate(ViewerCertificate: JsonObject[string], rest: Partial<Given> = {}): Given {
  return distribution({ ViewerCertificate: ViewerCertificate ?? null }, {}, rest);
}

const HOST_OF_URL = { 'Fn::Select': [2, { 'Fn::Split': ['/', { 'Fn::GetAtt': ['Url', 'FunctionUrl'] }] }] };

export const HTTPS_CASES: readonly RuleCases[] = [
  {
    rule: viewerHttps,
    cases: [
      passes('viewers that are redirected', distribution({})),
      passes('viewers by HTTPS only', distribution({ CacheBehaviors: [{ ...HTTPS, ViewerProtocolPolicy: 'https-only', PathPattern: '/api/*' }] })),
      fails('viewers by HTTP', distribution({ DefaultCacheBehavior: HTTP }), 'DefaultCacheBehavior.ViewerProtocolPolicy'),
      fails('one path by HTTP', distribution({ CacheBehaviors: [{ ...HTTP, PathPattern: '/legacy/*' }] }), 'CacheBehaviors[0].ViewerProtocolPolicy'),
      fails('viewers by HTTP in one branch', distribution({ DefaultCacheBehavior: { ...HTTPS, ViewerProtocolPolicy: ifProd('https-only', 'allow-all') } }, {}, EITHER_WAY)),
      fails('a behaviour that does not say', distribution({ DefaultCacheBehavior: { TargetOriginId: 'app' } })),
      unverifiable('a policy that may be anything', distribution({ DefaultCacheBehavior: { ...HTTPS, ViewerProtocolPolicy: ANY } }, {}, ANY_TEXT)),
    ],
  },
  {
    rule: originHttps,
    cases: [
      passes('an origin by HTTPS only', distribution(custom({}))),
      passes('an origin as viewers came, which is by HTTPS', distribution(custom({ OriginProtocolPolicy: 'match-viewer' }))),
      passes('an origin as viewers came, though others come to another one by HTTP', distribution({
        ...custom({ OriginProtocolPolicy: 'match-viewer' }), CacheBehaviors: [{ ...HTTP, TargetOriginId: 'pages' }],
      })),
      passes('a bucket, which is reached as viewers came', distribution(bucket())),
      passes('a VPC origin, which is judged itself', distribution(vpc({ Ref: 'VpcOrigin' }), VPC_ORIGIN)),
      fails('an origin by HTTP only', distribution(custom({ OriginProtocolPolicy: 'http-only' })), 'OriginProtocolPolicy is "http-only"'),
      fails('an origin as viewers came, who come by HTTP', distribution({ ...custom({ OriginProtocolPolicy: 'match-viewer' }), DefaultCacheBehavior: HTTP }), 'may come by HTTP'),
      fails('an origin in a group that viewers reach by HTTP', distribution({
        ...custom({ OriginProtocolPolicy: 'match-viewer' }),
        DefaultCacheBehavior: { ...HTTP, TargetOriginId: 'group' },
        OriginGroups: { Items: [{ Id: 'group', Members: { Items: [{ OriginId: 'app' }] } }] },
      })),
      fails('an origin by HTTP in one branch', distribution(custom({ OriginProtocolPolicy: ifProd('https-only', 'http-only') }), {}, EITHER_WAY)),
      fails('an origin of the old kind by HTTP', distribution({ CustomOrigin: { DNSName: 'app.clinic.example', OriginProtocolPolicy: 'http-only' } })),
      unverifiable('a VPC origin elsewhere', distribution(vpc(ANY), {}, ANY_TEXT), 'VPC origin'),
      unverifiable('a policy that may be anything', distribution(custom({ OriginProtocolPolicy: ANY }), {}, ANY_TEXT)),
    ],
  },
  {
    rule: originTls12,
    cases: [
      passes('TLS 1.2', distribution(custom({}))),
      passes('a bucket', distribution(bucket())),
      passes('HTTP, which another rule tells', distribution(custom({ OriginProtocolPolicy: 'http-only', OriginSSLProtocols: ['SSLv3'] }))),
      fails('TLS 1.1 too', distribution(custom({ OriginSSLProtocols: ['TLSv1.1', 'TLSv1.2'] })), 'OriginSSLProtocols[0]'),
      fails('TLS 1.0 in one branch', distribution(custom({ OriginSSLProtocols: [ifProd('TLSv1.2', 'TLSv1')] }), {}, EITHER_WAY)),
      unverifiable('no list', distribution(custom({ OriginSSLProtocols: NO_VALUE })), 'does not document'),
      unverifiable('a list that may be anything', distribution(custom({ OriginSSLProtocols: ANY }), {}, ANY_TEXT)),
    ],
  },
  {
    rule: viewerTls12,
    cases: [
      ...['TLSv1.2_2018', 'TLSv1.2_2019', 'TLSv1.2_2021', 'TLSv1.2_2025', 'TLSv1.3_2025'].map((version) =>
        passes(version, certificate({ AcmCertificateArn: 'arn', MinimumProtocolVersion: version }))),
      ...['SSLv3', 'TLSv1', 'TLSv1_2016', 'TLSv1.1_2016'].map((version) => fails(version, certificate({ AcmCertificateArn: 'arn', MinimumProtocolVersion: version }))),
      fails('the certificate of CloudFront', certificate({ CloudFrontDefaultCertificate: true }), 'CloudFrontDefaultCertificate'),
      fails('the certificate of CloudFront, whatever version is set', certificate({ CloudFrontDefaultCertificate: true, MinimumProtocolVersion: 'TLSv1.2_2021' })),
      fails('no certificate', distribution({}), 'MinimumProtocolVersion is not set'),
      fails('no version', certificate({ AcmCertificateArn: 'arn' })),
      fails('no certificate in one branch', certificate(ifProd({ AcmCertificateArn: 'arn', MinimumProtocolVersion: 'TLSv1.2_2021' }, NO_VALUE), EITHER_WAY)),
      unverifiable('a version that may be anything', certificate({ AcmCertificateArn: 'arn', MinimumProtocolVersion: ANY }, ANY_TEXT)),
    ],
  },
  {
    rule: originEncrypted,
    cases: [
      passes('an encrypted bucket', distribution(bucket())),
      passes('a load balancer', distribution(custom({}))),
      passes('the address of a function', distribution(custom({}, HOST_OF_URL))),
      passes('a VPC origin', distribution(vpc({ Ref: 'VpcOrigin' }), VPC_ORIGIN)),
      fails('a bucket that says nothing', distribution(bucket({}, { 'Fn::GetAtt': ['PlainBucket', 'RegionalDomainName'] })), 'PlainBucket'),
      fails('a bucket by its name', distribution(bucket({}, 'clinic-pages.s3.us-east-1.amazonaws.com'))),
      fails('a website', distribution(custom({}, { 'Fn::Select': [2, { 'Fn::Split': ['/', { 'Fn::GetAtt': ['PlainBucket', 'WebsiteURL'] }] }] }))),
      unverifiable('a host elsewhere', distribution(custom({}, 'ehr.vendor.example')), 'not in these templates'),
      unverifiable('a host that may be anything', distribution(custom({}, ANY), {}, ANY_TEXT)),
    ],
  },
  {
    rule: vpcOriginHttps,
    cases: [
      passes('HTTPS only', vpcOrigin({ OriginProtocolPolicy: 'https-only' })),
      passes('as viewers came, which is by HTTPS', vpcOrigin({}, usedBy(HTTPS))),
      fails('HTTP only', vpcOrigin({ OriginProtocolPolicy: 'http-only' })),
      fails('as viewers came, who come by HTTP', vpcOrigin({ OriginProtocolPolicy: 'match-viewer' }, usedBy(HTTP))),
      fails('TLS 1.1', vpcOrigin({ OriginProtocolPolicy: 'https-only', OriginSSLProtocols: ['TLSv1.1'] })),
      unverifiable('as viewers came, of whom nothing is known', vpcOrigin({}), 'no distribution'),
      unverifiable('a policy that may be anything', vpcOrigin({ OriginProtocolPolicy: ANY }, {}, ANY_TEXT)),
    ],
  },
];
