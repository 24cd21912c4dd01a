/** Which findings stop the synthesis. */
export enum Strictness {
  /** Those of REQUIRED rules; RECOMMENDED ones warn. */
  REQUIRED = 'required',
  /** Those of RECOMMENDED rules as well: every warning becomes an error. */
  RECOMMENDED = 'recommended',
}
