import { DELIVERY_STREAM, destinationsOf } from './destinations';
import { all, any, Judgement, Resource, when } from '../../template';
import { mustBeHttps } from '../https';
import { Basis, RuleLevel } from '../level';
import { comesFromSecretsManager } from '../managed-password';
import { rule } from '../rule';

/** Addresses that a destination is called at. */
const URLS = [
  'HttpEndpointDestinationConfiguration.EndpointConfiguration.Url', 'SplunkDestinationConfiguration.HECEndpoint', 'SnowflakeDestinationConfiguration.AccountUrl',
];

export const httpsEndpoints = rule({
  id: 'Firehose.HttpsEndpoints',
  title: 'Delivery streams call their endpoints over https, and databases over TLS',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'],
  source: 'Architecting for HIPAA, "Amazon Kinesis Data Firehose" and "Overview": PHI is encrypted in transit; Amazon Data Firehose API reference',
  appliesTo: [DELIVERY_STREAM],
  rationale: 'Records leave AWS for those addresses. The URL of a Redshift cluster takes no parameters, so TLS is decided at the cluster: Redshift.RequireTls.',
  fix: 'Begin the address with https://, and set SSLMode: Enabled.',
  crosswalk: {},
  check: (stream) => all(
    ...URLS.map((path) => stream.at(path)).filter((url) => !url.isAbsent).map(mustBeHttps),
    when(stream.at('DatabaseSourceConfiguration').mustBePresent(), () => stream.at('DatabaseSourceConfiguration.SSLMode').mustBe('Enabled')),
  ),
});

export const logging = rule({
  id: 'Firehose.Logging',
  title: 'Delivery streams log what they could not deliver',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(b)'],
  source: 'Amazon Data Firehose developer guide, "Monitor Amazon Data Firehose using CloudWatch Logs"',
  appliesTo: [DELIVERY_STREAM],
  rationale: 'Without the error log nobody learns why records did not arrive.',
  fix: 'Use HipaaDeliveryStream, or set CloudWatchLoggingOptions.Enabled of each destination.',
  crosswalk: {},
  check: (stream) => all(...destinationsOf(stream).map((destination) => destination.at('CloudWatchLoggingOptions.Enabled').mustBe(true))),
});

/** Where a destination takes a secret, and where it says that the secret is in Secrets Manager. */
const CREDENTIALS: readonly (readonly [destination: string, ...secrets: string[]])[] = [
  ['RedshiftDestinationConfiguration', 'Password'],
  ['SplunkDestinationConfiguration', 'HECToken'],
  ['HttpEndpointDestinationConfiguration', 'EndpointConfiguration.AccessKey'],
  ['SnowflakeDestinationConfiguration', 'PrivateKey', 'KeyPassphrase'],
];

export const noPlaintextCredentials = rule({
  id: 'Firehose.NoPlaintextCredentials',
  title: 'Delivery streams take passwords, tokens and keys from Secrets Manager',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(5)(ii)(D)'],
  source: 'Amazon Data Firehose developer guide, "Authenticate with AWS Secrets Manager in Amazon Data Firehose"',
  appliesTo: [DELIVERY_STREAM],
  rationale: 'A credential in the configuration is copied there once and rotated by nobody.',
  fix: 'Set SecretsManagerConfiguration with Enabled: true, or refer to a secret by a dynamic reference.',
  crosswalk: {},
  check: (stream) => all(...CREDENTIALS.map(([destination, ...secrets]) => takesFromSecretsManager(stream, destination, secrets))),
});

function takesFromSecretsManager(stream: Resource, destination: string, secrets: readonly string[]): Judgement {
  const written = secrets.map((path) => stream.at(`${destination}.${path}`)).filter((secret) => !secret.isAbsent);
  return any(
    stream.at(`${destination}.SecretsManagerConfiguration.Enabled`).mustBe(true),
    all(...written.map(comesFromSecretsManager)),
  );
}
