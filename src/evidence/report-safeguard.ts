import { SafeguardRequirement } from '../safeguards';

/** What the rules together say about one paragraph of the Security Rule. */
export enum SafeguardVerdict {
  /** Every rule that helps with it holds, wherever it was judged. That is no proof that the paragraph is met. */
  HOLDS = 'holds',
  /** Some rule does not hold, or can't be verified. */
  DOES_NOT_HOLD = 'does not hold',
  /** What does not hold was accepted by somebody, is in the baseline or is outside the PHI boundary. */
  ACCEPTED = 'accepted',
  /** No rule that helps with it had anything to judge: evidence for it has to come from elsewhere. */
  NOT_JUDGED = 'not judged',
}

/** One paragraph of 45 CFR Part 164, and what was judged of it. */
export interface ReportSafeguard {
  /** The paragraph, such as `164.312(a)(2)(iv)`. */
  readonly id: string;
  /** Its heading. */
  readonly title: string;
  /** Whether the paragraph is required, addressable, or a standard whose specifications say so. */
  readonly requirement: SafeguardRequirement;
  /** What the rules together say about it. */
  readonly verdict: SafeguardVerdict;
  /** Ids of the rules that help with it and judged something. */
  readonly rules: string[];
  /** Resources (and templates as a whole) that they judged. */
  readonly resources: number;
  /** Judgements that passed. */
  readonly passed: number;
  /** Judgements that do not hold or can't be verified, without those that are accepted, in the baseline or outside the boundary. */
  readonly open: number;
  /** Judgements that do not hold, and are accepted, in the baseline or outside the boundary. */
  readonly excepted: number;
}
