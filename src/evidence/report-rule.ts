import { Basis, RuleLevel } from '../rules';

/** A rule that judged something. */
export interface ReportRule {
  /** `Service.Capability`. */
  readonly id: string;
  /** What holds where the rule passes. */
  readonly title: string;
  /** How much weight the rule has. */
  readonly level: RuleLevel;
  /** What the rule rests on. */
  readonly basis: Basis;
  /** Paragraphs of 45 CFR Part 164 that the rule helps with. */
  readonly safeguards: string[];
  /** Where the demand comes from. */
  readonly source: string;
  /** Why it matters. */
  readonly rationale: string;
  /** What to do about a finding. */
  readonly fix: string;
}
