import { DecidedService } from './decided-service';
import { IHipaaRule } from './hipaa-rule';
import { Strictness } from './strictness';
import { EvidenceFormat } from '../evidence/evidence-format';

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
   * The file with the findings that were there when the app came under the guard, as `npx cdk-hipaa baseline` writes it; relative to
   * the working directory. What it lists does not block but warns, until the day that the entry names. An entry whose finding
   * is fixed, or whose day has passed, stops the synthesis: the file only shrinks. An entry covers what one rule finds on one
   * resource.
   *
   * @default - every finding counts
   */
  readonly baseline?: string;

  /**
   * Services that the registry has no verdict on, which you have looked up in AWS's list of HIPAA eligible services yourself.
   * Without a decision of yours they count as not eligible, and nothing of them leaves the synthesis.
   *
   * @default - none
   */
  readonly unknownServices?: DecidedService[];

  /**
   * In which forms the report is left in the folder `hipaa` of the cloud assembly, beside `report.json`, which is always there.
   * Fewer forms save some time at each synthesis; `npx cdk-hipaa report` makes them from `report.json` at any time.
   *
   * @default - HTML, SARIF and CSV
   */
  readonly evidence?: EvidenceFormat[];

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
