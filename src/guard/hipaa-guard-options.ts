import { ruleById, RuleLevel } from '../rules';
import { mustBeDate } from './arguments';
import { IHipaaRule, ruleOf } from './hipaa-rule';
import type { Settings } from './state';
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

/** The options as the guard keeps them, or an error that names the prop. */
export function settingsOf(where: string, options: HipaaGuardOptions): Settings {
  for (const account of options.baaAccounts ?? []) {
    if (!/^\d{12}$/.test(account)) {
      throw new Error(`${where}: 'baaAccounts' must hold account ids of twelve digits, got ${JSON.stringify(account)}.`);
    }
  }
  return {
    baaAccounts: options.baaAccounts,
    today: options.today === undefined ? undefined : mustBeDate(where, 'today', options.today),
    strictness: options.strictness ?? Strictness.REQUIRED,
    rules: (options.rules ?? []).map((rule) => ruleOf(where, rule)),
    include: options.include?.map((id) => mustBeRecommended(where, 'include', id)),
    exclude: (options.exclude ?? []).map((id) => mustBeRecommended(where, 'exclude', id)),
  };
}

function mustBeRecommended(where: string, prop: string, id: string): string {
  const rule = ruleById(id);
  if (!rule) {
    throw new Error(`${where}: '${prop}' must hold ids of rules, got ${JSON.stringify(id)}. docs/RULES.md lists them.`);
  }
  if (rule.level === RuleLevel.REQUIRED) {
    throw new Error(`${where}: '${prop}' must hold ids of RECOMMENDED rules, got ${id}, which is REQUIRED and judged in any case. `
      + 'Accept the risk on the construct that carries it: RiskAcceptance.of(construct).accept(...).');
  }
  return id;
}
