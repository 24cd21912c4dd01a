import { all, any, Judgement, Resource, Value } from '../../template';
import { Basis, RuleLevel } from '../level';
import { rule } from '../rule';
import { CONFIGURATION, groupsOf, INSTANCE, inOtherTemplate, isJudgedWithInstances, TEMPLATE, templateOf } from './launch';

const SUBNET = 'AWS::EC2::Subnet';

const PATHS = ['164.308(a)(3)(i)', '164.308(a)(4)(ii)(A)', '164.308(a)(4)(ii)(C)', '164.312(a)(1)', '164.312(e)(1)'];

export const noPublicIp = rule({
  id: 'EC2.NoPublicIp',
  title: 'Instances have no public address',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: PATHS,
  source: 'AWS Config conformance pack for HIPAA; AWS CloudFormation, AWS::EC2::Instance NetworkInterface AssociatePublicIpAddress',
  appliesTo: [INSTANCE, TEMPLATE],
  rationale: 'An instance with a public address is on the internet, and its security group is all that is left. Where the instance does not say, its subnet does; '
    + 'the subnets of a default VPC give everything a public address.',
  fix: 'Use HipaaInstance, or set associatePublicIpAddress: false, and reach it through Session Manager or a load balancer.',
  crosswalk: { cdkNag: 'EC2InstanceNoPublicIp', configRule: 'ec2-instance-no-public-ip', guard: 'EC2_INSTANCE_NO_PUBLIC_IP' },
  check: (resource) => (resource.type === TEMPLATE ? templateGivesNone(resource) : all(instanceGetsNone(resource), hasNoElasticAddress(resource))),
});

function templateGivesNone(template: Resource): Judgement {
  const interfaces = template.at('LaunchTemplateData.NetworkInterfaces');
  const subnets = groupsOf(template).map((group) => group.at('VPCZoneIdentifier'));
  return interfaces.items().length === 0
    ? (isJudgedWithInstances(template) ? Judgement.pass() : decidedBySubnets(interfaces, subnets, template))
    : all(...interfaces.items().map((each) => interfaceGetsNone(each, each.at('SubnetId').isAbsent ? subnets : [each.at('SubnetId')], template)));
}

function instanceGetsNone(instance: Resource): Judgement {
  const own = instance.at('NetworkInterfaces');
  const template = templateOf(instance, 'LaunchTemplate');
  const interfaces = own.isAbsent && template !== 'none' && template !== 'elsewhere' ? template.at('LaunchTemplateData.NetworkInterfaces') : own;
  if (own.isAbsent && template === 'elsewhere') {
    return inOtherTemplate(own.path);
  }
  return interfaces.items().length === 0
    ? decidedBySubnets(instance.at('SubnetId'), [instance.at('SubnetId')], instance)
    : all(...interfaces.items().map((each) => interfaceGetsNone(each, [each.at('SubnetId').isAbsent ? instance.at('SubnetId') : each.at('SubnetId')], instance)));
}

function interfaceGetsNone(networkInterface: Value, subnets: readonly Value[], resource: Resource): Judgement {
  const associates = networkInterface.at('AssociatePublicIpAddress');
  // An interface that is there already is given no address at launch.
  return associates.isAbsent && !networkInterface.at('NetworkInterfaceId').isAbsent
    ? Judgement.pass()
    : associates.isAbsent ? decidedBySubnets(associates, subnets, resource) : associates.mustBe(false);
}

/** Whether none of the subnets that something is launched into gives it a public address. */
function decidedBySubnets(place: Value, subnets: readonly Value[], resource: Resource): Judgement {
  const named = subnets.flatMap((value) => value.items());
  if (place.unknown && place.resolved !== undefined && subnets.length === 0) {
    return place.unverifiable();
  }
  return named.length > 0 ? all(...named.map((value) => givesNone(value, resource))) : resource.type === TEMPLATE
    ? Judgement.unverifiable(place.path, `${place.path} says nothing about a public address, and what is launched from it, and where, is not in these templates. `
      + 'Set AssociatePublicIpAddress to false.')
    : Judgement.fail(place.path, `${place.path} is not set: the instance is launched into a default subnet, which gives it a public address`);
}

function givesNone(value: Value, resource: Resource): Judgement {
  const subnet = resource.named(value, SUBNET);
  return subnet
    ? subnet.at('MapPublicIpOnLaunch').mustWherePresent('must be false', (maps) => String(maps) === 'false').seenFrom(subnet.logicalId)
    : Judgement.unverifiable(value.path, `${value.path} names a subnet that is not in these templates, so nobody can tell whether it gives a public address. `
      + 'Set AssociatePublicIpAddress to false on the network interface.');
}

function hasNoElasticAddress(instance: Resource): Judgement {
  const addresses = ['AWS::EC2::EIPAssociation', 'AWS::EC2::EIP'].flatMap((type) => instance.relatedBy(type, 'InstanceId'));
  return all(...addresses.map(({ logicalId }) => Judgement.fail(`${logicalId}.Properties.InstanceId`, `${logicalId} gives it a public address`)));
}

export const launchConfigurationNoPublicIp = rule({
  id: 'AutoScaling.NoPublicIp',
  title: 'Launch configurations give instances no public address',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: ['164.308(a)(3)(i)', '164.308(a)(3)(ii)(B)', '164.308(a)(4)(ii)(A)', '164.308(a)(4)(ii)(C)', '164.312(a)(1)', '164.312(e)(1)'],
  source: 'AWS Config conformance pack for HIPAA; AWS CloudFormation, AWS::AutoScaling::LaunchConfiguration AssociatePublicIpAddress',
  appliesTo: [CONFIGURATION],
  rationale: 'Where the launch configuration does not say, the subnet does, and the subnets of a default VPC give everything a public address.',
  fix: 'Use HipaaAutoScalingGroup, or set associatePublicIpAddress: false.',
  crosswalk: {
    cdkNag: 'AutoScalingLaunchConfigPublicIpDisabled', configRule: 'autoscaling-launch-config-public-ip-disabled', guard: 'AUTOSCALING_LAUNCH_CONFIG_PUBLIC_IP_DISABLED',
  },
  check: (configuration) => configuration.at('AssociatePublicIpAddress').mustBe(false),
});

export const inVpc = rule({
  id: 'EC2.InVpc',
  title: 'Instances are launched into a subnet that somebody chose',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PACK,
  safeguards: PATHS,
  source: 'AWS Config conformance pack for HIPAA; AWS CloudFormation, AWS::EC2::Instance SubnetId',
  appliesTo: [INSTANCE],
  rationale: 'An instance without a subnet is launched into the default VPC, whose subnets are public.',
  fix: 'Use HipaaInstance, or set SubnetId to a private subnet.',
  crosswalk: { cdkNag: 'EC2InstancesInVPC', configRule: 'ec2-instances-in-vpc', guard: 'EC2_INSTANCES_IN_VPC' },
  check: (instance) => {
    const template = templateOf(instance, 'LaunchTemplate');
    const inherited = template === 'none' || template === 'elsewhere' ? [] : [hasSubnet(template.at('LaunchTemplateData')).seenFrom(template.logicalId)];
    const own = any(hasSubnet(instance.attribute('Properties')), ...inherited)
      .orElse('Properties.SubnetId', 'Properties.SubnetId is not set: the instance is launched into the default VPC');
    return template === 'elsewhere' && own.conclusion === 'fail' ? inOtherTemplate('Properties.SubnetId') : own;
  },
});

function hasSubnet(launch: Value): Judgement {
  return any(
    launch.at('SubnetId').mustBePresent(),
    launch.at('NetworkInterfaces').someItem((each) => any(each.at('SubnetId').mustBePresent(), each.at('NetworkInterfaceId').mustBePresent())),
  );
}
