import { behavioursOf, DISTRIBUTION, originsOf } from './cloudfront/config';
import { reachedByHttps, servesByHttps } from './cloudfront/https';
import { Basis, RuleLevel } from './level';
import { rule } from './rule';
import { all, Judgement, Resource } from '../template';

export const viewerAndOriginHttps = rule({
  id: 'LambdaEdge.ViewerAndOriginHttps',
  title: 'Behaviours that run Lambda@Edge are reached, and reach their origin, over HTTPS only',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'],
  source: 'Architecting for HIPAA, "Lambda@Edge"; AWS CloudFormation, AWS::CloudFront::Distribution LambdaFunctionAssociations',
  appliesTo: [DISTRIBUTION],
  rationale: 'The whitepaper asks that all connections into and out of Lambda@Edge be encrypted. To accept the risk of HTTP on a distribution does not accept it here.',
  fix: 'Set viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY, and protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY on the origins.',
  crosswalk: {},
  check: (distribution) => {
    const atEdge = behavioursOf(distribution).filter((behaviour) => !behaviour.at('LambdaFunctionAssociations').isAbsent);
    return all(...atEdge.map(servesByHttps), ...(atEdge.length > 0 ? originsAreReached(distribution) : []));
  },
});

function originsAreReached(distribution: Resource): Judgement[] {
  return originsOf(distribution).map((origin) => reachedByHttps(distribution, origin));
}

export const noBodyUnlessNeeded = rule({
  id: 'LambdaEdge.NoBodyUnlessNeeded',
  title: 'Functions at the edge are not given the bodies of requests',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.306(a)'],
  source: 'Amazon CloudFront developer guide, "Access the request body by choosing the include body option"',
  appliesTo: [DISTRIBUTION],
  rationale: 'A body may be a record, and a function at the edge logs in every region that it runs in.',
  fix: 'Leave includeBody false, or accept the risk and say what the function needs the body for.',
  crosswalk: {},
  check: (distribution) => all(...behavioursOf(distribution).flatMap((behaviour) => behaviour.at('LambdaFunctionAssociations').items())
    .map((association) => (association.at('IncludeBody').isAbsent
      ? distribution.byDefault('DistributionConfig', 'a function gets no bodies when nothing is set')
      : association.at('IncludeBody').mustBe(false)))),
});

/** Lambda@Edge. */
export const LAMBDA_EDGE_RULES = [viewerAndOriginHttps, noBodyUnlessNeeded] as const;
