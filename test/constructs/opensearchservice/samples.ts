import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as opensearch from 'aws-cdk-lib/aws-opensearchservice';
import { HipaaKey, HipaaSearchDomain } from '../../../src';
import { vpcOf } from '../ec2/networks';
import { Samples } from '../sample';

const DOMAIN = 'AWS::OpenSearchService::Domain';

export const OPENSEARCH_SAMPLES: Samples = {
  HipaaSearchDomain: {
    minimal: (stack) => new HipaaSearchDomain(stack, 'Subject', { vpc: vpcOf(stack, 3), version: opensearch.EngineVersion.OPENSEARCH_2_19 }),
    maximal: (stack) => {
      const vpc = vpcOf(stack, 3);
      const domain = new HipaaSearchDomain(stack, 'Subject', {
        vpc,
        vpcSubnets: [{ subnetFilters: [ec2.SubnetFilter.availabilityZones(['us-east-1a', 'us-east-1b'])] }],
        version: opensearch.EngineVersion.ELASTICSEARCH_7_10,
        domainName: 'records',
        capacity: { masterNodes: 5, dataNodes: 4, dataNodeInstanceType: 'r6g.large.search', masterNodeInstanceType: 'm6g.large.search' },
        zoneAwareness: { availabilityZoneCount: 2 },
        ebs: { volumeSize: 100, volumeType: ec2.EbsDeviceVolumeType.GP3 },
        encryptionAtRest: { kmsKey: new HipaaKey(stack, 'OwnKey') },
        tlsSecurityPolicy: opensearch.TLSSecurityPolicy.TLS_1_2,
        fineGrainedAccessControl: { masterUserArn: 'arn:aws:iam::111122223333:role/search-admin' },
        logging: { slowSearchLogEnabled: true, slowIndexLogEnabled: true },
        offPeakWindowStart: { hours: 7, minutes: 0 },
      });
      domain.connections.allowDefaultPortFrom(new ec2.SecurityGroup(stack, 'Client', { vpc, allowAllOutbound: false }));
      return domain;
    },
    harmless: {
      [`${DOMAIN} AdvancedSecurityOptions.InternalUserDatabaseEnabled`]: 'OpenSearch Service refuses a master user with a password without it',
      [`${DOMAIN} AdvancedSecurityOptions.MasterUserOptions`]: 'OpenSearch Service refuses fine-grained access control without a whole master user',
      [`${DOMAIN} ClusterConfig.DedicatedMasterCount`]: 'three when nothing is set; OpenSearch Service refuses 0',
      [`${DOMAIN} ClusterConfig.DedicatedMasterType`]: 'a choice of size',
      [`${DOMAIN} ClusterConfig.InstanceCount`]: 'a choice of size; with several zones OpenSearch Service refuses fewer nodes than zones',
      [`${DOMAIN} ClusterConfig.InstanceType`]: 'a choice of size; types that do not encrypt are refused where encryption is on',
      [`${DOMAIN} ClusterConfig.MultiAZWithStandbyEnabled`]: 'a choice of price and availability',
      [`${DOMAIN} ClusterConfig.ZoneAwarenessConfig`]: 'two zones when nothing is set; OpenSearch Service refuses 0',
      [`${DOMAIN} EBSOptions`]: 'a choice of size and price: volumes are encrypted with the domain',
      [`${DOMAIN} VPCOptions.SecurityGroupIds`]: 'the default security group of the VPC in its place, which lets in its own members only',
      [`${DOMAIN} VPCOptions.SubnetIds.0`]: 'the others are left; OpenSearch Service wants one for each zone',
      [`${DOMAIN} VPCOptions.SubnetIds.1`]: 'the others are left; OpenSearch Service wants one for each zone',
      [`${DOMAIN} VPCOptions.SubnetIds.2`]: 'the others are left; OpenSearch Service wants one for each zone',
      'AWS::Logs::ResourcePolicy': 'lets logs in; without it, or without a part of it, OpenSearch Service refuses to publish them',
    },
  },
};
