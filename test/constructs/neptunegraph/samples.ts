import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { HipaaKey, HipaaNeptuneGraph } from '../../../src';
import { decided } from '../decided';
import { vpcOf } from '../ec2/networks';
import { Samples } from '../sample';

export const NEPTUNE_GRAPH_SAMPLES: Samples = {
  HipaaNeptuneGraph: {
    minimal: (stack) => new HipaaNeptuneGraph(decided(stack, 'AWS::NeptuneGraph'), 'Subject', { vpc: vpcOf(stack, 3) }),
    maximal: (stack) => {
      const vpc = vpcOf(stack, 3);
      const graph = new HipaaNeptuneGraph(decided(stack, 'AWS::NeptuneGraph'), 'Subject', {
        vpc,
        vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS },
        graphName: 'ontology',
        provisionedMemory: 32,
        replicaCount: 2,
        vectorSearchDimension: 384,
        encryptionKey: new HipaaKey(stack, 'OwnKey'),
      });
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
