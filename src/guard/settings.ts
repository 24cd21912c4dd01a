import { mustBeDate } from './arguments';
import { HipaaGuardOptions } from './hipaa-guard-options';
import { ruleOf } from './own-rules';
import type { Settings } from './state';
import { Strictness } from './strictness';
import { ruleById, RuleLevel } from '../rules';

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
