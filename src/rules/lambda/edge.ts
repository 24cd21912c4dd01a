import { Resource } from '../../template';
import { DISTRIBUTION } from '../cloudfront/config';
import { statementsOf } from '../iam/statement';

/**
 * Whether a function is made for CloudFront: its role lets edgelambda.amazonaws.com in, or a distribution of these templates runs a version of it. Such a
 * function takes no VPC, no variables of its own and no dead-letter queue, and runs in many regions, on the concurrency of each.
 *
 * Source: Amazon CloudFront developer guide, "Restrictions on Lambda@Edge" and "Set up IAM permissions and roles for Lambda@Edge".
 */
export function isAtEdge(fn: Resource): boolean {
  return fn.once('isAtEdge', () => letsCloudFrontIn(fn) || isRunByDistribution(fn));
}

function letsCloudFrontIn(fn: Resource): boolean {
  const role = fn.named(fn.at('Role'), 'AWS::IAM::Role', 'RoleName');
  return role !== undefined && statementsOf(role.at('AssumeRolePolicyDocument')).some((statement) =>
    statement.at('Principal.Service').items().some(({ text }) => text === 'edgelambda.amazonaws.com'));
}

/** The role may be made elsewhere. */
function isRunByDistribution(fn: Resource): boolean {
  return fn.relatedBy('AWS::Lambda::Version', 'FunctionName', 'FunctionName').some((version) => ['DefaultCacheBehavior', 'CacheBehaviors[*]'].some((behaviour) =>
    version.relatedBy(DISTRIBUTION, `DistributionConfig.${behaviour}.LambdaFunctionAssociations[*].LambdaFunctionARN`).length > 0));
}
