import { ServiceFacts } from './facts';

export const APIGATEWAY: ServiceFacts = {
  title: 'Amazon API Gateway',
  movingOver: {
    HipaaRestApi: [
      {
        text: 'The security policy changes in place, in about 15 minutes in which the API goes on serving: clients with TLS 1.0 or 1.1 are turned away from then on. It takes effect '
          + 'with the next deployment.',
        source: 'Amazon API Gateway developer guide, "How to change a security policy"',
      },
      { text: 'The endpoint becomes Regional unless you say `endpointTypes`. Set `EndpointType.EDGE` to keep an edge-optimized one.' },
      { text: 'Methods that name no authorizer ask for IAM, and a method with an authorizer of another kind takes `authorizationType` beside it or `defaultMethodOptions` of your own.' },
      { text: 'Tracing, execution logs and access logs are switched on in place. The execution log group `API-Gateway-Execution-Logs_<api>/<stage>` is made by API Gateway, without a key of yours.' },
      { text: 'The role that API Gateway writes logs with belongs to the account: the last stack that sets it wins. Set `cloudWatchRole: false` where another stack does.' },
    ],
  },
  cost: [
    { text: 'Access and execution logs: CloudWatch Logs per GB that is taken in and per GB-month. X-Ray: a price per million traces that are recorded.' },
    { text: 'The key of the baseline: a price per key and month.' },
  ],
};
