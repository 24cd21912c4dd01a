import { Validations } from 'aws-cdk-lib/core';
import { IConstruct } from 'constructs';
import { Verdict } from '../evidence/report';
import { ruleById, RuleLevel } from '../rules';
import { Assembly } from './assembly';
import { describeAcceptance } from './describe-acceptance';
import type { Weighed } from './judgement-of-app';
import { PLUGIN_NAME } from './names';
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
    title: 'Risks of REQUIRED rules, and of what constructs promise, are accepted with reason, owner and expiry',
    fix: 'Use RiskAcceptance.of(construct).accept(...) in place of Validations.acknowledge.',
  },
} as const;

/**
 * Finds acceptances that have expired, that cover nothing, and REQUIRED rules that were waived without one.
 *
 * @param concerns whether anything that is guarded is at a construct, around it or in it; what is said elsewhere is nobody's concern
 */
export function judgeAcceptances(
  assembly: Assembly, state: GuardState, used: ReadonlySet<Acceptance>, concerns: (construct: IConstruct) => boolean,
): Weighed[] {
  const expired = [...used].filter(({ expires }) => expires < state.today)
    .map((acceptance) => misuse('Acceptance.Expired', acceptance.scope, assembly,
      `the acceptance of ${acceptance.rule} expired on ${acceptance.expires}: ${describeAcceptance(acceptance)}`));
  const unused = state.acceptances.filter((acceptance) => !used.has(acceptance) && concerns(acceptance.scope))
    .map((acceptance) => misuse('Acceptance.Unused', acceptance.scope, assembly,
      `${acceptance.rule} finds nothing here that had to be accepted`));
  return [...expired, ...unused, ...bareAcknowledgements(assembly, state).filter(({ place }) => concerns(place))];
}

function bareAcknowledgements(assembly: Assembly, state: GuardState): Weighed[] {
  const told = new Set(state.acceptances.map((acceptance) => `${acceptance.scope.node.path} ${acceptance.rule} ${describeAcceptance(acceptance)}`));
  return assembly.root.node.findAll().flatMap((construct) => acknowledged(construct)
    .filter(([rule, reason]) => mayNotBeWaived(rule, construct, state) && !told.has(`${construct.node.path} ${rule} ${reason}`))
    .map(([rule]) => misuse('Acceptance.Bare', construct, assembly, `${rule} was acknowledged without owner and expiry`)));
}

/** Whether a rule is REQUIRED, or is promised by a construct that an acknowledgement would reach. */
function mayNotBeWaived(rule: string, construct: IConstruct, { promises }: GuardState): boolean {
  return ruleById(rule)?.level === RuleLevel.REQUIRED || promises.some((promise) => promise.rules.has(rule)
    && (promise.construct.node.scopes.includes(construct) || construct.node.scopes.includes(promise.construct)));
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
