import { App, CfnParameter, SecretValue, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as opensearch from 'aws-cdk-lib/aws-opensearchservice';
import { HipaaSearchDomain, HipaaSearchDomainProps } from '../../../src';
import { vpcOf } from '../ec2/networks';

const DOMAIN = 'AWS::OpenSearchService::Domain';

let stack: Stack;
let vpc: ec2.IVpc;

beforeEach(() => {
  stack = new Stack(new App(), 'Clinic');
  vpc = vpcOf(stack, 3);
});

function make(props: Partial<HipaaSearchDomainProps> = {}): HipaaSearchDomain {
  return new HipaaSearchDomain(stack, 'Records', { vpc, version: opensearch.EngineVersion.OPENSEARCH_2_19, ...props });
}

function expectDomain(properties: object): void {
  Template.fromStack(stack).hasResourceProperties(DOMAIN, properties);
}

describe('what it is made with', () => {
  test('encryption at rest, between nodes and to clients', () => {
    make();
    expectDomain({
      EncryptionAtRestOptions: { Enabled: true, KmsKeyId: { Ref: Match.stringLikeRegexp('^HipaaBaselineKey') } },
      NodeToNodeEncryptionOptions: { Enabled: true },
      DomainEndpointOptions: { EnforceHTTPS: true, TLSSecurityPolicy: 'Policy-Min-TLS-1-2-PFS-2023-10' },
    });
  });

  test('a subnet and a data node for each Availability Zone, and three master nodes', () => {
    make();
    expectDomain({
      ClusterConfig: { InstanceCount: 3, DedicatedMasterCount: 3, ZoneAwarenessConfig: { AvailabilityZoneCount: 3 } },
      VPCOptions: { SubnetIds: ['subnet-11111111', 'subnet-22222222', 'subnet-33333333'] },
    });
  });

  test('a master user whose password nobody has seen, under the key of the baseline', () => {
    make();
    expectDomain({ AdvancedSecurityOptions: { Enabled: true, InternalUserDatabaseEnabled: true, MasterUserOptions: { MasterUserName: 'search-admin' } } });
    Template.fromStack(stack).hasResourceProperties('AWS::SecretsManager::Secret', { KmsKeyId: Match.anyValue(), GenerateSecretString: Match.anyValue() });
    expect(JSON.stringify(Template.fromStack(stack).findResources(DOMAIN))).toContain('{{resolve:secretsmanager:');
  });

  test('audit and error logs in encrypted groups, which OpenSearch Service of this account may write into', () => {
    make();
    const template = Template.fromStack(stack);
    template.resourceCountIs('AWS::Logs::LogGroup', 2);
    template.allResourcesProperties('AWS::Logs::LogGroup', { KmsKeyId: Match.anyValue(), RetentionInDays: 2192 });
    expect(JSON.stringify(template.findResources('AWS::Logs::ResourcePolicy'))).toContain('aws:SourceAccount');
    template.hasResource(DOMAIN, { DependsOn: Match.arrayWith([Match.stringLikeRegexp('LogDelivery')]) });
    template.resourcePropertiesCountIs('Custom::CloudwatchLogResourcePolicy', {}, 0);
  });

  test('nobody gets in or out', () => {
    make();
    Template.fromStack(stack).hasResourceProperties('AWS::EC2::SecurityGroup', {
      SecurityGroupIngress: Match.absent(), SecurityGroupEgress: [Match.objectLike({ CidrIp: '255.255.255.255/32' })],
    });
  });

  test('another version upgrades the domain in place', () => {
    make();
    Template.fromStack(stack).hasResource(DOMAIN, { UpdatePolicy: { EnableVersionUpgrade: true }, DeletionPolicy: 'Retain' });
  });
});

describe('what may be set', () => {
  test('an IAM role as master user: no secret is made', () => {
    make({ fineGrainedAccessControl: { masterUserArn: 'arn:aws:iam::111122223333:role/search-admin' } });
    Template.fromStack(stack).resourceCountIs('AWS::SecretsManager::Secret', 0);
  });

  test('a password of your own', () => {
    make({ fineGrainedAccessControl: { masterUserPassword: SecretValue.secretsManager('ours') } });
    expectDomain({ AdvancedSecurityOptions: { MasterUserOptions: { MasterUserName: 'search-admin', MasterUserPassword: '{{resolve:secretsmanager:ours:SecretString:::}}' } } });
  });

  test('two zones', () => {
    make({ zoneAwareness: { availabilityZoneCount: 2 } });
    expectDomain({ ClusterConfig: { InstanceCount: 2 }, VPCOptions: { SubnetIds: ['subnet-11111111', 'subnet-22222222'] } });
  });

  test('slow logs, which get encrypted groups too', () => {
    make({ logging: { slowSearchLogEnabled: true, slowIndexLogEnabled: true } });
    Template.fromStack(stack).resourceCountIs('AWS::Logs::LogGroup', 4);
  });

  test('an instance type that only deployment knows', () => {
    const type = new CfnParameter(stack, 'Type');
    make({ capacity: { dataNodeInstanceType: type.valueAsString } });
    expectDomain({ ClusterConfig: { InstanceType: { Ref: 'Type' } } });
  });

  test('the policy for logs can be left to you', () => {
    make({ suppressLogsResourcePolicy: true });
    Template.fromStack(stack).resourceCountIs('AWS::Logs::ResourcePolicy', 0);
  });
});

describe('it is an opensearchservice.Domain', () => {
  test('it passes as one, and grants', () => {
    const role = new iam.Role(stack, 'Reader', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
    const domain = make();
    domain.grantRead(role);
    expect(domain).toBeInstanceOf(opensearch.Domain);
    expect(JSON.stringify(Template.fromStack(stack).findResources('AWS::IAM::Policy'))).toContain('es:ESHttpGet');
  });

  test('connections open HTTPS', () => {
    make().connections.allowDefaultPortFrom(ec2.Peer.ipv4('10.0.0.0/16'));
    Template.fromStack(stack).hasResourceProperties('AWS::EC2::SecurityGroup', { SecurityGroupIngress: [Match.objectLike({ FromPort: 443, ToPort: 443 })] });
  });

  test('an explicit undefined means the same as nothing', () => {
    make({ enforceHttps: undefined, tlsSecurityPolicy: undefined, fineGrainedAccessControl: undefined, logging: undefined });
    expectDomain({ DomainEndpointOptions: { EnforceHTTPS: true }, AdvancedSecurityOptions: { Enabled: true } });
  });
});

describe('what it refuses', () => {
  test('an Elasticsearch that does not encrypt between nodes', () => {
    expect(() => make({ version: opensearch.EngineVersion.ELASTICSEARCH_5_6 })).toThrow(
      "HipaaSearchDomain 'Clinic/Records': 'version' must be OpenSearch, or Elasticsearch 6.0 or later, with PHI, got \"Elasticsearch_5.6\". "
      + 'Use EngineVersion.ELASTICSEARCH_6_8, or a version of OpenSearch.');
  });

  test.each([['t2.small.search', 't3.small.search'], ['m3.large.search', 'm5.large.search'], ['r3.large.search', 'r5.large.search']])(
    'data nodes of type %s', (dataNodeInstanceType, nearest) => {
      expect(() => make({ capacity: { dataNodeInstanceType } })).toThrow(
        "HipaaSearchDomain 'Clinic/Records': 'capacity.dataNodeInstanceType' must be of a type that encrypts data at rest, "
        + `got "${dataNodeInstanceType}". Use "${nearest}".`);
    });

  test('no VPC', () => {
    expect(() => make({ vpc: undefined })).toThrow(
      "HipaaSearchDomain 'Clinic/Records': 'vpc' must be given, got undefined. Pass the VPC whose private subnets it is to be in.");
  });
});

describe('weakened by a prop, it does not synthesize', () => {
  const open = { fineGrainedAccessControl: { masterUserArn: 'arn:aws:iam::111122223333:role/search-admin' } };
  test.each<[string, Partial<HipaaSearchDomainProps>, string]>([
    ['old TLS', { ...open, tlsSecurityPolicy: opensearch.TLSSecurityPolicy.TLS_1_0 }, 'OpenSearch.TlsPolicy'],
    ['no audit log', { ...open, logging: { auditLogEnabled: false } }, 'OpenSearch.AuditLogs'],
    ['no error log', { ...open, logging: { appLogEnabled: false } }, 'OpenSearch.ErrorLogs'],
    ['no updates', { ...open, enableAutoSoftwareUpdate: false }, 'OpenSearch.MultiAz'],
    ['no master nodes', { ...open, capacity: { masterNodes: 0 } }, 'OpenSearch.MultiAz'],
  ])('%s', (_what, props, rule) => {
    make(props);
    expect(() => Template.fromStack(stack)).toThrow(`ERROR ${rule}: `);
  });
});
