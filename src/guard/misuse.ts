import { Validations } from 'aws-cdk-lib/core';
import { IConstruct } from 'constructs';
import { Verdict } from '../evidence/finding';
import { Basis, ruleById, RuleFacts, RuleLevel } from '../rules';
import { Assembly } from './assembly';
import { describeAcceptance } from './describe-acceptance';
import type { Exception } from './exceptions';
import type { Weighed } from './judgement-of-app';
import { PLUGIN_NAME } from './names';
import { Severity } from './severity';
import { Enforcement, GuardState } from './state';
import type { BaselineEntry } from '../evidence/baseline';

const ADDRESSABLE = '45 CFR 164.306(d)(3)';
const OWN_FILE = 'hipaa-baseline.json, as its owners wrote it';

const DECIDED_ANEW = 'What was reasonable when it was decided need not be so for ever: whoever answers for it looks again by the day that was named.';
const NO_LONGER_TRUE = 'What is listed and no longer there would cover the same mistake, made again, without anybody having decided about that.';

/** What can be wrong with an exception; none of it can itself be accepted. */
const MISUSES = {
  'Acceptance.Expired': {
    title: 'Accepted risks are decided again before their acceptance expires',
    rationale: DECIDED_ANEW,
    fix: 'Fix what was accepted, or accept it anew with a new date.',
    source: ADDRESSABLE,
  },
  'Acceptance.Unused': {
    title: 'Every accepted risk exists',
    rationale: NO_LONGER_TRUE,
    fix: 'Remove the acceptance: the rule finds nothing on this construct.',
    source: ADDRESSABLE,
  },
  'Acceptance.Bare': {
    title: 'Risks of REQUIRED rules, and of what constructs promise, are accepted with reason, owner and expiry',
    rationale: 'The Security Rule lets an addressable specification be replaced where the reason is documented; an acknowledgement alone documents nobody and no day.',
    fix: 'Use RiskAcceptance.of(construct).accept(...) in place of Validations.acknowledge.',
    source: ADDRESSABLE,
  },
  'Baseline.Fixed': {
    title: 'The baseline lists what is still to be fixed, and nothing else',
    rationale: NO_LONGER_TRUE,
    fix: 'Take the entry out of the file, by hand or with: npx cdk-hipaa baseline cdk.out.',
    source: OWN_FILE,
  },
  'Baseline.Expired': {
    title: 'What the baseline lists is fixed by the day that it says',
    rationale: DECIDED_ANEW,
    fix: 'Fix it, or decide again who is to fix it and until when, and write that into the file.',
    source: OWN_FILE,
  },
} as const;

/** The same as rules, for reports. */
export const MISUSE_RULES: readonly RuleFacts[] = Object.entries(MISUSES).map(([id, facts]) => ({
  id, ...facts, level: RuleLevel.REQUIRED, basis: Basis.PRACTICE, safeguards: ['164.306(d)'], crosswalk: {}, unacceptable: true,
}));

/**
 * Finds acceptances that have expired, that cover nothing, and REQUIRED rules that were waived without one.
 *
 * @param concerns whether anything that is guarded is at a construct, around it or in it; what is said elsewhere is nobody's concern
 */
export function judgeAcceptances(
  assembly: Assembly, state: GuardState, used: ReadonlyMap<Exception, number>, concerns: (construct: IConstruct) => boolean,
): Weighed[] {
  const expired = state.acceptances.filter((acceptance) => used.has(acceptance) && acceptance.expires < state.today)
    .map((acceptance) => misuse('Acceptance.Expired', acceptance.scope, assembly,
      `the acceptance of ${acceptance.rule} expired on ${acceptance.expires}: ${describeAcceptance(acceptance)}`));
  const unused = state.acceptances.filter((acceptance) => !used.has(acceptance) && concerns(acceptance.scope))
    .map((acceptance) => misuse('Acceptance.Unused', acceptance.scope, assembly,
      `${acceptance.rule} finds nothing here that had to be accepted`));
  return [...expired, ...unused, ...bareAcknowledgements(assembly, state).filter(({ place }) => concerns(place))];
}

/** Finds entries of the baseline and decisions about services that have expired, or that are about nothing any more. */
export function judgeSettings(
  assembly: Assembly, { scope, baseline, decisions }: Enforcement, used: ReadonlyMap<Exception, number>, today: string,
): Weighed[] {
  const tell = (rule: keyof typeof MISUSES, message: string): Weighed => misuse(rule, scope, assembly, message);
  return [
    ...baseline.filter((entry) => !used.has(entry)).map((entry) => tell('Baseline.Fixed', `${placeOf(entry)} is fixed, or gone, and still listed`)),
    ...baseline.filter((entry) => used.has(entry) && entry.expires < today).map((entry) =>
      tell('Baseline.Expired', `${placeOf(entry)} was to be fixed by ${entry.owner} until ${entry.expires}`)),
    ...decisions.filter((decision) => !used.has(decision)).map(({ service }) =>
      tell('Acceptance.Unused', `no resource of ${service} is here, so nothing had to be decided`)),
    ...decisions.filter((decision) => used.has(decision) && decision.expires < today).map(({ service, owner, expires }) =>
      tell('Acceptance.Expired', `the decision of ${owner} about ${service} expired on ${expires}`)),
  ];
}

function placeOf({ rule, template, logicalId }: BaselineEntry): string {
  return `${rule} on ${logicalId === undefined ? 'the template' : `"${logicalId}"`} in ${template}`;
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
  const { title, fix, source } = MISUSES[rule];
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
      source,
    },
  };
}

function templateNameOf(place: IConstruct, assembly: Assembly): string {
  const around = new Set(place.node.scopes);
  return assembly.application.templates.find((template) => around.has(assembly.stackOf(template)))?.name ?? '';
}
