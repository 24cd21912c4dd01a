import { App, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as msk from 'aws-cdk-lib/aws-msk';
import { HipaaServerlessKafkaCluster, HipaaServerlessKafkaClusterProps } from '../../../src';
import { vpcOf } from '../ec2/networks';
import { blockedBy } from '../verdicts';

const CLUSTER = 'AWS::MSK::ServerlessCluster';

let stack: Stack;
let vpc: ec2.IVpc;

beforeEach(() => {
  stack = new Stack(new App(), 'Clinic');
  vpc = vpcOf(stack);
});

function make(props: Partial<HipaaServerlessKafkaClusterProps> = {}): HipaaServerlessKafkaCluster {
  return new HipaaServerlessKafkaCluster(stack, 'Events', { vpc, ...props });
}

test('asks clients who they are by IAM, in private subnets behind a closed security group, and stays when its stack goes', () => {
  make();
  const template = Template.fromStack(stack);
  template.hasResource(CLUSTER, {
    DeletionPolicy: 'Retain',
    Properties: {
      ClusterName: Match.stringLikeRegexp('^clinic-events-'),
      ClientAuthentication: { Sasl: { Iam: { Enabled: true } } },
      VpcConfigs: [{ SubnetIds: ['subnet-11111111', 'subnet-22222222'], SecurityGroups: [Match.anyValue()] }],
    },
  });
  template.hasResource('AWS::EC2::SecurityGroup', { DeletionPolicy: 'Retain', Properties: { SecurityGroupIngress: Match.absent() } });
});

test('connections open the port for IAM', () => {
  make().connections.allowDefaultPortFrom(ec2.Peer.ipv4('10.0.0.0/16'));
  Template.fromStack(stack).hasResourceProperties('AWS::EC2::SecurityGroup', { SecurityGroupIngress: [Match.objectLike({ FromPort: 9098, ToPort: 9098 })] });
});

test('grants name the cluster, its groups and the topic', () => {
  const cluster = make();
  cluster.grantRead(new iam.Role(stack, 'Reader', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') }), 'visits');
  cluster.grantWrite(new iam.Role(stack, 'Writer', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') }));
  const [reader, writer] = Object.values(Template.fromStack(stack).findResources('AWS::IAM::Policy')).map((policy) => JSON.stringify(policy));
  expect(reader).toMatch(/kafka-cluster:ReadData.*:topic\/.*\/visits/);
  expect(reader).not.toContain('kafka-cluster:WriteData');
  expect(writer).toContain('kafka-cluster:WriteData');
});

test('metrics are those of a topic', () => {
  expect(make({ clusterName: 'intake' }).metricOfTopic('visits', 'BytesInPerSec')).toMatchObject({
    namespace: 'AWS/Kafka', metricName: 'BytesInPerSec', statistic: 'Sum', dimensions: { 'Cluster Name': 'intake', 'Topic': 'visits' },
  });
});

test('it goes with its stack where somebody says so', () => {
  make({ removalPolicy: RemovalPolicy.DESTROY });
  Template.fromStack(stack).hasResource(CLUSTER, { DeletionPolicy: 'Delete' });
});

test('it refuses to be without a VPC', () => {
  expect(() => new HipaaServerlessKafkaCluster(stack, 'Events', {} as HipaaServerlessKafkaClusterProps))
    .toThrow("HipaaServerlessKafkaCluster 'Clinic/Events': 'vpc' must be given");
});

test('without IAM it does not synthesize', () => {
  (make().node.defaultChild as msk.CfnServerlessCluster).addPropertyOverride('ClientAuthentication.Sasl.Iam.Enabled', false);
  expect(blockedBy(stack)).toContain('ERROR MSK.ServerlessIam: ');
});
