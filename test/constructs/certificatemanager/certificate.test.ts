import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import { HipaaCertificate, HipaaCertificateProps } from '../../../src';

const CERTIFICATE = 'AWS::CertificateManager::Certificate';

let stack: Stack;

beforeEach(() => {
  stack = new Stack(new App(), 'Clinic');
});

function certificate(props: Partial<HipaaCertificateProps> = {}): HipaaCertificate {
  return new HipaaCertificate(stack, 'Portal', { domainName: 'portal.clinic.example', ...props });
}

test('is validated by DNS, with 2048 bits, in the public logs', () => {
  expect(certificate()).toBeInstanceOf(acm.Certificate);
  Template.fromStack(stack).hasResourceProperties(CERTIFICATE, { ValidationMethod: 'DNS', KeyAlgorithm: 'RSA_2048', CertificateTransparencyLoggingPreference: 'ENABLED' });
});

test('another algorithm where one is given', () => {
  certificate({ keyAlgorithm: acm.KeyAlgorithm.EC_SECP384R1 });
  Template.fromStack(stack).hasResourceProperties(CERTIFICATE, { KeyAlgorithm: 'EC_secp384r1' });
});

test.each<[string, Partial<HipaaCertificateProps>, string]>([
  ['e-mail', { validation: acm.CertificateValidation.fromEmail() }, 'ACM.DnsValidation'],
  ['no transparency', { transparencyLoggingEnabled: false }, 'ACM.TransparencyLogging'],
])('%s does not synthesize', (_what, props, rule) => {
  certificate(props);
  expect(() => Template.fromStack(stack)).toThrow(`ERROR ${rule}: `);
});
