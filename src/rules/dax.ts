import { mustBeDecided } from './eligibility-reviewed';
import { Basis, RuleLevel } from './level';
import { mustBePlaced } from './placement';
import { rule } from './rule';

const CLUSTER = ['AWS::DAX::Cluster'];

const BAA = 'AWS BAA, by way of Architecting for HIPAA, "Overview"';

export const daxEncryptionAtRest = rule({
  id: 'DAX.EncryptionAtRest',
  title: 'DAX clusters are encrypted at rest',
  level: RuleLevel.REQUIRED,
  basis: Basis.BAA,
  safeguards: ['164.312(a)(2)(iv)'],
  source: `${BAA}; Amazon DynamoDB developer guide, "DAX encryption at rest"`,
  appliesTo: CLUSTER,
  rationale: 'The BAA requires PHI at rest to be encrypted. DAX writes to disk what it hands from its primary to its replicas, and encrypts it only '
    + 'when it is told to while it is made.',
  fix: 'Use HipaaDaxCluster, or set SSESpecification: { SSEEnabled: true } on a new cluster.',
  crosswalk: {},
  check: (cluster) => cluster.at('SSESpecification.SSEEnabled').mustBe(true),
});

export const daxTransitEncryption = rule({
  id: 'DAX.TransitEncryption',
  title: 'DAX clusters take encrypted connections only',
  level: RuleLevel.REQUIRED,
  basis: Basis.BAA,
  safeguards: ['164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'],
  source: `${BAA}; Amazon DynamoDB developer guide, "DAX encryption in transit"`,
  appliesTo: CLUSTER,
  rationale: 'The BAA requires PHI to be encrypted on its way. DAX speaks clear text unless TLS is chosen while the cluster is made.',
  fix: 'Use HipaaDaxCluster, or set ClusterEndpointEncryptionType: TLS on a new cluster.',
  crosswalk: {},
  check: (cluster) => cluster.at('ClusterEndpointEncryptionType').mustBe('TLS'),
});

export const daxEligibilityReviewed = rule({
  id: 'DAX.EligibilityReviewed',
  title: 'Somebody decided that DAX may hold PHI, or keeps PHI out of it',
  level: RuleLevel.REQUIRED,
  basis: Basis.BAA,
  safeguards: ['164.308(b)(1)', '164.314(a)(2)(i)'],
  source: `${BAA}; AWS HIPAA Eligible Services Reference, which names Amazon DynamoDB and not DAX`,
  appliesTo: CLUSTER,
  rationale: 'DAX belongs to DynamoDB, which is eligible, and AWS\'s list does not say whether that covers it.',
  fix: 'Ask AWS, and record the decision: HipaaGuard.enforce(app, { unknownServices: [...] }). Until then keep PHI out: '
    + 'PhiBoundary.of(cluster).exclude({ reason, owner }).',
  crosswalk: {},
  check: (cluster) => mustBeDecided(cluster, 'DAX'),
});

export const daxPrivateSubnet = rule({
  id: 'DAX.PrivateSubnet',
  title: 'DAX clusters say in which subnets and security groups they are',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(1)', '164.312(e)(1)'],
  source: 'AWS CloudFormation, AWS::DAX::Cluster SubnetGroupName and SecurityGroupIds',
  appliesTo: CLUSTER,
  rationale: 'Without them a cluster is in the default subnets and the default security group, which lets in whatever else is in it.',
  fix: 'Use HipaaDaxCluster with your vpc, or set SubnetGroupName and SecurityGroupIds.',
  crosswalk: {},
  check: (cluster) => mustBePlaced(cluster, 'SubnetGroupName', 'SecurityGroupIds'),
});

/** Amazon DynamoDB Accelerator. */
export const DAX_RULES = [daxEncryptionAtRest, daxTransitEncryption, daxEligibilityReviewed, daxPrivateSubnet] as const;
