import { all, Judgement, Resource } from '../../template';
import { Basis, RuleLevel } from '../level';
import { rule } from '../rule';
import { leadsToInternet, SUBNET } from './internet';

/** What is put into subnets and has no business on the internet, by the property that names its subnets. */
const INHABITANTS: readonly (readonly [type: string, path: string])[] = [
  ['AWS::EC2::Instance', 'SubnetId'],
  ['AWS::EC2::Instance', 'NetworkInterfaces[*].SubnetId'],
  ['AWS::EC2::NetworkInterface', 'SubnetId'],
  ['AWS::AutoScaling::AutoScalingGroup', 'VPCZoneIdentifier'],
  ['AWS::ECS::Service', 'NetworkConfiguration.AwsvpcConfiguration.Subnets'],
  ['AWS::Lambda::Function', 'VpcConfig.SubnetIds'],
  ['AWS::Batch::ComputeEnvironment', 'ComputeResources.Subnets'],
  ['AWS::EKS::Nodegroup', 'Subnets'],
  ['AWS::RDS::DBSubnetGroup', 'SubnetIds'],
  ['AWS::RDS::DBProxy', 'VpcSubnetIds'],
  ['AWS::DocDB::DBSubnetGroup', 'SubnetIds'],
  ['AWS::Neptune::DBSubnetGroup', 'SubnetIds'],
  ['AWS::ElastiCache::SubnetGroup', 'SubnetIds'],
  ['AWS::ElastiCache::ServerlessCache', 'SubnetIds'],
  ['AWS::MemoryDB::SubnetGroup', 'SubnetIds'],
  ['AWS::DAX::SubnetGroup', 'SubnetIds'],
  ['AWS::Redshift::ClusterSubnetGroup', 'SubnetIds'],
  ['AWS::RedshiftServerless::Workgroup', 'SubnetIds'],
  ['AWS::OpenSearchService::Domain', 'VPCOptions.SubnetIds'],
  ['AWS::MSK::Cluster', 'BrokerNodeGroupInfo.ClientSubnets'],
  ['AWS::MSK::ServerlessCluster', 'VpcConfigs[*].SubnetIds'],
  ['AWS::KinesisAnalyticsV2::Application', 'ApplicationConfiguration.VpcConfigurations[*].SubnetIds'],
  ['AWS::AmazonMQ::Broker', 'SubnetIds'],
  ['AWS::DMS::ReplicationSubnetGroup', 'SubnetIds'],
  ['AWS::EFS::MountTarget', 'SubnetId'],
  ['AWS::FSx::FileSystem', 'SubnetIds'],
];

export const noRouteToInternetGateway = rule({
  id: 'VPC.NoRouteToInternetGateway',
  title: 'Stores, instances and tasks are in no subnet that leads to an internet gateway',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.312(a)(1)', '164.312(e)(1)'],
  source: 'AWS Config conformance pack for HIPAA; Amazon VPC user guide, "Enable internet access for a VPC using internet gateways"',
  appliesTo: ['AWS::EC2::Route'],
  rationale: 'What has a public address in such a subnet is on the internet, and its security group is all that is left. Load balancers and NAT gateways belong there, '
    + 'and nothing else: a route whose subnets hold nothing but these is in order. The rule of the pack asks about every such route.',
  fix: 'Put it into private subnets: vpcSubnets: { subnetType: SubnetType.PRIVATE_WITH_EGRESS }.',
  crosswalk: {
    cdkNag: 'VPCNoUnrestrictedRouteToIGW', configRule: ['no-unrestricted-route-to-igw', 'internet-gateway-authorized-vpc-only'], guard: 'NO_UNRESTRICTED_ROUTE_TO_IGW',
  },
  check: (route) => {
    const toInternet = leadsToInternet(route);
    const inhabitants = toInternet.conclusion === 'fail' ? [] : inhabitantsBehind(route);
    return inhabitants.length === 0 ? Judgement.pass() : all(toInternet).not('Properties.GatewayId',
      `the subnets of ${inhabitants.map(({ logicalId }) => `"${logicalId}"`).join(', ')} lead to an internet gateway: what has a public address there is on the internet`);
  },
});

function inhabitantsBehind(route: Resource): readonly Resource[] {
  const table = route.named(route.at('RouteTableId'), 'AWS::EC2::RouteTable');
  const subnets = (table?.relatedBy('AWS::EC2::SubnetRouteTableAssociation', 'RouteTableId') ?? [])
    .map((association) => association.named(association.at('SubnetId'), SUBNET))
    .filter((subnet) => subnet !== undefined);
  const found = subnets.flatMap((subnet) => INHABITANTS.flatMap(([type, path]) => subnet.relatedBy(type, path))).filter(isNoGateway);
  return found.filter(({ declaration }, index) => found.findIndex((each) => each.declaration === declaration) === index);
}

/** An instance that forwards what is not addressed to it is a NAT instance, and belongs where it is. */
function isNoGateway(resource: Resource): boolean {
  return resource.at('SourceDestCheck').mustBe(false).conclusion !== 'pass';
}
