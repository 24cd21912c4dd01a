import { INGRESS, ingressOf, isEveryPort, isFromAnywhere, isPublicRange, mustNotOpen, opens, SECURITY_GROUP } from './traffic';
import { all, Judgement, Resource, Value, when } from '../../template';
import { redirectsHttp } from '../elb/both-hops';
import { BALANCER } from '../elb/types';
import { Basis, RuleLevel } from '../level';
import { rule } from '../rule';

const ACCESS = [
  '164.308(a)(3)(i)', '164.308(a)(3)(ii)(B)', '164.308(a)(4)(i)', '164.308(a)(4)(ii)(A)', '164.308(a)(4)(ii)(B)', '164.308(a)(4)(ii)(C)',
  '164.312(a)(1)', '164.312(e)(1)',
];

export const noUnrestrictedSsh = rule({
  id: 'VPC.NoUnrestrictedSsh',
  title: 'Security groups let nobody in at SSH from everywhere',
  level: RuleLevel.REQUIRED,
  basis: Basis.LEAK,
  safeguards: ACCESS,
  source: 'AWS Config conformance pack for HIPAA; AWS CloudFormation, AWS::EC2::SecurityGroup Ingress; Architecting for HIPAA, "Amazon Virtual Private Cloud"',
  appliesTo: [SECURITY_GROUP, INGRESS],
  rationale: 'A group that lets everyone in at port 22 does so for whatever is put behind it, today or later. Sessions of Systems Manager need no open port. '
    + 'A protocol given as -1, or by a number without ports, opens every port whatever range stands beside it.',
  fix: 'Take the rule out and use Session Manager, or name the range of addresses that administrators come from.',
  crosswalk: { cdkNag: 'EC2RestrictedSSH', configRule: 'restricted-ssh', guard: 'INCOMING_SSH_DISABLED' },
  check: (group) => mustNotOpen(group, new Map([[22, 'SSH']]), ['tcp']),
});

/** Ports of administration, of file shares and of stores: nothing that strangers have to reach. */
const SENSITIVE_PORTS: ReadonlyMap<number, string> = new Map([
  [20, 'FTP'], [21, 'FTP'], [23, 'Telnet'], [25, 'SMTP'], [110, 'POP3'], [135, 'RPC'], [139, 'NetBIOS'], [143, 'IMAP'], [389, 'LDAP'], [445, 'SMB'],
  [1433, 'SQL Server'], [1521, 'Oracle'], [2049, 'NFS'], [3306, 'MySQL'], [3389, 'RDP'], [4333, 'mSQL'], [5432, 'PostgreSQL'], [5439, 'Redshift'],
  [6379, 'Redis'], [8182, 'Neptune'], [9092, 'Kafka'], [9200, 'OpenSearch'], [27017, 'DocumentDB'],
]);

export const noUnrestrictedPorts = rule({
  id: 'VPC.NoUnrestrictedPorts',
  title: 'Security groups let nobody in from everywhere at ports of stores, file shares and administration',
  level: RuleLevel.REQUIRED,
  basis: Basis.LEAK,
  safeguards: ACCESS,
  source: 'AWS Config conformance pack for HIPAA; AWS CloudFormation, AWS::EC2::SecurityGroup Ingress; Architecting for HIPAA, "Amazon Virtual Private Cloud"',
  appliesTo: [SECURITY_GROUP, INGRESS],
  rationale: 'A group that lets everyone in at the port of a database does so for whatever is put behind it, today or later. For a web site 443 is enough, '
    + 'and 80 where it redirects.',
  fix: 'Name the security group of the clients as the source: database.connections.allowDefaultPortFrom(service).',
  crosswalk: {
    cdkNag: 'EC2RestrictedCommonPorts', configRule: ['restricted-common-ports', 'vpc-sg-open-only-to-authorized-ports'], guard: 'RESTRICTED_INCOMING_TRAFFIC',
  },
  check: (group) => mustNotOpen(group, SENSITIVE_PORTS, ['tcp', 'udp']),
});

const PLAINTEXT_PORTS: ReadonlyMap<number, string> = new Map([
  [21, 'FTP'], [23, 'Telnet'], [25, 'SMTP'], [80, 'HTTP'], [110, 'POP3'], [143, 'IMAP'], [389, 'LDAP'], [5060, 'SIP'], [8080, 'HTTP'],
]);

export const noPlaintextPorts = rule({
  id: 'VPC.NoPlaintextPorts',
  title: 'Security groups open no clear-text port to public addresses, but for HTTP that redirects',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'],
  source: 'Architecting for HIPAA, "Amazon EC2": TLS or IPsec between external sources and instances',
  appliesTo: [SECURITY_GROUP, INGRESS],
  rationale: 'What answers at these ports usually speaks without TLS. Port 80 is in order where a load balancer behind the group redirects it to HTTPS. '
    + 'Private addresses are those of your own networks. A rule that opens every port to everyone is told of by VPC.NoUnrestrictedPorts.',
  fix: 'Open 443 in place of the port, and let the load balancer redirect 80: listener.addAction with ListenerAction.redirect to HTTPS.',
  crosswalk: {},
  check: (group) => all(...ingressOf(group).filter(isPublicRange).map((ingress) => when(
    all(isFromAnywhere(ingress, group), isEveryPort(ingress)).not(ingress.path, 'it opens every port to everyone'),
    () => all(...[...PLAINTEXT_PORTS].map(([port, name]) => opensNot(ingress, port, name, group))),
  ))),
});

function opensNot(ingress: Value, port: number, name: string, group: Resource): Judgement {
  return when(opens(ingress, port, ['tcp', 'udp']), () => (port === 80 && redirects(group)
    ? Judgement.pass()
    : Judgement.fail(ingress.path, `${ingress.path} opens port ${port} (${name}) to public addresses, ${port === 80
      ? 'and no load balancer in these templates redirects it to HTTPS'
      : 'which is clear text'}`)));
}

/** Whether the group belongs to load balancers that redirect port 80. */
function redirects(resource: Resource): boolean {
  const group = resource.type === INGRESS ? resource.named(resource.at('GroupId'), SECURITY_GROUP) : resource;
  const balancers = group?.relatedBy(BALANCER, 'SecurityGroups') ?? [];
  return balancers.length > 0 && balancers.every(redirectsHttp);
}

export const naclNoOpenAdminPorts = rule({
  id: 'VPC.NaclNoOpenAdminPorts',
  title: 'Network ACLs let nobody in at SSH and RDP from everywhere',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(1)', '164.312(e)(1)'],
  source: 'AWS CloudFormation, AWS::EC2::NetworkAclEntry; Architecting for HIPAA, "Amazon Virtual Private Cloud"',
  appliesTo: ['AWS::EC2::NetworkAclEntry'],
  rationale: 'A network ACL is the second line behind security groups; one that is open to everyone at 22 or 3389 is none. Protocol -1 opens every port.',
  fix: 'Allow the ports that are needed, and these two from known addresses only.',
  crosswalk: {},
  check: (entry) => {
    const [properties] = [entry.attribute('Properties')];
    const letsIn = all(
      entry.at('Egress').mustWherePresent('must be false', (egress) => String(egress) !== 'true'),
      entry.at('RuleAction').mustBe('allow'),
      isFromAnywhere(properties, entry),
    );
    return all(...[22, 3389].map((port) => all(letsIn, opens(properties, port, ['tcp', 'udp'], { from: 'PortRange.From', to: 'PortRange.To' }))
      .not('Properties', `it lets everyone in at port ${port}`)));
  },
});
