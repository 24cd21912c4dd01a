import { listenerIsEncrypted, listenerRuleIsEncrypted, sendsOnNothing, targetsAreEncrypted } from './encryption';
import { LISTENER, LISTENER_RULE, TARGET_GROUP } from './types';
import { all, Judgement, Resource, Value } from '../../template';

/** Whether a load balancer of these templates takes and passes on nothing in the clear. */
export function encryptsBothHops(balancer: Resource): Judgement {
  const listeners = listenersOf(balancer);
  return listeners.length === 0
    ? Judgement.unverifiable('Properties', 'its listeners are not in these templates. Judge the template that makes them together with this one')
    : all(...listeners.map((listener) => encrypts(listener).seenFrom(listener.logicalId)));
}

/** Whether a load balancer sends on nothing of what it gets at port 80, and tells clients to come back with HTTPS; one that does not listen there gets none. */
export function redirectsHttp(balancer: Resource): boolean {
  const listeners = listenersOf(balancer).filter((listener) => Number(listener.at('Port').literal) === 80);
  return listeners.length > 0 && listeners.every((listener) =>
    actionsOf(listener).every((actions) => sendsOnNothing(actions).conclusion === 'pass'));
}

function listenersOf(balancer: Resource): readonly Resource[] {
  return balancer.relatedBy(LISTENER, 'LoadBalancerArn');
}

function encrypts(listener: Resource): Judgement {
  return all(
    listenerIsEncrypted(listener),
    ...rulesOf(listener).map((each) => listenerRuleIsEncrypted(each).seenFrom(each.logicalId)),
    ...actionsOf(listener).flatMap((actions) => groupsIn(actions)).map((group) => groupIsEncrypted(group, listener)),
  );
}

function rulesOf(listener: Resource): readonly Resource[] {
  return listener.relatedBy(LISTENER_RULE, 'ListenerArn');
}

/** What a listener does by default, and what its rules do. */
function actionsOf(listener: Resource): readonly Value[] {
  return [listener.at('DefaultActions'), ...rulesOf(listener).map((each) => each.at('Actions'))];
}

function groupsIn(actions: Value): readonly Value[] {
  return actions.items().flatMap((action) => [action.at('TargetGroupArn'), ...action.at('ForwardConfig.TargetGroups').items().map((each) => each.at('TargetGroupArn'))])
    .filter(({ isAbsent }) => !isAbsent);
}

function groupIsEncrypted(name: Value, listener: Resource): Judgement {
  const group = listener.named(name, TARGET_GROUP);
  return group
    ? targetsAreEncrypted(group).seenFrom(group.logicalId)
    : Judgement.unverifiable(name.path, `${name.path} names a target group that is not in these templates. Judge the template that makes it together with this one.`);
}
