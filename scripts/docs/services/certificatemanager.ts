import { ServiceFacts, SPECIFICATION } from './facts';

export const CERTIFICATEMANAGER: ServiceFacts = {
  title: 'AWS Certificate Manager',
  movingOver: {
    HipaaCertificate: [
      {
        text: 'Another way of validation, or another key algorithm, is another certificate: CloudFormation makes it first, and what uses the old one is moved before that goes.',
        source: SPECIFICATION,
      },
      {
        text: 'The deployment waits until the domain is proven. Pass `CertificateValidation.fromDns(zone)`, or make the records that ACM shows yourself.',
        source: 'AWS Certificate Manager user guide, "DNS validation"',
      },
    ],
  },
  cost: [{ text: 'Public certificates for services of AWS cost nothing.' }],
};
