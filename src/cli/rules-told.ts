import { tellLevel } from './level-told';
import { crosswalkOf, factsOf, subjectsOf } from './rule-facts';
import { wrap } from './wrap';
import { Palette } from '../evidence/palette';
import { Basis, PROPOSED_RULE, proposedParagraph, Rule, RuleLevel } from '../rules';
import { Safeguards } from '../safeguards';

/** Rules as a list for a terminal, three lines each. */
export function rulesAsText(rules: readonly Rule[], palette: Palette): string {
  const told = rules.map((rule) => [
    `${palette.bold(rule.id)}: ${rule.title}`,
    `    ${tellLevel(rule.level, palette)}, ${rule.basis}; 45 CFR ${rule.safeguards.join(', ')}`,
    ...elsewhere(rule).map((names) => `    ${palette.dim(names)}`),
  ].join('\n'));
  return `${told.join('\n')}\n\n${rules.length} ${rules.length === 1 ? 'rule' : 'rules'}. cdk-hipaa explain RULE tells all about one.\n`;
}

export function rulesAsJson(rules: readonly Rule[]): string {
  return `${JSON.stringify(rules.map(factsOf), undefined, 2)}\n`;
}

/** Rules as a table in Markdown. */
export function rulesAsMarkdown(rules: readonly Rule[]): string {
  const head = ['Rule', 'What holds', 'Level', 'Basis', '45 CFR', 'cdk-nag', 'AWS Config', 'AWS Guard'];
  const rows = rules.map((rule) => {
    const names = new Map(crosswalkOf(rule));
    const others = head.slice(-3).map((set) => (names.get(set) ?? []).join(', '));
    return [rule.id, rule.title, rule.level, rule.basis, rule.safeguards.join(', '), ...others];
  });
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |\n`).join('');
}

/** All that is known about a rule. */
export function explain(rule: Rule, palette: Palette): string {
  const subjects = subjectsOf(rule);
  const facts: readonly (readonly [name: string, lines: readonly string[]])[] = [
    ['level', [`${tellLevel(rule.level, palette)}: ${LEVELS[rule.level]}`]],
    ['basis', [`${rule.basis}: ${BASES[rule.basis]}`]],
    ['why', [rule.rationale]],
    ['fix', [rule.fix]],
    ['source', [rule.source]],
    ['safeguards', rule.safeguards.map(safeguard)],
    ['proposed', proposed(rule)],
    ['applies to', typeof subjects === 'string' ? [subjects] : subjects],
    ['elsewhere', elsewhere(rule)],
    ['exceptions', [exceptions(rule)]],
  ];
  const told = facts.filter(([, lines]) => lines.length > 0).map(([name, lines]) => lines
    .flatMap((line) => wrap(line, WIDTH))
    .map((line, index) => `  ${palette.dim((index === 0 ? name : '').padEnd(MARGIN))}${line}`).join('\n'));
  return [`${palette.bold(rule.id)}: ${rule.title}`, ...told, ''].join('\n');
}

const MARGIN = 12;
/** What fits beside the names of facts. */
const WIDTH = 100 - MARGIN;

const LEVELS: { readonly [level in RuleLevel]: string } = {
  [RuleLevel.REQUIRED]: 'synthesis stops, and check fails',
  [RuleLevel.RECOMMENDED]: 'warns at synthesis, and check fails unless --fail-on required; a construct that promises it does not synthesize without it',
};

const BASES: { readonly [basis in Basis]: string } = {
  [Basis.WHITEPAPER]: 'AWS\'s whitepaper on HIPAA demands it',
  [Basis.BAA]: 'the AWS Business Associate Addendum demands it',
  [Basis.LEAK]: 'our own judgement, not law: without it PHI stands open to strangers or goes unaudited',
  [Basis.PACK]: 'AWS Config\'s conformance pack for HIPAA checks it',
  [Basis.PRACTICE]: 'our own judgement of good practice, not law',
};

function elsewhere(rule: Rule): string[] {
  return crosswalkOf(rule).map(([set, names]) => `${set}: ${names.join(', ')}`);
}

function safeguard(id: string): string {
  const { title, requirement } = Safeguards.byId(id);
  return `45 CFR ${id}, ${title} (${requirement})`;
}

function proposed(rule: Rule): string[] {
  const paragraph = proposedParagraph(rule);
  const asks = PROPOSED_RULE.find((each) => each.paragraph === paragraph)?.asks;
  return asks === undefined ? [] : [`45 CFR ${paragraph} (90 FR 898 of 2025, not law): ${asks}`];
}

function exceptions({ level, unacceptable }: Rule): string {
  if (unacceptable) {
    return 'no RiskAcceptance covers it: only taking the resource out of the PHI boundary, or away, helps';
  }
  return `RiskAcceptance on the construct, with reason, owner and expiry${level === RuleLevel.RECOMMENDED ? '; or leave it out: exclude, --exclude' : ''}`;
}
