import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import { Construct } from 'constructs';
import { keepPromises } from '../../guard/registration';
import { ACM_RULES } from '../../rules/acm';

/** Properties of a HipaaCertificate: those of `acm.Certificate`, with other defaults. */
export interface HipaaCertificateProps extends acm.CertificateProps {}

const PROMISES = ACM_RULES.map(({ id }) => id);

/**
 * A certificate that is validated by DNS and so renews itself, with a key of 2048 bits or more, and in the public logs.
 *
 * It takes the props of `acm.Certificate` and is one. Without `validation`, the records that prove the domain are yours to make; with
 * `CertificateValidation.fromDns(zone)` they are made in the zone.
 *
 * Source: Architecting for HIPAA, "AWS Certificate Manager".
 */
export class HipaaCertificate extends acm.Certificate {
  constructor(scope: Construct, id: string, props: HipaaCertificateProps) {
    super(scope, id, {
      ...props,
      validation: props.validation ?? acm.CertificateValidation.fromDns(),
      keyAlgorithm: props.keyAlgorithm ?? acm.KeyAlgorithm.RSA_2048,
      transparencyLoggingEnabled: props.transparencyLoggingEnabled ?? true,
    });
    keepPromises(this, PROMISES);
  }
}
