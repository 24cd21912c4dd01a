import { IHipaaRule } from './hipaa-rule';
import { Strictness } from './strictness';

/** How an app is guarded. */
export interface HipaaGuardOptions {
  /**
   * Ids of the AWS accounts that a Business Associate Addendum with AWS covers. A stack bound for any other account, or for an
   * account that is not known at synth, does not synthesize: the BAA is made per account.
   *
   * @default - the account is not checked
   */
  readonly baaAccounts?: string[];

  /**
   * The date on which accepted risks are judged to have expired or not, for example `2027-01-31`; for tests.
   *
   * @default - today, in UTC
   */
  readonly today?: string;

  /**
   * Which findings stop the synthesis. With `Strictness.RECOMMENDED` a single RECOMMENDED finding does: for apps that have
   * none left and mean to stay so.
   *
   * @default Strictness.REQUIRED
   */
  readonly strictness?: Strictness;

  /**
   * Rules of your own, judged beside those of the library and told in the same reports.
   *
   * @default - none
   */
  readonly rules?: IHipaaRule[];

  /**
   * Ids of the RECOMMENDED rules to look at. All others are not judged, and what they would find is in no report. REQUIRED rules
   * are judged in any case.
   *
   * @default - all
   */
  readonly include?: string[];

  /**
   * Ids of RECOMMENDED rules not to look at; what they would find is in no report. REQUIRED rules can't be left out: accept
   * the risk where it is, with RiskAcceptance.
   *
   * @default - none
   */
  readonly exclude?: string[];
}
