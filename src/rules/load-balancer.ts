import { all, any, Judgement, Resource, Value } from '../template';

export const LOAD_BALANCER = 'AWS::ElasticLoadBalancingV2::LoadBalancer';

/** The listeners of a load balancer. */
export function listenersOf(balancer: Resource): readonly Resource[] {
  return balancer.once('listeners', () => balancer.relatedBy('AWS::ElasticLoadBalancingV2::Listener', 'LoadBalancerArn'));
}

/** Whether every request that a load balancer gets at port 80 is redirected to HTTPS; one that does not listen there gets none. */
export function redirectsHttp(balancer: Resource): boolean {
  const listeners = listenersOf(balancer).filter((listener) => Number(listener.at('Port').literal) === 80);
  return listeners.length > 0 && listeners.every((listener) => isRedirect(listener).conclusion === 'pass');
}

/** Whether a listener does nothing but redirect to HTTPS. */
export function isRedirect(listener: Resource): Judgement {
  const actions = listener.at('DefaultActions');
  const rules = listener.relatedBy('AWS::ElasticLoadBalancingV2::ListenerRule', 'ListenerArn');
  return all(actions.someItem(leadsToHttps), actions.everyItem(leadsToHttps), ...rules.map((each) => each.at('Actions').everyItem(leadsToHttps)));
}

function leadsToHttps(action: Value): Judgement {
  return all(action.at('Type').mustBe('redirect'), action.at('RedirectConfig.Protocol').mustBe('HTTPS'));
}

/** Whether a load balancer of these templates takes and passes on nothing in the clear. */
export function encryptsBothHops(balancer: Resource): Judgement {
  const listeners = listenersOf(balancer);
  return listeners.length === 0
    ? Judgement.unverifiable('Properties', 'its listeners are not in these templates. Judge the template that makes them together with this one')
    : all(...listeners.map((listener) => encrypts(listener).seenFrom(listener.logicalId)));
}

function encrypts(listener: Resource): Judgement {
  const protocol = listener.at('Protocol');
  // A network load balancer passes TCP on as it is: the target ends TLS, or nobody does.
  const passesOn = protocol.literal === 'TCP'
    ? Judgement.unverifiable(protocol.path, `${protocol.path} is TCP: the target ends TLS, or nobody does, and no template shows which. Say so in a RiskAcceptance`)
    : all(protocol.mustBeOneOf('HTTPS', 'TLS'), ...targetsOf(listener));
  return any(isRedirect(listener), passesOn).conclusion === 'pass' ? Judgement.pass() : passesOn;
}

function targetsOf(listener: Resource): readonly Judgement[] {
  const rules = listener.relatedBy('AWS::ElasticLoadBalancingV2::ListenerRule', 'ListenerArn');
  return [listener.at('DefaultActions'), ...rules.map((each) => each.at('Actions'))].flatMap((actions) => actions.items()).flatMap((action) =>
    [action.at('TargetGroupArn'), ...action.at('ForwardConfig.TargetGroups').items().map((each) => each.at('TargetGroupArn'))]
      .filter(({ isAbsent }) => !isAbsent).map((arn) => targetEncrypts(arn, listener)));
}

function targetEncrypts(arn: Value, listener: Resource): Judgement {
  const targets = listener.named(arn, 'AWS::ElasticLoadBalancingV2::TargetGroup');
  return targets
    ? any(targets.at('TargetType').mustBe('lambda'), targets.at('Protocol').mustBeOneOf('HTTPS', 'TLS'))
      .orElse('Properties.Protocol', `Protocol of ${targets.logicalId} is ${JSON.stringify(targets.at('Protocol').text ?? 'not set')}; it must be HTTPS or TLS`)
      .seenFrom(targets.logicalId)
    : Judgement.unverifiable(arn.path, `${arn.path} names a target group that is not in these templates. Judge the template that makes it together with this one.`);
}
