import { DEPLOYMENT, forEveryMethod, makesNoStage, speaks, STAGE, STAGE_V2, stageAt } from './types';
import { all, any, Judgement, Resource, Value, when } from '../../template';
import { mustNameKey } from '../customer-key';
import { Basis, RuleLevel } from '../level';
import { rule } from '../rule';

const STAGES = [STAGE, DEPLOYMENT, STAGE_V2];
const GUIDANCE = 'Architecting for HIPAA, "Amazon API Gateway"';

export const noDataTrace = rule({
  id: 'ApiGateway.NoDataTrace',
  title: 'Execution logs of APIs hold no bodies',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.306(a)'],
  source: `${GUIDANCE}: what is sent through an API is captured only where it is configured consistent with the guidance; AWS CloudFormation, `
    + 'AWS::ApiGateway::Stage MethodSettings DataTraceEnabled',
  appliesTo: STAGES,
  rationale: 'With data trace on, requests and responses go into CloudWatch Logs in full, where whoever looks for an error reads the records.',
  fix: 'Use HipaaRestApi or HipaaWebSocketApi, or leave dataTraceEnabled false. Take it out of the settings of single methods and routes too.',
  crosswalk: {},
  check: (stage) => (makesNoStage(stage) ? Judgement.pass() : stage.type === STAGE_V2 ? routesTraceNothing(stage) : methodsTraceNothing(stage)),
});

function methodsTraceNothing(stage: Resource): Judgement {
  const everywhere = [...forEveryMethod(stage), ...(stage.type === DEPLOYMENT ? [stage.at('StageDescription')] : [])];
  const isSaid = everywhere.some((settings) => !settings.at('DataTraceEnabled').isAbsent);
  return all(
    ...everywhere.map((settings) => settings.at('DataTraceEnabled').mustNotBe(true)),
    stageAt(stage, 'MethodSettings').everyItem((settings) => settings.at('DataTraceEnabled').mustNotBe(true)),
    isSaid ? Judgement.pass() : stage.byDefault('MethodSettings', 'data trace is off when nothing is set'),
  );
}

/** Only WebSocket APIs have execution logs. */
function routesTraceNothing(stage: Resource): Judgement {
  const routes = stage.at('RouteSettings');
  const everywhere = stage.at('DefaultRouteSettings.DataTraceEnabled');
  const isHttp = speaks(stage, 'HTTP').conclusion === 'pass';
  return isHttp ? Judgement.pass() : all(
    everywhere.safeByDefault('data trace is off when nothing is set', (set) => set.mustNotBe(true)),
    routes.unknown ? routes.unverifiable() : all(...routes.keys().map((route) => routes.member(route).at('DataTraceEnabled').mustNotBe(true))),
  );
}

export const executionLogging = rule({
  id: 'ApiGateway.ExecutionLogging',
  title: 'REST and WebSocket APIs log how they are executed',
  level: RuleLevel.REQUIRED,
  basis: Basis.LEAK,
  safeguards: ['164.312(b)'],
  source: `${GUIDANCE}: Amazon CloudWatch is used for logging that is consistent with the customer's requirements; AWS Config conformance pack for HIPAA`,
  appliesTo: STAGES,
  rationale: 'Without them nobody can tell afterwards whom an authorizer turned away, or why a request failed. That a stage must have them is our judgement. '
    + 'HTTP APIs have access logs only.',
  fix: 'Use HipaaRestApi or HipaaWebSocketApi, or set loggingLevel: MethodLoggingLevel.ERROR (or INFO) for all methods, and give the account a role for CloudWatch Logs.',
  crosswalk: { cdkNag: 'APIGWExecutionLoggingEnabled', configRule: 'api-gw-execution-logging-enabled', guard: 'API_GW_EXECUTION_LOGGING_ENABLED' },
  check: (stage) => (makesNoStage(stage) ? Judgement.pass() : stage.type === STAGE_V2
    ? when(speaks(stage, 'WEBSOCKET'), () => routesAreLogged(stage))
    : methodsAreLogged(stage)),
});

function isLogged(level: Value): Judgement {
  return level.mustBeOneOf('ERROR', 'INFO');
}

function methodsAreLogged(stage: Resource): Judgement {
  const settings = stageAt(stage, 'MethodSettings');
  return all(
    any(
      ...(stage.type === DEPLOYMENT ? [isLogged(stage.at('StageDescription.LoggingLevel'))] : []),
      settings.unknown ? settings.unverifiable() : any(...settings.items().map(logsEverything)),
    ).orElse(settings.path, `${settings.path} has no LoggingLevel of ERROR or INFO for all methods (ResourcePath "/*", HttpMethod "*")`),
    settings.everyItem((each) => each.at('LoggingLevel').mustNotBe('OFF')),
  );
}

function logsEverything(settings: Value): Judgement {
  return all(settings.at('ResourcePath').mustBe('/*'), settings.at('HttpMethod').mustBe('*'), isLogged(settings.at('LoggingLevel')));
}

function routesAreLogged(stage: Resource): Judgement {
  const routes = stage.at('RouteSettings');
  return all(isLogged(stage.at('DefaultRouteSettings.LoggingLevel')), ...routes.keys().map((route) => routes.member(route).at('LoggingLevel').mustNotBe('OFF')));
}

/** Where a stage says how it logs access. */
function accessLog(stage: Resource): Value {
  return stage.type === STAGE_V2 ? stage.at('AccessLogSettings') : stageAt(stage, 'AccessLogSetting');
}

/** Fields of the log that hold what callers sent, or what an identity provider says about them. */
const CONTENT = /\$context\.(?:requestOverride|responseOverride|authorizer\.claims)\b/;

export const accessLogging = rule({
  id: 'ApiGateway.AccessLogging',
  title: 'Stages write access logs, of fields that hold no contents',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(b)'],
  source: `${GUIDANCE}; Amazon API Gateway developer guide, "Set up CloudWatch logging for REST APIs in API Gateway"`,
  appliesTo: STAGES,
  rationale: 'They tell who called what and when. Claims of a token and overridden parameters may be PHI.',
  fix: 'Use HipaaRestApi, HipaaHttpApi or HipaaWebSocketApi, or set an access log destination and a format of $context.requestId, identity, method, resource path and status.',
  crosswalk: {},
  check: (stage) => (makesNoStage(stage) ? Judgement.pass() : all(
    accessLog(stage).at('DestinationArn').mustBePresent(),
    accessLog(stage).at('Format').mustBePresent(),
    accessLog(stage).at('Format').mustWherePresent('must name no field that holds contents', (format) => !CONTENT.test(String(format))),
  )),
});

export const logDestinationEncrypted = rule({
  id: 'ApiGateway.LogDestinationEncrypted',
  title: 'Access logs of APIs go to log groups that are encrypted with a KMS key of your own',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'Amazon CloudWatch Logs user guide, "Encrypt log data in CloudWatch Logs using AWS Key Management Service"',
  appliesTo: STAGES,
  rationale: 'CloudWatch Logs encrypts in any case; with a key of your own its use is recorded, and access can be ended at the key. Paths may name patients. '
    + 'A delivery stream is judged where it is made.',
  fix: 'Use HipaaRestApi, HipaaHttpApi or HipaaWebSocketApi, or give the log group an encryptionKey.',
  crosswalk: {},
  check: (stage) => keepsLogSafe(stage, accessLog(stage).at('DestinationArn')),
});

function keepsLogSafe(stage: Resource, arn: Value): Judgement {
  const group = stage.named(arn, 'AWS::Logs::LogGroup');
  if (group) {
    return mustNameKey(group.at('KmsKeyId')).seenFrom(group.logicalId);
  }
  return arn.isAbsent || stage.named(arn, 'AWS::KinesisFirehose::DeliveryStream')
    ? Judgement.pass()
    : Judgement.unverifiable(arn.path, `${arn.path} names a log group that is not in these templates, so nobody can tell its key. `
      + 'Judge the template that makes it together with this one.');
}

export const xray = rule({
  id: 'ApiGateway.Xray',
  title: 'Stages of REST APIs are traced',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.312(b)'],
  source: 'AWS Config conformance pack for HIPAA; Amazon API Gateway developer guide, "Trace user requests to REST APIs using X-Ray"',
  appliesTo: [STAGE],
  rationale: 'A trace follows a request through everything that it touches. It records the address, which must name no patient: see ApiGateway.NoPhiInUrl.',
  fix: 'Use HipaaRestApi, or set tracingEnabled: true.',
  crosswalk: { cdkNag: 'APIGWXrayEnabled' },
  check: (stage) => stage.at('TracingEnabled').mustBe(true),
});

/** What APIs write down. */
export const LOGGING_RULES = [noDataTrace, executionLogging, accessLogging, logDestinationEncrypted, xray] as const;
