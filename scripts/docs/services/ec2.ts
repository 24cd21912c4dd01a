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
      {
        text: 'With `networkFirewall` a range is added to the VPC for the subnets of the firewall; those that are there keep theirs. Default routes of public subnets move from the '
          + 'internet gateway to the endpoints of the firewall in the zone, and connections that are open then are cut: their beginning was never seen.',
        source: 'AWS Network Firewall developer guide, "VPC route table configuration for AWS Network Firewall"',
      },
    ],
    HipaaInstance: [
      {
        text: 'Volumes are encrypted when they are made: CloudFormation replaces an instance whose block devices change, and the old volumes are deleted with it. '
          + 'Make an image of the instance first, copy it with your key, and launch the HipaaInstance from the copy.',
        source: 'AWS CloudFormation, AWS::EC2::Instance BlockDeviceMappings; Amazon EC2 user guide, "Copy an Amazon EC2 AMI"',
      },
      {
        text: 'The network interface says that there is no public address, and the instance is replaced for that as well. An elastic address that is associated with it is a finding.',
        source: SPECIFICATION,
      },
      {
        text: 'Programs that ask the metadata service without a session get no answer any more. Look at the metric `MetadataNoToken` before you move.',
        source: 'Amazon EC2 user guide, "Transition to using Instance Metadata Service Version 2"',
      },
      {
        text: 'The root device is called `/dev/xvda`, as in Amazon Linux, and `/dev/sda1` in Windows. Set `rootDeviceName` for Ubuntu, Red Hat and others: under a wrong name '
          + 'the root volume stays as the image has it.',
        source: 'Amazon EC2 user guide, "Device names for volumes on Amazon EC2 instances"',
      },
    ],
    HipaaLaunchTemplate: [
      { text: 'A change makes a new version; nothing that runs is touched. What is launched from then on is encrypted and asks for sessions.', source: 'AWS CloudFormation, AWS::EC2::LaunchTemplate' },
      { text: 'The template has a role with AmazonSSMManagedInstanceCore, unless you pass `role` or `instanceProfile`.' },
    ],
  },
  cost: [
    { text: 'Detailed monitoring: a price per metric and month, for seven metrics of each instance.' },
    { text: 'Backups of instances: a price per GB-month, kept for 35 days. The key of the baseline: a price per key and month, shared by all stores of the stack.' },
    { text: 'Flow logs: a price per GB taken in by CloudWatch Logs, and per GB-month for six years. `flowLogs` with a HipaaBucket costs less per GB.' },
    { text: 'Masking of health data in flow logs, which are log groups like all others: a price per GB that is scanned.' },
    { text: 'Gateway endpoints cost nothing, and save what the NAT gateway takes per GB. Interface endpoints: a price per Availability Zone and hour, and per GB.' },
    { text: 'A network firewall: a price per Availability Zone and hour, and per GB that passes it. Its logs: per GB, as other logs.' },
    { text: 'One function of Lambda that closes the default security group: it runs when the VPC is deployed.' },
  ],
  notes: {
    'Network firewall': [
      {
        text: 'All traffic between public subnets and the internet passes the firewall, both ways: what comes to load balancers, and what leaves through NAT gateways, under the address '
          + 'of the NAT gateway. Traffic between subnets, to VPC endpoints and through a VPN does not. Network Firewall looks neither at traffic of VPC peering nor at that of Global Accelerator.',
        source: 'AWS Network Firewall developer guide, "AWS Network Firewall example architectures with routing"',
      },
      {
        text: 'What is let through is said by the policy that you pass. Whether it lets everything through is not judged.',
      },
      {
        text: 'Its logs are encrypted with the key of the baseline. For the firewall itself, which holds rules and no traffic, CloudFormation has no property for a key of your own.',
        source: SPECIFICATION,
      },
      { text: 'A VPC with IPv6 is refused: its private subnets have a way out of their own, an egress-only internet gateway, which the firewall does not see.' },
    ],
  },
};
