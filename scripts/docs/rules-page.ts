import { bullets, code, count, GENERATED, linkTo, paragraphs, table } from './markdown';
import { enumDocs } from './public-api';
import { RuleGroup, ruleGroups } from './rule-groups';
import { crosswalkOf, subjectsOf } from '../../src/cli/rule-facts';
import { Basis, PROPOSED_RULE, proposedParagraph, Rule, RuleLevel, RULES } from '../../src/rules';

/** docs/RULES.md: what every rule asks, why, and who says so. */
export function rulesPage(): string {
  const groups = ruleGroups();
  return paragraphs(
    '# Rules',
    GENERATED,
    `${count(RULES, 'rule')}, each judged on the CloudFormation that will be deployed. A rule helps with the paragraphs of 45 CFR Part 164 `
    + 'that it names; passing all of them does not by itself make anyone compliant.',
    '**Levels**: how much weight a rule has.',
    bullets(enumDocs('RuleLevel', RuleLevel).map(([level, text]) => `**${level}**: ${text}`)),
    '**Bases**: why a rule is there.',
    bullets(enumDocs('Basis', Basis).map(([basis, text]) => `**${basis}**: ${text}`)),
    'A rule whose verdict only deployment can tell is **unverifiable**: that counts as a finding of its level, not as a pass. A construct of this '
    + `library also blocks on the RECOMMENDED rules that it promises to keep: see ${linkTo('Services', 'SERVICES.md')}.`,
    '**The proposed rule of 2025**: what the Department of Health and Human Services proposed on 2025-01-06 (90 FR 898) is not law. The rules marked '
    + 'with it would help; `strictness: Strictness.PROPOSED_RULE` makes them block. Which rule helps with what is our reading.',
    bullets(PROPOSED_RULE.map(({ paragraph, asks, rules }) => `45 CFR ${paragraph} as proposed: ${asks} (${count(rules, 'rule')})`)),
    bullets(groups.map(({ name, rules }) => `${linkTo(name)}: ${count(rules, 'rule')}`)),
    ...groups.map(section),
  ).trimEnd() + '\n';
}

function section({ name, rules }: RuleGroup): string {
  return paragraphs(
    `## ${name}`,
    table(['Rule', 'What holds', 'Level'], rules.map(({ id, title, level }) => [linkTo(id), title, level])),
    ...rules.map(block),
  ).trimEnd();
}

function block(rule: Rule): string {
  return paragraphs(
    `### ${rule.id}`,
    `**${rule.title}.** ${rule.rationale}`,
    `Fix: ${rule.fix}`,
    bullets([
      `Level: ${rule.level}; basis: ${rule.basis}${rule.unacceptable ? '; no RiskAcceptance covers it' : ''}`,
      `Safeguards: ${rule.safeguards.map((safeguard) => `45 CFR ${safeguard}`).join(', ')}`,
      ...proposed(rule),
      `Source: ${rule.source}`,
      `Applies to: ${appliesTo(rule)}`,
      ...crosswalk(rule),
    ]),
  ).trimEnd();
}

function proposed(rule: Rule): string[] {
  const paragraph = proposedParagraph(rule);
  return paragraph === undefined ? [] : [`Proposed in 2025, not law: 45 CFR ${paragraph} (90 FR 898)`];
}

function appliesTo(rule: Rule): string {
  const subjects = subjectsOf(rule);
  return typeof subjects === 'string' ? subjects : subjects.map(code).join(', ');
}

function crosswalk(rule: Rule): string[] {
  const told = crosswalkOf(rule).map(([set, names]) => `${set} ${names.map(code).join(', ')}`);
  return told.length > 0 ? [`Elsewhere: ${told.join('; ')}`] : [];
}
