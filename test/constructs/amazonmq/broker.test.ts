import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as amazonmq from 'aws-cdk-lib/aws-amazonmq';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { HipaaMessageBroker, HipaaMessageBrokerEngine, HipaaMessageBrokerProps } from '../../../src';
import { vpcOf } from '../ec2/networks';

const BROKER = 'AWS::AmazonMQ::Broker';

let stack: Stack;
let vpc: ec2.IVpc;

beforeEach(() => {
  stack = new Stack(new App(), 'Clinic');
  vpc = vpcOf(stack, 3);
});

function make(props: Partial<HipaaMessageBrokerProps> = {}): HipaaMessageBroker {
  return new HipaaMessageBroker(stack, 'Broker', { vpc, ...props });
}

test('is an ActiveMQ pair that is private, encrypted and logged', () => {
  make();
  Template.fromStack(stack).hasResource(BROKER, {
    DeletionPolicy: 'Retain',
    Properties: {
      EngineType: 'ACTIVEMQ',
      DeploymentMode: 'ACTIVE_STANDBY_MULTI_AZ',
      PubliclyAccessible: false,
      AutoMinorVersionUpgrade: true,
      Logs: { General: true, Audit: true },
      EncryptionOptions: { UseAwsOwnedKey: false, KmsKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^HipaaBaselineKey'), 'Arn'] } },
    },
  });
});

test('takes its administrator from a secret', () => {
  make();
  const template = Template.fromStack(stack);
  template.hasResourceProperties('AWS::SecretsManager::Secret', { KmsKeyId: Match.anyValue(), GenerateSecretString: Match.objectLike({ PasswordLength: 32 }) });
  expect(JSON.stringify(template.findResources(BROKER))).toContain(':SecretString:password::}}');
});

test('is a RabbitMQ cluster, which has no audit log', () => {
  make({ engine: HipaaMessageBrokerEngine.RABBITMQ });
  Template.fromStack(stack).hasResourceProperties(BROKER, { EngineType: 'RABBITMQ', DeploymentMode: 'CLUSTER_MULTI_AZ', Logs: { General: true, Audit: Match.absent() } });
});

test.each([[HipaaMessageBrokerEngine.ACTIVEMQ, 61617], [HipaaMessageBrokerEngine.RABBITMQ, 5671]])('connections open the port of %s', (engine, port) => {
  make({ engine }).connections.allowDefaultPortFrom(ec2.Peer.ipv4('10.0.0.0/16'));
  Template.fromStack(stack).hasResourceProperties('AWS::EC2::SecurityGroup', { SecurityGroupIngress: [Match.objectLike({ FromPort: port, ToPort: port })] });
});

test('it refuses to be without a VPC', () => {
  expect(() => new HipaaMessageBroker(stack, 'Broker', {} as HipaaMessageBrokerProps)).toThrow("HipaaMessageBroker 'Clinic/Broker': 'vpc' must be given");
});

describe('weakened, it does not synthesize', () => {
  test.each<[string, (broker: amazonmq.CfnBroker) => void, string]>([
    ['public', (broker) => { broker.publiclyAccessible = true; }, 'AmazonMQ.NotPublic'],
    ['with a password in the template', (broker) => { broker.users = [{ username: 'a', password: 'hunter2hunter2' }]; }, 'AmazonMQ.NoPlaintextUsers'],
    ['in one zone', (broker) => { broker.deploymentMode = 'SINGLE_INSTANCE'; }, 'AmazonMQ.MultiAz'],
  ])('%s', (_what, weaken, rule) => {
    weaken(make().node.defaultChild as amazonmq.CfnBroker);
    expect(() => Template.fromStack(stack)).toThrow(`ERROR ${rule}: `);
  });

  test('with a port that has no TLS', () => {
    make().connections.allowFrom(ec2.Peer.ipv4('10.0.0.0/16'), ec2.Port.tcp(1883));
    expect(() => Template.fromStack(stack)).toThrow('ERROR AmazonMQ.TlsConnectors: ');
  });
});
