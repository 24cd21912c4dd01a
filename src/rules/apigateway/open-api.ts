import { Judgement, Resource, Text, Value } from '../../template';

const METHODS = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'x-amazon-apigateway-any-method']);

/** The integrations of all operations of an OpenAPI document, and of those that it shares between them; what can't be read stands for itself. */
export function integrationsIn(body: Value): readonly Value[] {
  const shared = body.at('components').member('x-amazon-apigateway-integrations');
  return [
    ...operationsIn(body).map((operation) => (isUnreadable(operation) ? operation : operation.member('x-amazon-apigateway-integration'))),
    ...membersOf(shared),
  ].filter((integration) => !integration.isAbsent);
}

/** The operations of an OpenAPI document, but for the preflight requests of browsers. */
export function operationsIn(body: Value): readonly Value[] {
  return [body, body.at('paths')].filter(isUnreadable).slice(0, 1).concat(
    isUnreadable(body) ? [] : membersOf(body.at('paths')).flatMap((path) => (isUnreadable(path)
      ? [path]
      : path.keys().filter((key) => METHODS.has(key.toLowerCase())).map((key) => path.member(key)))));
}

export function isPreflight(operation: Value): boolean {
  return /\.options$/i.test(operation.path);
}

function membersOf(value: Value): readonly Value[] {
  return isUnreadable(value) ? [] : value.keys().map((key) => value.member(key));
}

export function isUnreadable({ resolved }: Value): boolean {
  return resolved instanceof Text;
}

/** What can be said of an API that is defined by a document in S3, or by one that stands in the template; an API without either is judged by its methods. */
export function judgeDocument(api: Resource, check: (body: Value) => Judgement): Judgement {
  const location = api.at('BodyS3Location');
  if (!location.isAbsent) {
    return Judgement.unverifiable(location.path, `${location.path} keeps the OpenAPI document outside of the template, where nobody can judge it. Write it into Body.`);
  }
  const body = api.at('Body');
  return body.isAbsent ? Judgement.pass() : check(body);
}
