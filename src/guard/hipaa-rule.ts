import { RuleLevel } from '../rules';
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
