import { Html, html } from './escape';
import { Reading } from './reading';
import { count } from './words';

type Options = readonly (readonly [value: string, label: string])[];

const LEVELS: Options = [['required', 'Required'], ['recommended', 'Recommended']];

const VERDICTS: Options = [
  ['fail', 'Does not hold'],
  ['unverifiable', 'Can’t be verified'],
  ['baseline', 'On the list to be fixed'],
  ['accepted', 'Accepted'],
  ['outside', 'Outside the PHI boundary'],
];

/** What narrows the findings down. It does nothing without the script, and is not shown without it. */
export function tellFilters({ told, services, report }: Reading): Html {
  const states = new Set(told.map(({ state, finding }) => (state === 'open' ? finding.verdict : state) as string));
  const levels = new Set(told.map(({ finding }) => finding.level as string));
  const inUse = new Set(told.map(({ service }) => service));
  const paragraphs = new Set(told.flatMap(({ finding }) => finding.safeguards));
  return html`<form class="filters needs-script" id="filters" role="search" aria-label="Findings">
${select('l', 'Level', LEVELS.filter(([value]) => levels.has(value)))}
${select('v', 'Verdict', VERDICTS.filter(([value]) => states.has(value)))}
${select('s', 'Service', services.filter((service) => inUse.has(service)).map(({ index, short }) => [String(index), short]))}
${select('p', 'Safeguard', report.safeguards.filter(({ id }) => paragraphs.has(id)).map(({ id, title }) => [id, `${id} ${title}`]))}
<label class="search">Search <input type="search" name="q" placeholder="A resource, a path, a word" autocomplete="off" spellcheck="false"></label>
<p class="showing"><span role="status">${count(told.length, 'finding')}</span> <button type="reset">Show all</button></p>
</form>`;
}

function select(name: string, label: string, options: Options): Html {
  return html`<label>${label} <select name="${name}"><option value="">All</option>${
    options.map(([value, text]) => html`<option value="${value}">${text}</option>`)}</select></label>`;
}
