/**
 * How binding the Security Rule makes a paragraph: its own mark, where it has one.
 */
export enum SafeguardRequirement {
  /**
   * Must be implemented, without a choice.
   */
  REQUIRED = 'required',

  /**
   * Must be assessed: implement it where that is reasonable and appropriate; where it is not,
   * document why and implement an equivalent alternative where that is reasonable (45 CFR 164.306(d)(3)).
   */
  ADDRESSABLE = 'addressable',

  /**
   * A standard or general rule without a mark of its own. The implementation specifications
   * under it, if it has any, carry the marks.
   */
  STANDARD = 'standard',
}
