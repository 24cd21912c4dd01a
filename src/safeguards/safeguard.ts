import { SafeguardRequirement } from './safeguard-requirement';

/**
 * One paragraph of the HIPAA Security Rule: a standard, or an implementation specification of one.
 */
export interface Safeguard {
  /**
   * The paragraph of 45 CFR Part 164, such as `164.312(a)(2)(iv)`.
   */
  readonly id: string;

  /**
   * The heading of the paragraph, such as `Encryption and decryption`.
   */
  readonly title: string;

  /**
   * The id of the standard that this specification belongs to.
   *
   * @default - the paragraph is a standard itself
   */
  readonly standard?: string;

  /**
   * Whether the paragraph is required, addressable, or a standard whose specifications say so.
   */
  readonly requirement: SafeguardRequirement;
}
