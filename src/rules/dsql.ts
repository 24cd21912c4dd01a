import { all, Judgement } from '../template';
import { mustBeCustomerKey } from './customer-key';
import { mustNotBePublic } from './iam/public-access';
import { Basis, RuleLevel } from './level';
import { rule } from './rule';

export const customerKey = rule({
  id: 'DSQL.CustomerKey',
  title: 'Aurora DSQL clusters are encrypted with a KMS key of your own',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.312(a)(2)(iv)'],
  source: 'Amazon Aurora DSQL user guide, "Data encryption for Amazon Aurora DSQL"',
  appliesTo: ['AWS::DSQL::Cluster'],
  rationale: 'DSQL encrypts every cluster, with a key that AWS owns unless told otherwise. With a key of your own every use of it is in CloudTrail, and access can be '
    + 'ended at the key. Connections are always encrypted.',
  fix: 'Use HipaaDsqlCluster, or set kmsEncryptionKey.',
  crosswalk: {},
  check: (cluster) => {
    const key = cluster.at('KmsEncryptionKey');
    return key.text === 'AWS_OWNED_KMS_KEY'
      ? Judgement.fail(key.path, `${key.path} is AWS_OWNED_KMS_KEY; it must name a KMS key of your own`)
      : mustBeCustomerKey(key);
  },
});

export const deletionProtection = rule({
  id: 'DSQL.DeletionProtection',
  title: 'Aurora DSQL clusters are protected from deletion and closed to strangers',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(4)(ii)(B)', '164.308(a)(7)(i)', '164.308(a)(7)(ii)(C)', '164.312(a)(1)'],
  source: 'AWS CloudFormation, AWS::DSQL::Cluster DeletionProtectionEnabled and PolicyDocument',
  appliesTo: ['AWS::DSQL::Cluster'],
  rationale: 'One call deletes a cluster and all that is in it; with the protection it takes two. A DSQL cluster is reached by IAM alone: a policy for everyone is an open door.',
  fix: 'Use HipaaDsqlCluster, or set deletionProtectionEnabled: true and name the principals of the policy.',
  crosswalk: {},
  check: (cluster) => all(
    cluster.at('DeletionProtectionEnabled').mustBe(true),
    mustNotBePublic(cluster.at('PolicyDocument')),
  ),
});

/** Amazon Aurora DSQL. */
export const DSQL_RULES = [customerKey, deletionProtection] as const;
