import { ServiceFacts } from './facts';

export const ROUTE53: ServiceFacts = {
  title: 'Amazon Route 53',
  movingOver: {
    HipaaHostedZone: [
      { text: 'The zone stays, with its name servers. Query logging is switched on in place.', source: 'AWS CloudFormation, AWS::Route53::HostedZone' },
      {
        text: 'Route 53 logs queries of public zones only, and into us-east-1 only. In a stack of another region, or of none, pass `queryLogsLogGroupArn`: a HipaaLogGroup of a '
          + 'stack in us-east-1, with a resource policy that lets `route53.amazonaws.com` write.',
        source: 'Amazon Route 53 developer guide, "Public DNS query logging"',
      },
    ],
  },
  cost: [{ text: 'Logs of queries: a price per GB taken in by CloudWatch Logs, and per GB-month for six years. Resolvers keep answers, so most lookups never reach Route 53.' }],
};
