import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, MACRO, NO_VALUE, passes, RuleCases, subject, unverifiable } from './cases';
import { dnsValidation, keyAlgorithm, noPhiInNames, transparencyLogging } from '../../src/rules/acm';
import { JsonObject } from '../../src/template';

function certificate(properties: JsonObject, rest: Partial<Given> = {}): Given {
  return subject('AWS::CertificateManager::Certificate', { DomainName: 'portal.clinic.example', ...properties }, {}, rest);
}

const PRIVATE = { CertificateAuthorityArn: 'arn:aws:acm-pca:us-east-1:111122223333:certificate-authority/1' };

export const ACM_CASES: readonly RuleCases[] = [
  {
    rule: noPhiInNames,
    cases: [
      passes('a host', certificate({ SubjectAlternativeNames: ['www.clinic.example'] })),
      fails('a Social Security number', certificate({ SubjectAlternativeNames: ['078-05-1120.clinic.example'] }), 'Social Security'),
      unverifiable('tags that a macro writes', certificate({ Tags: MACRO })),
    ],
  },
  {
    rule: dnsValidation,
    cases: [
      passes('DNS', certificate({ ValidationMethod: 'DNS' })),
      passes('a private certificate', certificate(PRIVATE)),
      fails('nothing said, which is e-mail', certificate({}), 'ValidationMethod is not set'),
      fails('one branch', certificate({ ValidationMethod: ifProd('DNS', 'EMAIL') }, EITHER_WAY), 'when'),
      unverifiable('what a parameter says', certificate({ ValidationMethod: ANY }, ANY_TEXT)),
    ],
  },
  {
    rule: keyAlgorithm,
    cases: [
      passes('nothing said', certificate({}), '2048 bits'),
      passes('elliptic curves', certificate({ KeyAlgorithm: 'EC_prime256v1' })),
      fails('1024 bits', certificate({ KeyAlgorithm: 'RSA_1024' })),
      unverifiable('what a parameter says', certificate({ KeyAlgorithm: ANY }, ANY_TEXT)),
    ],
  },
  {
    rule: transparencyLogging,
    cases: [
      passes('nothing said', certificate({}), 'logs public certificates'),
      passes('logging', certificate({ CertificateTransparencyLoggingPreference: 'ENABLED' })),
      passes('a private certificate', certificate({ ...PRIVATE, CertificateTransparencyLoggingPreference: 'DISABLED' })),
      fails('no logging', certificate({ CertificateTransparencyLoggingPreference: 'DISABLED' }), 'DISABLED'),
      fails('no logging in one branch', certificate({ CertificateTransparencyLoggingPreference: ifProd(NO_VALUE, 'DISABLED') }, EITHER_WAY), 'when'),
      unverifiable('what a parameter says', certificate({ CertificateTransparencyLoggingPreference: ANY }, ANY_TEXT)),
    ],
  },
];
