import { configuration, ELSEWHERE, instance, launchedFrom, template, USED_BY_INSTANCE } from './launches';
import { inVpc, launchConfigurationNoPublicIp, noPublicIp } from '../../../src/rules/ec2/network';
import { backupPlan } from '../../../src/rules/ec2/settings';
import { blockDeviceEncryption, launchConfigurationVolumes } from '../../../src/rules/ec2/volumes';
import { Json, JsonObject } from '../../../src/template';
import { selectionOf } from '../backup/plans';
import { ANY, ANY_TEXT, EITHER_WAY, fails, ifProd, MACRO, NO_VALUE, passes, RuleCases, subject, unverifiable } from '../cases';

function volume(encrypted: Json, name = '/dev/xvda'): JsonObject {
  return { DeviceName: name, Ebs: { VolumeSize: 20, Encrypted: encrypted! } };
}

function mappings(...all: Json[]): JsonObject {
  return { BlockDeviceMappings: all };
}

const DATA = { DeviceName: '/dev/sdf', Ebs: { VolumeSize: 100, Encrypted: true } };
const OF_SNAPSHOT = { DeviceName: '/dev/sdf', Ebs: { SnapshotId: 'snap-1' } };

function subnet(maps?: Json): JsonObject {
  return { Subnet: { Type: 'AWS::EC2::Subnet', Properties: maps === undefined ? {} : { MapPublicIpOnLaunch: maps! } } };
}

function interfaces(...all: JsonObject[]): JsonObject {
  return { NetworkInterfaces: all };
}

const IN_SUBNET = { SubnetId: { Ref: 'Subnet' } };

function usedByGroup(properties: JsonObject = { VPCZoneIdentifier: [{ Ref: 'Subnet' }] }): JsonObject {
  return { Group: { Type: 'AWS::AutoScaling::AutoScalingGroup', Properties: { LaunchTemplate: { LaunchTemplateId: { Ref: 'Subject' } }, ...properties } } };
}

const INSTANCE_ARN = { 'Fn::Sub': 'arn:${AWS::Partition}:ec2:${AWS::Region}:${AWS::AccountId}:instance/${Subject}' };

export const VOLUME_CASES: readonly RuleCases[] = [
  {
    rule: blockDeviceEncryption,
    cases: [
      passes('a root device and a data volume', instance(mappings(volume(true), DATA))),
      passes('the root device of Ubuntu', instance(mappings(volume(true, '/dev/sda1')))),
      passes('devices that are taken away, and disks of the host', instance(mappings(volume(true), { DeviceName: '/dev/sdb', NoDevice: {} }, { DeviceName: '/dev/sdc', VirtualName: 'ephemeral0' }))),
      passes('a root device of the launch template', launchedFrom(mappings(volume(true)))),
      passes('a data volume of the instance, and the root of the template', launchedFrom(mappings(volume(true)), mappings(DATA))),
      passes('an instance that says otherwise than its template', launchedFrom(mappings(volume(false)), mappings(volume(true)))),
      passes('a launch template', template(mappings(volume('true')))),
      passes('a template that leaves the root to its instance', template({}, USED_BY_INSTANCE)),
      passes('a fleet', subject('AWS::EC2::SpotFleet', { SpotFleetRequestConfigData: { LaunchSpecifications: [mappings(volume(true))] } })),
      passes('a fleet that launches from templates', subject('AWS::EC2::SpotFleet', { SpotFleetRequestConfigData: { LaunchTemplateConfigs: [] } })),
      fails('a root device that is not encrypted', instance(mappings(volume(false))), 'Encrypted is false'),
      fails('a mapping that says nothing', instance(mappings(volume(NO_VALUE)))),
      fails('one volume of two', template(mappings(volume(true), volume(NO_VALUE, '/dev/sdf')))),
      fails('a volume of the template that an instance leaves as it is', launchedFrom(mappings(volume(true), volume(false, '/dev/sdf')))),
      fails('a fleet that does not', subject('AWS::EC2::SpotFleet', { SpotFleetRequestConfigData: { LaunchSpecifications: [mappings(volume(false))] } })),
      fails('one branch', instance(mappings(volume(ifProd(true, false))), {}, EITHER_WAY), 'when'),
      unverifiable('an instance that says nothing', instance({}), 'nothing for the root device'),
      unverifiable('a data volume alone', instance(mappings(DATA)), 'nothing for the root device'),
      unverifiable('a root device without a volume', instance(mappings({ DeviceName: '/dev/xvda' })), 'nothing for the root device'),
      unverifiable('a snapshot that nobody knows', instance(mappings(volume(true), OF_SNAPSHOT)), 'whether the snapshot is encrypted'),
      unverifiable('a template of somebody else', instance(ELSEWHERE)),
      unverifiable('what a parameter says', instance(mappings(volume(ANY)), {}, ANY_TEXT)),
      unverifiable('mappings that a macro writes', instance({ BlockDeviceMappings: MACRO })),
    ],
  },
  {
    rule: launchConfigurationVolumes,
    cases: [
      passes('a root device', configuration(mappings(volume(true)))),
      fails('a root device that is not encrypted', configuration(mappings(volume(false)))),
      fails('a mapping that says nothing', configuration(mappings(volume(NO_VALUE)))),
      unverifiable('nothing said', configuration({}), 'nothing for the root device'),
      unverifiable('a snapshot', configuration(mappings(volume(true), OF_SNAPSHOT))),
    ],
  },
  {
    rule: noPublicIp,
    cases: [
      passes('an interface that says so', instance(interfaces({ DeviceIndex: '0', AssociatePublicIpAddress: false, SubnetId: 'subnet-1' }))),
      passes('a subnet that gives none', instance(IN_SUBNET, subnet(false))),
      passes('a subnet that says nothing', instance(IN_SUBNET, subnet())),
      passes('an interface that is there already', instance(interfaces({ DeviceIndex: '0', NetworkInterfaceId: 'eni-1' }))),
      passes('what the launch template says', launchedFrom(interfaces({ AssociatePublicIpAddress: false }))),
      passes('a launch template', template(interfaces({ DeviceIndex: 0, AssociatePublicIpAddress: false }))),
      passes('a template whose group is in private subnets', template({}, { ...usedByGroup(), ...subnet(false) })),
      passes('a template that leaves it to its instance', template({}, USED_BY_INSTANCE)),
      fails('an interface that asks for one', instance(interfaces({ AssociatePublicIpAddress: true, SubnetId: 'subnet-1' })), 'AssociatePublicIpAddress is true'),
      fails('a subnet that gives one', instance(IN_SUBNET, subnet(true)), 'MapPublicIpOnLaunch is true'),
      fails('a default subnet', instance({}), 'a default subnet'),
      fails('an elastic address', instance(IN_SUBNET, { ...subnet(false), Address: { Type: 'AWS::EC2::EIP', Properties: { InstanceId: { Ref: 'Subject' } } } }), 'Address gives it a public address'),
      fails('an association with one', instance(IN_SUBNET, { ...subnet(false), Address: { Type: 'AWS::EC2::EIPAssociation', Properties: { InstanceId: { Ref: 'Subject' } } } })),
      fails('a template that asks for one', template(interfaces({ AssociatePublicIpAddress: true }))),
      fails('a template whose group is in a subnet that gives one', template({}, { ...usedByGroup(), ...subnet(true) })),
      fails('one branch', instance(interfaces({ AssociatePublicIpAddress: ifProd(false, true) }), {}, EITHER_WAY), 'when'),
      unverifiable('a subnet of somebody else', instance({ SubnetId: 'subnet-1' }), 'not in these templates'),
      unverifiable('a template whose use nobody shows', template({}), 'is not in these templates'),
      unverifiable('a template of somebody else', instance({ ...ELSEWHERE, ...IN_SUBNET }, subnet(false))),
      unverifiable('what a parameter says', instance(interfaces({ AssociatePublicIpAddress: ANY }), {}, ANY_TEXT)),
    ],
  },
  {
    rule: launchConfigurationNoPublicIp,
    cases: [
      passes('none', configuration({ AssociatePublicIpAddress: false })),
      fails('one', configuration({ AssociatePublicIpAddress: true })),
      fails('nothing said', configuration({}), 'is not set'),
      unverifiable('what a parameter says', configuration({ AssociatePublicIpAddress: ANY }, ANY_TEXT)),
    ],
  },
  {
    rule: inVpc,
    cases: [
      passes('a subnet', instance({ SubnetId: 'subnet-1' })),
      passes('a subnet of the interface', instance(interfaces({ SubnetId: 'subnet-1' }))),
      passes('an interface that is there already', instance(interfaces({ NetworkInterfaceId: 'eni-1' }))),
      passes('a subnet of the launch template', launchedFrom(interfaces({ SubnetId: 'subnet-1' }))),
      passes('a subnet, and a template of somebody else', instance({ ...ELSEWHERE, SubnetId: 'subnet-1' })),
      fails('no subnet', instance({}), 'the default VPC'),
      fails('a branch without', instance({ SubnetId: ifProd('subnet-1', NO_VALUE) }, {}, EITHER_WAY), 'when'),
      unverifiable('a template of somebody else', instance(ELSEWHERE)),
    ],
  },
  {
    rule: backupPlan,
    cases: [
      passes('an instance that a plan selects', instance({}, selectionOf({ Resources: [INSTANCE_ARN] }))),
      passes('an instance whose tag a lifecycle policy targets', instance({ Tags: [{ Key: 'snapshots', Value: 'daily' }] }, {
        Policy: {
          Type: 'AWS::DLM::LifecyclePolicy',
          Properties: {
            State: 'ENABLED',
            PolicyDetails: {
              ResourceTypes: ['INSTANCE'], TargetTags: [{ Key: 'snapshots', Value: 'daily' }], Schedules: [{ CreateRule: { Interval: 24 } }],
            },
          },
        },
      })),
      fails('an instance that nothing backs up', instance({}), 'no selection of AWS Backup'),
      unverifiable('a tag that a parameter fills', instance({ Tags: [{ Key: 'snapshots', Value: ANY }] }, selectionOf({
        ListOfTags: [
          { ConditionType: 'STRINGEQUALS', ConditionKey: 'snapshots', ConditionValue: 'daily' },
        ],
      }), ANY_TEXT)),
    ],
  },
];
