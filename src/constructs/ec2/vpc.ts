import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as resolver from 'aws-cdk-lib/aws-route53resolver';
import { Construct } from 'constructs';
import { keepPromises } from '../../guard/registration';
import { NETWORK_FIREWALL_RULES } from '../../rules/network-firewall';
import { acknowledgeNag } from '../acknowledge-nag';
import { letAccountThrough, letDownloadsThrough } from './endpoint-policy';
import { protectByFirewall } from './network-firewall';
import { HipaaNetworkFirewallOptions } from './network-firewall-options';
import { HipaaLogGroup } from '../logs/log-group';

/** Properties of a HipaaVpc: those of `ec2.Vpc`, with other defaults, and what PHI needs beside them. */
export interface HipaaVpcProps extends ec2.VpcProps {
  /**
   * Services of AWS that are reached through the VPC, without a way over the internet. Each endpoint has its price per Availability Zone and hour.
   *
   * @default - none; S3 and DynamoDB are reached through gateway endpoints, which cost nothing
   */
  readonly interfaceEndpoints?: ec2.InterfaceVpcEndpointAwsService[];

  /**
   * Whether the names that are looked up from within the VPC are logged, into an encrypted log group.
   *
   * @default false
   */
  readonly dnsQueryLogging?: boolean;

  /**
   * A firewall of AWS Network Firewall between the public subnets and the internet: all that goes to the internet or comes from there passes by it. It takes a VPC
   * with public subnets and IPv4 only. Each Availability Zone has its price per hour, and each GB.
   *
   * @default - none: security groups alone say what passes
   */
  readonly networkFirewall?: HipaaNetworkFirewallOptions;
}

/** cdk-nag cannot read a range of addresses that the VPC itself tells. */
const ONLY_HTTPS_FROM_VPC = 'The group lets in HTTPS from the range of the VPC, which cdk-nag cannot read.';

/** What is put into its subnets is judged where the route is, and is not the affair of the VPC. */
const PROMISES = [
  'VPC.FlowLogsEncrypted', 'VPC.DefaultSecurityGroupClosed', 'VPC.SubnetNoPublicIp', 'VPC.EndpointPolicy', 'VPC.EncryptionControl',
  ...NETWORK_FIREWALL_RULES.map(({ id }) => id),
];

/**
 * A VPC for PHI: flow logs of all traffic in an encrypted log group, a default security group that is closed, subnets that give nothing
 * a public address, and endpoints for S3 and DynamoDB that let this account through only.
 *
 * It takes the props of `ec2.Vpc` and is one. Public subnets are there for load balancers and NAT gateways. With `networkFirewall` all that goes to the internet
 * and comes from there passes a firewall.
 *
 * Source: Architecting for HIPAA, "Amazon Virtual Private Cloud".
 */
export class HipaaVpc extends ec2.Vpc {
  /**
   * @throws when a `networkFirewall` is asked for in a VPC with IPv6, without public subnets or without an internet gateway, or gets too few addresses
   */
  constructor(scope: Construct, id: string, props: HipaaVpcProps = {}) {
    super(scope, id, {
      ...props,
      restrictDefaultSecurityGroup: props.restrictDefaultSecurityGroup ?? true,
      subnetConfiguration: subnetsOf(props).map((subnet) => withoutPublicAddresses(subnet, props)),
      // Endpoints are made below, with a policy each.
      gatewayEndpoints: undefined,
    });
    if (props.flowLogs === undefined) {
      this.addFlowLog('FlowLog', { destination: ec2.FlowLogDestination.toCloudWatchLogs(new HipaaLogGroup(this, 'FlowLogs')), trafficType: ec2.FlowLogTrafficType.ALL });
    }
    this.addEndpoints(props);
    if (props.dnsQueryLogging ?? false) {
      this.logDnsQueries();
    }
    if (props.networkFirewall) {
      protectByFirewall(this, props.networkFirewall, props.ipProtocol);
    }
    acknowledgeNag(this, {
      VPCNoUnrestrictedRouteToIGW: 'Public subnets are for load balancers and NAT gateways; what else is put into them is judged by VPC.NoRouteToInternetGateway.',
      VPCDefaultSecurityGroupClosed: 'A custom resource of CDK takes the rules of the default security group away.',
      IAMNoInlinePolicy: 'CDK writes what the delivery role of flow logs may do as a policy of that role; no other role uses it.',
    });
    keepPromises(this, PROMISES);
  }

  /** Adds a gateway endpoint that lets this account through only; `addToPolicy` on it lets more through. */
  public addGatewayEndpoint(id: string, options: ec2.GatewayVpcEndpointOptions): ec2.GatewayVpcEndpoint {
    const endpoint = super.addGatewayEndpoint(id, options);
    letAccountThrough(endpoint);
    if (options.service.name.endsWith('.s3')) {
      letDownloadsThrough(endpoint);
    }
    return endpoint;
  }

  /**
   * Adds an interface endpoint that lets this account through only; `addToPolicy` on it lets more through. For a service that takes no
   * policy make an `ec2.InterfaceVpcEndpoint`.
   */
  public addInterfaceEndpoint(id: string, options: ec2.InterfaceVpcEndpointOptions): ec2.InterfaceVpcEndpoint {
    const endpoint = super.addInterfaceEndpoint(id, options);
    letAccountThrough(endpoint);
    acknowledgeNag(endpoint, { EC2RestrictedSSH: ONLY_HTTPS_FROM_VPC, EC2RestrictedCommonPorts: ONLY_HTTPS_FROM_VPC });
    return endpoint;
  }

  private addEndpoints({ gatewayEndpoints, interfaceEndpoints = [] }: HipaaVpcProps): void {
    const gateways = gatewayEndpoints ?? {
      S3: { service: ec2.GatewayVpcEndpointAwsService.S3 },
      DynamoDb: { service: ec2.GatewayVpcEndpointAwsService.DYNAMODB },
    };
    Object.entries(gateways).forEach(([name, options]) => this.addGatewayEndpoint(name, options));
    interfaceEndpoints.forEach((service) => this.addInterfaceEndpoint(service.shortName, { service }));
  }

  private logDnsQueries(): void {
    const logging = new resolver.CfnResolverQueryLoggingConfig(this, 'DnsQueries', { destinationArn: new HipaaLogGroup(this, 'DnsQueryLogs').logGroupArn });
    new resolver.CfnResolverQueryLoggingConfigAssociation(this, 'DnsQueriesOfVpc', { resolverQueryLogConfigId: logging.ref, resourceId: this.vpcId });
  }
}

/** As the L2 does it: public ones, and private ones with a way out unless there is no NAT gateway. */
function subnetsOf({ subnetConfiguration, natGateways }: HipaaVpcProps): ec2.SubnetConfiguration[] {
  return subnetConfiguration ?? [
    { name: 'Public', subnetType: ec2.SubnetType.PUBLIC },
    { name: natGateways === 0 ? 'Isolated' : 'Private', subnetType: natGateways === 0 ? ec2.SubnetType.PRIVATE_ISOLATED : ec2.SubnetType.PRIVATE_WITH_EGRESS },
  ];
}

function withoutPublicAddresses(subnet: ec2.SubnetConfiguration, { ipProtocol }: HipaaVpcProps): ec2.SubnetConfiguration {
  const hasIpv6 = ipProtocol === ec2.IpProtocol.DUAL_STACK;
  return subnet.subnetType !== ec2.SubnetType.PUBLIC ? subnet : {
    ...subnet,
    mapPublicIpOnLaunch: subnet.mapPublicIpOnLaunch ?? false,
    ipv6AssignAddressOnCreation: hasIpv6 ? subnet.ipv6AssignAddressOnCreation ?? false : subnet.ipv6AssignAddressOnCreation,
  };
}
