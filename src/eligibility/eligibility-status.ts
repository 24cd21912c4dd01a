/**
 * Whether protected health information (PHI) may be stored, processed or sent by a service under the AWS BAA.
 */
export enum EligibilityStatus {
  /**
   * PHI is allowed, in an account that is under a BAA.
   */
  ELIGIBLE = 'eligible',

  /**
   * PHI is allowed only while the stated condition holds.
   */
  CONDITIONAL = 'conditional',

  /**
   * PHI is not allowed.
   */
  NOT_ELIGIBLE = 'not-eligible',

  /**
   * Not on the list, and not made to hold PHI: account tools, billing, identity, deployment.
   * May stand beside PHI; PHI must not be put into it.
   */
  NO_PHI = 'no-phi',

  /**
   * Nothing that we could read decides it. Treat it as not eligible until somebody looks it up.
   */
  UNKNOWN = 'unknown',
}
