import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as dax from 'aws-cdk-lib/aws-dax';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import { HipaaDaxCluster, HipaaDaxClusterProps, HipaaGuard, PhiBoundary } from '../../../src';
import { vpcOf } from '../ec2/networks';

let stack: Stack;

beforeEach(() => {
  stack = new Stack(new App(), 'Clinic');
});

function undecided(props: Partial<HipaaDaxClusterProps> = {}): HipaaDaxCluster {
  const table = dynamodb.TableV2.fromTableName(stack, 'Clinics', 'clinics');
  return new HipaaDaxCluster(stack, 'Cache', { vpc: vpcOf(stack), tables: [table], ...props });
}

function cluster(props: Partial<HipaaDaxClusterProps> = {}): HipaaDaxCluster {
  const made = undecided(props);
  PhiBoundary.of(made).exclude({ reason: 'Caches the list of clinics, which is public.', owner: 'security@clinic.example' });
  return made;
}

test('it asks for a decision: until then it does not synthesize', () => {
  undecided();
  expect(() => Template.fromStack(stack)).toThrow(/Eligibility.ServiceEligible[^]*DAX.EligibilityReviewed|DAX.EligibilityReviewed[^]*Eligibility.ServiceEligible/);
});

test('it is made with encryption at rest and on its way, on three nodes', () => {
  cluster();
  Template.fromStack(stack).hasResourceProperties('AWS::DAX::Cluster', {
    SSESpecification: { SSEEnabled: true }, ClusterEndpointEncryptionType: 'TLS', ReplicationFactor: 3, NodeType: 'dax.r5.large',
  });
});

test('its role reaches the tables and nothing else', () => {
  cluster();
  expect(JSON.stringify(Template.fromStack(stack).findResources('AWS::IAM::Policy'))).toContain('table/clinics');
});

test('what weakens it is told as a warning outside of the boundary', () => {
  (cluster().node.defaultChild as dax.CfnCluster).clusterEndpointEncryptionType = 'NONE';
  const told = HipaaGuard.check(stack).findings.map(({ rule, outsideBoundary }) => [rule, outsideBoundary !== undefined]);
  expect(told).toContainEqual(['DAX.TransitEncryption', true]);
});

test('connections open the port of TLS', () => {
  cluster().connections.allowDefaultPortFrom(ec2.Peer.ipv4('10.0.0.0/16'));
  Template.fromStack(stack).hasResourceProperties('AWS::EC2::SecurityGroup', { SecurityGroupIngress: [{ FromPort: 9111, ToPort: 9111 }] });
});

test('who reads through it may not write', () => {
  const made = cluster();
  const [reader, writer] = ['Reader', 'Writer'].map((id) => new iam.Role(stack, id, { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') }));
  made.grantRead(reader);
  made.grantReadWrite(writer);
  const policies = Template.fromStack(stack).findResources('AWS::IAM::Policy');
  const writing = Object.keys(policies).filter((id) => JSON.stringify(policies[id]).includes('dax:PutItem'));
  expect(writing).toEqual([expect.stringMatching(/^Writer/)]);
});

test('metrics are its own', () => {
  expect(stack.resolve(cluster().metric('ItemCacheHits').dimensions)).toEqual({ ClusterId: { Ref: expect.stringMatching(/^Cache/) as string } });
});

test('it refuses to be nowhere', () => {
  expect(() => undecided({ vpc: undefined })).toThrow('HipaaDaxCluster \'Clinic/Cache\': \'vpc\' must be given, got undefined. Pass the VPC whose private subnets it is to be in.');
});
