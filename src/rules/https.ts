import { all, Judgement, Literal, Part, Text, Value } from '../template';

/** Where a scheme is spelled out, nothing after it changes how the address is reached. */
const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;

/** Attributes that are addresses with https or wss, whatever the resource is called. */
const SECURE_ATTRIBUTES = new Set(['AWS::Lambda::Url FunctionUrl', 'AWS::ApiGatewayV2::Api ApiEndpoint', 'AWS::AppSync::GraphQLApi GraphQLUrl']);

/** The value is an address that begins with https://; a part that only deployment knows may follow. */
export function mustBeHttps(url: Value): Judgement {
  const { resolved, path } = url;
  const first = resolved instanceof Text ? resolved.parts[0] : url.literal;
  // A stage variable stands where the scheme would.
  if (String(first).startsWith('${stageVariables.')) {
    return Judgement.unverifiable(path, `${path} takes its scheme from a stage variable. Write https:// before it.`);
  }
  if (resolved instanceof Text && !(typeof first === 'string' && SCHEME.test(first))) {
    return isSecureAttribute(first) ? Judgement.pass() : url.unverifiable();
  }
  return all(url.mustBePresent(), /^https:\/\//i.test(String(first)) ? Judgement.pass() : Judgement.fail(path, `${path} does not begin with https://`));
}

function isSecureAttribute(part: Part | Literal | undefined): boolean {
  return typeof part === 'object' && part.kind === 'reference' && SECURE_ATTRIBUTES.has(`${part.declaration.type} ${part.attribute ?? ''}`);
}
