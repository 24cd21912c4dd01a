import { all, any, Judgement, Resource } from '../../template';
import { mustBeCustomerKey } from '../customer-key';
import { mustBeEncryptedBucket } from '../encrypted-bucket';
import { Basis, RuleLevel } from '../level';
import { rule } from '../rule';

const FLOW_LOG = 'AWS::EC2::FlowLog';

export const flowLogs = rule({
  id: 'VPC.FlowLogs',
  title: 'Flow logs record all traffic of a VPC',
  level: RuleLevel.REQUIRED,
  basis: Basis.LEAK,
  safeguards: ['164.308(a)(1)(ii)(D)', '164.308(a)(3)(ii)(A)', '164.308(a)(6)(ii)', '164.312(b)', '164.312(c)(2)'],
  source: 'Architecting for HIPAA, "Amazon Virtual Private Cloud": flow logs "provide an audit trail of accepted and rejected connections to instances processing, '
    + 'transmitting, or storing PHI"; AWS Config conformance pack for HIPAA',
  appliesTo: ['AWS::EC2::VPC'],
  rationale: 'Without flow logs nobody can tell afterwards who connected to what, and who tried. Logs of accepted or of rejected traffic alone show half of it; '
    + 'flow logs of every subnet serve as well.',
  fix: 'Use HipaaVpc, or vpc.addFlowLog(\'FlowLog\') with trafficType: FlowLogTrafficType.ALL.',
  crosswalk: { cdkNag: 'VPCFlowLogsEnabled', configRule: 'vpc-flow-logs-enabled' },
  check: (vpc) => any(recordsAllTraffic(vpc, 'VPC'), everySubnetRecords(vpc))
    .orElse('Properties', 'no flow log in these templates records all traffic of this VPC'),
});

function recordsAllTraffic(target: Resource, kind: 'VPC' | 'Subnet'): Judgement {
  return any(...target.relatedBy(FLOW_LOG, 'ResourceId').map((log) => all(
    log.at('ResourceType').mustBe(kind),
    log.at('TrafficType').mustBe('ALL'),
  ).seenFrom(log.logicalId)));
}

function everySubnetRecords(vpc: Resource): Judgement {
  const subnets = vpc.relatedBy('AWS::EC2::Subnet', 'VpcId');
  return subnets.length === 0
    ? Judgement.fail('Properties', 'it has no subnets in these templates')
    : all(...subnets.map((subnet) => recordsAllTraffic(subnet, 'Subnet')));
}

export const flowLogsEncrypted = rule({
  id: 'VPC.FlowLogsEncrypted',
  title: 'Flow logs go where a KMS key encrypts them',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'Amazon VPC user guide, "Publish flow logs to CloudWatch Logs", "Publish flow logs to Amazon S3"; AWS CloudFormation, AWS::EC2::FlowLog LogDestinationType',
  appliesTo: [FLOW_LOG],
  rationale: 'CloudWatch Logs encrypts by itself; with a key of your own, who may read the trail is decided at the key as well. A bucket is judged as buckets are.',
  fix: 'Use HipaaVpc, or send flow logs to a HipaaLogGroup or a HipaaBucket.',
  crosswalk: {},
  check: (log) => any(
    all(isTo(log, 'cloud-watch-logs'), groupEncrypts(log)),
    all(isTo(log, 's3'), mustBeEncryptedBucket(log.at('LogDestination'), log)),
    all(isTo(log, 'kinesis-data-firehose'), streamEncrypts(log)),
  ),
});

/** Whether a flow log goes to one kind of destination; CloudWatch Logs when nothing is said. Fails without a remark of its own. */
function isTo(log: Resource, kind: string): Judgement {
  const type = log.at('LogDestinationType');
  const said = type.isAbsent ? 'cloud-watch-logs' : type.literal;
  return said === undefined ? type.unverifiable() : said === kind ? Judgement.pass() : new Judgement('fail');
}

function groupEncrypts(log: Resource): Judgement {
  const destination = log.at('LogGroupName').isAbsent ? log.at('LogDestination') : log.at('LogGroupName');
  const group = log.named(destination, 'AWS::Logs::LogGroup', 'LogGroupName');
  return group ? mustBeCustomerKey(group.at('KmsKeyId')).seenFrom(group.logicalId) : elsewhere(destination.path, 'a log group');
}

function streamEncrypts(log: Resource): Judgement {
  const stream = log.named(log.at('LogDestination'), 'AWS::KinesisFirehose::DeliveryStream');
  return stream
    ? stream.at('DeliveryStreamEncryptionConfigurationInput.KeyType').mustBe('CUSTOMER_MANAGED_CMK').seenFrom(stream.logicalId)
    : elsewhere('Properties.LogDestination', 'a delivery stream');
}

function elsewhere(path: string, what: string): Judgement {
  return Judgement.unverifiable(path, `${path} names ${what} that is not in these templates, so nobody can tell how it encrypts. `
    + 'Judge the template that makes it together with this one.');
}
