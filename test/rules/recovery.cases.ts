import { DAILY_RULE, planWith } from './backup/plans';
import { ANY, ANY_TEXT, fails, Given, MACRO, passes, RuleCases, subject, unverifiable } from './cases';
import { asgMultiAz, crossRegionReplica, multiAzSubnets, offsiteCopy } from '../../src/rules/recovery';
import { JsonObject } from '../../src/template';

const THERE = 'arn:aws:backup:us-west-2:111122223333:backup-vault:there';

function copying(to: JsonObject[string]): JsonObject {
  return planWith({ ...DAILY_RULE, CopyActions: [{ DestinationBackupVaultArn: to ?? null }] });
}

function plan(to: JsonObject[string], beside: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return { ...rest, Resources: { Subject: copying(to), ...beside } };
}

const HERE = { environment: { region: 'us-west-2', account: '111122223333' } };

const OFFSITE_COPY: RuleCases = {
  rule: offsiteCopy,
  cases: [
    passes('a vault in another region', plan(THERE, {}, { environment: { region: 'us-east-1', account: '111122223333' } })),
    passes('a vault in a region that is written out', plan(THERE)),
    passes('another region of the same account', plan({ 'Fn::Sub': 'arn:aws:backup:us-west-2:${AWS::AccountId}:backup-vault:there' })),
    passes('another account in the same region', plan('arn:aws:backup:us-west-2:444455556666:backup-vault:there', {}, HERE)),
    fails('a plan without copies', { Resources: { Subject: planWith(DAILY_RULE) } }),
    fails('a vault where the plan is', plan(THERE, {}, HERE), 'region and account of the plan'),
    fails('a vault of the same template', plan({ 'Fn::GetAtt': ['Vault', 'BackupVaultArn'] }, { Vault: { Type: 'AWS::Backup::BackupVault' } }), 'beside the plan'),
    fails('a vault of the same region and account, whichever they are', plan({ 'Fn::Sub': 'arn:aws:backup:${AWS::Region}:${AWS::AccountId}:backup-vault:other' })),
    unverifiable('a vault that a parameter names', plan(ANY, {}, ANY_TEXT)),
  ],
};

function subnets(zones: JsonObject[], rest: Partial<Given> = {}): Given {
  const others = zones.slice(1).map((other, index) => [`Other${index}`, { Type: 'AWS::EC2::Subnet', Properties: { VpcId: 'vpc-1', ...other } }]);
  return subject('AWS::EC2::Subnet', { VpcId: 'vpc-1', ...zones[0] }, Object.fromEntries(others), rest);
}

function zone(index: number): JsonObject {
  return { AvailabilityZone: { 'Fn::Select': [index, { 'Fn::GetAZs': '' }] } };
}

const MULTI_AZ_SUBNETS: RuleCases = {
  rule: multiAzSubnets,
  cases: [
    passes('two zones', subnets([{ AvailabilityZone: 'us-east-1a' }, { AvailabilityZone: 'us-east-1b' }])),
    passes('two zones, as CDK writes them', subnets([zone(0), zone(1)])),
    passes('two zones by id', subnets([{ AvailabilityZoneId: 'use1-az1' }, { AvailabilityZoneId: 'use1-az2' }])),
    fails('one subnet', subnets([zone(0)]), 'another Availability Zone'),
    fails('two subnets in one zone', subnets([zone(0), zone(0)])),
    fails('another zone in another network', subnets([zone(0), { ...zone(1), VpcId: 'vpc-2' }])),
    unverifiable('zones that AWS picks', subnets([{}, {}]), 'AWS picks a zone'),
    unverifiable('a zone that a parameter names', subnets([zone(0), { AvailabilityZone: ANY }], ANY_TEXT)),
  ],
};

function group(properties: JsonObject, rest: Partial<Given> = {}): Given {
  return subject('AWS::AutoScaling::AutoScalingGroup', properties, {
    One: { Type: 'AWS::EC2::Subnet' }, Two: { Type: 'AWS::EC2::Subnet' },
  }, rest);
}

const ASG_MULTI_AZ: RuleCases = {
  rule: asgMultiAz,
  cases: [
    passes('two subnets', group({ VPCZoneIdentifier: [{ Ref: 'One' }, { Ref: 'Two' }] })),
    passes('two zones', group({ AvailabilityZones: ['us-east-1a', 'us-east-1b'] })),
    fails('one subnet', group({ VPCZoneIdentifier: [{ Ref: 'One' }] })),
    fails('the same subnet twice', group({ VPCZoneIdentifier: [{ Ref: 'One' }, { Ref: 'One' }] })),
    fails('none', group({})),
    unverifiable('a list that a parameter brings', group({ VPCZoneIdentifier: ANY }, { Parameters: { Any: { Type: 'List<AWS::EC2::Subnet::Id>' } } })),
  ],
};

const SELECTED = {
  Selection: { Type: 'AWS::Backup::BackupSelection', Properties: { BackupPlanId: { Ref: 'Plan' }, BackupSelection: { Resources: ['*'] } } },
};

const CROSS_REGION: RuleCases = {
  rule: crossRegionReplica,
  cases: [
    passes('an instance whose backups go elsewhere', subject('AWS::RDS::DBInstance', { AutomaticBackupReplicationRegion: 'us-west-2' })),
    passes('a member of a cluster', subject('AWS::RDS::DBInstance', { DBClusterIdentifier: 'records' })),
    passes('a cluster of a global one', subject('AWS::RDS::DBCluster', { GlobalClusterIdentifier: 'all' })),
    passes('the first cluster of a global one', subject('AWS::RDS::DBCluster', {}, {
      Global: { Type: 'AWS::RDS::GlobalCluster', Properties: { SourceDBClusterIdentifier: { Ref: 'Subject' } } },
    })),
    passes('a table in two regions', subject('AWS::DynamoDB::GlobalTable', { Replicas: [{ Region: 'us-east-1' }, { Region: 'us-west-2' }] })),
    passes('a warehouse whose snapshots go elsewhere', subject('AWS::Redshift::Cluster', { DestinationRegion: 'us-west-2' })),
    passes('what a plan keeps, which is asked where its copies go', subject('AWS::RDS::DBInstance', {}, { ...SELECTED, Plan: planWith(DAILY_RULE) })),
    fails('an instance that stays here', subject('AWS::RDS::DBInstance', { Engine: 'postgres' })),
    fails('a table in one region', subject('AWS::DynamoDB::GlobalTable', { Replicas: [{ Region: 'us-east-1' }] })),
    unverifiable('replicas that a macro writes', subject('AWS::DynamoDB::GlobalTable', { Replicas: MACRO })),
  ],
};

export const RECOVERY_CASES: readonly RuleCases[] = [OFFSITE_COPY, MULTI_AZ_SUBNETS, ASG_MULTI_AZ, CROSS_REGION];
