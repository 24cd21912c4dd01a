import { mustBeDate } from './arguments';
import type { Settings } from './state';

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
}

/** The options as the guard keeps them, or an error that names the prop. */
export function settingsOf(where: string, { baaAccounts, today }: HipaaGuardOptions): Settings {
  for (const account of baaAccounts ?? []) {
    if (!/^\d{12}$/.test(account)) {
      throw new Error(`${where}: 'baaAccounts' must hold account ids of twelve digits, got ${JSON.stringify(account)}.`);
    }
  }
  return { baaAccounts, today: today === undefined ? undefined : mustBeDate(where, 'today', today) };
}
