import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import { HipaaKey, HipaaSearchCollection, HipaaSearchCollectionType } from '../../../src';
import { vpcOf } from '../ec2/networks';
import { Samples } from '../sample';

export const OPENSEARCH_SERVERLESS_SAMPLES: Samples = {
  HipaaSearchCollection: {
    minimal: (stack) => new HipaaSearchCollection(stack, 'Subject', { vpc: vpcOf(stack, 3) }),
    maximal: (stack) => {
      const vpc = vpcOf(stack, 3);
      const collection = new HipaaSearchCollection(stack, 'Subject', {
        vpc,
        vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS },
        vpcEndpointIds: ['vpce-0a1b2c3d4e5f60718'],
        sourceServices: ['bedrock.amazonaws.com'],
        collectionName: 'guidelines',
        type: HipaaSearchCollectionType.VECTORSEARCH,
        description: 'Guidelines for treatment',
        encryptionKey: new HipaaKey(stack, 'OwnKey'),
      });
      collection.connections.allowDefaultPortFrom(new ec2.SecurityGroup(stack, 'Client', { vpc, allowAllOutbound: false }));
      collection.grantReadWrite(iam.Role.fromRoleArn(stack, 'Writer', 'arn:aws:iam::111122223333:role/writer', { mutable: false }));
      return collection;
    },
    harmless: {
      'AWS::EC2::SecurityGroup': 'a security group without a rule lets nobody in',
      'AWS::OpenSearchServerless::Collection Type': 'a choice of what the collection is for',
      'AWS::OpenSearchServerless::SecurityPolicy Name': 'CloudFormation refuses a policy without a name',
      'AWS::OpenSearchServerless::SecurityPolicy Type': 'CloudFormation refuses a policy without a type',
      'AWS::OpenSearchServerless::VpcEndpoint': 'what of it CloudFormation does not refuse leaves an endpoint in the same VPC, whose default security group lets in its own members only',
    },
  },
};
