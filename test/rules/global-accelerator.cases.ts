import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, MACRO, passes, RuleCases, subject, unverifiable } from './cases';
import { backendEncrypted, encryptedPorts, flowLogs } from '../../src/rules/global-accelerator';
import { Json, JsonObject } from '../../src/template';

function ports(from: Json, to: Json = from, rest: JsonObject = {}): JsonObject {
  return { Protocol: 'TCP', PortRanges: [{ FromPort: from, ToPort: to }], ...rest };
}

function listener(properties: JsonObject, beside: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject('AWS::GlobalAccelerator::Listener', properties, beside, rest);
}

const HTTPS = { Port: 443, Protocol: 'HTTPS', DefaultActions: [{ Type: 'forward', TargetGroupArn: { Ref: 'Targets' } }] };
const REDIRECT = { Port: 80, Protocol: 'HTTP', DefaultActions: [{ Type: 'redirect', RedirectConfig: { Protocol: 'HTTPS', StatusCode: 'HTTP_301' } }] };

function balancer(listeners: readonly JsonObject[], protocol: Json = 'HTTPS'): JsonObject {
  return {
    Balancer: { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: {} },
    Targets: { Type: 'AWS::ElasticLoadBalancingV2::TargetGroup', Properties: { Protocol: protocol! } },
    ...Object.fromEntries(listeners.map((properties, index) => [`Listener${index}`, {
      Type: 'AWS::ElasticLoadBalancingV2::Listener', Properties: { LoadBalancerArn: { Ref: 'Balancer' }, ...properties },
    }])),
  };
}

const ENDPOINTS = [{ EndpointId: { Ref: 'Balancer' } }];

function behind(beside: JsonObject, endpoints: Json = ENDPOINTS, rest: Partial<Given> = {}): Given {
  return subject('AWS::GlobalAccelerator::EndpointGroup', { ListenerArn: 'arn', EndpointConfigurations: endpoints! }, beside, rest);
}

/** An Application Load Balancer as the only target of the load balancer. */
const BEHIND: JsonObject = {
  Targets: {
    Type: 'AWS::ElasticLoadBalancingV2::TargetGroup', Properties: { Protocol: 'TCP', TargetType: 'alb', Port: 443, Targets: [{ Id: { Ref: 'Inner' } }] },
  },
  Inner: { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: {} },
  InnerListener: { Type: 'AWS::ElasticLoadBalancingV2::Listener', Properties: { LoadBalancerArn: { Ref: 'Inner' }, Port: 443, Protocol: 'HTTPS' } },
};

const FORWARDING_RULE: JsonObject = {
  Type: 'AWS::ElasticLoadBalancingV2::ListenerRule', Properties: { ListenerArn: { Ref: 'Listener1' }, Actions: HTTPS.DefaultActions },
};

const GROUP = { Group: { Type: 'AWS::GlobalAccelerator::EndpointGroup', Properties: { ListenerArn: { Ref: 'Subject' }, EndpointConfigurations: ENDPOINTS } } };

function accelerator(properties: JsonObject, rest: Partial<Given> = {}): Given {
  return subject('AWS::GlobalAccelerator::Accelerator', { Name: 'portal', ...properties }, {}, rest);
}

export const GLOBAL_ACCELERATOR_CASES: readonly RuleCases[] = [
  {
    rule: encryptedPorts,
    cases: [
      passes('HTTPS', listener(ports(443))),
      passes('HTTPS, without a protocol', listener({ PortRanges: [{ FromPort: 443, ToPort: 443 }] }), 'when nothing is set'),
      passes('port 80 in front of what redirects', listener({ Protocol: 'TCP', PortRanges: [{ FromPort: 80, ToPort: 80 }, { FromPort: 443, ToPort: 443 }] },
        { ...GROUP, ...balancer([HTTPS, REDIRECT]) })),
      passes('port 80 in front of what answers nothing', listener({ Protocol: 'TCP', PortRanges: [{ FromPort: 80, ToPort: 80 }] },
        { ...GROUP, ...balancer([HTTPS, { ...REDIRECT, DefaultActions: [{ Type: 'fixed-response', FixedResponseConfig: { StatusCode: '403' } }] }]) })),
      fails('UDP', listener(ports(443, 443, { Protocol: 'UDP' })), 'Protocol is "UDP"'),
      fails('HTTP', listener(ports(80)), 'redirects'),
      fails('HTTP in front of what passes it on', listener(ports(80), { ...GROUP, ...balancer([{ ...HTTPS, Port: 80, Protocol: 'HTTP' }]) })),
      fails('HL7 in the clear', listener(ports(2575)), 'clear text'),
      fails('a range', listener(ports(1, 65535)), 'one by one'),
      fails('no ports', listener({ Protocol: 'TCP' })),
      fails('one branch', listener(ports(ifProd(443, 80), ifProd(443, 80)), {}, EITHER_WAY), 'when'),
      unverifiable('a port of its own', listener(ports(9443)), 'whether what answers there speaks TLS'),
      unverifiable('a port that a parameter names', listener(ports(ANY), {}, ANY_TEXT)),
    ],
  },
  {
    rule: backendEncrypted,
    cases: [
      passes('a load balancer that encrypts on both sides', behind(balancer([HTTPS, REDIRECT]))),
      passes('no endpoint yet', behind({}, [])),
      fails('a listener in the clear', behind(balancer([{ ...HTTPS, Port: 80, Protocol: 'HTTP' }])), 'must be "redirect"'),
      passes('a listener that passes TCP on to a load balancer with HTTPS', behind({ ...balancer([{ ...HTTPS, Port: 80, Protocol: 'TCP' }]), ...BEHIND })),
      fails('a rule of the redirecting listener that forwards', behind({ ...balancer([HTTPS, REDIRECT]), Rule: FORWARDING_RULE }), 'Rule.'),
      fails('targets in the clear', behind(balancer([HTTPS], 'HTTP')), 'Targets'),
      fails('targets in the clear in one branch', behind(balancer([HTTPS], ifProd('HTTPS', 'HTTP')), ENDPOINTS, EITHER_WAY), 'when'),
      unverifiable('a listener that passes TCP on', behind(balancer([{ ...HTTPS, Protocol: 'TCP' }])), 'passed on as it comes'),
      unverifiable('targets of another template', behind(balancer([{ ...HTTPS, DefaultActions: [{ Type: 'forward', TargetGroupArn: 'arn' }] }])), 'names a target group'),
      unverifiable('an instance', behind({ Host: { Type: 'AWS::EC2::Instance', Properties: {} } }, [{ EndpointId: { Ref: 'Host' } }]), 'no load balancer of these templates'),
      unverifiable('a load balancer of another template', behind({}, [{ EndpointId: 'arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/app/web/1' }])),
      unverifiable('a load balancer without listeners', behind(balancer([]))),
      unverifiable('endpoints that a macro writes', behind({}, MACRO)),
    ],
  },
  {
    rule: flowLogs,
    cases: [
      passes('flow logs', accelerator({ FlowLogsEnabled: true, FlowLogsS3Bucket: 'clinic-flows' })),
      fails('nothing', accelerator({})),
      fails('flow logs that go nowhere', accelerator({ FlowLogsEnabled: true })),
      fails('one branch', accelerator({ FlowLogsEnabled: ifProd(true, false), FlowLogsS3Bucket: 'clinic-flows' }, EITHER_WAY), 'when'),
      unverifiable('what a parameter says', accelerator({ FlowLogsEnabled: ANY, FlowLogsS3Bucket: 'clinic-flows' }, ANY_TEXT)),
    ],
  },
];
