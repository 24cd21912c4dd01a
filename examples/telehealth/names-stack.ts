import { Stack, StackProps } from 'aws-cdk-lib';
import { CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import { Construct } from 'constructs';
import { HipaaCertificate, HipaaHostedZone } from 'cdk-hipaa';

/** The names that the clinic goes by, and the certificates for them. Must be in us-east-1, for CloudFront and for the log of DNS queries. */
export class NamesStack extends Stack {
  public readonly zone: HipaaHostedZone;
  public readonly portal: HipaaCertificate;
  public readonly visits: HipaaCertificate;
  /** The name of the visits service. Only the certificate knows it: inside the network nobody looks it up. */
  public readonly visitsName = 'visits.portal.clinic.example';

  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);

    this.zone = new HipaaHostedZone(this, 'Zone', { zoneName: 'portal.clinic.example' });
    const validation = CertificateValidation.fromDns(this.zone);
    this.portal = new HipaaCertificate(this, 'Portal', { domainName: this.zone.zoneName, validation });
    this.visits = new HipaaCertificate(this, 'Visits', { domainName: this.visitsName, validation });
  }
}
