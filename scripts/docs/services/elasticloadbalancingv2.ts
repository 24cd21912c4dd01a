import { Fact, ServiceFacts, SPECIFICATION } from './facts';

const SUBNETS: Fact = {
  text: 'Without `internetFacing` the load balancer is in private subnets with egress. Where it has others, name them in `vpcSubnets`: subnets change in place, the scheme does not.',
  source: SPECIFICATION,
};

const LOGS: Fact = {
  text: 'Access logs, deletion protection and header checks are switched on in place. Logs go to the access-log bucket of the baseline: load balancers deliver to no bucket with a KMS key.',
  source: 'Elastic Load Balancing, "Enable access logs for your Application Load Balancer"',
};

export const ELASTICLOADBALANCINGV2: ServiceFacts = {
  title: 'Elastic Load Balancing',
  movingOver: {
    HipaaApplicationLoadBalancer: [
      LOGS,
      {
        text: 'Target groups with HTTP do not synthesize: the targets must serve HTTPS. CloudFormation replaces a target group whose protocol changes; the certificate of a target may be '
          + 'one that it has signed itself, which the load balancer does not verify.',
        source: 'CloudFormation resource specification; Elastic Load Balancing, "Target groups for your Application Load Balancers"',
      },
      { text: 'Listeners get the policy ELBSecurityPolicy-TLS13-1-2-2021-06 in place: clients with TLS 1.0 or 1.1 are turned away from then on.' },
      { text: 'Listeners of an internal load balancer no longer open it to everyone: say `open: true`, or `connections.allowFrom`.' },
      SUBNETS,
    ],
    HipaaNetworkLoadBalancer: [
      LOGS,
      {
        text: 'One that was made without security groups cannot get any: set `disableSecurityGroups: true` to keep it.',
        source: 'Elastic Load Balancing, "Update the security groups for your Network Load Balancer"',
      },
      { text: 'The security group is closed both ways: open it with `connections.allowFrom` to clients and `connections.allowTo` to targets.' },
      SUBNETS,
    ],
  },
  cost: [
    { text: 'Access logs: S3 storage per GB-month for as long as the baseline keeps logs; delivery costs nothing.' },
    { text: 'Cross-zone load balancing of a Network Load Balancer: data transfer between zones per GB.' },
    { text: 'TLS to the targets takes some of their CPU; Elastic Load Balancing charges nothing for it.' },
  ],
};
