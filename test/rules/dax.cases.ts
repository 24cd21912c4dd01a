import { ANY, ANY_TEXT, EITHER_WAY, fails, Given, ifProd, MACRO, passes, RuleCases, subject, unverifiable } from './cases';
import { daxEligibilityReviewed, daxEncryptionAtRest, daxPrivateSubnet, daxTransitEncryption } from '../../src/rules/dax';
import { Json, JsonObject } from '../../src/template';

function cluster(properties: JsonObject = {}, rest: Partial<Given> = {}): Given {
  return subject('AWS::DAX::Cluster', properties, {}, rest);
}

function encrypted(enabled: Json): JsonObject {
  return { SSESpecification: { SSEEnabled: enabled } };
}

const ENCRYPTION_AT_REST: RuleCases = {
  rule: daxEncryptionAtRest,
  cases: [
    passes('an encrypted cluster', cluster(encrypted(true))),
    fails('a cluster that says nothing', cluster(), 'SSEEnabled is not set'),
    fails('a cluster that is not encrypted', cluster(encrypted(false))),
    fails('one branch that is not', cluster(encrypted(ifProd(true, false)), EITHER_WAY), 'when'),
    unverifiable('what a parameter says', cluster(encrypted(ANY), ANY_TEXT)),
  ],
};

const TRANSIT_ENCRYPTION: RuleCases = {
  rule: daxTransitEncryption,
  cases: [
    passes('TLS', cluster({ ClusterEndpointEncryptionType: 'TLS' })),
    fails('a cluster that says nothing', cluster()),
    fails('clear text', cluster({ ClusterEndpointEncryptionType: 'NONE' })),
    unverifiable('what a parameter says', cluster({ ClusterEndpointEncryptionType: ANY }, ANY_TEXT)),
  ],
};

const ELIGIBILITY_REVIEWED: RuleCases = {
  rule: daxEligibilityReviewed,
  cases: [
    unverifiable('a cluster, until somebody asked AWS', cluster(encrypted(true)), 'Ask AWS'),
  ],
  never: ['pass', 'fail'],
};

const PRIVATE_SUBNET: RuleCases = {
  rule: daxPrivateSubnet,
  cases: [
    passes('a cluster that names both', cluster({ SubnetGroupName: 'private', SecurityGroupIds: ['sg-1'] })),
    fails('a cluster that says nothing', cluster(), 'SubnetGroupName'),
    fails('a cluster without security groups', cluster({ SubnetGroupName: 'private', SecurityGroupIds: [] }), 'SecurityGroupIds'),
    unverifiable('what a macro writes', cluster({ SubnetGroupName: MACRO, SecurityGroupIds: ['sg-1'] })),
  ],
};

export const DAX_CASES: readonly RuleCases[] = [ENCRYPTION_AT_REST, TRANSIT_ENCRYPTION, ELIGIBILITY_REVIEWED, PRIVATE_SUBNET];
