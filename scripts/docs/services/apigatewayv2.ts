import { ServiceFacts } from './facts';

export const APIGATEWAYV2: ServiceFacts = {
  title: 'Amazon API Gateway (HTTP and WebSocket APIs)',
  movingOver: {
    HipaaHttpApi: [
      { text: 'Routes that name no authorizer ask for IAM: clients that do not sign their requests are turned away. Pass `defaultAuthorizer` to keep another one.' },
      { text: 'Access logs are switched on in place.' },
    ],
    HipaaWebSocketApi: [
      { text: 'The route `$connect` asks for IAM: clients that do not sign their request to connect are turned away. Pass `authorizer` in `connectRouteOptions` to keep another one.' },
      {
        text: 'Stages are made by `addStage`. A `WebSocketStage` that is there has an id of its own: `addStage` makes another one, which CloudFormation refuses under the same name '
          + 'until the old one is gone.',
      },
      {
        text: 'A stage takes a hundred messages a second, and logs access and errors, unless its options say otherwise. For logs the account needs a role, which is one for all APIs of '
          + 'the region: set `cloudWatchRole: false` where another stack gives it.',
        source: 'Amazon API Gateway developer guide, "Set up CloudWatch logging for REST APIs in API Gateway"',
      },
      {
        text: 'Execution logs go into a group that API Gateway makes and manages: errors only, and without bodies.',
        source: 'Amazon API Gateway developer guide, "Configure logging for WebSocket APIs in API Gateway"',
      },
      {
        text: 'A custom domain says `securityPolicy: SecurityPolicy.TLS_1_2`: the DomainName of CDK writes nothing where nothing is said.',
        source: 'Amazon API Gateway developer guide, "Security policy for WebSocket APIs in API Gateway"',
      },
    ],
  },
  cost: [{ text: 'Access logs: CloudWatch Logs per GB that is taken in and per GB-month.' }],
};
