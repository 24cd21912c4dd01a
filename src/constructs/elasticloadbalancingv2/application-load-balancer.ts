import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { Construct } from 'constructs';
import { logAccess } from './access-logs';
import { HipaaLoadBalancerLogs } from './load-balancer-logs';
import { keepPromises } from '../../guard/registration';
import { ELB_RULES } from '../../rules/elb';
import { acknowledgeNag } from '../acknowledge-nag';
import { letApplicationLoadBalancersIn } from '../baseline/log-delivery';
import { mustHaveVpc, privateSubnets } from '../ec2/placement';

/** Properties of a HipaaApplicationLoadBalancer: those of `elbv2.ApplicationLoadBalancer`, with other defaults, and where its logs go. */
export interface HipaaApplicationLoadBalancerProps extends elbv2.ApplicationLoadBalancerProps, HipaaLoadBalancerLogs {}

/** Left to the application: the web ACL before it. */
const PROMISES = ELB_RULES.map(({ id }) => id).filter((id) => id !== 'ELB.Waf');

/** Ports on which the CDK takes a listener that names no protocol to speak HTTP. */
const CLEAR_PORTS: readonly (number | undefined)[] = [80, 8000, 8008, 8080];

/**
 * An Application Load Balancer for PHI: internal unless it is told otherwise, logged, protected from deletion, with TLS 1.2 or later before it. What is
 * behind it must speak HTTPS too: a target group with HTTP does not synthesize.
 *
 * It takes the props of `elbv2.ApplicationLoadBalancer` and is one. Let port 80 redirect with `addRedirect()`.
 *
 * Source: Architecting for HIPAA, "Elastic Load Balancing".
 */
export class HipaaApplicationLoadBalancer extends elbv2.ApplicationLoadBalancer {
  private readonly facesInternet: boolean;

  /**
   * @throws when there is no VPC
   */
  constructor(scope: Construct, id: string, props: HipaaApplicationLoadBalancerProps) {
    const vpc = mustHaveVpc(`HipaaApplicationLoadBalancer '${scope.node.path}/${id}'`, props.vpc);
    const internetFacing = props.internetFacing ?? false;
    super(scope, id, {
      ...props,
      internetFacing,
      vpcSubnets: props.vpcSubnets ?? (internetFacing ? undefined : privateSubnets(vpc)),
      deletionProtection: props.deletionProtection ?? true,
      dropInvalidHeaderFields: props.dropInvalidHeaderFields ?? true,
      desyncMitigationMode: props.desyncMitigationMode ?? elbv2.DesyncMitigationMode.DEFENSIVE,
    });
    this.facesInternet = internetFacing;
    logAccess(this, props, letApplicationLoadBalancersIn);
    keepPromises(this, PROMISES);
  }

  /**
   * Adds a listener, with HTTPS and TLS 1.2 or later unless it says otherwise. An internal load balancer opens to nobody by it: say `open: true`, or open it
   * with `connections`.
   */
  public addListener(id: string, props: elbv2.BaseApplicationListenerProps): elbv2.ApplicationListener {
    const protocol = props.protocol ?? (CLEAR_PORTS.includes(props.port) ? elbv2.ApplicationProtocol.HTTP : elbv2.ApplicationProtocol.HTTPS);
    const isEncrypted = protocol === elbv2.ApplicationProtocol.HTTPS;
    return super.addListener(id, {
      ...props,
      protocol,
      sslPolicy: props.sslPolicy ?? (isEncrypted ? elbv2.SslPolicy.RECOMMENDED_TLS : undefined),
      open: props.open ?? this.facesInternet,
    });
  }

  /**
   * Adds a listener on port 80 that tells clients to come back with HTTPS. An internal load balancer opens to nobody by it, unless it says `open: true`.
   */
  public addRedirect(props: elbv2.ApplicationLoadBalancerRedirectConfig = {}): elbv2.ApplicationListener {
    const listener = super.addRedirect({ ...props, open: props.open ?? this.facesInternet });
    acknowledgeNag(listener, { ELBv2ACMCertificateRequired: 'This listener only tells clients to come back with HTTPS; it forwards nothing.' });
    return listener;
  }
}
