import { Resource } from '../../template';
import { statementsOf } from '../iam/statement';

/**
 * Whether a function is made for CloudFront: its role lets edgelambda.amazonaws.com in. Such a function takes no VPC, no variables of its own, no
 * dead-letter queue and no reserved concurrency.
 *
 * Source: Amazon CloudFront developer guide, "Restrictions on Lambda@Edge" and "Set up IAM permissions and roles for Lambda@Edge".
 */
export function isAtEdge(fn: Resource): boolean {
  return fn.once('isAtEdge', () => {
    const role = fn.named(fn.at('Role'), 'AWS::IAM::Role', 'RoleName');
    return role !== undefined && statementsOf(role.at('AssumeRolePolicyDocument')).some((statement) =>
      statement.at('Principal.Service').items().some(({ text }) => text === 'edgelambda.amazonaws.com'));
  });
}
