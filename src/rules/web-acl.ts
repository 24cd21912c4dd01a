import { mustBeArnOf } from './named-in-arn';
import { any, Judgement, Resource, Value } from '../template';

const ASSOCIATION = 'AWS::WAFv2::WebACLAssociation';

/** A web ACL of AWS WAF stands before a resource: an association names it. */
export function hasWebAcl(resource: Resource, names: (arn: Value) => Judgement = (arn) => mustBeArnOf(arn, resource)): Judgement {
  return any(...resource.all(ASSOCIATION).map((association) => names(association.at('ResourceArn')).seenFrom(association.logicalId)))
    .orElse('Properties', `no ${ASSOCIATION} in these templates names it`);
}
