import { Basis, ResourceRule, ruleById, RuleLevel } from '../rules';
import { HipaaRuleResource } from './hipaa-rule-resource';
import { HipaaRuleVerdict } from './hipaa-rule-verdict';

/**
 * A rule of your own: what must hold for resources of some types.
 *
 * It is judged on the template that will be deployed, in every way it can be deployed: properties that depend on conditions or on
 * parameters must be right in each.
 */
export interface IHipaaRule {
  /** `Service.Capability`, for example `Clinic.TagsOwner`; no id of a rule of the library. Acceptances and reports name it. */
  readonly id: string;
  /** What holds where the rule passes, as a sentence without a full stop. */
  readonly title: string;
  /** Whether findings stop the synthesis or warn. */
  readonly level: RuleLevel;
  /** The CloudFormation types it is about, for example `AWS::SQS::Queue`. */
  readonly resourceTypes: string[];
  /** What to do about a finding, as a sentence. */
  readonly fix: string;
  /** Where the demand comes from, for example a policy of your organization. */
  readonly source: string;
  /** Paragraphs of 45 CFR Part 164 that the rule helps with, for example `164.312(b)`. */
  readonly safeguards: string[];
  /** Judges a resource. */
  check(resource: HipaaRuleResource): HipaaRuleVerdict;
}

/** The rule as the engine judges it, or an error that names what is wrong with it. */
export function ruleOf(where: string, own: IHipaaRule): ResourceRule {
  if (!/^[A-Z][A-Za-z0-9]*\.[A-Z][A-Za-z0-9]*$/.test(own.id)) {
    throw new Error(`${where}: 'rules' must hold rules with ids such as Clinic.TagsOwner, got ${JSON.stringify(own.id)}.`);
  }
  if (ruleById(own.id)) {
    throw new Error(`${where}: 'rules' must hold rules with ids of their own, got ${own.id}, which is a rule of cdk-hipaa.`);
  }
  return {
    id: own.id,
    title: own.title,
    level: own.level,
    basis: Basis.PRACTICE,
    safeguards: own.safeguards,
    source: own.source,
    rationale: own.title,
    fix: own.fix,
    crosswalk: {},
    appliesTo: own.resourceTypes,
    check: (resource) => own.check(HipaaRuleResource._of(resource))._judgement,
  };
}
