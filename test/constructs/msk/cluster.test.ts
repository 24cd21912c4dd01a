import { App, CfnParameter, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as msk from 'aws-cdk-lib/aws-msk';
import { HipaaKafkaCluster, HipaaKafkaClusterProps } from '../../../src';
import { vpcOf } from '../ec2/networks';

const CLUSTER = 'AWS::MSK::Cluster';

let stack: Stack;
let vpc: ec2.IVpc;

beforeEach(() => {
  stack = new Stack(new App(), 'Clinic');
  vpc = vpcOf(stack, 3);
});

function make(props: Partial<HipaaKafkaClusterProps> = {}): HipaaKafkaCluster {
  return new HipaaKafkaCluster(stack, 'Events', { vpc, ...props });
}

test('is made with TLS on both hops, a key of the baseline, IAM, three zones and an encrypted log', () => {
  make();
  const template = Template.fromStack(stack);
  template.hasResource(CLUSTER, {
    DeletionPolicy: 'Retain',
    Properties: {
      EncryptionInfo: {
        EncryptionInTransit: { ClientBroker: 'TLS', InCluster: true },
        EncryptionAtRest: { DataVolumeKMSKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^HipaaBaselineKey'), 'Arn'] } },
      },
      ClientAuthentication: { Sasl: { Iam: { Enabled: true } }, Unauthenticated: { Enabled: false } },
      NumberOfBrokerNodes: 3,
      LoggingInfo: { BrokerLogs: { CloudWatchLogs: { Enabled: true } } },
    },
  });
  template.hasResourceProperties('AWS::Logs::LogGroup', { KmsKeyId: Match.anyValue() });
});

test('takes certificates in place of IAM, and values that only deployment knows', () => {
  make({
    iamAuthentication: false,
    certificateAuthorityArns: ['arn:aws:acm-pca:us-east-1:111122223333:certificate-authority/1'],
    clusterName: new CfnParameter(stack, 'Name').valueAsString,
    brokersPerZone: 2,
  });
  Template.fromStack(stack).hasResourceProperties(CLUSTER, { ClusterName: { Ref: 'Name' }, NumberOfBrokerNodes: 6, ClientAuthentication: { Tls: { Enabled: true } } });
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
  expect(reader).toContain('kafka-cluster:ReadData');
  expect(reader).toContain(':topic/');
  expect(reader).toContain('/visits');
  expect(reader).not.toContain('kafka-cluster:WriteData');
  expect(writer).toContain('kafka-cluster:WriteData');
});

test('metrics are those of the cluster', () => {
  expect(make().metricOfflinePartitionsCount()).toMatchObject({ namespace: 'AWS/Kafka', metricName: 'OfflinePartitionsCount', statistic: 'Maximum' });
});

test('it refuses to be without a VPC', () => {
  expect(() => new HipaaKafkaCluster(stack, 'Events', {} as HipaaKafkaClusterProps)).toThrow("HipaaKafkaCluster 'Clinic/Events': 'vpc' must be given");
});

describe('weakened, it does not synthesize', () => {
  test('without authentication', () => {
    make({ iamAuthentication: false });
    expect(() => Template.fromStack(stack)).toThrow('ERROR MSK.NoUnauthenticated: ');
  });

  test('in two zones', () => {
    make({ vpcSubnets: { subnetFilters: [ec2.SubnetFilter.availabilityZones(['us-east-1a', 'us-east-1b'])] } });
    expect(() => Template.fromStack(stack)).toThrow('ERROR MSK.MultiAz: ');
  });

  test('with plain text beside TLS', () => {
    (make().node.defaultChild as msk.CfnCluster).addPropertyOverride('EncryptionInfo.EncryptionInTransit.ClientBroker', 'TLS_PLAINTEXT');
    expect(() => Template.fromStack(stack)).toThrow('ERROR MSK.ClientBrokerTls: ');
  });
});
