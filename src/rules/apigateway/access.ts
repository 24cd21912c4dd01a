import { isPreflight, isUnreadable, judgeDocument, operationsIn } from './open-api';
import { isPrivate } from './tls';
import { API_V2, METHOD, REST_API, ROUTE_V2, speaks, STAGE } from './types';
import { all, any, Judgement, Resource, Text, Value } from '../../template';
import { mustNotBePublic } from '../iam/public-access';
import { Basis, RuleLevel } from '../level';
import { mustBeArnOf } from '../named-in-arn';
import { rule } from '../rule';
import { hasWebAcl } from '../web-acl';

export const authorization = rule({
  id: 'ApiGateway.Authorization',
  title: 'Methods and routes of APIs know who calls',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(4)(ii)(B)', '164.312(a)(1)', '164.312(d)'],
  source: 'Amazon API Gateway developer guide, "Control and manage access to REST APIs in API Gateway" and "Control and manage access to WebSocket APIs"',
  appliesTo: [METHOD, ROUTE_V2, REST_API, API_V2],
  rationale: 'A method without an authorizer is open to everyone who knows its address; an API key identifies a program, not a person. Preflight requests of browsers '
    + 'carry no credentials, and of a WebSocket API only $connect asks for them.',
  fix: 'Give the API a defaultMethodOptions (REST) or defaultAuthorizer (HTTP), or connectRouteOptions with an authorizer (WebSocket): IAM, Cognito, a JWT or a Lambda '
    + 'authorizer. Or make it private, or ask for mutual TLS.',
  crosswalk: {},
  check: (resource) => CHECKS[resource.type](resource),
});

const CHECKS: { readonly [type: string]: (resource: Resource) => Judgement } = {
  [METHOD]: methodIsAuthorized,
  [ROUTE_V2]: routeIsAuthorized,
  [REST_API]: documentIsAuthorized,
  [API_V2]: (api) => (api.at('ProtocolType').text === 'WEBSOCKET' ? connectingIsAuthorized(api) : documentIsAuthorized(api)),
};

function asksWho(type: Value): Judgement {
  return type.must('must name a type of authorization, not "NONE"', (value) => value !== 'NONE');
}

function methodIsAuthorized(method: Resource): Judgement {
  if (method.at('HttpMethod').literal === 'OPTIONS') {
    return Judgement.pass();
  }
  const api = method.named(method.at('RestApiId'), REST_API);
  return firstOf(asksWho(method.at('AuthorizationType')), ...(api ? [() => isClosedOtherwise(api)] : []));
}

function routeIsAuthorized(route: Resource): Judgement {
  const key = route.at('RouteKey').text ?? '';
  if (/^OPTIONS /.test(key)) {
    return Judgement.pass();
  }
  const api = route.named(route.at('ApiId'), API_V2);
  const asked = asksWho(route.at('AuthorizationType'));
  return key === '$connect' ? asked : firstOf(asked, () => speaks(route, 'WEBSOCKET'), ...(api ? [() => asksForCertificates(api)] : []));
}

/** A WebSocket API asks on one route, and without that route nobody: everybody may connect. Who is asked there is judged there. */
function connectingIsAuthorized(api: Resource): Judgement {
  const keys = api.relatedBy(ROUTE_V2, 'ApiId').map((route) => route.at('RouteKey'));
  const open = keys.find((key) => key.unknown !== undefined);
  return keys.some((key) => key.text === '$connect')
    ? Judgement.pass()
    : open?.unverifiable() ?? Judgement.fail('Properties', 'no route "$connect" of these templates belongs to it, and without one API Gateway lets everybody connect');
}

/** An API that is defined by a document says there who may call each operation. */
function documentIsAuthorized(api: Resource): Judgement {
  const documented = judgeDocument(api, (body) => all(...operationsIn(body)
    .filter((operation) => !isPreflight(operation))
    .map((operation) => operationIsAuthorized(body, operation))));
  return firstOf(documented, () => isClosedOtherwise(api));
}

function operationIsAuthorized(body: Value, operation: Value): Judgement {
  return isUnreadable(operation) ? operation.unverifiable() : any(
    operation.at('security').someItem((item) => item.mustBePresent()),
    operation.member('x-amazon-apigateway-auth').mustBePresent(),
    securedEverywhere(body, operation),
  );
}

/** What a document says for all operations holds for one that says nothing. */
function securedEverywhere(body: Value, operation: Value): Judgement {
  return all(operation.at('security').mustBeAbsent(), body.at('security').someItem((item) => item.mustBePresent()));
}

/** What is told when nothing holds is what the first one says. */
function firstOf(first: Judgement, ...others: (() => Judgement)[]): Judgement {
  if (first.conclusion === 'pass') {
    return first;
  }
  const rest = others.map((other) => other());
  return rest.find(({ conclusion }) => conclusion === 'pass') ?? rest.find(({ conclusion }) => conclusion === 'unverifiable') ?? first;
}

/** Only a VPC reaches it, its policy names who may call, or clients show a certificate. */
function isClosedOtherwise(api: Resource): Judgement {
  const policy = api.at('Policy');
  const named = policy.isAbsent ? Judgement.fail('Properties.Policy', 'Properties.Policy is not set') : mustNotBePublic(policy);
  return api.type === API_V2 ? asksForCertificates(api) : any(isPrivate(api), named, asksForCertificates(api));
}

/** Mutual TLS is asked for on a custom domain name: the default address must be off. */
function asksForCertificates(api: Resource): Judgement {
  const [mapping, id, name, domain] = api.type === REST_API
    ? ['AWS::ApiGateway::BasePathMapping', 'RestApiId', 'DomainName', 'AWS::ApiGateway::DomainName']
    : ['AWS::ApiGatewayV2::ApiMapping', 'ApiId', 'DomainName', 'AWS::ApiGatewayV2::DomainName'];
  const domains = api.relatedBy(mapping, id).map((each) => each.named(each.at(name), domain, 'DomainName'));
  return all(
    api.at('DisableExecuteApiEndpoint').mustBe(true),
    domains.length > 0 && domains.every((each) => each !== undefined)
      ? all(...domains.map((each) => each.at('MutualTlsAuthentication.TruststoreUri').mustBePresent()))
      : Judgement.fail('Properties', 'no custom domain name in these templates asks for mutual TLS'),
  );
}

export const waf = rule({
  id: 'ApiGateway.Waf',
  title: 'Stages of REST APIs stand behind a web ACL',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.308(a)(5)(ii)(B)'],
  source: 'AWS Config conformance pack for HIPAA; AWS CloudFormation, AWS::WAFv2::WebACLAssociation',
  appliesTo: [STAGE],
  rationale: 'A web ACL turns away known attacks before they reach the application. HTTP and WebSocket APIs take none.',
  fix: 'Use HipaaWebAcl and its protect(), or add an AWS::WAFv2::WebACLAssociation with the ARN of the stage.',
  crosswalk: { configRule: 'api-gw-associated-with-waf' },
  check: (stage) => hasWebAcl(stage, (arn) => any(mustBeArnOf(arn, stage), isArnByName(arn, stage))),
});

/** The ARN of a stage may be written with its name and a reference to its API. */
function isArnByName(arn: Value, stage: Resource): Judgement {
  const api = stage.named(stage.at('RestApiId'), REST_API);
  const { resolved } = arn;
  const isNamed = resolved instanceof Text && resolved.render().endsWith(`/stages/${stage.at('StageName').text}`);
  return api && isNamed ? mustBeArnOf(arn, api) : Judgement.fail(arn.path, `${arn.path} names another resource`);
}

/** Names of parameters whose value says who somebody is. */
const IDENTIFIES = new RegExp(`^(?:${[
  'ssn', 'social-?security(?:-?(?:no|number))?', 'mrn', 'medical-?record-?(?:no|number)', 'dob', 'date-?of-?birth', 'birth-?date', 'patient-?(?:full-?)?name',
  'member-?(?:id|no|number|name)', 'subscriber-?(?:id|no|number|name)',
].join('|')})$`, 'i');

export const noPhiInUrl = rule({
  id: 'ApiGateway.NoPhiInUrl',
  title: 'Paths and query strings of APIs take nothing that says who a patient is',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.306(a)'],
  source: 'Architecting for HIPAA, "Amazon API Gateway": PHI may be in URLs; AWS X-Ray developer guide: traces record the URL',
  appliesTo: [METHOD, 'AWS::ApiGateway::Resource', ROUTE_V2],
  rationale: 'Addresses end up in access logs, traces, caches and histories of browsers. Parameters that are called after a Social Security, record or member number, or '
    + 'a date of birth, put them there.',
  fix: 'Send what identifies a patient in the body, or use an identifier of your own that says nothing by itself.',
  crosswalk: {},
  check: (resource) => all(...parametersOf(resource)),
});

function parametersOf(resource: Resource): Judgement[] {
  const written = ['PathPart', 'RouteKey'].map((path) => resource.at(path)).flatMap((value) => (value.unknown
    ? [value.unverifiable()]
    : [...(value.text ?? '').matchAll(/\{([^}+]+)\+?\}/g)].map(([, name]) => identifiesNobody(value.path, name))));
  const maps = ['RequestParameters', 'Integration.RequestParameters'].map((path) => resource.at(path)).flatMap((map) => (map.unknown
    ? [map.unverifiable()]
    : map.keys().filter((key) => /\.(?:path|querystring)\./.test(key)).map((key) => identifiesNobody(map.path, key.split('.').pop()!))));
  return [...written, ...maps];
}

function identifiesNobody(path: string, name: string): Judgement {
  return IDENTIFIES.test(name.replace(/_/g, '-').replace(/([a-z])(?=[A-Z])/g, '$1-'))
    ? Judgement.fail(path, `${path} takes "${name}" in the address`)
    : Judgement.pass();
}

/** Who reaches an API. */
export const ACCESS_RULES = [authorization, waf, noPhiInUrl] as const;
