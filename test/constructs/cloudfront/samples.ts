import { Stack } from 'aws-cdk-lib';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as origins from 'aws-cdk-lib/aws-cloudfront-origins';
import { HipaaAccessLogBucket, HipaaBucket, HipaaDistribution, HipaaDistributionProps } from '../../../src';
import { Samples } from '../sample';

const CONFIG = 'AWS::CloudFront::Distribution DistributionConfig';

function distribution(stack: Stack, props: Partial<HipaaDistributionProps> = {}): HipaaDistribution {
  return new HipaaDistribution(stack, 'Subject', {
    certificate: acm.Certificate.fromCertificateArn(stack, 'Certificate', 'arn:aws:acm:us-east-1:111122223333:certificate/11111111-2222-3333-4444-555555555555'),
    domainNames: ['portal.clinic.example'],
    defaultBehavior: { origin: origins.S3BucketOrigin.withOriginAccessControl(new HipaaBucket(stack, 'Pages')) },
    ...props,
  });
}

export const CLOUDFRONT_SAMPLES: Samples = {
  HipaaDistribution: {
    minimal: (stack) => distribution(stack),
    maximal: (stack) => distribution(stack, {
      comment: 'The portal',
      accessLogBucket: new HipaaAccessLogBucket(stack, 'OwnLogs'),
      geoRestriction: cloudfront.GeoRestriction.allowlist('US'),
      priceClass: cloudfront.PriceClass.PRICE_CLASS_100,
      webAclId: 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/portal/11111111-2222-3333-4444-555555555555',
      errorResponses: [{ httpStatus: 404, responseHttpStatus: 200, responsePagePath: '/index.html' }],
    }),
    harmless: {
      'AWS::CloudFront::OriginAccessControl OriginAccessControlConfig.Name': 'a name',
      [`${CONFIG}.Aliases`]: 'under which name it is reached',
      [`${CONFIG}.DefaultCacheBehavior.CachePolicyId`]: 'what is served here are files of a bucket, the same for everybody',
      [`${CONFIG}.DefaultCacheBehavior.Compress`]: 'saves time',
      [`${CONFIG}.DefaultCacheBehavior.TargetOriginId`]: 'a behaviour without an origin does not deploy',
      [`${CONFIG}.Enabled`]: 'a distribution that is off serves nobody',
      [`${CONFIG}.HttpVersion`]: 'HTTP/1.1 is encrypted as HTTP/2 is',
      [`${CONFIG}.IPV6Enabled`]: 'by which addresses it is reached',
      [`${CONFIG}.Origins`]: 'a distribution without origins, or with one that is told by no name, does not deploy',
      [`${CONFIG}.ViewerCertificate.AcmCertificateArn`]: 'CloudFront refuses an alternate name, and a version of TLS, without a certificate',
      [`${CONFIG}.ViewerCertificate.SslSupportMethod`]: 'CloudFront refuses a certificate without it',
      'AWS::Logs::DeliverySource Name': 'a source without a name does not deploy',
      'AWS::Logs::DeliveryDestination': 'a destination that names nothing does not deploy; in which format logs are written',
    },
  },
};
