import { Validations } from 'aws-cdk-lib/core';
import { IConstruct } from 'constructs';
import { Verdict } from '../evidence/report';
import { ruleById, RuleLevel } from '../rules';
import { Assembly } from './assembly';
import type { Weighed } from './judgement-of-app';
import { PLUGIN_NAME } from './names';
import { describeAcceptance } from './describe-acceptance';
import { Severity } from './severity';
import { Acceptance, GuardState } from './state';

/** What can be wrong with an acceptance; none of it can itself be accepted. */
const MISUSES = {
  'Acceptance.Expired': {
    title: 'Accepted risks are decided again before their acceptance expires',
    fix: 'Fix what was accepted, or accept it anew with a new date.',
  },
  'Acceptance.Unused': {
    title: 'Every accepted risk exists',
    fix: 'Remove the acceptance: the rule finds nothing on this construct.',
  },
  'Acceptance.Bare': {
    title: 'Risks of REQUIRED rules are accepted with reason, owner and expiry',
    fix: 'Use RiskAcceptance.of(construct).accept(...) in place of Validations.acknowledge.',
  },
} as const;

/** Finds acceptances that have expired, that cover nothing, and REQUIRED rules that were waived without one. */
export function judgeAcceptances(assembly: Assembly, state: GuardState, used: ReadonlySet<Acceptance>): Weighed[] {
  const today = todayOf(state);
  const expired = state.acceptances.filter(({ expires }) => expires < today)
    .map((acceptance) => misuse('Acceptance.Expired', acceptance.scope, assembly,
      `the acceptance of ${acceptance.rule} expired on ${acceptance.expires}: ${describeAcceptance(acceptance)}`));
  const unused = state.acceptances.filter((acceptance) => !used.has(acceptance))
    .map((acceptance) => misuse('Acceptance.Unused', acceptance.scope, assembly,
      `${acceptance.rule} finds nothing here that had to be accepted`));
  return [...expired, ...unused, ...bareAcknowledgements(assembly, state)];
}

function todayOf({ enforcements }: GuardState): string {
  const stated = enforcements.map(({ today }) => today).find((today) => today !== undefined);
  return stated ?? new Date().toISOString().slice(0, 10);
}

function bareAcknowledgements(assembly: Assembly, state: GuardState): Weighed[] {
  if (state.enforcements.length === 0 && state.promises.length === 0) {
    return [];
  }
  const told = new Set(state.acceptances.map((acceptance) => `${acceptance.rule} ${describeAcceptance(acceptance)}`));
  return assembly.root.node.findAll().flatMap((construct) => acknowledged(construct)
    .filter(([rule, reason]) => ruleById(rule)?.level === RuleLevel.REQUIRED && !told.has(`${rule} ${reason}`))
    .map(([rule]) => misuse('Acceptance.Bare', construct, assembly, `${rule} is REQUIRED and was acknowledged without owner and expiry`)));
}

/** The rules of ours that were acknowledged on a construct, with the reasons. */
function acknowledged(construct: IConstruct): [rule: string, reason: string][] {
  return construct.node.metadata
    .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
    .flatMap(({ data }) => Object.entries(data as { [id: string]: string }))
    .filter(([id]) => id.startsWith(`${PLUGIN_NAME}::`))
    .map(([id, reason]) => [id.slice(PLUGIN_NAME.length + 2), reason]);
}

function misuse(rule: keyof typeof MISUSES, place: IConstruct, assembly: Assembly, message: string): Weighed {
  const { title, fix } = MISUSES[rule];
  return {
    place,
    severity: Severity.FATAL,
    finding: {
      rule,
      title,
      level: RuleLevel.REQUIRED,
      verdict: Verdict.FAIL,
      blocks: true,
      constructPath: place.node.path,
      template: templateNameOf(place, assembly),
      propertyPath: '',
      propertyPaths: [],
      safeguards: ['164.306(d)'],
      message,
      fix,
      source: '45 CFR 164.306(d)(3)',
    },
  };
}

function templateNameOf(place: IConstruct, assembly: Assembly): string {
  const around = new Set(place.node.scopes);
  return assembly.application.templates.find((template) => around.has(assembly.stackOf(template)))?.name ?? '';
}
