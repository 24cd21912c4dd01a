import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { HipaaKey, HipaaNeptuneGraph, PhiBoundary } from '../../../src';
import { Samples } from '../sample';
import { existingVpc } from '../vpc';

/** Nobody has decided whether Neptune Analytics may hold PHI: whoever makes a graph says that it holds none. */
function withoutPhi(graph: HipaaNeptuneGraph): HipaaNeptuneGraph {
  PhiBoundary.of(graph).exclude({ reason: 'It holds the ontology of diagnoses, which is about no patient.', owner: 'security@clinic.example' });
  return graph;
}

export const NEPTUNE_GRAPH_SAMPLES: Samples = {
  HipaaNeptuneGraph: {
    minimal: (stack) => withoutPhi(new HipaaNeptuneGraph(stack, 'Subject', { vpc: existingVpc(stack) })),
    maximal: (stack) => {
      const vpc = existingVpc(stack);
      const graph = withoutPhi(new HipaaNeptuneGraph(stack, 'Subject', {
        vpc,
        vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS },
        graphName: 'ontology',
        provisionedMemory: 32,
        replicaCount: 2,
        vectorSearchDimension: 384,
        encryptionKey: new HipaaKey(stack, 'OwnKey'),
      }));
      graph.connections.allowDefaultPortFrom(new ec2.SecurityGroup(stack, 'Client', { vpc, allowAllOutbound: false }));
      return graph;
    },
    harmless: {
      'AWS::EC2::SecurityGroup': 'a security group without a rule lets nobody in',
      'AWS::NeptuneGraph::Graph ProvisionedMemory': 'a choice of size; Neptune Analytics refuses less than 16',
      'AWS::NeptuneGraph::PrivateGraphEndpoint': 'what of it CloudFormation does not refuse leaves an endpoint in the same VPC, whose default security group lets in its own members only',
    },
  },
};
