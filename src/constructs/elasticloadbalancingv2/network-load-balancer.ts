import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { Construct } from 'constructs';
import { logAccess } from './access-logs';
import { HipaaLoadBalancerLogs } from './load-balancer-logs';
import { keepPromises } from '../../guard/registration';
import { ELB_RULES } from '../../rules/elb';
import { letDeliveredLogsIn } from '../baseline/log-delivery';
import { closedSecurityGroup, mustHaveVpc, privateSubnets } from '../ec2/placement';

/** Properties of a HipaaNetworkLoadBalancer: those of `elbv2.NetworkLoadBalancer`, with other defaults, and where its logs go. */
export interface HipaaNetworkLoadBalancerProps extends elbv2.NetworkLoadBalancerProps, HipaaLoadBalancerLogs {}

const PROMISES = ELB_RULES.map(({ id }) => id).filter((id) => id !== 'ELB.Waf');

/**
 * A Network Load Balancer for PHI: internal unless it is told otherwise, behind a security group that lets nobody in, logged, protected from deletion, with
 * TLS 1.2 or later before it and TLS behind it.
 *
 * It takes the props of `elbv2.NetworkLoadBalancer` and is one. A TCP listener passes on what comes, encrypted or not: it synthesizes before an Application
 * Load Balancer that takes HTTPS, or where somebody accepts the risk and says where sessions are decrypted.
 *
 * Source: Architecting for HIPAA, "Elastic Load Balancing".
 */
export class HipaaNetworkLoadBalancer extends elbv2.NetworkLoadBalancer {
  /**
   * @throws when there is no VPC
   */
  constructor(scope: Construct, id: string, props: HipaaNetworkLoadBalancerProps) {
    const path = `${scope.node.path}/${id}`;
    const vpc = mustHaveVpc(`HipaaNetworkLoadBalancer '${path}'`, props.vpc);
    const internetFacing = props.internetFacing ?? false;
    const isOpen = props.disableSecurityGroups ?? false;
    super(scope, id, {
      ...props,
      internetFacing,
      vpcSubnets: props.vpcSubnets ?? (internetFacing || props.subnetMappings ? undefined : privateSubnets(vpc)),
      deletionProtection: props.deletionProtection ?? true,
      crossZoneEnabled: props.crossZoneEnabled ?? true,
      disableSecurityGroups: isOpen,
      securityGroups: props.securityGroups ?? (isOpen ? undefined : [closedSecurityGroup(scope, `${id}SecurityGroup`, props.vpc, path)]),
    });
    logAccess(this, props, letDeliveredLogsIn);
    keepPromises(this, PROMISES);
  }

  /** Adds a listener: with TLS 1.2 or later where it has certificates, unless it says otherwise. */
  public addListener(id: string, props: elbv2.BaseNetworkListenerProps): elbv2.NetworkListener {
    const protocol = props.protocol ?? ((props.certificates ?? []).length > 0 ? elbv2.Protocol.TLS : elbv2.Protocol.TCP);
    return super.addListener(id, {
      ...props,
      protocol,
      sslPolicy: props.sslPolicy ?? (protocol === elbv2.Protocol.TLS ? elbv2.SslPolicy.RECOMMENDED_TLS : undefined),
    });
  }
}
