import { accessLogging, executionLogging, logDestinationEncrypted, noDataTrace, xray } from '../../../src/rules/apigateway/logging';
import { JsonObject } from '../../../src/template';
import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, MACRO, passes, RuleCases, subject, unverifiable } from '../cases';

const ALL = { ResourcePath: '/*', HttpMethod: '*' };
const ONE = { ResourcePath: '/~1visits', HttpMethod: 'GET' };

function stage(properties: JsonObject, rest: Partial<Given> = {}): Given {
  return subject('AWS::ApiGateway::Stage', { RestApiId: 'api', StageName: 'prod', ...properties }, {
    Log: { Type: 'AWS::Logs::LogGroup', Properties: { KmsKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] } } },
    PlainLog: { Type: 'AWS::Logs::LogGroup', Properties: {} },
    Key: { Type: 'AWS::KMS::Key', Properties: {} },
    Stream: { Type: 'AWS::KinesisFirehose::DeliveryStream', Properties: {} },
  }, rest);
}

function methods(...MethodSettings: JsonObject[]): JsonObject {
  return { MethodSettings };
}

function deployment(properties: JsonObject): Given {
  return subject('AWS::ApiGateway::Deployment', { RestApiId: 'api', ...properties });
}

function stageV2(ProtocolType: string, properties: JsonObject, rest: Partial<Given> = {}): Given {
  return subject('AWS::ApiGatewayV2::Stage', { ApiId: { Ref: 'Api' }, StageName: '$default', ...properties }, {
    Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { ProtocolType } },
  }, rest);
}

function logging(DestinationArn: JsonObject[string], Format: JsonObject[string] = '$context.requestId $context.status'): JsonObject {
  return { AccessLogSetting: { DestinationArn: DestinationArn ?? null, Format } };
}

const TO_LOG = { 'Fn::GetAtt': ['Log', 'Arn'] };

export const LOGGING_CASES: readonly RuleCases[] = [
  {
    rule: noDataTrace,
    cases: [
      passes('data trace that is off', stage(methods({ ...ALL, DataTraceEnabled: false }))),
      passes('a stage that says nothing, and tells the default', stage({}), 'data trace is off'),
      passes('a deployment that makes no stage', deployment({})),
      passes('a WebSocket API without data trace', stageV2('WEBSOCKET', { DefaultRouteSettings: { DataTraceEnabled: false } })),
      passes('an HTTP API, which has none', stageV2('HTTP', {})),
      fails('data trace', stage(methods({ ...ALL, DataTraceEnabled: true })), 'DataTraceEnabled'),
      fails('data trace of one method', stage(methods({ ...ALL, DataTraceEnabled: false }, { ...ONE, DataTraceEnabled: true })), 'MethodSettings[1].DataTraceEnabled'),
      fails('data trace in one branch', stage(methods({ ...ALL, DataTraceEnabled: ifProd(false, true) }), EITHER_WAY)),
      fails('data trace of a stage that a deployment makes', deployment({ StageName: 'prod', StageDescription: { DataTraceEnabled: true } })),
      fails('data trace of a WebSocket API', stageV2('WEBSOCKET', { DefaultRouteSettings: { DataTraceEnabled: 'true' } })),
      fails('data trace of one route', stageV2('WEBSOCKET', { RouteSettings: { $connect: { DataTraceEnabled: true } } })),
      unverifiable('a value that may be anything', stage(methods({ ...ALL, DataTraceEnabled: ANY }), ANY_TEXT)),
      unverifiable('routes that a macro writes', stageV2('WEBSOCKET', { RouteSettings: MACRO })),
    ],
  },
  {
    rule: executionLogging,
    cases: [
      passes('logs of all methods', stage(methods({ ...ALL, LoggingLevel: 'ERROR' }))),
      passes('more of one method', stage(methods({ ...ALL, LoggingLevel: 'ERROR' }, { ...ONE, LoggingLevel: 'INFO' }))),
      passes('a stage that a deployment makes', deployment({ StageName: 'prod', StageDescription: { LoggingLevel: 'INFO' } })),
      passes('a deployment that makes no stage', deployment({})),
      passes('a WebSocket API', stageV2('WEBSOCKET', { DefaultRouteSettings: { LoggingLevel: 'INFO' } })),
      passes('an HTTP API, which has none', stageV2('HTTP', {})),
      fails('no logs', stage({}), 'no LoggingLevel'),
      fails('logs of one method only', stage(methods({ ...ONE, LoggingLevel: 'INFO' }))),
      fails('one method that is left out', stage(methods({ ...ALL, LoggingLevel: 'INFO' }, { ...ONE, LoggingLevel: 'OFF' })), 'MethodSettings[1].LoggingLevel'),
      fails('logs in one branch', stage(methods({ ...ALL, LoggingLevel: ifProd('INFO', 'OFF') }), EITHER_WAY)),
      fails('a stage that a deployment makes without', deployment({ StageName: 'prod' })),
      fails('a WebSocket API without', stageV2('WEBSOCKET', {})),
      unverifiable('a level that may be anything', stage(methods({ ...ALL, LoggingLevel: ANY }), ANY_TEXT)),
      unverifiable('a stage of an API elsewhere', stageV2('WEBSOCKET', { ApiId: ANY }, ANY_TEXT)),
    ],
  },
  {
    rule: accessLogging,
    cases: [
      passes('a log of who called what', stage(logging(TO_LOG, '{"requestId":"$context.requestId","caller":"$context.identity.caller"}'))),
      passes('the subject of a token, which says who called', stage(logging(TO_LOG, '$context.requestId $context.authorizer.principalId'))),
      passes('a log of an HTTP API', stageV2('HTTP', { AccessLogSettings: { DestinationArn: 'arn', Format: '$context.requestId' } })),
      passes('a deployment that makes no stage', deployment({})),
      fails('no log', stage({}), 'AccessLogSetting.DestinationArn is not set'),
      fails('a log without a format', stage({ AccessLogSetting: { DestinationArn: TO_LOG } }), 'Format is not set'),
      fails('claims of the token', stage(logging(TO_LOG, '$context.requestId $context.authorizer.claims.birthdate')), 'contents'),
      fails('parameters that are overridden', stage(logging(TO_LOG, '$context.requestId $context.requestOverride.querystring.patient'))),
      fails('no log of an HTTP API', stageV2('HTTP', {})),
      unverifiable('a format that may be anything', stage(logging(TO_LOG, ANY), ANY_TEXT)),
    ],
  },
  {
    rule: logDestinationEncrypted,
    cases: [
      passes('a log group with a key', stage(logging(TO_LOG))),
      passes('a delivery stream, which is judged itself', stage(logging({ 'Fn::GetAtt': ['Stream', 'Arn'] }))),
      passes('no log, which another rule tells', stage({})),
      fails('a log group without a key', stage(logging({ 'Fn::GetAtt': ['PlainLog', 'Arn'] })), 'KmsKeyId is not set'),
      unverifiable('a log group elsewhere', stage(logging(ANY), ANY_TEXT), 'not in these templates'),
    ],
  },
  {
    rule: xray,
    cases: [
      passes('traces', stage({ TracingEnabled: true })),
      fails('none', stage({}), 'TracingEnabled is not set'),
      unverifiable('a value that may be anything', stage({ TracingEnabled: ANY }, ANY_TEXT)),
    ],
  },
];
