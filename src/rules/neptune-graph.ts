import { all } from '../template';
import { mustBeCustomerKey } from './customer-key';
import { mustBeDecided } from './eligibility-reviewed';
import { Basis, RuleLevel } from './level';
import { rule } from './rule';

const GRAPH = 'AWS::NeptuneGraph::Graph';

export const notPublic = rule({
  id: 'NeptuneGraph.NotPublic',
  title: 'Neptune Analytics graphs are not reachable from the internet',
  level: RuleLevel.REQUIRED,
  basis: Basis.LEAK,
  safeguards: ['164.312(a)(1)', '164.312(e)(1)'],
  source: 'AWS CloudFormation, AWS::NeptuneGraph::Graph PublicConnectivity',
  appliesTo: [GRAPH],
  rationale: 'With public connectivity the endpoint has an address on the internet, and credentials alone stand before the graph.',
  fix: 'Use HipaaNeptuneGraph, or leave publicConnectivity false and make a private graph endpoint in the VPC.',
  crosswalk: {},
  check: (graph) => graph.at('PublicConnectivity').safeByDefault('a graph is not public when nothing is set', (set) => set.mustBe(false)),
});

export const customerKey = rule({
  id: 'NeptuneGraph.CustomerKey',
  title: 'Neptune Analytics graphs are encrypted with a KMS key of your own, protected from deletion, and have a replica',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(a)(7)(i)', '164.308(a)(7)(ii)(C)', '164.312(a)(2)(iv)'],
  source: 'AWS CloudFormation, AWS::NeptuneGraph::Graph KmsKeyIdentifier, DeletionProtection and ReplicaCount',
  appliesTo: [GRAPH],
  rationale: 'Without a key of your own AWS manages the key of the graph. A graph that is deleted without a snapshot is gone, '
    + 'and one without a replica in another Availability Zone is away while AWS recovers it.',
  fix: 'Use HipaaNeptuneGraph, or set kmsKeyIdentifier and deletionProtection: true, and leave replicaCount at 1 or more.',
  crosswalk: {},
  check: (graph) => all(
    mustBeCustomerKey(graph.at('KmsKeyIdentifier')),
    graph.at('DeletionProtection').mustBe(true),
    graph.at('ReplicaCount').safeByDefault('a graph has one replica when nothing is set', (set) => set.mustBeAtLeast(1)),
  ),
});

export const eligibilityReviewed = rule({
  id: 'NeptuneGraph.EligibilityReviewed',
  title: 'Somebody has decided whether Neptune Analytics may hold PHI',
  level: RuleLevel.REQUIRED,
  basis: Basis.BAA,
  safeguards: ['164.308(b)(1)', '164.314(a)(2)(i)'],
  source: 'AWS BAA, by way of Architecting for HIPAA, "Overview"; AWS HIPAA Eligible Services Reference',
  appliesTo: [GRAPH],
  rationale: 'The list of eligible services names Amazon Neptune. Whether that covers Neptune Analytics, a service with an API of its own, it does not say.',
  fix: 'Look it up in the current AWS HIPAA Eligible Services Reference, or ask AWS, and record the decision: HipaaGuard.enforce(app, '
    + '{ unknownServices: [...] }). Until then keep PHI out, and say so: PhiBoundary.of(scope).exclude({ reason, owner }).',
  crosswalk: {},
  check: (graph) => mustBeDecided(graph, 'Neptune Analytics'),
});

/** Amazon Neptune Analytics. */
export const NEPTUNE_GRAPH_RULES = [notPublic, customerKey, eligibilityReviewed] as const;
