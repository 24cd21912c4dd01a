/** Which findings stop the synthesis. */
export enum Strictness {
  /** Those of REQUIRED rules; RECOMMENDED ones warn. */
  REQUIRED = 'required',
  /**
   * Those of RECOMMENDED rules as well that help with what the Department of Health and Human Services proposed on 2025-01-06
   * (90 FR 898): a proposal, not law. docs/RULES.md marks them. For apps that want to be ready for it.
   */
  PROPOSED_RULE = 'proposed-rule',
  /** Those of RECOMMENDED rules as well: every warning becomes an error. */
  RECOMMENDED = 'recommended',
}
