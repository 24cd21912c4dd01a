import { RuleLevel } from '../../rules';
import { Verdict } from '../finding';
import { Content, Html, html } from './escape';
import { Reading, Told } from './reading';
import { count, figure, listed } from './words';

/** What came of it, in one sentence. */
export interface Sentence {
  readonly sign: 'fail' | 'advice' | 'pass' | 'nothing';
  readonly text: string;
}

/** The verdict on the whole report. */
export function verdictOf({ report: { summary }, told }: Reading): Sentence {
  const { resources, required, recommended } = summary;
  if (resources === 0 && told.length === 0) {
    return { sign: 'nothing', text: `Nothing was judged: there are no resources in ${count(summary.templates, 'template')}.` };
  }
  const on = resources === 1 ? 'the one resource' : `all ${figure(resources)} resources`;
  if (required > 0) {
    return { sign: 'fail', text: `${count(required, 'required check does', 'required checks do')} not hold${where(told, resources)}.` };
  }
  const exceptions = told.filter(({ state, finding }) => state !== 'open' && finding.level === RuleLevel.REQUIRED).length;
  const holds = exceptions === 0
    ? `Every required check holds on ${on}`
    : `Every required check holds on ${on}, but for ${count(exceptions, 'exception that somebody answers', 'exceptions that somebody answers')} for`;
  return recommended > 0
    ? { sign: 'advice', text: `${holds}; ${count(recommended, 'recommendation is', 'recommendations are')} open.` }
    : { sign: 'pass', text: `${holds}.` };
}

function where(told: readonly Told[], resources: number): string {
  const failing = told.filter(({ state, finding }) => state === 'open' && finding.level === RuleLevel.REQUIRED);
  const on = new Set(failing.filter(({ resource }) => resource !== undefined).map(({ resource }) => resource));
  return on.size === 0 ? '' : `, on ${figure(on.size)} of ${count(resources, 'resource')}`;
}

const SIGNS = { fail: '✕', advice: '△', pass: '✓', nothing: '–' };

/** The verdict, what else weighs, and the sums behind it. */
export function tellVerdict(reading: Reading): Html {
  const { sign, text } = verdictOf(reading);
  return html`<p class="eyebrow">HIPAA Security Rule · technical safeguards on AWS</p>
<h1 class="verdict ${sign}"><span class="sign" aria-hidden="true">${SIGNS[sign]}</span> <span>${text}</span></h1>
${remarks(reading).map((remark) => html`<p class="remark">${remark}</p>`)}
<dl class="sums">${sums(reading).map(([value, label]) => html`<div><dt>${label}</dt><dd>${figure(value)}</dd></div>`)}</dl>
<p class="caution">This report helps with technical safeguards of 45 CFR Part 164, as far as templates show them. It does not by itself make anyone compliant.</p>
`;
}

/** What the sentence leaves out and a reader must not miss. */
function remarks({ report: { summary, unread }, told }: Reading): Content[] {
  const unverifiable = told.filter(({ state, finding }) => state === 'open' && finding.verdict === Verdict.UNVERIFIABLE).length;
  return [
    summary.blocking > 0 && html`${count(summary.blocking, 'finding stops', 'findings stop')} the synthesis: what was judged is not to be deployed as it is.`,
    unverifiable > 0 && html`${count(unverifiable, 'open finding', 'open findings')} can’t be verified before deployment; each says how to make it readable.`,
    unread.length > 0 && html`<a href="#unread">${count(unread.length, 'input')} could not be read</a>: nothing is said about what is in there.`,
  ].filter((remark) => remark !== false);
}

function sums({ report: { summary } }: Reading): [number, string][] {
  const excepted = ([[summary.accepted, 'accepted'], [summary.baseline, 'to be fixed'], [summary.outsideBoundary, 'outside the PHI boundary']] as const)
    .filter(([number]) => number > 0);
  return [
    [summary.resources, 'resources judged'],
    [summary.passed, 'checks hold'],
    [summary.required, 'required open'],
    [summary.recommended, 'recommended open'],
    [excepted.reduce((sum, [number]) => sum + number, 0), excepted.length === 0 ? 'exceptions' : `exceptions: ${listed(excepted.map(([number, word]) => `${figure(number)} ${word}`))}`],
  ];
}
