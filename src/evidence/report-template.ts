/** A template that was judged. */
export interface ReportTemplate {
  /** Its file, relative to the assembly or as it was given. */
  readonly name: string;
  /** SHA-256 of its content, in hexadecimal: of the file, where there is one, or else of the JSON that was judged. */
  readonly sha256: string;
  /** The account that it is bound for, where that is known. */
  readonly account?: string;
  /** The region that it is bound for, where that is known. */
  readonly region?: string;
  /** Path of the stack that CDK made it for, where CDK did. */
  readonly stackPath?: string;
}
