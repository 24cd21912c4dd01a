/** How heavily a finding weighs: the words that CDK's validation report knows. */
export enum Severity {
  /** Stops the synthesis and cannot be acknowledged. */
  FATAL = 'fatal',
  /** Stops the synthesis. */
  ERROR = 'error',
  WARNING = 'warning',
}
