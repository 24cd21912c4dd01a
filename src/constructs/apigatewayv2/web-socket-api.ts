import * as apigateway from 'aws-cdk-lib/aws-apigateway';
import * as apigatewayv2 from 'aws-cdk-lib/aws-apigatewayv2';
import * as authorizers from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import * as logs from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { keepPromises } from '../../guard/registration';
import { API_GATEWAY_RULES } from '../../rules/apigateway';
import { letApiGatewayLog } from '../apigateway/account';
import { encryptedLogGroup } from '../logs/encrypted-log-group';

/** Properties of a HipaaWebSocketApi: those of `apigatewayv2.WebSocketApi`, with other defaults. */
export interface HipaaWebSocketApiProps extends apigatewayv2.WebSocketApiProps {
  /**
   * Whether the account is given the role by which API Gateway writes logs. It is one for the whole region: where another stack sets it, leave it there.
   * Without such a role stages do not deploy.
   *
   * @default true
   */
  readonly cloudWatchRole?: boolean;
}

/** What a stage of a HipaaWebSocketApi is told: what a `apigatewayv2.WebSocketStage` is told, but for its API. */
export interface HipaaWebSocketStageOptions extends apigatewayv2.StageOptions {
  /** The name of the stage, which is a part of its address. Another one replaces the stage. */
  readonly stageName: string;
}

const PROMISES = API_GATEWAY_RULES.map(({ id }) => id);

/** So many messages a second, and at once, unless a stage says otherwise; an account has 10,000 a second for all of its APIs. */
const THROTTLE: apigatewayv2.ThrottleSettings = { rateLimit: 100, burstLimit: 200 };

/**
 * A WebSocket API for PHI: it asks who connects, takes a hundred messages a second, and logs into an encrypted group that is kept, without contents. WebSocket
 * APIs take TLS 1.2 or later in any case.
 *
 * It takes the props of `apigatewayv2.WebSocketApi` and is one. Make its stages by `addStage`. Its route `$connect` asks for IAM unless `authorizer` names
 * another one; without that route everybody could connect, and it does not synthesize. AWS WAF does not protect WebSocket APIs. Execution logs tell errors
 * only, into a group that API Gateway makes.
 *
 * Source: Architecting for HIPAA, "Amazon API Gateway"; Amazon API Gateway developer guide, "Security policy for WebSocket APIs in API Gateway".
 */
export class HipaaWebSocketApi extends apigatewayv2.WebSocketApi {
  private readonly cloudWatchRole: boolean;
  private accessLogs?: logs.ILogGroup;

  constructor(scope: Construct, id: string, props: HipaaWebSocketApiProps = {}) {
    super(scope, id, props);
    this.cloudWatchRole = props.cloudWatchRole ?? true;
    keepPromises(this, PROMISES);
  }

  /** Adds a route; `$connect` asks for IAM unless the options name an authorizer. */
  public addRoute(routeKey: string, options: apigatewayv2.WebSocketRouteOptions): apigatewayv2.WebSocketRoute {
    const byDefault = routeKey === '$connect' ? new authorizers.WebSocketIamAuthorizer() : undefined;
    return super.addRoute(routeKey, { ...options, authorizer: options.authorizer ?? byDefault });
  }

  /**
   * Adds a stage, which logs who connects and what fails, without contents, and limits how many messages it takes, unless the options say otherwise.
   *
   * @param id the id of the stage
   * @param options its settings
   */
  public addStage(id: string, options: HipaaWebSocketStageOptions): apigatewayv2.WebSocketStage {
    const stage = new apigatewayv2.WebSocketStage(this, id, {
      ...options,
      webSocketApi: this,
      throttle: options.throttle ?? THROTTLE,
      accessLogSettings: options.accessLogSettings ?? {
        destination: new apigatewayv2.LogGroupLogDestination(this.accessLogGroup),
        format: whoCame(),
      },
    });
    const resource = stage.node.defaultChild as apigatewayv2.CfnStage;
    // The L2 has no prop for either of the two.
    resource.addPropertyOverride('DefaultRouteSettings.LoggingLevel', 'ERROR');
    resource.addPropertyOverride('DefaultRouteSettings.DataTraceEnabled', false);
    if (this.cloudWatchRole) {
      resource.node.addDependency(letApiGatewayLog(this));
    }
    return stage;
  }

  private get accessLogGroup(): logs.ILogGroup {
    return this.accessLogs ??= encryptedLogGroup(this, 'AccessLogs');
  }
}

/** Who did what and when, of fields that a message has; none of them holds what was sent. */
function whoCame(): apigateway.AccessLogFormat {
  return apigateway.AccessLogFormat.custom(JSON.stringify({
    requestId: '$context.requestId',
    ip: '$context.identity.sourceIp',
    caller: '$context.identity.caller',
    user: '$context.identity.user',
    requestTime: '$context.requestTime',
    eventType: '$context.eventType',
    routeKey: '$context.routeKey',
    connectionId: '$context.connectionId',
    status: '$context.status',
  }));
}
