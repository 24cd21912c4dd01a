import { ReportSafeguard, SafeguardVerdict } from '../report-safeguard';
import { Html, html } from './escape';
import { Reading, Service } from './reading';
import { ruleAnchor } from './rules';
import { Cell, Tally } from './tally';
import { count, figure } from './words';

/** The parts of the Security Rule. */
const PARTS: { readonly [section: string]: string } = {
  '164.306': 'General rules',
  '164.308': 'Administrative safeguards',
  '164.310': 'Physical safeguards',
  '164.312': 'Technical safeguards',
  '164.314': 'Organizational requirements',
  '164.316': 'Policies, procedures and documentation',
};

/** What a cell says: a sign, a word, and what both mean. */
interface Answer {
  readonly kind: 'fail' | 'advice' | 'exception' | 'pass';
  readonly sign: string;
  readonly word: string;
  readonly number: number;
}

/** More services than these do not fit on a sheet of paper. */
const ON_PAPER = 16;

/** The Security Rule, paragraph by paragraph, against the services in use. */
export function tellMatrix(reading: Reading, tally: Tally): Html {
  const judged = reading.report.safeguards.filter(({ verdict }) => verdict !== SafeguardVerdict.NOT_JUDGED);
  const services = reading.services.filter((service) => judged.some(({ id }) => tally.cell(id, service) !== undefined));
  return html`<section id="matrix" aria-labelledby="matrix-title"><h2 id="matrix-title">Safeguards by service</h2>
<p>Each row is a paragraph of 45 CFR Part 164 that some rule helps with, each column a service in use. A cell tells what the checks say together, and leads to the findings or to the rules behind it. That all checks hold is no proof that a paragraph is met.</p>
${LEGEND}
${judged.length === 0 ? html`<p>No rule had anything to judge.</p>` : table(judged, services, tally)}
${services.length > ON_PAPER && html`<p class="on-paper">On paper, the first ${ON_PAPER} services are shown; <a href="#rules">the rules</a> tell of all.</p>`}
${notJudged(reading.report.safeguards)}
</section>
`;
}

const LEGEND = html`<ul class="legend">
<li class="fail"><b>✕ open</b> required checks do not hold, or can’t be verified</li>
<li class="advice"><b>△ advice</b> only recommended checks do not hold</li>
<li class="exception"><b>◇ except</b> what does not hold is accepted, to be fixed by a date, or outside the PHI boundary</li>
<li class="pass"><b>✓ hold</b> every check holds</li>
<li><b>blank</b> no rule helps with it there</li>
</ul>`;

function table(judged: readonly ReportSafeguard[], services: readonly Service[], tally: Tally): Html {
  const sections = [...new Set(judged.map(({ id }) => sectionOf(id)))];
  return html`<div class="scroll" role="region" aria-label="Paragraphs and services" tabindex="0"><table class="matrix">
<thead><tr><th scope="col" class="corner">Paragraph</th><th scope="col">All</th>${services.map(({ short, name }) => html`<th scope="col"${short !== name && html` title="${name}"`}>${short}</th>`)}</tr></thead>
${sections.map((section) => html`<tbody>
<tr class="part"><th scope="rowgroup" colspan="${services.length + 2}"><span>${PARTS[section] ?? ''} <code>${section}</code></span></th></tr>
${judged.filter(({ id }) => sectionOf(id) === section).map((safeguard) => row(safeguard, services, tally))}</tbody>`)}
</table></div>`;
}

function row({ id, title, requirement }: ReportSafeguard, services: readonly Service[], tally: Tally): Html {
  const cells = services.map((service) => tally.cell(id, service));
  return html`<tr><th scope="row"><code>${id}</code> <span class="mark">${requirement}</span><br>${title}</th>${total(cells)}${
    cells.map((cell, index) => (cell ? linked(cell, id, services[index]) : EMPTY))}</tr>
`;
}

const EMPTY = html`<td></td>`;

function total(cells: readonly (Cell | undefined)[]): Html {
  const sum = (name: 'passed' | 'required' | 'recommended' | 'excepted'): number => cells.reduce((all, cell) => all + (cell?.[name] ?? 0), 0);
  const all = { passed: sum('passed'), required: sum('required'), recommended: sum('recommended'), excepted: sum('excepted') };
  return html`<td class="total ${answerOf(all).kind}">${sign(answerOf(all))}</td>`;
}

/** Without the script a link leads to the finding that weighs most, or to the first rule; with it, to all that are behind the cell. */
function linked(cell: Cell, paragraph: string, { index }: Service): Html {
  const answer = answerOf(cell);
  const target = cell.first?.anchor ?? (cell.rule === undefined ? 'rules' : ruleAnchor(cell.rule));
  return html`<td class="${answer.kind}"><a href="#${target}" data-p="${paragraph}" data-s="${index}" title="${inFull(cell)}">${sign(answer)}</a></td>`;
}

function sign({ sign: symbol, word, number }: Answer): Html {
  return html`<span class="sign">${symbol} ${figure(number)}</span> <span class="word">${word}</span>`;
}

function answerOf({ required, recommended, excepted, passed }: Omit<Cell, 'first' | 'rule'>): Answer {
  if (required > 0) {
    return { kind: 'fail', sign: '✕', word: 'open', number: required };
  }
  if (recommended > 0) {
    return { kind: 'advice', sign: '△', word: 'advice', number: recommended };
  }
  return excepted > 0 ? { kind: 'exception', sign: '◇', word: 'except', number: excepted } : { kind: 'pass', sign: '✓', word: 'hold', number: passed };
}

function inFull({ required, recommended, excepted, passed }: Cell): string {
  return [
    required > 0 && `${figure(required)} required open`,
    recommended > 0 && `${figure(recommended)} recommended open`,
    excepted > 0 && count(excepted, 'exception'),
    `${figure(passed)} hold`,
  ].filter(Boolean).join(', ');
}

function notJudged(safeguards: readonly ReportSafeguard[]): Html | undefined {
  const others = safeguards.filter(({ verdict }) => verdict === SafeguardVerdict.NOT_JUDGED);
  return others.length === 0 ? undefined : html`<details open data-long><summary>${count(others.length, 'paragraph needs', 'paragraphs need')} evidence from elsewhere: no rule had anything to judge there</summary>
<ul class="columns">${others.map(({ id, title, requirement }) => html`<li><code>${id}</code> ${title} <span class="mark">${requirement}</span></li>
`)}</ul></details>`;
}

function sectionOf(id: string): string {
  return id.split('(')[0];
}
