import { isBackedUp } from './backup/coverage';
import { Basis, RuleLevel } from './level';
import { isKeptElsewhere } from './rds/durability';
import { rule } from './rule';
import { any, Judgement, Resource, Text, Value } from '../template';
import { isElsewhereToo } from './s3/durability';

const WHITEPAPER = 'Architecting for HIPAA, "Auditing, Back-Ups, and Disaster Recovery"';

export const offsiteCopy = rule({
  id: 'Recovery.OffsiteCopy',
  title: 'Backup plans keep copies in another region or account',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(7)(i)', '164.308(a)(7)(ii)(A)', '164.308(a)(7)(ii)(B)', '164.308(a)(7)(ii)(C)'],
  source: `${WHITEPAPER}; AWS Backup developer guide, "Creating backup copies across AWS Regions"`,
  appliesTo: ['AWS::Backup::BackupPlan'],
  rationale: 'What happens to a region, or to an account that somebody took over, happens to the backups in it as well.',
  fix: 'Add copyActions to a rule of the plan, with a vault in another region or account.',
  crosswalk: {},
  check: (plan) => {
    const copies = plan.at('BackupPlan.BackupPlanRule').items().flatMap((backup) => backup.at('CopyActions').items());
    return copies.length > 0
      ? any(...copies.map((copy) => isElsewhere(copy.at('DestinationBackupVaultArn'), plan)))
      : Judgement.fail('Properties.BackupPlan.BackupPlanRule', 'no rule of the plan copies to a vault in another region or account');
  },
});

/** An ARN whose region or account is written out, and is not where the plan is. */
function isElsewhere(vault: Value, plan: Resource): Judgement {
  const { path, resolved } = vault;
  const text = (vault.text ?? '').replace(/\$\{AWS::(\w+)\}/g, '<$1>');
  const [, , , region, account] = text.split(':');
  const { environment } = plan.declaration.template;
  if (resolved instanceof Text && (resolved.reference || !text.startsWith('arn:'))) {
    return resolved.reference ? Judgement.fail(path, `${path} is a vault of these templates, beside the plan`) : vault.unverifiable();
  }
  const isHere = (written: string | undefined, known: string | undefined, own: string) => [undefined, known, own].includes(written);
  return isHere(region, environment.region, '<Region>') && isHere(account, environment.account, '<AccountId>')
    ? Judgement.fail(path, `${path} is in the region and account of the plan`)
    : Judgement.pass();
}

export const multiAzSubnets = rule({
  id: 'Recovery.MultiAzSubnets',
  title: 'Networks reach over two Availability Zones or more',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(7)(i)', '164.308(a)(7)(ii)(C)'],
  source: `${WHITEPAPER}: instances in multiple Availability Zones`,
  appliesTo: ['AWS::EC2::Subnet'],
  rationale: 'A network in one Availability Zone goes down with it, and so does all that can only be there.',
  fix: 'Add subnets in another Availability Zone: maxAzs: 2 or more.',
  crosswalk: {},
  check: (subnet) => {
    const zone = zoneOf(subnet);
    const network = subnet.at('VpcId').text;
    const others = subnet.all('AWS::EC2::Subnet')
      .filter((other) => other.declaration !== subnet.declaration && other.at('VpcId').text === network);
    return any(...others.map((other) => isAnotherZone(zone, zoneOf(other), other)))
      .orElse(zone.path, `${zone.path} is where every subnet of this network in these templates is; at least one must be in another Availability Zone`);
  },
});

function zoneOf(subnet: Resource): Value {
  const id = subnet.at('AvailabilityZoneId');
  return id.isAbsent ? subnet.at('AvailabilityZone') : id;
}

/** Items of the list of zones differ where their places in it do; of two parameters nobody knows. */
function isAnotherZone(zone: Value, other: Value, subnet: Resource): Judgement {
  const open = [zone, other].find(({ isAbsent, unknown }) => isAbsent || (unknown && couldBeAnyZone(unknown)));
  if (zone.text !== undefined && zone.text === other.text) {
    return Judgement.fail(other.path, `${other.path} is the same`).seenFrom(subnet.logicalId);
  }
  return open === undefined ? Judgement.pass() : open.isAbsent
    ? Judgement.unverifiable(open.path, `${open.path} is not set: AWS picks a zone when it makes the subnet. Set it.`)
    : open.unverifiable();
}

function couldBeAnyZone({ unknown }: Text): boolean {
  return unknown?.parameter !== undefined || unknown?.key === undefined;
}

export const asgMultiAz = rule({
  id: 'Recovery.AsgMultiAz',
  title: 'Auto Scaling groups span two subnets or more',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(7)(i)', '164.308(a)(7)(ii)(C)'],
  source: `${WHITEPAPER}: instances in multiple Availability Zones`,
  appliesTo: ['AWS::AutoScaling::AutoScalingGroup'],
  rationale: 'A group in one subnet is in one Availability Zone, and goes down with it.',
  fix: 'Name subnets of two Availability Zones or more in vpcSubnets.',
  crosswalk: {},
  check: (group) => spansZones(group.at('VPCZoneIdentifier').isAbsent ? group.at('AvailabilityZones') : group.at('VPCZoneIdentifier')),
});

function spansZones(places: Value): Judgement {
  const items = places.items();
  // A list that is a parameter is one item here, and any number when it is deployed.
  const open = items.length === 1 && items[0].unknown !== undefined;
  if (open || items.length === 0 || new Set(items.map(({ text }) => text)).size > 1) {
    return open ? items[0].unverifiable() : items.length > 1 ? Judgement.pass() : Judgement.fail(places.path, `${places.path} names no subnet`);
  }
  return Judgement.fail(places.path, `${places.path} names one; it must name two or more`);
}

/** How each type of store keeps a copy in another region by itself. */
const REPLICAS: { readonly [type: string]: (store: Resource) => Judgement } = {
  'AWS::S3::Bucket': isElsewhereToo,
  'AWS::DynamoDB::GlobalTable': hasSecondReplica,
  'AWS::RDS::DBInstance': (instance) => (isKeptElsewhere(instance) ? Judgement.pass() : instance.at('AutomaticBackupReplicationRegion').mustBePresent()),
  'AWS::RDS::DBCluster': isInGlobalCluster,
  'AWS::Redshift::Cluster': (cluster) => cluster.at('DestinationRegion').mustBePresent(),
};

function hasSecondReplica(table: Resource): Judgement {
  const replicas = table.at('Replicas');
  return replicas.unknown ? replicas.unverifiable() : replicas.items().length > 1
    ? Judgement.pass()
    : Judgement.fail(replicas.path, `${replicas.path} names one region`);
}

function isInGlobalCluster(cluster: Resource): Judgement {
  const isPrimary = cluster.relatedBy('AWS::RDS::GlobalCluster', 'SourceDBClusterIdentifier', 'DBClusterIdentifier').length > 0;
  return isPrimary ? Judgement.pass() : cluster.at('GlobalClusterIdentifier').mustBePresent();
}

export const crossRegionReplica = rule({
  id: 'Recovery.CrossRegionReplica',
  title: 'Stores keep a copy in another region',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(7)(i)', '164.308(a)(7)(ii)(A)', '164.308(a)(7)(ii)(B)', '164.308(a)(7)(ii)(C)'],
  source: `${WHITEPAPER}: keeping both the data and system replicated off-site`,
  appliesTo: Object.keys(REPLICAS),
  rationale: 'Off-site means out of reach of what happens here. Of what AWS Backup keeps, Recovery.OffsiteCopy asks the plan, once. '
    + 'Keys, secrets and images are not asked: they can be made again.',
  fix: 'Replicate the store, or have it in a backup plan with copyActions to another region or account.',
  crosswalk: {},
  check: (store) => any(REPLICAS[store.type](store), isBackedUp(store))
    .orElse('Properties', 'it is not replicated to another region, and no plan of AWS Backup selects it'),
});

/** Disaster recovery, across services. */
export const RECOVERY_RULES = [offsiteCopy, multiAzSubnets, asgMultiAz, crossRegionReplica] as const;
