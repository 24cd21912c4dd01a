import { certificate, listenerHttps, listenerRuleHttps, targetGroupEncrypted, tlsPolicy } from '../../../src/rules/elb/listeners';
import { JsonObject } from '../../../src/template';
import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, NO_VALUE, passes, RuleCases, subject, unverifiable } from '../cases';

const GROUP = 'AWS::ElasticLoadBalancingV2::TargetGroup';
const BALANCER = 'AWS::ElasticLoadBalancingV2::LoadBalancer';
const LISTENER = 'AWS::ElasticLoadBalancingV2::Listener';

const TO_GROUP = { Type: 'forward', TargetGroupArn: { Ref: 'Group' } };
const TO_HTTPS = { Type: 'redirect', RedirectConfig: { Protocol: 'HTTPS', Port: '443', StatusCode: 'HTTP_301' } };
const ACM = 'arn:aws:acm:us-east-1:111122223333:certificate/abc';

function balancer(Type?: string): JsonObject {
  return { Balancer: { Type: BALANCER, Properties: Type === undefined ? {} : { Type } } };
}

function listener(properties: JsonObject, beside: JsonObject = balancer(), rest: Partial<Given> = {}): Given {
  return subject(LISTENER, { LoadBalancerArn: { Ref: 'Balancer' }, DefaultActions: [TO_GROUP], ...properties }, beside, rest);
}

/** A group of Application Load Balancers behind a network one, whose listener on port 443 has a protocol. */
function behindNetwork(Protocol: string, own: JsonObject = {}): JsonObject {
  return {
    ...balancer('network'),
    Group: { Type: GROUP, Properties: { TargetType: 'alb', Protocol: 'TCP', Port: 443, Targets: [{ Id: { Ref: 'Inner' } }], ...own } },
    Inner: { Type: BALANCER, Properties: {} },
    InnerListener: { Type: LISTENER, Properties: { LoadBalancerArn: { Ref: 'Inner' }, Port: 443, Protocol, DefaultActions: [TO_GROUP] } },
  };
}

function listenerRule(properties: JsonObject, protocol: JsonObject[string], rest: Partial<Given> = {}): Given {
  return subject('AWS::ElasticLoadBalancingV2::ListenerRule', { ListenerArn: { Ref: 'Listener' }, ...properties }, {
    Listener: { Type: LISTENER, Properties: { Protocol: protocol ?? null, DefaultActions: [TO_HTTPS] } },
  }, rest);
}

function group(properties: JsonObject, listenerProtocol?: string, rest: Partial<Given> = {}): Given {
  const front = { LoadBalancerArn: 'balancer', Protocol: listenerProtocol ?? '', DefaultActions: [{ Type: 'forward', TargetGroupArn: { Ref: 'Subject' } }] };
  return subject(GROUP, properties, listenerProtocol === undefined ? {} : { Front: { Type: LISTENER, Properties: front } }, rest);
}

const TWO_GROUPS = { Type: 'forward', ForwardConfig: { TargetGroups: [{ TargetGroupArn: { Ref: 'Group' } }, { TargetGroupArn: { Ref: 'Plain' } }] } };

export const LISTENER_CASES: readonly RuleCases[] = [
  {
    rule: listenerHttps,
    cases: [
      passes('HTTPS', listener({ Protocol: 'HTTPS' })),
      passes('TLS', listener({ Protocol: 'TLS' }, balancer('network'))),
      passes('QUIC, which is never without TLS', listener({ Protocol: 'QUIC' }, balancer('network'))),
      passes('HTTP that redirects to HTTPS', listener({ Protocol: 'HTTP', DefaultActions: [TO_HTTPS] })),
      passes('HTTP that answers by itself', listener({ Protocol: 'HTTP', DefaultActions: [{ Type: 'fixed-response', FixedResponseConfig: { StatusCode: '404' } }] })),
      passes('TCP to a load balancer that takes HTTPS', listener({ Protocol: 'TCP' }, behindNetwork('HTTPS'))),
      passes('a gateway load balancer, whose listeners have no protocol', listener({}, balancer('gateway'))),
      fails('HTTP that forwards', listener({ Protocol: 'HTTP' }), 'DefaultActions[0].Type is "forward"'),
      fails('HTTP that redirects to whatever protocol it came with', listener({
        Protocol: 'HTTP', DefaultActions: [{ Type: 'redirect', RedirectConfig: { Protocol: '#{protocol}', Host: 'portal.clinic.example' } }],
      }), 'RedirectConfig.Protocol'),
      fails('HTTP that redirects and leaves out the protocol', listener({
        Protocol: 'HTTP', DefaultActions: [{ Type: 'redirect', RedirectConfig: { Path: '/new' } }],
      }), 'RedirectConfig.Protocol is not set'),
      fails('HTTP that authenticates before it redirects', listener({ Protocol: 'HTTP', DefaultActions: [{ Type: 'authenticate-oidc' }, TO_HTTPS] })),
      fails('HTTP in one branch', listener({ Protocol: ifProd('HTTPS', 'HTTP') }, balancer(), EITHER_WAY)),
      fails('UDP', listener({ Protocol: 'UDP' }, balancer('network')), 'Protocol is "UDP"'),
      fails('TCP to a load balancer that takes HTTP', listener({ Protocol: 'TCP' }, behindNetwork('HTTP'))),
      fails('no protocol on an application load balancer', listener({}, balancer('application')), 'Protocol is not set'),
      unverifiable('TCP to instances', listener({ Protocol: 'TCP' }, { ...balancer('network'), Group: { Type: GROUP, Properties: { Protocol: 'TCP' } } }),
        'encrypted or not'),
      unverifiable('TCP of which a part goes to instances', listener({ Protocol: 'TCP', DefaultActions: [TWO_GROUPS] }, {
        ...behindNetwork('HTTPS'), Plain: { Type: GROUP, Properties: { Protocol: 'TCP' } },
      })),
      unverifiable('TCP to a load balancer whose listener on that port is elsewhere', listener({ Protocol: 'TCP' }, behindNetwork('HTTPS', { Port: 8443 })), 'port 8443'),
      unverifiable('TCP to a group that names no load balancer', listener({ Protocol: 'TCP' }, behindNetwork('HTTPS', { Targets: NO_VALUE })), 'names no load balancer'),
      unverifiable('no protocol, with the load balancer elsewhere', listener({ LoadBalancerArn: ANY }, {}, ANY_TEXT)),
      unverifiable('a protocol that may be anything', listener({ Protocol: ANY }, balancer(), ANY_TEXT)),
    ],
  },
  {
    rule: listenerRuleHttps,
    cases: [
      passes('a rule that forwards what came by HTTPS', listenerRule({ Actions: [TO_GROUP] }, 'HTTPS')),
      passes('a rule on HTTP that redirects to HTTPS', listenerRule({ Actions: [TO_HTTPS] }, 'HTTP')),
      passes('a rule that redirects, wherever its listener is', listenerRule({ ListenerArn: ANY, Actions: [TO_HTTPS] }, 'HTTP', ANY_TEXT)),
      fails('a rule on HTTP that forwards, though its listener redirects', listenerRule({ Actions: [TO_GROUP] }, 'HTTP'), 'Actions[0].Type'),
      fails('a rule that forwards from HTTP in one branch', listenerRule({ Actions: [TO_GROUP] }, ifProd('HTTPS', 'HTTP'), EITHER_WAY)),
      fails('a rule on HTTP without actions', listenerRule({}, 'HTTP')),
      unverifiable('a rule that forwards from a listener elsewhere', listenerRule({ ListenerArn: ANY, Actions: [TO_GROUP] }, 'HTTP', ANY_TEXT), 'not in these templates'),
      unverifiable('a listener that may be on HTTP', listenerRule({ Actions: [TO_GROUP] }, ANY, ANY_TEXT)),
    ],
  },
  {
    rule: targetGroupEncrypted,
    cases: [
      passes('HTTPS', group({ Protocol: 'HTTPS', TargetType: 'ip' })),
      passes('TLS', group({ Protocol: 'TLS' }, 'TLS')),
      passes('a function', group({ TargetType: 'lambda' })),
      passes('appliances behind a gateway load balancer', group({ Protocol: 'GENEVE', Port: 6081 })),
      passes('TCP behind TCP, which the listener is judged for', group({ Protocol: 'TCP' }, 'TCP')),
      passes('a load balancer that takes HTTPS', { ...subject(GROUP, {}, behindNetwork('HTTPS')), about: 'Group' }),
      fails('HTTP', group({ Protocol: 'HTTP' }, 'HTTPS'), 'Protocol is "HTTP"'),
      fails('HTTP in one branch', group({ Protocol: ifProd('HTTPS', 'HTTP') }, undefined, EITHER_WAY)),
      fails('no protocol', group({ TargetType: 'ip' }), 'Protocol is not set'),
      fails('TCP after TLS has ended', group({ Protocol: 'TCP' }, 'TLS'), 'goes on in clear'),
      fails('UDP', group({ Protocol: 'UDP' }, 'UDP')),
      fails('a load balancer that takes HTTP', { ...subject(GROUP, {}, behindNetwork('HTTP')), about: 'Group' }),
      unverifiable('TCP behind a listener elsewhere', group({ Protocol: 'TCP' }), 'no listener'),
      unverifiable('a protocol that may be anything', group({ Protocol: ANY }, undefined, ANY_TEXT)),
    ],
  },
  {
    rule: certificate,
    cases: [
      passes('a certificate of Certificate Manager', listener({ Protocol: 'HTTPS', Certificates: [{ CertificateArn: ACM }] })),
      passes('a certificate that is kept in IAM', listener({ Protocol: 'TLS', Certificates: [{ CertificateArn: 'arn:aws:iam::111122223333:server-certificate/a' }] })),
      passes('a certificate that a parameter names', listener({ Protocol: 'HTTPS', Certificates: [{ CertificateArn: ANY }] }, {}, ANY_TEXT)),
      passes('HTTP, which takes none', listener({ Protocol: 'HTTP', DefaultActions: [TO_HTTPS] })),
      fails('HTTPS without a certificate', listener({ Protocol: 'HTTPS' }), 'Certificates is not set'),
      fails('TLS with a certificate in one branch', listener({ Protocol: 'TLS', Certificates: [{ CertificateArn: ifProd(ACM, NO_VALUE) }] }, {}, EITHER_WAY)),
      unverifiable('no certificate on a protocol that may be anything', listener({ Protocol: ANY }, {}, ANY_TEXT)),
    ],
  },
  {
    rule: tlsPolicy,
    cases: [
      ...['TLS13-1-2-2021-06', 'TLS13-1-3-2021-06', 'TLS13-1-2-Res-PQ-2025-09', 'TLS13-1-2-FIPS-2023-04', 'FS-1-2-Res-2020-10', 'TLS-1-2-Ext-2018-06']
        .map((name) => passes(name, listener({ Protocol: 'HTTPS', SslPolicy: `ELBSecurityPolicy-${name}` }))),
      passes('HTTP, which takes none', listener({ Protocol: 'HTTP', DefaultActions: [TO_HTTPS] })),
      fails('no policy, which is that of 2016', listener({ Protocol: 'HTTPS' }), 'SslPolicy is not set'),
      ...['2016-08', 'TLS13-1-0-2021-06', 'TLS13-1-1-2021-06', 'TLS-1-1-2017-01', 'FS-2018-06', 'FS-1-1-2019-08', 'TLS-1-0-2015-04']
        .map((name) => fails(name, listener({ Protocol: 'TLS', SslPolicy: `ELBSecurityPolicy-${name}` }))),
      fails('an old policy in one branch', listener({
        Protocol: 'HTTPS', SslPolicy: ifProd('ELBSecurityPolicy-TLS13-1-2-2021-06', 'ELBSecurityPolicy-2016-08'),
      }, {}, EITHER_WAY)),
      fails('a list in place of a policy', listener({ Protocol: 'HTTPS', SslPolicy: ['ELBSecurityPolicy-TLS13-1-2-2021-06'] })),
      unverifiable('a policy that may be anything', listener({ Protocol: 'HTTPS', SslPolicy: ANY }, {}, ANY_TEXT)),
    ],
  },
];
