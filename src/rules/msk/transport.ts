import { all, any, Judgement, Resource } from '../../template';
import { Basis, RuleLevel } from '../level';
import { rule } from '../rule';

export const CLUSTER = 'AWS::MSK::Cluster';
const IN_TRANSIT = 'EncryptionInfo.EncryptionInTransit';
const TRANSMISSION = ['164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'];
const WHITEPAPER = 'Architecting for HIPAA, "Amazon Managed Streaming for Apache Kafka (MSK)"';

export const clientBrokerTls = rule({
  id: 'MSK.ClientBrokerTls',
  title: 'Kafka clusters talk to clients over TLS only',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: TRANSMISSION,
  source: `${WHITEPAPER}; AWS CloudFormation, AWS::MSK::Cluster EncryptionInTransit`,
  appliesTo: [CLUSTER],
  rationale: 'PLAINTEXT and TLS_PLAINTEXT open a port on which records travel in the clear.',
  fix: 'Use HipaaKafkaCluster, or set ClientBroker: TLS.',
  crosswalk: {},
  check: (cluster) => cluster.at(`${IN_TRANSIT}.ClientBroker`).safeByDefault('MSK takes TLS only when nothing is set', (set) => set.mustBe('TLS')),
});

export const inClusterTls = rule({
  id: 'MSK.InClusterTls',
  title: 'Brokers of Kafka clusters talk to each other over TLS',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: TRANSMISSION,
  source: `${WHITEPAPER}; AWS CloudFormation, AWS::MSK::Cluster EncryptionInTransit`,
  appliesTo: [CLUSTER],
  rationale: 'Every record is copied from broker to broker.',
  fix: 'Use HipaaKafkaCluster, or set InCluster: true. It can be set when the cluster is made only.',
  crosswalk: {},
  check: (cluster) => cluster.at(`${IN_TRANSIT}.InCluster`).safeByDefault('MSK encrypts between brokers when nothing is set', (set) => set.mustBe(true)),
});

const PUBLIC_ACCESS = 'BrokerNodeGroupInfo.ConnectivityInfo.PublicAccess.Type';

export const notPublic = rule({
  id: 'MSK.NotPublic',
  title: 'Brokers have no public addresses',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(a)(1)', '164.312(e)(1)'],
  source: `${WHITEPAPER}: written when MSK had no public endpoints; AWS CloudFormation, AWS::MSK::Cluster PublicAccess`,
  appliesTo: [CLUSTER],
  rationale: 'The whitepaper counts on brokers that only the VPC reaches.',
  fix: 'Use HipaaKafkaCluster, or leave PublicAccess out.',
  crosswalk: {},
  check: (cluster) => cluster.at(PUBLIC_ACCESS).safeByDefault('brokers have no public addresses when nothing is set', (set) => set.mustBe('DISABLED')),
});

export const zookeeperAccess = rule({
  id: 'MSK.ZookeeperAccess',
  title: 'Nobody but the brokers reaches ZooKeeper, or it speaks TLS',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: TRANSMISSION,
  source: 'Amazon MSK developer guide, "Security for Apache ZooKeeper in your Amazon MSK cluster"',
  appliesTo: [CLUSTER],
  rationale: 'ZooKeeper knows topics and access lists. Clusters with TLS on Kafka 2.5.1 or later offer TLS on it; with KRaft there is none.',
  fix: 'Use HipaaKafkaCluster, or a Kafka version with KRaft, or set ZookeeperAccess.Enabled: false.',
  crosswalk: {},
  check: (cluster) => any(runsKraft(cluster), cluster.at('ZookeeperAccess.Enabled').mustBe(false), zookeeperSpeaksTls(cluster)),
});

function runsKraft(cluster: Resource): Judgement {
  return cluster.at('KafkaVersion').must('must be a version with KRaft', (version) => /\.kraft$/i.test(String(version)) || Number(String(version).split('.')[0]) >= 4);
}

function zookeeperSpeaksTls(cluster: Resource): Judgement {
  return all(
    cluster.at('KafkaVersion').must('must be 2.5.1 or later, for TLS on ZooKeeper', (version) => isAtLeast251(String(version))),
    clientBrokerTls.check(cluster),
  );
}

function isAtLeast251(version: string): boolean {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map((part) => Number.parseInt(part, 10));
  return major > 2 || (major === 2 && (minor > 5 || (minor === 5 && patch >= 1)));
}

export const noUnauthenticated = rule({
  id: 'MSK.NoUnauthenticated',
  title: 'Kafka clusters ask every client who it is',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(d)'],
  source: 'Amazon MSK developer guide, "Authentication and authorization for Apache Kafka APIs"; AWS CloudFormation, AWS::MSK::Cluster ClientAuthentication',
  appliesTo: [CLUSTER],
  rationale: 'Without authentication, whoever reaches a broker reads every topic.',
  fix: 'Use HipaaKafkaCluster, or enable Sasl.Iam, Sasl.Scram or Tls, and leave Unauthenticated off.',
  crosswalk: {},
  check: (cluster) => all(
    cluster.at('ClientAuthentication.Unauthenticated.Enabled').mustNotBe(true),
    any(...['Sasl.Iam', 'Sasl.Scram', 'Tls'].map((way) => cluster.at(`ClientAuthentication.${way}.Enabled`).mustBe(true)))
      .orElse('Properties.ClientAuthentication', 'none of Sasl.Iam, Sasl.Scram and Tls is enabled'),
  ),
});

export const serverlessIam = rule({
  id: 'MSK.ServerlessIam',
  title: 'Serverless Kafka clusters ask every client who it is, by IAM',
  level: RuleLevel.REQUIRED,
  basis: Basis.LEAK,
  safeguards: ['164.312(d)'],
  source: 'AWS CloudFormation, AWS::MSK::ServerlessCluster ClientAuthentication',
  appliesTo: ['AWS::MSK::ServerlessCluster'],
  rationale: 'IAM is the one way in which a serverless cluster tells clients apart.',
  fix: 'Use HipaaServerlessKafkaCluster, or set ClientAuthentication.Sasl.Iam.Enabled: true.',
  crosswalk: {},
  check: (cluster) => cluster.at('ClientAuthentication.Sasl.Iam.Enabled').mustBe(true),
});
