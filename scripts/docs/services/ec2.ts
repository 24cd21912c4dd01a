import { ServiceFacts, SPECIFICATION } from './facts';

export const EC2: ServiceFacts = {
  title: 'Amazon EC2 and Amazon VPC',
  movingOver: {
    HipaaVpc: [
      { text: 'The VPC and its subnets stay. Flow logs, endpoints and the custom resource that closes the default security group come beside them.', source: SPECIFICATION },
      {
        text: 'Public subnets give no public addresses any more to what is launched from then on; what runs keeps its address. Instances in them that need one say so '
          + 'themselves; load balancers and NAT gateways get theirs as before.',
        source: 'Amazon VPC user guide, "Modify the IP addressing attributes of your subnet"',
      },
      {
        text: 'What uses the default security group, or names none, is cut off when the group is closed. Look for its network interfaces before you move.',
        source: 'Amazon VPC user guide, "Default security groups for your VPCs"',
      },
      {
        text: 'A gateway endpoint for S3 or DynamoDB that is there under another id stands in the way of the new one: pass yours as `gatewayEndpoints` under the name that '
          + 'it has. Connections to S3 are cut when routes move to the endpoint.',
        source: 'AWS PrivateLink guide, "Gateway endpoints for Amazon S3"',
      },
      {
        text: 'Endpoints let through identities of this account, resources of this account, and downloads from S3 whosever they are. Where programs use a bucket of another '
          + 'account with credentials of another account, say so with `addToPolicy`.',
        source: 'AWS PrivateLink guide, "Control access to VPC endpoints using endpoint policies"',
      },
    ],
  },
  cost: [
    { text: 'Flow logs: a price per GB taken in by CloudWatch Logs, and per GB-month for six years. `flowLogs` with a HipaaBucket costs less per GB.' },
    { text: 'Masking of health data in flow logs, which are log groups like all others: a price per GB that is scanned.' },
    { text: 'Gateway endpoints cost nothing, and save what the NAT gateway takes per GB. Interface endpoints: a price per Availability Zone and hour, and per GB.' },
    { text: 'One function of Lambda that closes the default security group: it runs when the VPC is deployed.' },
  ],
};
