import { readFileSync } from 'node:fs';
import { mustBeDate } from './arguments';
import { HipaaGuardOptions } from './hipaa-guard-options';
import { ruleOf } from './own-rules';
import { decisionOf } from './service-decisions';
import type { Settings } from './state';
import { Strictness } from './strictness';
import { BaselineEntry, parseBaseline } from '../evidence/baseline';
import { EvidenceFormat } from '../evidence/evidence-format';
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
    baseline: options.baseline === undefined ? [] : readBaseline(where, options.baseline),
    decisions: (options.unknownServices ?? []).map((decided) => decisionOf(where, decided)),
    evidence: options.evidence ?? [EvidenceFormat.HTML, EvidenceFormat.SARIF, EvidenceFormat.CSV],
    exclude: (options.exclude ?? []).map((id) => mustBeRecommended(where, 'exclude', id)),
  };
}

function readBaseline(where: string, file: string): readonly BaselineEntry[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new Error(`${where}: 'baseline' must be a file that can be read, got ${JSON.stringify(file)} (${(error as NodeJS.ErrnoException).code}). `
      + 'Write it with: npx cdk-hipaa baseline.');
  }
  return parseBaseline(file, text).entries;
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
