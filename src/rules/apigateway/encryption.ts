import { integrationsIn, isUnreadable, judgeDocument } from './open-api';
import { API_V2, DEPLOYMENT, INTEGRATION_V2, METHOD, REST_API, STAGE, stageAt } from './types';
import { all, any, Judgement, Resource, Text, Value, when } from '../../template';
import { mustBeHttps } from '../https';
import { Basis, RuleLevel } from '../level';
import { rule } from '../rule';

const IN_TRANSIT = ['164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'];
const GUIDANCE = 'Architecting for HIPAA, "Amazon API Gateway": what it integrates with is configured consistent with the guidance';

export const cacheEncrypted = rule({
  id: 'ApiGateway.CacheEncrypted',
  title: 'Responses that stages cache are encrypted',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(a)(2)(iv)', '164.312(e)(2)(ii)'],
  source: `${GUIDANCE}; AWS CloudFormation, AWS::ApiGateway::Stage MethodSettings`,
  appliesTo: [STAGE, DEPLOYMENT],
  rationale: 'A cached response is PHI at rest, and is not encrypted unless this is set. A cache that no method uses holds nothing.',
  fix: 'Use HipaaRestApi, or set cacheDataEncrypted: true wherever cachingEnabled is true.',
  crosswalk: { cdkNag: 'APIGWCacheEnabledAndEncrypted', guard: 'API_GW_CACHE_ENABLED_AND_ENCRYPTED' },
  check: (stage) => when(stageAt(stage, 'CacheClusterEnabled').mustBe(true), () => all(
    stageAt(stage, 'MethodSettings').everyItem(cachesEncrypted),
    ...(stage.type === DEPLOYMENT ? [cachesEncrypted(stage.at('StageDescription'))] : []),
  )),
});

function cachesEncrypted(settings: Value): Judgement {
  return when(settings.at('CachingEnabled').mustBe(true), () => settings.at('CacheDataEncrypted').mustBe(true));
}

export const integrationHttps = rule({
  id: 'ApiGateway.IntegrationHttps',
  title: 'APIs call what is behind them over HTTPS, through VPC links too',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: IN_TRANSIT,
  source: `${GUIDANCE}; AWS CloudFormation, AWS::ApiGateway::Method Integration and AWS::ApiGatewayV2::Integration TlsConfig`,
  appliesTo: [METHOD, INTEGRATION_V2],
  rationale: 'What clients send by HTTPS must not go on in clear. A private integration of an HTTP API uses HTTPS only where it has a TLS configuration; '
    + 'functions and services of AWS are called by HTTPS in any case.',
  fix: 'Begin the address with https://. For the private integration of an HTTP API, set tlsConfig with the name on the certificate.',
  crosswalk: {},
  check: (resource) => (resource.type === METHOD
    ? callsByHttps(resource.at('Integration.Type'), resource.at('Integration.Uri'))
    : integrationCallsByHttps(resource)),
});

function callsByHttps(type: Value, uri: Value): Judgement {
  return when(isHttp(type), () => mustBeHttps(uri));
}

function isHttp(type: Value): Judgement {
  return type.must('must be HTTP', (value) => /^http(?:_proxy)?$/i.test(String(value)));
}

function integrationCallsByHttps(integration: Resource): Judgement {
  return when(isHttp(integration.at('IntegrationType')), () => any(mustBeHttps(integration.at('IntegrationUri')), usesTls(integration)));
}

/** The address of a private integration of an HTTP API is the ARN of a listener; only there is a TLS configuration possible. */
function usesTls(integration: Resource): Judgement {
  return all(
    integration.at('ConnectionType').mustBe('VPC_LINK'),
    integration.at('TlsConfig').mustBePresent().orElse('Properties.TlsConfig', 'Properties.TlsConfig is not set: a private integration then goes on in clear'),
  );
}

export const openApiIntegrations = rule({
  id: 'ApiGateway.OpenApiIntegrations',
  title: 'APIs that OpenAPI documents define call what is behind them over HTTPS',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(e)(1)'],
  source: `${GUIDANCE}; Amazon API Gateway developer guide, "x-amazon-apigateway-integration object"`,
  appliesTo: [REST_API, API_V2],
  rationale: 'Integrations in such a document are no resources of the template, and are judged here all the same. One in S3 can be read by nobody who judges the template.',
  fix: 'Write the document into Body, begin its addresses with https://, and let API Gateway verify certificates.',
  crosswalk: {},
  check: (api) => all(
    judgeDocument(api, (body) => all(...integrationsIn(body).map(documentedCallsByHttps))),
    api.type === API_V2 ? quickCreateCallsByHttps(api.at('Target')) : Judgement.pass(),
  ),
});

function documentedCallsByHttps(integration: Value): Judgement {
  if (isUnreadable(integration)) {
    return integration.unverifiable();
  }
  return when(isHttp(integration.at('type')), () => all(
    any(mustBeHttps(integration.at('uri')), privateWithTls(integration)),
    integration.at('tlsConfig.insecureSkipVerification').mustNotBe(true),
  ));
}

/** The address of a private integration of an HTTP API is the ARN of a listener. */
function privateWithTls(integration: Value): Judgement {
  return all(
    integration.at('connectionType').mustBe('VPC_LINK'),
    mustBeArn(integration.at('uri')),
    integration.at('tlsConfig').mustBePresent(),
  );
}

function mustBeArn(value: Value): Judgement {
  const { resolved } = value;
  const [first] = resolved instanceof Text ? resolved.parts : [resolved];
  return /^arn:/.test(String(first)) || (typeof first === 'object' && !Array.isArray(first))
    ? Judgement.pass()
    : Judgement.fail(value.path, `${value.path} is no ARN`);
}

/** An API that is made with a target has one integration: an address, or a function. */
function quickCreateCallsByHttps(target: Value): Judgement {
  const { resolved } = target;
  const isFunction = resolved instanceof Text
    ? resolved.reference?.declaration.type.startsWith('AWS::Lambda::') || String(resolved.parts[0]).startsWith('arn:')
    : /^arn:/.test(String(resolved));
  return target.isAbsent || isFunction ? Judgement.pass() : mustBeHttps(target);
}

export const backendCertificate = rule({
  id: 'ApiGateway.BackendCertificate',
  title: 'Stages of REST APIs prove to HTTP back ends who calls, by a client certificate',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.312(a)(2)(iv)', ...IN_TRANSIT],
  source: 'AWS Config conformance pack for HIPAA; Amazon API Gateway developer guide, "Generate and configure an SSL certificate for backend authentication"',
  appliesTo: [STAGE],
  rationale: 'A back end that is reached by HTTP can tell API Gateway from anybody else only by its certificate. Functions and services of AWS are called with permissions.',
  fix: 'Make an AWS::ApiGateway::ClientCertificate, name it in clientCertificateId, and let the back end check it.',
  crosswalk: { cdkNag: 'APIGWSSLEnabled', configRule: 'api-gw-ssl-enabled' },
  check: (stage) => (stage.at('ClientCertificateId').isAbsent ? hasNoHttpBackEnd(stage) : stage.at('ClientCertificateId').mustBePresent()),
});

function hasNoHttpBackEnd(stage: Resource): Judgement {
  const id = stage.at('RestApiId');
  const api = stage.named(id, REST_API);
  const path = 'Properties.ClientCertificateId';
  if (!api) {
    return Judgement.unverifiable(path, `${path} is not set, and the API that ${id.path} names is not in these templates. Judge the template that makes it with this one.`);
  }
  const types = [
    ...api.relatedBy(METHOD, 'RestApiId').map((method) => method.at('Integration.Type')),
    ...integrationsIn(api.at('Body')).map((integration) => (isUnreadable(integration) ? integration : integration.at('type'))),
  ];
  return all(...types.map((type) => isHttp(type).not(path, `${path} is not set, and the API calls a back end by HTTP`)));
}

/** What rests in API Gateway, and what it sends on. */
export const ENCRYPTION_RULES = [cacheEncrypted, integrationHttps, openApiIntegrations, backendCertificate] as const;
