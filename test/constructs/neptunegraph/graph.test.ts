import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import { HipaaGuard, HipaaNeptuneGraph, HipaaNeptuneGraphProps, PhiBoundary } from '../../../src';
import { vpcOf } from '../ec2/networks';

const GRAPH = 'AWS::NeptuneGraph::Graph';

let stack: Stack;
let vpc: ec2.IVpc;

beforeEach(() => {
  stack = new Stack(new App(), 'Clinic');
  vpc = vpcOf(stack, 3);
});

function make(props: Partial<HipaaNeptuneGraphProps> = {}): HipaaNeptuneGraph {
  return new HipaaNeptuneGraph(stack, 'Ontology', { vpc, ...props });
}

function makeWithoutPhi(props: Partial<HipaaNeptuneGraphProps> = {}): HipaaNeptuneGraph {
  const graph = make(props);
  PhiBoundary.of(graph).exclude({ reason: 'It holds the ontology of diagnoses, which is about no patient.', owner: 'security@clinic.example' });
  return graph;
}

describe('whether it may hold PHI', () => {
  test('nobody has decided: it does not synthesize, and asks', () => {
    make();
    expect(() => Template.fromStack(stack)).toThrow(/NeptuneGraph\.EligibilityReviewed/);
  });

  test('it does where it is said to hold none', () => {
    makeWithoutPhi();
    expect(() => Template.fromStack(stack)).not.toThrow();
  });

  test('the decision is told in the report', () => {
    makeWithoutPhi();
    const { findings } = HipaaGuard.check(stack.node.root);
    expect(findings.find(({ rule }) => rule === 'NeptuneGraph.EligibilityReviewed')).toMatchObject({
      blocks: false, outsideBoundary: 'It holds the ontology of diagnoses, which is about no patient. (security@clinic.example)',
    });
  });
});

describe('what it is made with', () => {
  test('a key of the baseline, a replica and protection, and no way in from the internet', () => {
    makeWithoutPhi();
    Template.fromStack(stack).hasResource(GRAPH, {
      DeletionPolicy: 'Retain',
      Properties: {
        KmsKeyIdentifier: { 'Fn::GetAtt': [Match.stringLikeRegexp('^HipaaBaselineKey'), 'Arn'] },
        PublicConnectivity: false,
        DeletionProtection: true,
        ReplicaCount: 1,
        ProvisionedMemory: 16,
      },
    });
  });

  test('an endpoint that nobody reaches yet', () => {
    makeWithoutPhi();
    const template = Template.fromStack(stack);
    template.hasResourceProperties('AWS::NeptuneGraph::PrivateGraphEndpoint', { VpcId: 'vpc-11111111', SecurityGroupIds: [Match.anyValue()] });
    template.hasResourceProperties('AWS::EC2::SecurityGroup', { SecurityGroupIngress: Match.absent() });
  });
});

test('vector search may be set', () => {
  makeWithoutPhi({ vectorSearchDimension: 384 });
  Template.fromStack(stack).hasResourceProperties(GRAPH, { VectorSearchConfiguration: { VectorSearchDimension: 384 } });
});

describe('it works like other constructs', () => {
  test('connections open HTTPS', () => {
    makeWithoutPhi().connections.allowDefaultPortFrom(ec2.Peer.ipv4('10.0.0.0/16'));
    Template.fromStack(stack).hasResourceProperties('AWS::EC2::SecurityGroup', { SecurityGroupIngress: [Match.objectLike({ FromPort: 443, ToPort: 443 })] });
  });

  test('grants name the graph', () => {
    const graph = makeWithoutPhi();
    graph.grantRead(new iam.Role(stack, 'Reader', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') }));
    graph.grantReadWrite(new iam.Role(stack, 'Writer', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') }));
    const [reader, writer] = Object.values(Template.fromStack(stack).findResources('AWS::IAM::Policy')).map((policy) => JSON.stringify(policy));
    expect(reader).toContain('neptune-graph:ReadDataViaQuery');
    expect(reader).not.toContain('WriteDataViaQuery');
    expect(writer).toContain('neptune-graph:WriteDataViaQuery');
  });
});

test('it refuses to be without a VPC', () => {
  expect(() => new HipaaNeptuneGraph(stack, 'Ontology', {} as HipaaNeptuneGraphProps)).toThrow(
    "HipaaNeptuneGraph 'Clinic/Ontology': 'vpc' must be given, got undefined. Pass the VPC whose private subnets it is to be in.");
});
