import { ServiceFacts, SPECIFICATION } from './facts';

export const LAMBDA: ServiceFacts = {
  title: 'AWS Lambda',
  movingOver: {
    HipaaFunction: [
      {
        text: 'Everything is changed in place: variables are encrypted anew, the log goes to the new group from then on, and the function moves into the VPC. '
          + 'What it logged before stays in `/aws/lambda/...`, without a key: set a retention there, or delete it.',
        source: SPECIFICATION,
      },
      {
        text: 'Pass the `vpc`. Its private subnets need a NAT gateway or VPC endpoints for what the function calls; the security group lets out HTTPS only. '
          + 'Open the way to databases by `connections`.',
        source: 'AWS Lambda developer guide, "Giving Lambda functions access to resources in an Amazon VPC"',
      },
      { text: 'Ten events at a time unless `reservedConcurrentExecutions` says otherwise; an account has 1,000 to give, and keeps 100 for functions without.' },
      { text: 'A function that passed on failures to a queue of its own keeps it with `deadLetterQueue`, `deadLetterTopic` or `onFailure`.' },
    ],
    HipaaNodejsFunction: [
      { text: 'As HipaaFunction. Without `runtime` it moves to Node.js 22, in place.' },
    ],
  },
  cost: [
    { text: 'Events that fail wait in a queue: per request, and the key per use.' },
    { text: 'Logs of six years: storage per GB-month.' },
    { text: 'Traces: per trace that X-Ray records; the first ones of a month are free.' },
    { text: 'In a VPC, what the function calls goes through a NAT gateway or endpoints: by the hour and per GB.' },
  ],
};
