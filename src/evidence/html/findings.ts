import { RuleLevel } from '../../rules';
import { Finding, Verdict } from '../finding';
import { Html, html } from './escape';
import { tellFilters } from './filters';
import { Anchors } from './names';
import { Reading, State, Told } from './reading';
import { BASIS, count, listed, typeInWords } from './words';

/** Findings that are told together, and what is said above them. */
interface Group {
  readonly title: string;
  readonly intro: string;
  readonly holds: (told: Told) => boolean;
}

const isOpen = (level: RuleLevel) => ({ state, finding }: Told): boolean => state === 'open' && finding.level === level;
const isIn = (wanted: State) => ({ state }: Told): boolean => state === wanted;

const GROUPS: readonly Group[] = [
  { title: 'Required, and does not hold', intro: 'To be fixed before this is deployed.', holds: isOpen(RuleLevel.REQUIRED) },
  { title: 'Recommended, and does not hold', intro: 'To be weighed: fix it, or write down why not.', holds: isOpen(RuleLevel.RECOMMENDED) },
  { title: 'On the list to be fixed', intro: 'Was there when the app came under the guard; somebody is to fix it by a date.', holds: isIn('baseline') },
  { title: 'Accepted', intro: 'Somebody has accepted the risk, with a reason and an end.', holds: isIn('accepted') },
  { title: 'Outside the PHI boundary', intro: 'On resources that hold no PHI, as their owners state.', holds: isIn('outside') },
];

/** More findings of one rule than this are folded away. */
const FEW = 12;

/** Every finding, by weight and then by rule. */
export function tellFindings(reading: Reading): Html {
  const { told } = reading;
  return html`<section id="findings" aria-labelledby="findings-title"><h2 id="findings-title">Findings</h2>
${told.length === 0 ? html`<p>There are none: every check holds.</p>` : html`<p>${count(told.length, 'finding')}, by weight and then by rule. Each rule tells what should hold, why it matters and how to fix it; below it is where it does not hold.</p>
${tellFilters(reading)}
${groups(reading)}
<p class="empty" hidden>No finding is like that.</p>`}
</section>
`;
}

function groups(reading: Reading): Html[] {
  const { told } = reading;
  const anchors = new Anchors();
  return GROUPS.flatMap(({ title, intro, holds }) => {
    const members = told.filter(holds);
    return members.length === 0 ? [] : [html`<div class="group"><h3>${title} <span class="tally">${count(members.length, 'finding')}</span></h3><p class="note">${intro}</p>
${byRule(members).map((ofRule) => ruleBlock(ofRule, reading, anchors))}</div>
`];
  });
}

function byRule(told: readonly Told[]): Told[][] {
  return partition(told, ({ finding }) => finding.rule).sort(([a], [b]) => (a.finding.rule < b.finding.rule ? -1 : 1));
}

function partition(told: readonly Told[], keyOf: (told: Told) => string): Told[][] {
  const parts = new Map<string, Told[]>();
  for (const each of told) {
    const part = parts.get(keyOf(each));
    if (part) {
      part.push(each);
    } else {
      parts.set(keyOf(each), [each]);
    }
  }
  return [...parts.values()];
}

function ruleBlock(told: readonly Told[], reading: Reading, anchors: Anchors): Html {
  const [{ finding }] = told;
  const { rule, title, level, safeguards } = finding;
  const anchor = anchors.claim(`rule-${rule}`);
  return html`<article class="rule ${level}" id="${anchor}" data-l="${level}" data-p="${safeguards.join(' ')}">
<header><h4>${title}</h4><p class="tags"><code>${rule}</code> <span class="tag ${level}">${level}</span> ${standing(told)}</p></header>
<div class="sides"><div class="places">${places(told)}</div>
${guidance(finding, reading)}</div>
</article>
`;
}

function standing(told: readonly Told[]): string {
  const unverifiable = told.filter(({ finding }) => finding.verdict === Verdict.UNVERIFIABLE).length;
  const failing = told.length - unverifiable;
  return listed([
    ...(failing > 0 ? [`does not hold in ${count(failing, 'place')}`] : []),
    ...(unverifiable > 0 ? [`can’t be verified in ${count(unverifiable, 'place')}`] : []),
  ]);
}

/** Findings that say the same are told together: most of those of a rule do. */
function places(told: readonly Told[]): Html[] {
  return partition(told, ({ finding }) => `${finding.message}\n${note(finding) ?? ''}`).map((same) => {
    const [{ finding }] = same;
    const list = html`<ul class="hits">${same.map(place)}</ul>`;
    return html`<div class="same"><p class="found"><span class="label">Found</span> ${sentence(finding.message)}</p>${note(finding) && html`<p class="found"><span class="label">Answered for</span> ${note(finding)}</p>`}
${same.length > FEW ? html`<details open data-long><summary>${count(same.length, 'place')}</summary>${list}</details>` : list}</div>
`;
  });
}

function note({ acceptance, baseline, outsideBoundary }: Finding): string | undefined {
  return baseline ?? acceptance ?? (outsideBoundary && `outside the PHI boundary: ${outsideBoundary}`);
}

function sentence(message: string): string {
  return message === '' ? 'the rule does not say what.' : /[.!?]$/.test(message) ? message : `${message}.`;
}

function place({ finding, anchor, state, service, resource }: Told): Html {
  const { resourceType, logicalId, template, line, sourceLocation, constructPath, propertyPath, verdict } = finding;
  const name = resource?.name ?? constructPath ?? logicalId ?? 'The template as a whole';
  return html`<li id="${anchor}" data-s="${service.index}" data-v="${state === 'open' ? verdict : state}"><a class="self" href="#${anchor}" title="Link to this finding">#</a> ${
    resource ? html`<a class="name" href="#${resource.anchor}">${name}</a>` : html`<b class="name">${name}</b>`} <span class="type">${resourceType !== undefined && typeInWords(resourceType)}${
    resource && html` in ${resource.stack}`}</span>
<span class="where">${constructPath !== undefined && html`<code>${constructPath}</code>`}${sourceLocation !== undefined && html`<code>${sourceLocation}</code>`}<code>${template}${
  line !== undefined && `:${line}`}</code>${propertyPath !== '' && html`<code>${propertyPath}</code>`}</span></li>
`;
}

function guidance({ rule, fix, source, safeguards, proposedSafeguard }: Finding, reading: Reading): Html {
  const facts = reading.ruleById(rule);
  return html`<dl class="guidance">
${facts && html`<div><dt>Why it matters</dt><dd>${facts.rationale}</dd></div>`}
<div><dt>How to fix it</dt><dd>${fix}</dd></div>
<div><dt>Helps with</dt><dd>${safeguards.map((id) => html`<code class="paragraph">${id}</code> `)}${proposedSafeguard !== undefined && html`<br>As proposed in 2025 (90 FR 898), which is not law: <code>${proposedSafeguard}</code>`}</dd></div>
<div><dt>Source</dt><dd>${source}${facts && html` <span class="basis">(${BASIS[facts.basis]})</span>`}</dd></div>
</dl>`;
}
