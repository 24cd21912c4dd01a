import { any, Judgement, Resource, Value } from '../../template';
import { parameterIn } from '../parameter-group';

export const BALANCER = 'AWS::ElasticLoadBalancingV2::LoadBalancer';
export const LISTENER = 'AWS::ElasticLoadBalancingV2::Listener';
export const LISTENER_RULE = 'AWS::ElasticLoadBalancingV2::ListenerRule';
export const TARGET_GROUP = 'AWS::ElasticLoadBalancingV2::TargetGroup';
export const CLASSIC = 'AWS::ElasticLoadBalancing::LoadBalancer';

/** An attribute of a load balancer, such as `deletion_protection.enabled`. */
export function attribute(balancer: Resource, name: string): Value {
  return parameterIn(balancer.at('LoadBalancerAttributes'), name, { name: 'Key', value: 'Value' });
}

/** The listeners of a load balancer that are in these templates. */
export function listenersOf(balancer: Resource): readonly Resource[] {
  return balancer.relatedBy(LISTENER, 'LoadBalancerArn');
}

/** A load balancer that does not say what it is, is an Application Load Balancer. */
export function isApplication(balancer: Resource): Judgement {
  return any(balancer.at('Type').mustBeAbsent(), balancer.at('Type').mustBe('application'));
}

/** Whether a listener takes TLS itself. */
export function takesTls(listener: Resource): Judgement {
  return listener.at('Protocol').mustBeOneOf('HTTPS', 'TLS');
}
