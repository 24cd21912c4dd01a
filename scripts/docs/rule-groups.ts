import { Rule, RULES } from '../../src/rules';

/** The rules whose ids start with the same word. */
export interface RuleGroup {
  readonly name: string;
  readonly rules: readonly Rule[];
}

/** The rules by service, in the order in which the code lists them. */
export function ruleGroups(): RuleGroup[] {
  const names = [...new Set(RULES.map(({ id }) => groupOf(id)))];
  return names.map((name) => ({ name, rules: RULES.filter(({ id }) => groupOf(id) === name) }));
}

function groupOf(id: string): string {
  return id.split('.')[0];
}
