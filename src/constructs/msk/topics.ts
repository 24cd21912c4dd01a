import * as iam from 'aws-cdk-lib/aws-iam';
import { Fn } from 'aws-cdk-lib/core';

/**
 * Lets somebody read topics of a cluster whose clients sign with IAM.
 *
 * Source: Amazon MSK developer guide, "IAM access control".
 */
export function letRead(grantee: iam.IGrantable, clusterArn: string, topic: string): iam.Grant {
  grant(grantee, arnIn(clusterArn, 'group', '*'), 'AlterGroup', 'DescribeGroup');
  grant(grantee, clusterArn, 'Connect', 'DescribeCluster');
  return grant(grantee, arnIn(clusterArn, 'topic', topic), 'DescribeTopic', 'ReadData');
}

/** Lets somebody write to topics of such a cluster. */
export function letWrite(grantee: iam.IGrantable, clusterArn: string, topic: string): iam.Grant {
  grant(grantee, clusterArn, 'Connect', 'DescribeCluster', 'WriteDataIdempotently');
  return grant(grantee, arnIn(clusterArn, 'topic', topic), 'DescribeTopic', 'WriteData');
}

function grant(grantee: iam.IGrantable, arn: string, ...actions: string[]): iam.Grant {
  return iam.Grant.addToPrincipal({ grantee, actions: actions.map((action) => `kafka-cluster:${action}`), resourceArns: [arn] });
}

/** Topics and groups have the name and the id of their cluster in their ARNs. */
function arnIn(clusterArn: string, kind: string, name: string): string {
  const [prefix, cluster] = [0, 1].map((index) => Fn.select(index, Fn.split(':cluster/', clusterArn)));
  return `${prefix}:${kind}/${cluster}/${name}`;
}
