import { Judgement, Resource, Value } from '../../template';

export const REST_API = 'AWS::ApiGateway::RestApi';
export const METHOD = 'AWS::ApiGateway::Method';
export const STAGE = 'AWS::ApiGateway::Stage';
export const DEPLOYMENT = 'AWS::ApiGateway::Deployment';
export const API_V2 = 'AWS::ApiGatewayV2::Api';
export const ROUTE_V2 = 'AWS::ApiGatewayV2::Route';
export const STAGE_V2 = 'AWS::ApiGatewayV2::Stage';
export const INTEGRATION_V2 = 'AWS::ApiGatewayV2::Integration';

/** A deployment that names a stage makes one, with the settings of its description. */
export function makesNoStage(resource: Resource): boolean {
  return resource.type === DEPLOYMENT && resource.at('StageName').isAbsent;
}

/** A setting of a stage of a REST API, which a stage has itself and a deployment in its description. */
export function stageAt(resource: Resource, path: string): Value {
  return resource.at(resource.type === DEPLOYMENT ? `StageDescription.${path}` : path);
}

/** The settings that hold for every method of a stage. */
export function forEveryMethod(stage: Resource): readonly Value[] {
  return stageAt(stage, 'MethodSettings').items().filter((setting) => setting.at('ResourcePath').text === '/*' && setting.at('HttpMethod').text === '*');
}

/** Whether an API of version 2 speaks a protocol, as told by the API that a stage, a route or an integration belongs to. */
export function speaks(member: Resource, protocol: 'HTTP' | 'WEBSOCKET'): Judgement {
  const api = member.named(member.at('ApiId'), API_V2);
  const path = 'Properties.ApiId';
  if (!api) {
    return Judgement.unverifiable(path, `${path} names an API that is not in these templates, so nobody can tell its protocol. `
      + 'Judge the template that makes it together with this one.');
  }
  // An API that is imported from an OpenAPI document is an HTTP API.
  return api.at('ProtocolType').isAbsent && !api.at('Body').isAbsent
    ? (protocol === 'HTTP' ? Judgement.pass() : Judgement.fail(path, `${path} names an HTTP API`))
    : api.at('ProtocolType').mustBe(protocol).seenFrom(api.logicalId);
}
