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
    HipaaEdgeFunction: [
      {
        text: 'It is for stacks of us-east-1, where its distribution is as well; in a stack of another region it does not synthesize. The experimental `EdgeFunction` of CDK makes '
          + 'a stack in us-east-1 by itself: the move is a new function. The distribution goes over to the new one in place; the old one stays until its copies are gone.',
        source: 'Amazon CloudFront developer guide, "Delete Lambda@Edge functions and replicas"',
      },
      {
        text: 'What a `lambda.Function` has that Lambda@Edge does not take is refused, each with the name of its prop: a VPC, variables, a dead-letter queue, layers, tracing, arm64 and so on.',
        source: 'Amazon CloudFront developer guide, "Restrictions on Lambda@Edge"',
      },
      {
        text: 'A function for viewers has at most 5 seconds, 128 MB of memory and 1 MB of code; one for origins 30 seconds and 50 MB. Which of the two it is only its distribution knows: '
          + '30 seconds is what is checked here.',
        source: 'Amazon CloudFront developer guide, "Quotas on Lambda@Edge"',
      },
      { text: 'A HipaaDistribution says `includeBody: false` for every function at the edge that does not say otherwise.' },
    ],
  },
  cost: [
    { text: 'Events that fail wait in a queue: per request, and the key per use.' },
    { text: 'Logs of six years: storage per GB-month.' },
    { text: 'Traces: per trace that X-Ray records; the first ones of a month are free.' },
    { text: 'In a VPC, what the function calls goes through a NAT gateway or endpoints: by the hour and per GB.' },
    { text: 'At the edge: a price per request and per GB-second of its own, which is not that of Lambda elsewhere.' },
  ],
  notes: {
    'Logs at the edge': [
      {
        text: 'CloudFront runs a function in the region that is near to who asks, and the function logs there. A template of us-east-1 makes the log group of us-east-1 only; in every other '
          + 'region Lambda makes a group of the same name at the first call, without a key of your own and without an end.',
        source: 'Amazon CloudFront developer guide, "Edge function logs"',
      },
      {
        text: 'To have these encrypted too, give the function a `logGroup` whose `logGroupName` you chose, and make a HipaaLogGroup of that name in a stack of each region that CloudFront uses, '
          + 'before the function runs there. A name of the form `/aws/lambda/<function>` does not do: Lambda@Edge writes the region before the name of the function. '
          + 'The metrics of the function in the console of CloudFront show the regions.',
        source: 'Amazon CloudFront developer guide, "Edge function logs"',
      },
      { text: 'Best is to log nothing of a request: its address, headers and cookies may say who a patient is.' },
    ],
  },
};
