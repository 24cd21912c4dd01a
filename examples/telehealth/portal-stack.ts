import { Stack, StackProps } from 'aws-cdk-lib';
import { RestApiBase } from 'aws-cdk-lib/aws-apigateway';
import { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { AllowedMethods, OriginRequestPolicy } from 'aws-cdk-lib/aws-cloudfront';
import { RestApiOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { ARecord, IHostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { CloudFrontTarget } from 'aws-cdk-lib/aws-route53-targets';
import { Construct } from 'constructs';
import { accept, nobodyWaitsFor } from './accept';
import { HipaaBucket, HipaaDistribution, HipaaWebAcl } from 'cdk-hipaa';

export interface PortalProps extends StackProps {
  readonly api: RestApiBase;
  readonly zone: IHostedZone;
  readonly certificate: ICertificate;
}

/** Where patients sign in. Must be in us-east-1: CloudFront takes web ACLs and certificates, and delivers logs, from there only. */
export class PortalStack extends Stack {
  constructor(scope: Construct, id: string, { api, zone, certificate, ...props }: PortalProps) {
    super(scope, id, props);

    const pages = new HipaaBucket(this, 'Pages');
    nobodyWaitsFor(pages, 'Pages change when the portal is deployed, and whoever deploys it knows.');
    const portal = new HipaaDistribution(this, 'Portal', {
      domainNames: [zone.zoneName],
      certificate,
      webAclId: new HipaaWebAcl(this, 'Firewall', { scope: 'CLOUDFRONT' }).webAclArn,
      defaultRootObject: 'index.html',
      defaultBehavior: { origin: S3BucketOrigin.withOriginAccessControl(pages) },
      additionalBehaviors: {
        'prod/*': {
          origin: new RestApiOrigin(api, { originPath: '' }),
          allowedMethods: AllowedMethods.ALLOW_ALL,
          // The API wants its own name in the host header, and the token of who is signed in.
          originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        },
      },
    });
    accept(portal, 'Shield.ProtectPublicEndpoints', 'Patients can call the clinic when the portal is down; Shield Standard and the web ACL are enough for that.');
    new ARecord(this, 'Name', { zone, target: RecordTarget.fromAlias(new CloudFrontTarget(portal)) });
  }
}
