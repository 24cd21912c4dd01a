import { Judgement, Resource, when } from '../template';
import { Basis, RuleLevel } from './level';
import { listedPathsHoldNoPhi } from './phi-paths';
import { rule } from './rule';

/** Where each type turns tracing on. */
const TRACING: { readonly [type: string]: readonly [path: string, value: string | boolean] } = {
  'AWS::Lambda::Function': ['TracingConfig.Mode', 'Active'],
  'AWS::StepFunctions::StateMachine': ['TracingConfiguration.Enabled', true],
  'AWS::ApiGateway::Stage': ['TracingEnabled', true],
};

export const noPhiAcknowledged = rule({
  id: 'XRay.NoPhiAcknowledged',
  title: 'Somebody has seen that traces hold no PHI',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.306(a)'],
  source: 'Architecting for HIPAA, "AWS X-Ray": "do not place any PHI within segment annotations or segment metadata"',
  appliesTo: Object.keys(TRACING),
  rationale: 'Annotations, metadata and the URLs of requests are written by the program: no template shows them, and X-Ray must not hold PHI.',
  fix: 'See that the program writes none, and say so: RiskAcceptance.of(construct).accept({ rule: \'XRay.NoPhiAcknowledged\', reason, owner, expires }).',
  crosswalk: {},
  check: (resource) => when(isTraced(resource), () => Judgement.unverifiable(`Properties.${TRACING[resource.type][0]}`,
    'tracing is on, and no template shows whether annotations, metadata and URLs in its traces hold PHI')),
});

function isTraced(resource: Resource): Judgement {
  const [path, value] = TRACING[resource.type];
  return resource.at(path).mustBe(value);
}

export const noPhiInRules = rule({
  id: 'XRay.NoPhiInRules',
  title: 'Sampling rules and groups of X-Ray hold no PHI',
  level: RuleLevel.REQUIRED,
  basis: Basis.WHITEPAPER,
  safeguards: ['164.306(a)'],
  source: 'Architecting for HIPAA, "AWS X-Ray": it "should not be used to store or process PHI"',
  appliesTo: ['AWS::XRay::SamplingRule', 'AWS::XRay::Group'],
  rationale: 'Paths, attributes and filters are not encrypted with the traces, and everyone who may list them sees them.',
  fix: 'Choose by service and route, never by whom a request is about.',
  crosswalk: {},
  check: listedPathsHoldNoPhi,
});

/** AWS X-Ray. */
export const XRAY_RULES = [noPhiAcknowledged, noPhiInRules] as const;
