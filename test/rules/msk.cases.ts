import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, MACRO, NO_VALUE, passes, RuleCases, subject, unverifiable } from './cases';
import { MSK_RULES } from '../../src/rules/msk';
import { Json, JsonObject } from '../../src/template';

const [
  clientBrokerTls, inClusterTls, notPublic, noUnauthenticated, customerKey, brokerLogs, zookeeperAccess, multiAz, serverlessIam,
] = MSK_RULES;

const KEY = { Key: { Type: 'AWS::KMS::Key', Properties: {} } };
const KEY_ARN = { 'Fn::GetAtt': ['Key', 'Arn'] };

function cluster(properties: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject('AWS::MSK::Cluster', properties, KEY, rest);
}

function inTransit(change: JsonObject): JsonObject {
  return { EncryptionInfo: { EncryptionInTransit: change } };
}

const TRANSIT: readonly RuleCases[] = [
  {
    rule: clientBrokerTls,
    cases: [
      passes('TLS', cluster(inTransit({ ClientBroker: 'TLS' }))),
      passes('a cluster that says nothing, and tells the default', cluster(), 'when nothing is set'),
      fails('both', cluster(inTransit({ ClientBroker: 'TLS_PLAINTEXT' })), '"TLS_PLAINTEXT"'),
      fails('plain text in one branch', cluster(inTransit({ ClientBroker: ifProd('TLS', 'PLAINTEXT') }), EITHER_WAY), 'when'),
      unverifiable('what may be anything', cluster(inTransit({ ClientBroker: ANY }), ANY_TEXT)),
    ],
  },
  {
    rule: inClusterTls,
    cases: [
      passes('TLS', cluster(inTransit({ InCluster: true }))),
      passes('a cluster that says nothing, and tells the default', cluster(), 'when nothing is set'),
      fails('plain text', cluster(inTransit({ InCluster: false }))),
      fails('plain text as text', cluster(inTransit({ InCluster: 'false' }))),
      unverifiable('what may be anything', cluster(inTransit({ InCluster: ANY }), ANY_TEXT)),
    ],
  },
];

function exposed(type: Json): JsonObject {
  return { BrokerNodeGroupInfo: { ConnectivityInfo: { PublicAccess: { Type: type } } } };
}

const NOT_PUBLIC: RuleCases = {
  rule: notPublic,
  cases: [
    passes('no public addresses', cluster(exposed('DISABLED'))),
    passes('a cluster that says nothing, and tells the default', cluster(), 'when nothing is set'),
    fails('public addresses', cluster(exposed('SERVICE_PROVIDED_EIPS'))),
    unverifiable('what may be anything', cluster(exposed(ANY), ANY_TEXT)),
  ],
};

function asking(authentication: JsonObject): JsonObject {
  return { ClientAuthentication: authentication };
}

const IAM = { Sasl: { Iam: { Enabled: true } } };

const AUTHENTICATION: RuleCases = {
  rule: noUnauthenticated,
  cases: [
    passes('IAM', cluster(asking(IAM))),
    passes('passwords', cluster(asking({ Sasl: { Scram: { Enabled: true } }, Unauthenticated: { Enabled: false } }))),
    passes('certificates', cluster(asking({ Tls: { Enabled: true, CertificateAuthorityArnList: ['arn'] } }))),
    fails('a cluster that says nothing', cluster(), 'none of'),
    fails('IAM for those who like', cluster(asking({ ...IAM, Unauthenticated: { Enabled: true } })), 'Unauthenticated'),
    fails('a branch without', cluster({ ClientAuthentication: ifProd(IAM, NO_VALUE) }, EITHER_WAY), 'when'),
    unverifiable('a switch that may be anything', cluster(asking({ Sasl: { Iam: { Enabled: ANY } } }), ANY_TEXT)),
  ],
};

function keptBy(key: Json): JsonObject {
  return { EncryptionInfo: { EncryptionAtRest: { DataVolumeKMSKeyId: key } } };
}

const CUSTOMER_KEY: RuleCases = {
  rule: customerKey,
  cases: [
    passes('a key of the template', cluster(keptBy(KEY_ARN))),
    fails('a cluster that says nothing', cluster(), 'is not set'),
    fails('the key of AWS', cluster(keptBy('arn:aws:kms:us-east-1:111122223333:alias/aws/kafka'))),
    unverifiable('a key that a parameter names', cluster(keptBy(ANY), ANY_TEXT)),
  ],
};

function logging(logs: JsonObject): JsonObject {
  return { LoggingInfo: { BrokerLogs: logs } };
}

const LOGS: RuleCases = {
  rule: brokerLogs,
  cases: [
    passes('CloudWatch Logs', cluster(logging({ CloudWatchLogs: { Enabled: true, LogGroup: 'g' } }))),
    passes('a bucket', cluster(logging({ S3: { Enabled: 'true' }, Firehose: { Enabled: false } }))),
    fails('a cluster that says nothing', cluster(), 'none of'),
    fails('a log that is off', cluster(logging({ CloudWatchLogs: { Enabled: false } }))),
    unverifiable('a switch that may be anything', cluster(logging({ S3: { Enabled: ANY } }), ANY_TEXT)),
  ],
};

const ZOOKEEPER: RuleCases = {
  rule: zookeeperAccess,
  cases: [
    passes('KRaft', cluster({ KafkaVersion: '3.9.x.kraft' })),
    passes('Kafka 4, which has no ZooKeeper', cluster({ KafkaVersion: '4.0.x' })),
    passes('TLS on ZooKeeper', cluster({ KafkaVersion: '3.6.0' })),
    passes('access that is off', cluster({ KafkaVersion: '2.2.1', ZookeeperAccess: { Enabled: false } })),
    fails('a version without TLS on it', cluster({ KafkaVersion: '2.3.1' }), '2.5.1'),
    fails('plain text beside TLS', cluster({ KafkaVersion: '3.6.0', ...inTransit({ ClientBroker: 'TLS_PLAINTEXT' }) })),
    unverifiable('a version that may be anything', cluster({ KafkaVersion: ANY }, ANY_TEXT)),
  ],
};

function spread(subnets: Json, monitoring: Json = 'PER_BROKER'): JsonObject {
  return { BrokerNodeGroupInfo: { ClientSubnets: subnets }, EnhancedMonitoring: monitoring };
}

const MULTI_AZ: RuleCases = {
  rule: multiAz,
  cases: [
    passes('three subnets', cluster(spread(['a', 'b', 'c']))),
    passes('three subnets that parameters name', cluster(spread([ANY, ANY, ANY], 'PER_TOPIC_PER_PARTITION'), ANY_TEXT)),
    fails('two subnets', cluster(spread(['a', 'b'])), '2 subnets'),
    fails('the metrics of the cluster alone', cluster(spread(['a', 'b', 'c'], 'DEFAULT')), 'EnhancedMonitoring'),
    fails('a third subnet in one branch', cluster(spread(['a', 'b', ifProd('c', NO_VALUE)]), EITHER_WAY), 'when'),
    unverifiable('a list that a parameter gives', cluster(spread({ Ref: 'Subnets' }), { Parameters: { Subnets: { Type: 'List<AWS::EC2::Subnet::Id>' } } })),
    unverifiable('what a macro writes', cluster(spread(MACRO))),
  ],
};

const SERVERLESS: RuleCases = {
  rule: serverlessIam,
  cases: [
    passes('IAM', subject('AWS::MSK::ServerlessCluster', asking(IAM))),
    fails('a cluster that says nothing', subject('AWS::MSK::ServerlessCluster', {})),
    fails('IAM that is off', subject('AWS::MSK::ServerlessCluster', asking({ Sasl: { Iam: { Enabled: false } } }))),
    unverifiable('a switch that may be anything', subject('AWS::MSK::ServerlessCluster', asking({ Sasl: { Iam: { Enabled: ANY } } }), {}, ANY_TEXT)),
  ],
};

export const MSK_CASES: readonly RuleCases[] = [...TRANSIT, NOT_PUBLIC, AUTHENTICATION, CUSTOMER_KEY, LOGS, ZOOKEEPER, MULTI_AZ, SERVERLESS];
