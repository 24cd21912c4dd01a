import { BALANCER, LISTENER, listenersOf, TARGET_GROUP } from './types';
import { all, Judgement, Resource, Value, when } from '../../template';

/** Whether what clients send to a listener is encrypted on the way. */
export function listenerIsEncrypted(listener: Resource): Judgement {
  const protocol = listener.at('Protocol');
  switch (protocol.isAbsent ? 'none' : protocol.literal) {
    case 'none': return isOfGateway(listener);
    case 'HTTP': return sendsOnNothing(listener.at('DefaultActions'));
    case 'TCP':
    case 'TCP_QUIC': return passesThrough(listener);
    // There is no QUIC without TLS, and a load balancer passes it on as it is.
    default: return protocol.mustBeOneOf('HTTPS', 'TLS', 'QUIC');
  }
}

/** Gateway Load Balancers pass on whole packets for inspection; only their listeners have no protocol. */
function isOfGateway(listener: Resource): Judgement {
  const name = listener.at('LoadBalancerArn');
  const balancer = listener.named(name, BALANCER);
  if (balancer) {
    return balancer.at('Type').mustBe('gateway').orElse('Properties.Protocol', 'Properties.Protocol is not set; it must be "HTTPS" or "TLS"');
  }
  return Judgement.unverifiable('Properties.Protocol',
    `Properties.Protocol is not set, and the load balancer that ${name.path} names is not in these templates. Set it to HTTPS or TLS.`);
}

/** A listener in clear only tells clients to come back with HTTPS, or to go away. */
export function sendsOnNothing(actions: Value): Judgement {
  return all(actions.mustBePresent(), actions.everyItem((action) => {
    switch (action.at('Type').literal) {
      case 'fixed-response': return Judgement.pass();
      // Where it is left out, the protocol stays what it was.
      case 'redirect': return action.at('RedirectConfig.Protocol').mustBe('HTTPS');
      default: return action.at('Type').mustBeOneOf('redirect', 'fixed-response');
    }
  }));
}

/** Whether what clients send to a listener, and a rule of it passes on, is encrypted on the way. */
export function listenerRuleIsEncrypted(listenerRule: Resource): Judgement {
  const quiet = sendsOnNothing(listenerRule.at('Actions'));
  const name = listenerRule.at('ListenerArn');
  const listener = listenerRule.named(name, LISTENER);
  if (quiet.conclusion === 'pass') {
    return quiet;
  }
  return listener
    ? when(listener.at('Protocol').mustBe('HTTP').seenFrom(listener.logicalId), () => quiet)
    : Judgement.unverifiable(name.path, `${name.path} names a listener that is not in these templates, so nobody can tell whether it takes HTTP. `
      + 'Judge the template that makes it together with this one.');
}

/** A Network Load Balancer passes TCP on as it comes: what is in it shows at an Application Load Balancer behind, or nowhere. */
function passesThrough(listener: Resource): Judgement {
  const groups = forwardedTo(listener);
  const balancers = groups.filter((group) => group?.at('TargetType').literal === 'alb');
  if (groups.length > 0 && balancers.length === groups.length) {
    return all(...balancers.map((group) => balancersBehindAreEncrypted(group!).seenFrom(group!.logicalId)));
  }
  const { path, text } = listener.at('Protocol');
  return Judgement.unverifiable(path, `${path} is "${text}", which is passed on as it comes, encrypted or not. Use TLS, or, where clients and targets encrypt `
    + 'from end to end, accept the risk and say where the session is decrypted.');
}

/** Where an action names the target groups that it forwards to. */
const GROUPS_OF_ACTION = ['TargetGroupArn', 'ForwardConfig.TargetGroups[*].TargetGroupArn'];

/** What a listener, or a rule of one, forwards to, as its actions name it. */
export function groupsNamedIn(resource: Resource, actions: 'DefaultActions' | 'Actions'): readonly Value[] {
  return GROUPS_OF_ACTION.flatMap((path) => resource.at(`${actions}[*].${path}`).items());
}

/** The target groups that a listener forwards to; undefined for one that is not in these templates. */
function forwardedTo(listener: Resource): (Resource | undefined)[] {
  return groupsNamedIn(listener, 'DefaultActions').map((group) => listener.named(group, TARGET_GROUP));
}

/** The load balancers that are targets of a group have encrypted listeners on the ports that the group sends to. */
export function balancersBehindAreEncrypted(group: Resource): Judgement {
  return group.at('Targets').someItem(() => Judgement.pass()).conclusion === 'pass'
    ? group.at('Targets').everyItem((target) => isEncryptedBehind(group, target))
    : Judgement.unverifiable('Properties.Targets', 'Properties.Targets names no load balancer, so nobody can tell which listener it sends to. Name it here.');
}

function isEncryptedBehind(group: Resource, target: Value): Judgement {
  const id = target.at('Id');
  const port = (target.at('Port').isAbsent ? group.at('Port') : target.at('Port')).text;
  const balancer = group.named(id, BALANCER);
  const listeners = balancer ? listenersOf(balancer).filter((listener) => listener.at('Port').text === port) : [];
  return listeners.length > 0
    ? all(...listeners.map((listener) => listenerIsEncrypted(listener).seenFrom(listener.logicalId)))
    : Judgement.unverifiable(id.path, `${id.path} names a load balancer whose listener on port ${port ?? 'so and so'} is not in these templates. `
      + 'Judge the template that makes it together with this one.');
}

/** Whether what a load balancer sends to the targets of a group is encrypted on the way. */
export function targetsAreEncrypted(group: Resource): Judgement {
  const protocol = group.at('Protocol');
  const type = group.at('TargetType').literal;
  // A function is called through the API of Lambda, and a Gateway Load Balancer wraps whole packets.
  if (type === 'lambda' || protocol.literal === 'GENEVE') {
    return Judgement.pass();
  }
  if (protocol.literal === 'TCP' || protocol.literal === 'TCP_QUIC') {
    return type === 'alb' ? balancersBehindAreEncrypted(group) : isOnlyPassedThrough(group);
  }
  return protocol.mustBeOneOf('HTTPS', 'TLS', 'QUIC');
}

/** TCP to the targets is what the clients sent where the listener passes it through, which is judged there; after TLS has ended it is clear. */
function isOnlyPassedThrough(group: Resource): Judgement {
  const { path, text } = group.at('Protocol');
  const listeners = GROUPS_OF_ACTION.flatMap((property) => group.relatedBy(LISTENER, `DefaultActions[*].${property}`));
  if (listeners.length === 0) {
    return Judgement.unverifiable(path, `${path} is "${text}", and no listener in these templates forwards to it, so nobody can tell what it is sent. Use TLS.`);
  }
  return all(...listeners.map((listener) => listener.at('Protocol').mustNotBe('TLS')
    .orElse(path, `${path} is "${text}": listener "${listener.logicalId}" ends TLS, and from there it goes on in clear`)));
}
