import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as origins from 'aws-cdk-lib/aws-cloudfront-origins';
import { HipaaBucket, HipaaDistribution, HipaaDistributionProps } from '../../../src';
import { brokenRules } from '../verdicts';

const ARN = 'arn:aws:acm:us-east-1:111122223333:certificate/11111111-2222-3333-4444-555555555555';
const DISTRIBUTION = 'AWS::CloudFront::Distribution';

function distribution(stack: Stack, props: Partial<HipaaDistributionProps> = {}): HipaaDistribution {
  return new HipaaDistribution(stack, 'Portal', {
    certificate: acm.Certificate.fromCertificateArn(stack, 'Certificate', ARN),
    domainNames: ['portal.clinic.example'],
    defaultBehavior: { origin: origins.S3BucketOrigin.withOriginAccessControl(new HipaaBucket(stack, 'Pages')) },
    ...props,
  });
}

let stack: Stack;

beforeEach(() => {
  stack = new Stack(new App(), 'Clinic');
});

test('serves an encrypted bucket by HTTPS with TLS 1.2, and logs', () => {
  distribution(stack);
  const template = Template.fromStack(stack);
  template.hasResourceProperties(DISTRIBUTION, {
    DistributionConfig: {
      DefaultCacheBehavior: { ViewerProtocolPolicy: 'redirect-to-https', ResponseHeadersPolicyId: '67f7725c-6f97-4210-82d7-5512b31e9d03' },
      ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021' },
    },
  });
  template.hasResourceProperties('AWS::Logs::DeliverySource', { LogType: 'ACCESS_LOGS' });
  // CloudFront may use the key of the bucket: without it every request would be refused.
  template.hasResourceProperties('AWS::KMS::Key', {
    KeyPolicy: { Statement: Match.arrayWith([Match.objectLike({ Principal: { Service: 'cloudfront.amazonaws.com' }, Action: 'kms:Decrypt' })]) },
  });
  expect(brokenRules(stack)).toEqual([]);
});

test('behaviours that are added are hardened too', () => {
  distribution(stack).addBehavior('/files/*', origins.S3BucketOrigin.withOriginAccessControl(new HipaaBucket(stack, 'Files')));
  Template.fromStack(stack).hasResourceProperties(DISTRIBUTION, {
    DistributionConfig: { CacheBehaviors: [Match.objectLike({ ViewerProtocolPolicy: 'redirect-to-https', CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad' })] },
  });
});

test('a behaviour that allows HTTP is found', () => {
  distribution(stack).addBehavior('/old/*', new origins.HttpOrigin('old.clinic.example'), { viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.ALLOW_ALL });
  expect(brokenRules(stack)).toContain('CloudFront.ViewerHttps');
});

test('without a certificate it is found', () => {
  distribution(stack, { certificate: undefined, domainNames: undefined });
  expect(brokenRules(stack)).toContain('CloudFront.ViewerTls12');
});

test('in a stack of another region its logs are not delivered', () => {
  const elsewhere = new Stack(new App(), 'Elsewhere', { env: { region: 'eu-west-1', account: '111122223333' } });
  expect(() => distribution(elsewhere)).toThrow("HipaaDistribution 'Elsewhere/Portal': access logs of CloudFront are delivered from us-east-1 only, got a stack in 'eu-west-1'. "
    + "Make the distribution in a stack in us-east-1, or set 'logBucket'.");
});
