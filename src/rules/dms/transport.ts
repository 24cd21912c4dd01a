import { Judgement, Resource } from '../../template';
import { Basis, RuleLevel } from '../level';
import { rule } from '../rule';

const WHITEPAPER = 'Architecting for HIPAA, "AWS Database Migration Service"';
const TLS = ['require', 'verify-ca', 'verify-full'];

/** Engines that are reached over TLS in any case, and for which there is nothing to set. */
const ALWAYS_TLS = /^(?:s3|dynamodb|kinesis|neptune|redshift|redshift-serverless)$/i;

export const endpointTls = rule({
  id: 'DMS.EndpointTls',
  title: 'Endpoints of migrations are reached over TLS',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'],
  source: `${WHITEPAPER}; AWS CloudFormation, AWS::DMS::Endpoint SslMode`,
  appliesTo: ['AWS::DMS::Endpoint'],
  rationale: 'A migration reads and writes whole databases. Connections to databases are not encrypted unless the endpoint says so.',
  fix: 'Set sslMode to require, verify-ca or verify-full, with the certificate of the database where the mode asks for one.',
  crosswalk: {},
  check: (endpoint) => {
    const engine = endpoint.at('EngineName');
    return engine.literal === undefined ? engine.unverifiable() : connectsOverTls(endpoint, String(engine.literal).toLowerCase());
  },
});

function connectsOverTls(endpoint: Resource, engine: string): Judgement {
  if (ALWAYS_TLS.test(engine)) {
    return Judgement.pass();
  }
  switch (engine) {
    case 'kafka':
      return endpoint.at('KafkaSettings.SecurityProtocol').mustBe('ssl-encryption', 'ssl-authentication', 'sasl-ssl');
    case 'redis':
      return endpoint.at('RedisSettings.SslSecurityProtocol')
        .safeByDefault('AWS DMS speaks TLS to Redis when nothing is set', (set) => set.mustBe('ssl-encryption'));
    case 'opensearch':
    case 'elasticsearch':
      return endpoint.at('ElasticsearchSettings.EndpointUri').must('must not begin with http://', (uri) => !/^http:/i.test(String(uri)));
    default:
      return endpoint.at('SslMode').mustBe(...TLS);
  }
}

/** The settings of each engine that has a mode of its own. */
const PROVIDERS = [
  'PostgreSqlSettings', 'MySqlSettings', 'MariaDbSettings', 'OracleSettings', 'MicrosoftSqlServerSettings', 'DocDbSettings', 'MongoDbSettings',
  'IbmDb2LuwSettings', 'IbmDb2zOsSettings', 'SybaseAseSettings',
];

export const dataProviderTls = rule({
  id: 'DMS.DataProviderTls',
  title: 'Data providers of migrations are reached over TLS',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'],
  source: `${WHITEPAPER}; AWS DMS API reference, DataProviderSettings`,
  appliesTo: ['AWS::DMS::DataProvider'],
  rationale: 'A migration reads and writes whole databases. Connections are not encrypted unless the provider says so: the default is none.',
  fix: 'Set sslMode in the settings of the engine to require, verify-ca or verify-full.',
  crosswalk: {},
  check: (provider) => {
    const settings = provider.at('Settings');
    const own = PROVIDERS.find((name) => provider.at(`Settings.${name}`).isPresent);
    return settings.unknown ? settings.unverifiable() : own === undefined ? Judgement.pass() : provider.at(`Settings.${own}.SslMode`).mustBe(...TLS);
  },
});
