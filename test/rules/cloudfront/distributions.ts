import { JsonObject } from '../../../src/template';
import { Given, subject } from '../cases';

export const HTTPS = { ViewerProtocolPolicy: 'redirect-to-https', TargetOriginId: 'app' };

const ENCRYPTED = { BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } }] } };

const BESIDE = {
  Bucket: { Type: 'AWS::S3::Bucket', Properties: ENCRYPTED },
  PlainBucket: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'clinic-pages' } },
  Balancer: { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer' },
  Url: { Type: 'AWS::Lambda::Url' },
  Log: { Type: 'AWS::S3::Bucket' },
};

/** A distribution with a default behaviour to the origin "app", and resources that may be origins. */
export function distribution(config: JsonObject, beside: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject('AWS::CloudFront::Distribution', { DistributionConfig: { DefaultCacheBehavior: HTTPS, ...config } }, { ...BESIDE, ...beside }, rest);
}

export function custom(config: JsonObject, DomainName: JsonObject[string] = { 'Fn::GetAtt': ['Balancer', 'DNSName'] }): JsonObject {
  return { Origins: [{ Id: 'app', DomainName: DomainName ?? null, CustomOriginConfig: { OriginProtocolPolicy: 'https-only', OriginSSLProtocols: ['TLSv1.2'], ...config } }] };
}

export function bucket(origin: JsonObject = {}, DomainName: JsonObject[string] = { 'Fn::GetAtt': ['Bucket', 'RegionalDomainName'] }): JsonObject {
  return { Origins: [{ Id: 'app', DomainName: DomainName ?? null, S3OriginConfig: { OriginAccessIdentity: '' }, ...origin }] };
}

export function vpc(VpcOriginId: JsonObject[string]): JsonObject {
  return { Origins: [{ Id: 'app', DomainName: 'app.clinic.example', VpcOriginConfig: { VpcOriginId: VpcOriginId ?? null } }] };
}

export const VPC_ORIGIN = { VpcOrigin: { Type: 'AWS::CloudFront::VpcOrigin', Properties: { VpcOriginEndpointConfig: { OriginProtocolPolicy: 'https-only' } } } };
