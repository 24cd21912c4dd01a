import type { Application, Judgement, Resource, Template } from '../template';
import { Basis, RuleLevel } from './level';
import type { Flow } from '../flows';

/** The names that other rule sets give to the same check, for those who report in their terms. */
export interface Crosswalk {
  /** cdk-nag's HIPAA pack, without the prefix `HIPAA.Security-`. */
  readonly cdkNag?: string | readonly string[];
  /** AWS Config managed rules of the conformance pack for HIPAA. */
  readonly configRule?: string | readonly string[];
  /** AWS Guard rules registry. */
  readonly guard?: string | readonly string[];
}

/** What a rule is, apart from its judgement: everything that reports, documentation and the command line say about it. */
export interface RuleFacts {
  /** `Service.Capability`; never renamed once released. */
  readonly id: string;
  /** What holds where the rule passes, as a sentence without a full stop. */
  readonly title: string;
  readonly level: RuleLevel;
  readonly basis: Basis;
  /** Paragraphs of 45 CFR Part 164 that the rule helps with. */
  readonly safeguards: readonly string[];
  /** Where the demand comes from. */
  readonly source: string;
  /** Why it matters. */
  readonly rationale: string;
  /** What to do about a finding. */
  readonly fix: string;
  readonly crosswalk: Crosswalk;
  /** Whether no RiskAcceptance can cover it; only taking the resource out of the PHI boundary helps. */
  readonly unacceptable?: boolean;
}

/** A rule about resources. */
export interface ResourceRule extends RuleFacts {
  /** The CloudFormation types it looks at; `Custom::*` stands for every type that begins so, `*::MODULE` for every one that ends so. */
  readonly appliesTo: readonly string[] | typeof EVERY_TYPE;
  readonly check: (resource: Resource) => Judgement;
}

/** A rule about a template as a whole. */
export interface TemplateRule extends RuleFacts {
  readonly checkTemplate: (template: Template, application: Application) => Judgement;
}

/** On which side of the PHI boundary the end of a flow is; what is no resource of the application is elsewhere. */
export type Side = 'inside' | 'outside' | 'elsewhere';

/** What a rule about flows knows beside the flow. */
export interface Sides {
  readonly from: Side;
  readonly to: Side;
  /** The account that the flow is declared in, where it is known. */
  readonly account?: string;
}

/** A rule about data that flows from one place to another. */
export interface FlowRule extends RuleFacts {
  readonly checkFlow: (flow: Flow, sides: Sides) => Judgement;
}

export type Rule = ResourceRule | TemplateRule | FlowRule;

/** In place of a list of types: the rule looks at every resource. */
export const EVERY_TYPE = 'every type';

/** Whether a rule looks at resources of a type. */
export function looksAt(candidate: Rule, type: string): candidate is ResourceRule {
  return 'appliesTo' in candidate && (candidate.appliesTo === EVERY_TYPE || candidate.appliesTo.some((pattern) => fits(pattern, type)));
}

function fits(pattern: string, type: string): boolean {
  if (pattern.startsWith('*')) {
    return type.endsWith(pattern.slice(1));
  }
  return pattern.endsWith('*') ? type.startsWith(pattern.slice(0, -1)) : type === pattern;
}

/** Declares a rule about resources. */
export function rule(definition: ResourceRule): ResourceRule {
  return Object.freeze(definition);
}

/** Declares a rule about whole templates. */
export function templateRule(definition: TemplateRule): TemplateRule {
  return Object.freeze(definition);
}
