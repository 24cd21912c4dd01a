import { ANY, ANY_TEXT, fails, Given, passes, RuleCases, subject, unverifiable } from './cases';
import { protectPublicEndpoints } from '../../src/rules/shield';
import { JsonObject } from '../../src/template';

function protection(ResourceArn: JsonObject[string]): JsonObject {
  return { Protection: { Type: 'AWS::Shield::Protection', Properties: { ResourceArn } } };
}

function balancer(properties: JsonObject, beside: JsonObject = {}): Given {
  return subject('AWS::ElasticLoadBalancingV2::LoadBalancer', properties, beside, ANY_TEXT);
}

const PUBLIC = { Scheme: 'internet-facing', Type: 'application' };

export const SHIELD_CASES: readonly RuleCases[] = [
  {
    rule: protectPublicEndpoints,
    cases: [
      passes('a load balancer with a protection', balancer(PUBLIC, protection({ Ref: 'Subject' }))),
      passes('an internal load balancer', balancer({ Scheme: 'internal' })),
      passes('a network load balancer, which is protected at its addresses', balancer({ Scheme: 'internet-facing', Type: 'network' })),
      passes('a distribution with a protection', subject('AWS::CloudFront::Distribution', {},
        protection({ 'Fn::Sub': 'arn:aws:cloudfront::${AWS::AccountId}:distribution/${Subject}' }))),
      passes('the address of a NAT gateway', subject('AWS::EC2::EIP', {}, {
        Nat: { Type: 'AWS::EC2::NatGateway', Properties: { AllocationId: { 'Fn::GetAtt': ['Subject', 'AllocationId'] } } },
      })),
      fails('a load balancer that faces the internet because nothing is said', balancer({}), 'no AWS::Shield::Protection'),
      fails('a distribution', subject('AWS::CloudFront::Distribution', {})),
      fails('an accelerator', subject('AWS::GlobalAccelerator::Accelerator', {})),
      fails('an address', subject('AWS::EC2::EIP', {})),
      fails('a protection of another', balancer(PUBLIC, protection('arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/app/other/1'))),
      unverifiable('a load balancer that faces whatever a parameter says', balancer({ Scheme: ANY })),
      unverifiable('a protection of what a parameter names', balancer(PUBLIC, protection(ANY))),
    ],
  },
];
