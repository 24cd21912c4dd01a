import { proposedParagraph, Rule, RuleFacts } from '../rules';

/** What is known about a rule, as data: everything but its judgement. */
export interface ToldRule extends RuleFacts {
  /** The resource types that it looks at, or what else it does. */
  readonly appliesTo: readonly string[] | string;
  /** The paragraph of the Security Rule as proposed in 2025 (90 FR 898, not law) that it helps with. */
  readonly proposedSafeguard?: string;
}

export function factsOf(rule: Rule): ToldRule {
  const { id, title, level, basis, safeguards, source, rationale, fix, crosswalk, unacceptable } = rule;
  const proposedSafeguard = proposedParagraph(rule);
  return { id, title, level, basis, safeguards, proposedSafeguard, source, rationale, fix, appliesTo: subjectsOf(rule), crosswalk, unacceptable };
}

/** The resource types that a rule looks at, or what else it does. */
export function subjectsOf(rule: Rule): readonly string[] | string {
  if ('checkFlow' in rule) {
    return 'flows of data between resources';
  }
  return 'appliesTo' in rule ? rule.appliesTo : 'the template as a whole';
}

/** The names that other rule sets give to the same check, by the name of the set. */
export function crosswalkOf({ crosswalk: { cdkNag, configRule, guard } }: Pick<RuleFacts, 'crosswalk'>): [set: string, names: readonly string[]][] {
  const sets: readonly [string, string | readonly string[] | undefined][] = [['cdk-nag', cdkNag], ['AWS Config', configRule], ['AWS Guard', guard]];
  return sets.flatMap(([set, names]): [string, readonly string[]][] => (names === undefined ? [] : [[set, [names].flat()]]));
}

