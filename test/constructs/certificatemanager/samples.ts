import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import { HipaaCertificate } from '../../../src';
import { Samples } from '../sample';

const CERTIFICATE = 'AWS::CertificateManager::Certificate';

export const CERTIFICATE_SAMPLES: Samples = {
  HipaaCertificate: {
    minimal: (stack) => new HipaaCertificate(stack, 'Subject', { domainName: 'portal.clinic.example' }),
    maximal: (stack) => new HipaaCertificate(stack, 'Subject', {
      domainName: 'portal.clinic.example',
      certificateName: 'portal',
      subjectAlternativeNames: ['www.clinic.example'],
      validation: acm.CertificateValidation.fromDns(),
      keyAlgorithm: acm.KeyAlgorithm.EC_PRIME256V1,
    }),
    harmless: {
      [`${CERTIFICATE} DomainName`]: 'CloudFormation refuses a certificate without a name',
      [`${CERTIFICATE} Tags`]: 'names',
    },
  },
};
