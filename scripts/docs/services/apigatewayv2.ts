import { ServiceFacts } from './facts';

export const APIGATEWAYV2: ServiceFacts = {
  title: 'Amazon API Gateway (HTTP APIs)',
  movingOver: {
    HipaaHttpApi: [
      { text: 'Routes that name no authorizer ask for IAM: clients that do not sign their requests are turned away. Pass `defaultAuthorizer` to keep another one.' },
      { text: 'Access logs are switched on in place.' },
    ],
  },
  cost: [{ text: 'Access logs: CloudWatch Logs per GB that is taken in and per GB-month.' }],
};
