import { all, Judgement, Resource } from '../template';
import { mustBeHttps } from './https';
import { Basis, RuleLevel } from './level';
import { rule } from './rule';
import { hasWebAcl } from './web-acl';

const GRAPHQL = 'AWS::AppSync::GraphQLApi';
const EVENTS = 'AWS::AppSync::Api';
const KEY = 'AWS::AppSync::ApiKey';
const NAMESPACE = 'AWS::AppSync::ChannelNamespace';
const IN_TRANSIT = ['164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'];

export const cacheEncrypted = rule({
  id: 'AppSync.CacheEncrypted',
  title: 'Caches of AppSync are encrypted',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)', ...IN_TRANSIT],
  source: 'AWS CloudFormation, AWS::AppSync::ApiCache AtRestEncryptionEnabled and TransitEncryptionEnabled',
  appliesTo: ['AWS::AppSync::ApiCache'],
  rationale: 'AppSync has come to encrypt every cache, and takes these settings no longer. One that says false was made before, or misleads whoever reads it.',
  fix: 'Leave both settings out.',
  crosswalk: {},
  check: (cache) => all(cache.at('AtRestEncryptionEnabled').mustNotBe(false), cache.at('TransitEncryptionEnabled').mustNotBe(false)),
});

/** Where each type says how callers are known. */
const AUTHENTICATION: { readonly [type: string]: readonly string[] } = {
  [GRAPHQL]: ['AuthenticationType', 'AdditionalAuthenticationProviders[*].AuthenticationType'],
  [EVENTS]: ['AuthProviders', 'ConnectionAuthModes', 'DefaultPublishAuthModes', 'DefaultSubscribeAuthModes'].map((list) => `EventConfig.${list}[*].AuthType`),
  [NAMESPACE]: ['PublishAuthModes[*].AuthType', 'SubscribeAuthModes[*].AuthType'],
};

export const noApiKeyAuth = rule({
  id: 'AppSync.NoApiKeyAuth',
  title: 'APIs of AppSync know who calls: none takes an API key',
  level: RuleLevel.REQUIRED,
  basis: Basis.LEAK,
  safeguards: ['164.312(d)'],
  source: 'AWS AppSync developer guide, "Configuring authorization and authentication to secure your GraphQL APIs"',
  appliesTo: [GRAPHQL, EVENTS, KEY, NAMESPACE],
  rationale: 'An API key stands in the code of every client: whoever has the app has the key, and nobody knows who read a record. That this blocks is our judgement.',
  fix: 'Use HipaaGraphqlApi, or authorize by IAM, a user pool, OpenID Connect or a function.',
  crosswalk: {},
  check: (resource) => (resource.type === KEY
    ? Judgement.fail('Type', 'an API key says which program calls, not who')
    : all(...AUTHENTICATION[resource.type].map((path) => resource.at(path).mustNotBe('API_KEY')))),
});

export const loggingWithoutContent = rule({
  id: 'AppSync.LoggingWithoutContent',
  title: 'APIs of AppSync log requests, without what is in them',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.306(a)', '164.312(b)'],
  source: 'AWS AppSync developer guide, "Using CloudWatch to monitor and log GraphQL API data"; AWS CloudFormation, AWS::AppSync::Api EventLogConfig',
  appliesTo: [GRAPHQL, EVENTS],
  rationale: 'Without logs nobody can tell who asked for what. Verbose content is headers, variables and answers, which is the record itself.',
  fix: 'Use HipaaGraphqlApi, or set logConfig: { fieldLogLevel: FieldLogLevel.ERROR, excludeVerboseContent: true }.',
  crosswalk: {},
  check: (api) => (api.type === EVENTS
    // What an event holds is in every entry of the other levels.
    ? api.at('EventConfig.LogConfig.LogLevel').mustBeOneOf('ERROR', 'INFO')
    : all(api.at('LogConfig.FieldLogLevel').mustBeOneOf('ERROR', 'INFO', 'DEBUG', 'ALL'), api.at('LogConfig.ExcludeVerboseContent').mustBe(true))),
});

export const httpDataSourceTls = rule({
  id: 'AppSync.HttpDataSourceTls',
  title: 'AppSync calls HTTP data sources over HTTPS',
  level: RuleLevel.REQUIRED,
  basis: Basis.BAA,
  safeguards: IN_TRANSIT,
  source: 'Architecting for HIPAA, "Overview" (what the BAA requires); AWS CloudFormation, AWS::AppSync::DataSource HttpConfig',
  appliesTo: ['AWS::AppSync::DataSource'],
  rationale: 'The BAA requires PHI to be encrypted in transit, behind the API as well as before it.',
  fix: 'Begin the endpoint with https://.',
  crosswalk: {},
  check: (source) => (source.at('HttpConfig').isAbsent ? Judgement.pass() : mustBeHttps(source.at('HttpConfig.Endpoint'))),
});

export const limitsAndIntrospection = rule({
  id: 'AppSync.LimitsAndIntrospection',
  title: 'GraphQL APIs do not tell their schema, limit how deep a query goes, and stand behind a web ACL',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(4)(ii)(B)', '164.312(a)(1)'],
  source: 'AWS CloudFormation, AWS::AppSync::GraphQLApi IntrospectionConfig and QueryDepthLimit',
  appliesTo: [GRAPHQL],
  rationale: 'The schema tells an attacker what to ask for, and one deep query reads from a patient to all of their relatives. Both are open unless set.',
  fix: 'Use HipaaGraphqlApi, or set introspectionConfig: IntrospectionConfig.DISABLED and queryDepthLimit, and protect() it with a HipaaWebAcl.',
  crosswalk: {},
  check: (api) => all(...limits(api), hasWebAcl(api)),
});

function limits(api: Resource): Judgement[] {
  return [api.at('IntrospectionConfig').mustBe('DISABLED'), api.at('QueryDepthLimit').mustBeAtLeast(1)];
}

/** AWS AppSync. */
export const APPSYNC_RULES = [cacheEncrypted, noApiKeyAuth, loggingWithoutContent, httpDataSourceTls, limitsAndIntrospection] as const;
