import { ServiceFacts } from './facts';

export const APPSYNC: ServiceFacts = {
  title: 'AWS AppSync',
  movingOver: {
    HipaaGraphqlApi: [
      { text: 'An API that says nothing of authorization asks for IAM, where CDK makes an API key: clients with the key are turned away.' },
      { text: 'Introspection is off and queries go 10 levels deep, in place: tools that read the schema from the API need it from a file.' },
      { text: 'The log group is made here, encrypted. Where AppSync has made it already, delete or import it first: a log group with that name is there once.' },
    ],
  },
  cost: [{ text: 'A web ACL of its own, unless `webAcl` is given: a price per web ACL, rule and month, and per million requests.' }, { text: 'Logs: CloudWatch Logs per GB that is taken in and per GB-month. X-Ray: a price per million traces that are recorded.' }],
};
