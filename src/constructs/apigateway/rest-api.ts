import * as apigateway from 'aws-cdk-lib/aws-apigateway';
import { Construct } from 'constructs';
import { keepPromises } from '../../guard/registration';
import { API_GATEWAY_RULES } from '../../rules/apigateway';
import { acknowledgeNag } from '../acknowledge-nag';
import { encryptedLogGroup } from '../logs/encrypted-log-group';

/** Properties of a HipaaRestApi: those of `apigateway.RestApi`, with other defaults. */
export interface HipaaRestApiProps extends apigateway.RestApiProps {}

/** Left to the application: the web ACL before it, and a client certificate where it calls a back end by HTTP. */
const NOT_PROMISED = new Set(['ApiGateway.Waf', 'ApiGateway.BackendCertificate']);

const PROMISES = API_GATEWAY_RULES.map(({ id }) => id).filter((id) => !NOT_PROMISED.has(id));

/**
 * A REST API for PHI: Regional unless it is told otherwise, with TLS 1.2 or later, whose methods ask who calls, and whose logs are encrypted, kept and hold no
 * bodies.
 *
 * It takes the props of `apigateway.RestApi` and is one. Methods ask for IAM unless `defaultMethodOptions` names another authorizer; to let one method ask
 * nobody takes a RiskAcceptance of ApiGateway.Authorization.
 *
 * Source: Architecting for HIPAA, "Amazon API Gateway".
 */
export class HipaaRestApi extends apigateway.RestApi {
  constructor(scope: Construct, id: string, props: HipaaRestApiProps = {}) {
    const endpoint = typesOf(props);
    super(scope, id, {
      ...props,
      endpointConfiguration: props.endpointConfiguration ?? (props.endpointTypes ? undefined : { types: endpoint }),
      cloudWatchRole: props.cloudWatchRole ?? true,
      defaultMethodOptions: props.defaultMethodOptions ?? { authorizationType: apigateway.AuthorizationType.IAM },
      deployOptions: props.deploy === false ? props.deployOptions : hardened(props.deployOptions ?? {}),
    });
    refuseOldTls(this.node.defaultChild as apigateway.CfnRestApi, endpoint);
    const stage = this.deploymentStage?.node.defaultChild as apigateway.CfnStage | undefined;
    if (stage) {
      this.log(stage, props.deployOptions ?? {});
    }
    keepPromises(this, PROMISES);
  }

  /**
   * Adds a domain name, with TLS 1.2 or later unless it says otherwise.
   *
   * @param id the id of the construct
   * @param options the name, its certificate and the like
   */
  public addDomainName(id: string, options: apigateway.DomainNameOptions): apigateway.DomainName {
    return super.addDomainName(id, { ...options, securityPolicy: options.securityPolicy ?? apigateway.SecurityPolicy.TLS_1_2 });
  }

  private log(stage: apigateway.CfnStage, { accessLogDestination, accessLogFormat }: apigateway.StageOptions): void {
    if (!accessLogDestination) {
      const format = accessLogFormat ?? apigateway.AccessLogFormat.jsonWithStandardFields();
      stage.accessLogSetting = { destinationArn: encryptedLogGroup(this, 'AccessLogs').logGroupArn, format: format.toString() };
    }
    acknowledgeNag(stage, {
      APIGWCacheEnabledAndEncrypted: 'Nothing is cached unless a method asks for it, and what is cached is encrypted.',
      APIGWSSLEnabled: 'Functions and services of AWS are called with permissions. Where the API calls a back end by HTTP, ApiGateway.BackendCertificate says so.',
    });
  }
}

function typesOf({ endpointConfiguration, endpointTypes }: HipaaRestApiProps): apigateway.EndpointType[] {
  return endpointConfiguration?.types ?? endpointTypes ?? [apigateway.EndpointType.REGIONAL];
}

function hardened(options: apigateway.StageOptions): apigateway.StageOptions {
  return {
    ...options,
    loggingLevel: options.loggingLevel ?? apigateway.MethodLoggingLevel.ERROR,
    dataTraceEnabled: options.dataTraceEnabled ?? false,
    tracingEnabled: options.tracingEnabled ?? true,
    cacheDataEncrypted: options.cacheDataEncrypted ?? true,
    accessLogFormat: options.accessLogDestination ? options.accessLogFormat : undefined,
  };
}

/** A private API takes TLS 1.2 or later in any case, and a strict host would lock out who comes by the name of the VPC endpoint. */
function refuseOldTls(api: apigateway.CfnRestApi, endpoint: readonly apigateway.EndpointType[]): void {
  if (!endpoint.includes(apigateway.EndpointType.PRIVATE)) {
    api.securityPolicy = endpoint.includes(apigateway.EndpointType.EDGE) ? 'SecurityPolicy_TLS13_2025_EDGE' : 'SecurityPolicy_TLS13_1_2_2021_06';
    api.endpointAccessMode = 'STRICT';
  }
}
