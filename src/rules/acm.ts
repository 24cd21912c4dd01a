import { any, Judgement, Resource } from '../template';
import { Basis, RuleLevel } from './level';
import { listedPathsHoldNoPhi } from './phi-paths';
import { rule } from './rule';

const CERTIFICATE = 'AWS::CertificateManager::Certificate';

export const noPhiInNames = rule({
  id: 'ACM.NoPhiInNames',
  title: 'Certificates hold no PHI in their names and tags',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.306(a)'],
  source: 'Architecting for HIPAA, "AWS Certificate Manager": it "should not be used to store data containing PHI"',
  appliesTo: [CERTIFICATE],
  rationale: 'The names of a public certificate are shown to everyone, and are in public logs for good.',
  fix: 'Name hosts by what they are for.',
  crosswalk: {},
  check: listedPathsHoldNoPhi,
});

export const dnsValidation = rule({
  id: 'ACM.DnsValidation',
  title: 'Certificates are validated by DNS, and so renew themselves',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.308(a)(7)(i)', '164.308(a)(7)(ii)(C)'],
  source: 'AWS Config conformance pack for HIPAA; AWS Certificate Manager user guide, "Managed certificate renewal"',
  appliesTo: [CERTIFICATE],
  rationale: 'A certificate that is validated by e-mail expires unless somebody answers one in time. One of a private CA needs no validation.',
  fix: 'Use HipaaCertificate, or set validation: CertificateValidation.fromDns(zone).',
  crosswalk: { configRule: 'acm-certificate-expiration-check' },
  check: (certificate) => (isPrivate(certificate) ? Judgement.pass() : certificate.at('ValidationMethod').mustBe('DNS')),
});

function isPrivate(certificate: Resource): boolean {
  return certificate.at('CertificateAuthorityArn').mustBePresent().conclusion === 'pass';
}

export const keyAlgorithm = rule({
  id: 'ACM.KeyAlgorithm',
  title: 'Certificates have keys of today',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'],
  source: 'AWS Certificate Manager user guide, "AWS Certificate Manager public certificate characteristics and limitations"',
  appliesTo: [CERTIFICATE],
  rationale: 'RSA with 1024 bits can be broken.',
  fix: 'Use HipaaCertificate, or set keyAlgorithm to RSA_2048 or more, or to one of elliptic curves.',
  crosswalk: {},
  check: (certificate) => certificate.at('KeyAlgorithm').safeByDefault('ACM takes RSA with 2048 bits when nothing is set', (set) =>
    set.must('must be RSA_2048 or more, or one of elliptic curves', (name) => /^(?:RSA_(?:2048|3072|4096)|EC_\w+)$/.test(String(name)))),
});

export const transparencyLogging = rule({
  id: 'ACM.TransparencyLogging',
  title: 'Public certificates are logged for everyone to see',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'],
  source: 'AWS Certificate Manager user guide, "Certificate transparency logging"',
  appliesTo: [CERTIFICATE],
  rationale: 'The log shows a certificate that somebody else got for your name, and browsers distrust what is not in it. For names that nobody may see, use a private CA.',
  fix: 'Use HipaaCertificate, or set transparencyLoggingEnabled: true.',
  crosswalk: {},
  check: (certificate) => {
    const preference = certificate.at('CertificateTransparencyLoggingPreference');
    return preference.isAbsent && !isPrivate(certificate)
      ? certificate.byDefault('CertificateTransparencyLoggingPreference', 'ACM logs public certificates when nothing is set')
      : any(certificate.at('CertificateAuthorityArn').mustBePresent(), preference.mustNotBe('DISABLED'));
  },
});

/** AWS Certificate Manager. */
export const ACM_RULES = [noPhiInNames, dnsValidation, keyAlgorithm, transparencyLogging] as const;
