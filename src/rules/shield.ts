import { all, any, Judgement, Resource, Value, when } from '../template';
import { Basis, RuleLevel } from './level';
import { mustBeArnOf } from './named-in-arn';
import { rule } from './rule';

/** What makes a resource of each type an endpoint that the internet reaches. */
const ENDPOINTS: { readonly [type: string]: (resource: Resource) => Judgement } = {
  'AWS::ElasticLoadBalancingV2::LoadBalancer': (balancer) => all(
    isUnsetOr(balancer.at('Scheme'), 'internet-facing'),
    // A network load balancer is protected at its elastic addresses.
    isUnsetOr(balancer.at('Type'), 'application'),
  ),
  'AWS::CloudFront::Distribution': () => Judgement.pass(),
  'AWS::GlobalAccelerator::Accelerator': () => Judgement.pass(),
  'AWS::EC2::EIP': servesRequests,
};

export const protectPublicEndpoints = rule({
  id: 'Shield.ProtectPublicEndpoints',
  title: 'What the internet reaches is protected by Shield Advanced',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(7)(i)', '164.308(a)(7)(ii)(C)'],
  source: 'AWS Shield developer guide, "AWS Shield Advanced protected resources"; Architecting for HIPAA, "AWS Shield"',
  appliesTo: Object.keys(ENDPOINTS),
  rationale: 'Shield Standard is always on. Advanced adds detection per resource, help during an attack and cover for what it costs; '
    + 'it takes a subscription of the account, which no template shows.',
  fix: 'Add an AWS::Shield::Protection with the ARN of the resource, or accept the risk and say why Shield Standard is enough.',
  crosswalk: {},
  check: (resource) => when(ENDPOINTS[resource.type](resource), () => isProtected(resource)),
});

function isUnsetOr(value: Value, expected: string): Judgement {
  return any(value.mustBeAbsent(), value.mustBe(expected));
}

/** The address of a NAT gateway takes no requests. */
function servesRequests(address: Resource): Judgement {
  const isOfNat = address.relatedBy('AWS::EC2::NatGateway', 'AllocationId').length > 0;
  return isOfNat ? Judgement.fail('Properties', 'the address belongs to a NAT gateway') : Judgement.pass();
}

function isProtected(resource: Resource): Judgement {
  return any(...resource.all('AWS::Shield::Protection').map((protection) => mustBeArnOf(protection.at('ResourceArn'), resource).seenFrom(protection.logicalId)))
    .orElse('Properties', 'no AWS::Shield::Protection in these templates names it');
}

/** AWS Shield. */
export const SHIELD_RULES = [protectPublicEndpoints] as const;
