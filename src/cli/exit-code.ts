/** What the command ends with. */
export enum ExitCode {
  CLEAN = 0,
  FINDINGS = 1,
  BAD_INPUT = 2,
}
