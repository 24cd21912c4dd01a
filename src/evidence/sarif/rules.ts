import { RuleLevel } from '../../rules';
import { Safeguards } from '../../safeguards';
import { Finding } from '../finding';
import { escapeMarkdown } from '../markdown';
import { printable } from '../printable';
import { HipaaReport } from '../report';
import { ReportRule } from '../report-rule';
import { doubleBraces, Message, plainText } from './message';

/** GitHub refuses the whole file when a rule has more tags than this (SARIF support for code scanning). */
const MAX_TAGS = 20;

/** What is known about a rule: findings tell less about one than the list of rules does. */
type KnownRule = Omit<ReportRule, 'basis' | 'rationale'> & Partial<ReportRule>;

/** Every rule of a report, those too that only findings name. */
export function rulesOf({ rules, findings }: HipaaReport): KnownRule[] {
  const known = new Map<string, KnownRule>(rules.map((rule) => [rule.id, rule]));
  findings.forEach((finding) => known.has(finding.rule) || known.set(finding.rule, ruleOf(finding)));
  return [...known.values()];
}

function ruleOf({ rule, title, level, safeguards, source, fix }: Finding): KnownRule {
  return { id: rule, title, level, safeguards, source, fix };
}

/** A rule as a reportingDescriptor. It carries no security-severity, which is a CVSS score: nobody has scored these rules. */
export function describeRule(rule: KnownRule): object {
  const { id, title, level, basis, safeguards, source, rationale = title } = rule;
  return {
    id,
    shortDescription: { text: plainText(title) },
    fullDescription: { text: plainText(rationale) },
    help: helpOf(rule),
    defaultConfiguration: { level: level === RuleLevel.REQUIRED ? 'error' : 'warning' },
    properties: { basis, source, safeguards, tags: ['security', 'hipaa', ...safeguards.map(citation)].slice(0, MAX_TAGS) },
  };
}

function helpOf({ title, level, basis, safeguards, source, rationale, fix }: KnownRule): Message {
  const parts: [heading: string, text: string | undefined][] = [
    ['Why it matters', rationale],
    ['How to fix it', fix],
    ['Helps with', safeguards.map(describeSafeguard).join('; ')],
    ['Level', basis === undefined ? level : `${level}, on the basis: ${basis}`],
    ['Source', source],
  ];
  const told = parts.filter((part): part is [string, string] => Boolean(part[1]));
  return {
    text: [`${title}.`, ...told.map(([heading, text]) => `${heading}: ${text}`)].map(plainText).join('\n\n'),
    markdown: doubleBraces([`**${markdown(title)}**`, ...told.map(([heading, text]) => `**${heading}:** ${markdown(text)}`)].join('\n\n')),
  };
}

function markdown(text: string): string {
  return escapeMarkdown(printable(text));
}

function describeSafeguard(id: string): string {
  return Safeguards.has(id) ? `${citation(id)} ${Safeguards.byId(id).title} (${Safeguards.byId(id).requirement})` : citation(id);
}

function citation(id: string): string {
  return `45 CFR ${id}`;
}
