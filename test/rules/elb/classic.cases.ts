import { classicCertificate, classicCrossZone, classicListenersEncrypted, classicTlsPolicy } from '../../../src/rules/elb/classic';
import { JsonObject } from '../../../src/template';
import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, passes, RuleCases, subject, unverifiable } from '../cases';

const ACM = 'arn:aws:acm:us-east-1:111122223333:certificate/abc';
const HTTPS = { Protocol: 'HTTPS', InstanceProtocol: 'HTTPS', LoadBalancerPort: '443', InstancePort: '443' };

function classic(properties: JsonObject, beside: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject('AWS::ElasticLoadBalancing::LoadBalancer', properties, beside, rest);
}

function listening(...Listeners: JsonObject[]): Given {
  return classic({ Listeners });
}

function negotiating(Attributes: JsonObject[], rest: JsonObject = {}): Given {
  return classic({
    Listeners: [{ ...HTTPS, PolicyNames: ['Modern'] }], Policies: [{ PolicyName: 'Modern', PolicyType: 'SSLNegotiationPolicyType', Attributes, ...rest }],
  }, {}, ANY_TEXT);
}

function reference(Value: JsonObject[string]): JsonObject {
  return { Name: 'Reference-Security-Policy', Value: Value ?? null };
}

export const CLASSIC_CASES: readonly RuleCases[] = [
  {
    rule: classicListenersEncrypted,
    cases: [
      passes('HTTPS on both sides', listening(HTTPS)),
      passes('SSL on both sides, in small letters', listening({ Protocol: 'ssl', InstanceProtocol: 'ssl' })),
      fails('HTTP, as in the samples of CloudFormation', listening({ LoadBalancerPort: '80', InstancePort: '80', Protocol: 'HTTP' }), 'Protocol is "HTTP"'),
      fails('HTTPS to instances over HTTP', listening({ ...HTTPS, InstanceProtocol: 'HTTP' }), 'InstanceProtocol'),
      fails('HTTPS to instances over what is not said', listening({ Protocol: 'HTTPS' }), 'InstanceProtocol is not set'),
      fails('one listener of two', listening(HTTPS, { Protocol: 'HTTP', InstanceProtocol: 'HTTP' }), 'Listeners[1].Protocol'),
      fails('no listeners', classic({}), 'Listeners is not set'),
      fails('HTTP in one branch', classic({ Listeners: [{ ...HTTPS, Protocol: ifProd('HTTPS', 'HTTP') }] }, {}, EITHER_WAY)),
      unverifiable('TCP, which may be encrypted', listening({ Protocol: 'TCP', InstanceProtocol: 'TCP' }), 'encrypted or not'),
      unverifiable('a protocol that may be anything', classic({ Listeners: [{ ...HTTPS, Protocol: ANY }] }, {}, ANY_TEXT)),
    ],
  },
  {
    rule: classicCertificate,
    cases: [
      passes('a certificate of Certificate Manager', listening({ ...HTTPS, SSLCertificateId: ACM })),
      passes('a certificate of the template', classic({ Listeners: [{ ...HTTPS, SSLCertificateId: { Ref: 'Certificate' } }] }, {
        Certificate: { Type: 'AWS::CertificateManager::Certificate' },
      })),
      passes('HTTP, which takes none', listening({ Protocol: 'HTTP' })),
      fails('a certificate that is kept in IAM', listening({ ...HTTPS, SSLCertificateId: 'arn:aws:iam::111122223333:server-certificate/portal' })),
      fails('no certificate', listening(HTTPS), 'SSLCertificateId is not set'),
      unverifiable('a certificate that a parameter names', classic({ Listeners: [{ ...HTTPS, SSLCertificateId: ANY }] }, {}, ANY_TEXT)),
    ],
  },
  {
    rule: classicTlsPolicy,
    cases: [
      passes('the policy of 2017 for TLS 1.2', negotiating([reference('ELBSecurityPolicy-TLS-1-2-2017-01')])),
      passes('a policy of its own for TLS 1.2', negotiating([{ Name: 'Protocol-TLSv1.2', Value: 'true' }, { Name: 'Protocol-TLSv1', Value: 'false' }])),
      passes('TCP, which negotiates nothing', listening({ Protocol: 'TCP' })),
      fails('no policy, which is that of 2016', listening(HTTPS), 'names no policy'),
      fails('the policy of 2016', negotiating([reference('ELBSecurityPolicy-2016-08')])),
      fails('a policy of its own that takes TLS 1.0 too', negotiating([{ Name: 'Protocol-TLSv1.2', Value: 'true' }, { Name: 'Protocol-TLSv1', Value: 'true' }])),
      fails('a policy of another type', negotiating([reference('ELBSecurityPolicy-TLS-1-2-2017-01')], { PolicyType: 'ProxyProtocolPolicyType' })),
      fails('a policy that is not there', listening({ ...HTTPS, PolicyNames: ['Modern'] })),
      unverifiable('a policy that may be anything', negotiating([reference(ANY)])),
    ],
  },
  {
    rule: classicCrossZone,
    cases: [
      passes('two subnets', classic({ CrossZone: true, Subnets: ['subnet-a', 'subnet-b'] })),
      passes('every zone of the region', classic({ CrossZone: 'true', AvailabilityZones: { 'Fn::GetAZs': '' } })),
      fails('zones on their own', classic({ Subnets: ['subnet-a', 'subnet-b'] }), 'CrossZone is not set'),
      fails('one subnet', classic({ CrossZone: true, Subnets: ['subnet-a'] }), 'fewer than two'),
      unverifiable('subnets that a parameter names', classic({ CrossZone: true, Subnets: ANY }, {}, ANY_TEXT)),
    ],
  },
];
