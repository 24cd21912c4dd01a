import { naclNoOpenAdminPorts, noPlaintextPorts, noUnrestrictedPorts, noUnrestrictedSsh } from '../../../src/rules/vpc/ports';
import { Json, JsonObject } from '../../../src/template';
import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, MACRO, passes, RuleCases, subject, unverifiable } from '../cases';

function group(...ingress: JsonObject[]): Given {
  return subject('AWS::EC2::SecurityGroup', { GroupDescription: 'x', SecurityGroupIngress: ingress });
}

function open(from: Json, to: Json = from, rest: JsonObject = {}): JsonObject {
  return { IpProtocol: 'tcp', FromPort: from, ToPort: to, CidrIp: '0.0.0.0/0', ...rest };
}

const EVERYTHING = { IpProtocol: '-1', CidrIp: '0.0.0.0/0' };

function alone(properties: JsonObject, beside: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject('AWS::EC2::SecurityGroupIngress', { GroupId: 'sg-1', ...properties }, beside, rest);
}

function listOf(cidr: string): JsonObject {
  return { List: { Type: 'AWS::EC2::PrefixList', Properties: { Entries: [{ Cidr: '10.0.0.0/8' }, { Cidr: cidr }] } } };
}

function behindBalancer(action: JsonObject, port: Json = 80): Given {
  return {
    Resources: {
      ...group(open(80), open(443)).Resources,
      Balancer: { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: { SecurityGroups: [{ 'Fn::GetAtt': ['Subject', 'GroupId'] }] } },
      Listener: { Type: 'AWS::ElasticLoadBalancingV2::Listener', Properties: { LoadBalancerArn: { Ref: 'Balancer' }, Port: port, Protocol: 'HTTP', DefaultActions: [action] } },
    },
  };
}

const REDIRECT = { Type: 'redirect', RedirectConfig: { Protocol: 'HTTPS', StatusCode: 'HTTP_301' } };

function entry(properties: JsonObject, rest: Partial<Given> = {}): Given {
  return subject('AWS::EC2::NetworkAclEntry', { Protocol: 6, RuleAction: 'allow', CidrBlock: '0.0.0.0/0', PortRange: { From: 22, To: 22 }, ...properties }, {}, rest);
}

export const PORT_CASES: readonly RuleCases[] = [
  {
    rule: noUnrestrictedSsh,
    cases: [
      passes('a group without rules', group()),
      passes('HTTPS from everywhere', group(open(443))),
      passes('SSH from one network', group(open(22, 22, { CidrIp: '203.0.113.0/24' }))),
      passes('SSH from another group', group({ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, SourceSecurityGroupId: 'sg-2' })),
      passes('SSH from the VPC, whatever its range is', alone({ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, CidrIp: { 'Fn::GetAtt': ['Vpc', 'CidrBlock'] } }, { Vpc: { Type: 'AWS::EC2::VPC' } })),
      passes('SSH from one address that a parameter names', alone({ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, CidrIp: { 'Fn::Sub': '${Any}/32' } }, {}, ANY_TEXT)),
      passes('UDP at 22', group(open(22, 22, { IpProtocol: 'udp' }))),
      passes('ping from everywhere', group({ IpProtocol: 'icmp', FromPort: -1, ToPort: -1, CidrIp: '0.0.0.0/0' })),
      passes('HTTPS from a parameter', alone({ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: ANY }, {}, ANY_TEXT)),
      passes('SSH from a prefix list of known networks', alone({ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, SourcePrefixListId: { 'Fn::GetAtt': ['List', 'PrefixListId'] } }, listOf('203.0.113.0/24'))),
      fails('SSH from everywhere', group(open(22)), 'SecurityGroupIngress[0] lets everyone in at port 22 (SSH)'),
      fails('a range with SSH in it, as texts', group(open('0', '1024'))),
      fails('SSH from every IPv6 address', group({ IpProtocol: '6', FromPort: 22, ToPort: 22, CidrIpv6: '::/0' })),
      fails('every protocol', group(EVERYTHING), 'every port'),
      fails('a protocol without ports, with a range that says otherwise', group({ IpProtocol: '50', FromPort: 443, ToPort: 443, CidrIp: '0.0.0.0/0' })),
      fails('every port of TCP', group({ IpProtocol: 'tcp', FromPort: -1, ToPort: -1, CidrIp: '0.0.0.0/0' })),
      fails('a rule of its own', alone(open(22))),
      fails('a prefix list with everyone in it', alone({ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, SourcePrefixListId: { 'Fn::GetAtt': ['List', 'PrefixListId'] } }, listOf('0.0.0.0/0'))),
      fails('everywhere, spelled otherwise', group(open(22, 22, { CidrIp: '10.1.2.3/0' }))),
      fails('one branch from everywhere', alone(open(22, 22, { CidrIp: ifProd('10.0.0.0/8', '0.0.0.0/0') }), {}, EITHER_WAY), 'when'),
      unverifiable('SSH from a parameter', alone(open(22, 22, { CidrIp: ANY }), {}, ANY_TEXT)),
      unverifiable('a port that a parameter names', alone(open(ANY, ANY), {}, ANY_TEXT)),
      unverifiable('rules that a macro writes', subject('AWS::EC2::SecurityGroup', { SecurityGroupIngress: MACRO })),
    ],
  },
  {
    rule: noUnrestrictedPorts,
    cases: [
      passes('HTTPS and HTTP from everywhere', group(open(443), open(80))),
      passes('PostgreSQL from the own network', group(open(5432, 5432, { CidrIp: '10.0.0.0/16' }))),
      passes('ping from everywhere', group({ IpProtocol: 'icmp', FromPort: 8, ToPort: -1, CidrIp: '0.0.0.0/0' })),
      fails('MySQL from everywhere', group(open(3306)), 'port 3306 (MySQL)'),
      fails('RDP by UDP', group(open(3389, 3389, { IpProtocol: '17' })), 'RDP'),
      fails('every port, said once', group(EVERYTHING), 'lets everyone in at every port'),
      fails('a range', group(open(1024, 65535))),
      fails('one branch', alone(open(3306, 3306, { CidrIp: ifProd('10.0.0.0/8', '0.0.0.0/0') }), {}, EITHER_WAY), 'when'),
      unverifiable('MySQL from a parameter', alone(open(3306, 3306, { CidrIp: ANY }), {}, ANY_TEXT)),
    ],
  },
  {
    rule: noPlaintextPorts,
    cases: [
      passes('HTTPS', group(open(443))),
      passes('HTTP from the own network', group(open(80, 80, { CidrIp: '172.20.0.0/16' }))),
      passes('HTTP that a load balancer redirects', behindBalancer(REDIRECT)),
      passes('everything, which another rule tells of', group(EVERYTHING)),
      fails('HTTP', group(open(80)), 'no load balancer in these templates redirects it'),
      fails('HTTP that a load balancer passes on', behindBalancer({ Type: 'forward', TargetGroupArn: 'x' })),
      fails('LDAP from a known public network', group(open(389, 389, { CidrIp: '203.0.113.0/24' })), 'port 389 (LDAP)'),
      fails('SIP by IPv6', group({ IpProtocol: 'udp', FromPort: 5060, ToPort: 5061, CidrIpv6: '2001:db8::/32' })),
      fails('one branch', alone(open(ifProd(443, 80), ifProd(443, 80)), {}, EITHER_WAY), 'when'),
      unverifiable('a port that a parameter names', alone(open(ANY, ANY), {}, ANY_TEXT)),
    ],
  },
  {
    rule: naclNoOpenAdminPorts,
    cases: [
      passes('HTTPS', entry({ PortRange: { From: 443, To: 443 } })),
      passes('SSH from one network', entry({ CidrBlock: '203.0.113.0/24' })),
      passes('SSH to everywhere', entry({ Egress: true })),
      passes('SSH that is denied', entry({ RuleAction: 'deny' })),
      passes('ping', entry({ Protocol: 1, Icmp: { Code: -1, Type: -1 } })),
      fails('SSH from everywhere', entry({}), 'port 22'),
      fails('RDP from every IPv6 address', subject('AWS::EC2::NetworkAclEntry', { Protocol: '17', RuleAction: 'allow', Ipv6CidrBlock: '::/0', PortRange: { From: 3000, To: 4000 } })),
      fails('every protocol', entry({ Protocol: -1, PortRange: { From: 443, To: 443 } })),
      fails('one branch', entry({ Egress: ifProd(true, false) }, EITHER_WAY), 'when'),
      unverifiable('a source that a parameter names', entry({ CidrBlock: ANY }, ANY_TEXT)),
    ],
  },
];
