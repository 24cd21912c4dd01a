import * as apigateway from 'aws-cdk-lib/aws-apigateway';
import * as apigatewayv2 from 'aws-cdk-lib/aws-apigatewayv2';
import * as authorizers from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import * as logs from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { keepPromises } from '../../guard/registration';
import { API_GATEWAY_RULES } from '../../rules/apigateway';
import { encryptedLogGroup } from '../logs/encrypted-log-group';

/** Properties of a HipaaHttpApi: those of `apigatewayv2.HttpApi`, with other defaults. */
export interface HipaaHttpApiProps extends apigatewayv2.HttpApiProps {}

const PROMISES = API_GATEWAY_RULES.map(({ id }) => id);

/**
 * An HTTP API for PHI: its routes ask who calls, and its access logs are encrypted, kept and hold no contents. HTTP APIs take TLS 1.2 or later in any case.
 *
 * It takes the props of `apigatewayv2.HttpApi` and is one. Routes ask for IAM unless `defaultAuthorizer` names another one; to let one route ask nobody takes a
 * RiskAcceptance of ApiGateway.Authorization. AWS WAF does not protect HTTP APIs: where that is needed, use HipaaRestApi, or put a HipaaDistribution before it.
 *
 * Source: Architecting for HIPAA, "Amazon API Gateway".
 */
export class HipaaHttpApi extends apigatewayv2.HttpApi {
  private accessLogs?: logs.ILogGroup;

  constructor(scope: Construct, id: string, props: HipaaHttpApiProps = {}) {
    super(scope, id, { ...props, defaultAuthorizer: props.defaultAuthorizer ?? new authorizers.HttpIamAuthorizer() });
    if (this.defaultStage) {
      (this.defaultStage.node.defaultChild as apigatewayv2.CfnStage).accessLogSettings = {
        destinationArn: this.accessLogGroup.logGroupArn,
        format: apigateway.AccessLogFormat.jsonWithStandardFields().toString(),
      };
    }
    keepPromises(this, PROMISES);
  }

  /** Adds a stage, which logs as the default one does unless it says otherwise. */
  public addStage(id: string, options: apigatewayv2.HttpStageOptions): apigatewayv2.HttpStage {
    return super.addStage(id, {
      ...options,
      accessLogSettings: options.accessLogSettings ?? {
        destination: new apigatewayv2.LogGroupLogDestination(this.accessLogGroup),
        format: apigateway.AccessLogFormat.jsonWithStandardFields(),
      },
    });
  }

  private get accessLogGroup(): logs.ILogGroup {
    return this.accessLogs ??= encryptedLogGroup(this, 'AccessLogs');
  }
}
