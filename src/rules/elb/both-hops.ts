import { groupsNamedIn, listenerIsEncrypted, listenerRuleIsEncrypted, sendsOnNothing, targetsAreEncrypted } from './encryption';
import { LISTENER_RULE, listenersOf, TARGET_GROUP } from './types';
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
    [listener.at('DefaultActions'), ...rulesOf(listener).map((each) => each.at('Actions'))].every((actions) => sendsOnNothing(actions).conclusion === 'pass'));
}

function encrypts(listener: Resource): Judgement {
  const rules = rulesOf(listener);
  const groups = [...groupsNamedIn(listener, 'DefaultActions'), ...rules.flatMap((each) => groupsNamedIn(each, 'Actions'))];
  return all(
    listenerIsEncrypted(listener),
    ...rules.map((each) => listenerRuleIsEncrypted(each).seenFrom(each.logicalId)),
    ...groups.map((group) => groupIsEncrypted(group, listener)),
  );
}

function rulesOf(listener: Resource): readonly Resource[] {
  return listener.relatedBy(LISTENER_RULE, 'ListenerArn');
}

function groupIsEncrypted(name: Value, listener: Resource): Judgement {
  const group = listener.named(name, TARGET_GROUP);
  return group
    ? targetsAreEncrypted(group).seenFrom(group.logicalId)
    : Judgement.unverifiable(name.path, `${name.path} names a target group that is not in these templates. Judge the template that makes it together with this one.`);
}
