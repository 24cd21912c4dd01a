import { all, any, Judgement, Resource, Value } from '../../template';
import { Basis, RuleLevel } from '../level';
import { rule } from '../rule';
import { leadsToInternet, routesOf, routeTablesOf, SUBNET } from './internet';
import { INGRESS } from './traffic';

export const defaultSecurityGroupClosed = rule({
  id: 'VPC.DefaultSecurityGroupClosed',
  title: 'The default security group of a VPC is closed',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.312(a)(1)', '164.312(e)(1)'],
  source: 'AWS Config conformance pack for HIPAA; Amazon VPC user guide, "Default security groups for your VPCs"',
  appliesTo: ['AWS::EC2::VPC'],
  rationale: 'The default group of a new VPC lets its members reach each other and everything outside, and whatever names no group is put into it. '
    + 'CloudFormation has no property that takes its rules away: CDK does it by a custom resource, Custom::VpcRestrictDefaultSG.',
  fix: 'Use HipaaVpc, or set restrictDefaultSecurityGroup: true. Where something outside of the template closes the group, accept the finding and name it.',
  crosswalk: { cdkNag: 'VPCDefaultSecurityGroupClosed', configRule: 'vpc-default-security-group-closed' },
  check: (vpc) => all(isClosed(vpc), ...[INGRESS, 'AWS::EC2::SecurityGroupEgress'].map((type) => isNotOpened(vpc, type))),
});

function isClosed(vpc: Resource): Judgement {
  return any(...vpc.all('Custom::VpcRestrictDefaultSG').map((closing) => isOf(closing.at('DefaultSecurityGroupId'), vpc).seenFrom(closing.logicalId)))
    .orElse('Properties', 'nothing in these templates closes the default security group, which lets its members reach each other and everything outside');
}

function isOf(group: Value, vpc: Resource): Judgement {
  return group.refersTo(vpc) ? Judgement.pass() : group.unknown ? group.unverifiable() : new Judgement('fail');
}

function isNotOpened(vpc: Resource, type: string): Judgement {
  return all(...vpc.relatedBy(type, 'GroupId').map(({ logicalId }) =>
    Judgement.fail(`${logicalId}.Properties.GroupId`, `${logicalId} opens the default security group of the VPC`)));
}

export const subnetNoPublicIp = rule({
  id: 'VPC.SubnetNoPublicIp',
  title: 'Subnets give nothing a public address unless it asks for one',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.308(a)(3)(i)', '164.308(a)(4)(ii)(A)', '164.308(a)(4)(ii)(C)', '164.312(a)(1)', '164.312(e)(1)'],
  source: 'AWS Config conformance pack for HIPAA; Amazon VPC user guide, "Modify the IP addressing attributes of your subnet"',
  appliesTo: [SUBNET],
  rationale: 'A public subnet is in order: load balancers and NAT gateways get their addresses without this setting. With it, so does every instance and task '
    + 'that is put into the subnet and says nothing. An IPv6 address is public only where an internet gateway is on the way.',
  fix: 'Use HipaaVpc, or set mapPublicIpOnLaunch: false in the subnetConfiguration.',
  crosswalk: {
    cdkNag: 'VPCSubnetAutoAssignPublicIpDisabled', configRule: 'subnet-auto-assign-public-ip-disabled', guard: 'SUBNET_AUTO_ASSIGN_PUBLIC_IP_DISABLED',
  },
  check: (subnet) => all(
    mapsNone(subnet).orElse('Properties.MapPublicIpOnLaunch',
      'MapPublicIpOnLaunch is true: what is launched here and says nothing gets a public address; load balancers and NAT gateways do without'),
    any(subnet.at('AssignIpv6AddressOnCreation').mustWherePresent('must be false', (assigns) => String(assigns) === 'false'), staysInside(subnet)),
  ),
});

function mapsNone(subnet: Resource): Judgement {
  return subnet.at('MapPublicIpOnLaunch').safeByDefault('EC2 assigns no public addresses when nothing is set', (set) => set.mustBe(false));
}

/** Whether route tables of these templates say where a subnet leads, and none to an internet gateway; fails without a remark of its own. */
function staysInside(subnet: Resource): Judgement {
  const tables = routeTablesOf(subnet);
  const isInside = tables.length > 0 && tables.every((table) => table !== undefined && routesOf(table).every((route) => leadsToInternet(route).conclusion === 'fail'));
  return isInside ? Judgement.pass() : new Judgement('fail');
}

export const blockPublicAccess = rule({
  id: 'VPC.BlockPublicAccess',
  title: 'The account lets nobody into its VPCs from the internet where it blocks public access',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(e)(1)'],
  source: 'Amazon VPC user guide, "Block public access to VPCs and subnets"; AWS CloudFormation, AWS::EC2::VPCBlockPublicAccessOptions and VPCBlockPublicAccessExclusion',
  appliesTo: ['AWS::EC2::VPCBlockPublicAccessOptions', 'AWS::EC2::VPCBlockPublicAccessExclusion'],
  rationale: 'The setting holds for every VPC of the account, whatever routes and security groups say. An exclusion that lets traffic in takes it back.',
  fix: 'Set InternetGatewayBlockMode to block-ingress or block-bidirectional, and exclude only what hosts load balancers for the public.',
  crosswalk: {},
  check: (resource) => (resource.type.endsWith('Exclusion')
    ? resource.at('InternetGatewayExclusionMode').mustBe('allow-egress')
    : resource.at('InternetGatewayBlockMode').mustBeOneOf('block-bidirectional', 'block-ingress')),
});
