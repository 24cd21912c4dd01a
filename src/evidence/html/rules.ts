import { Html, html } from './escape';
import { Reading, Service } from './reading';
import { Tally } from './tally';
import { BASIS, count, figure } from './words';

/** What a rule came to on one service. */
interface Standing {
  readonly service: Service;
  /** How often it holds; absent for templates as a whole, of which reports only tell that it does. */
  passed?: number;
  open: number;
  excepted: number;
  /** The first finding. */
  first?: string;
}

/** Every rule that judged something, and what it came to: the proof behind what holds. */
export function tellRules(reading: Reading, tally: Tally): Html {
  const { rules } = reading.report;
  const standings = standingsOf(reading, tally);
  return html`<section id="rules" aria-labelledby="rules-title"><h2 id="rules-title">Rules</h2>
<p>What each rule asks, what it rests on, and how often it holds on which service. A cell of the matrix in which everything holds leads here, to the rules behind it.</p>
<p class="note needs-script" id="narrowed" hidden><span role="status"></span> <button type="button">Show all rules</button></p>
<details open data-long><summary>${count(rules.length, 'rule')} judged something</summary>
<div class="scroll" role="region" aria-label="All rules" tabindex="0"><table>
<thead><tr><th scope="col">Rule</th><th scope="col">Level</th><th scope="col">Came to</th><th scope="col">Helps with</th><th scope="col">Source</th></tr></thead>
<tbody>${rules.map(({ id, title, level, safeguards, source, basis }) => {
  const own = standings.get(id) ?? [];
  return html`<tr id="${ruleAnchor(id)}" data-p="${safeguards.join(' ')}" data-s="${own.map(({ service }) => service.index).join(' ')}"><th scope="row">${title} <code class="id">${id}</code></th><td>${level}</td><td class="came">${own.map(standing)}</td><td>${
    safeguards.map((paragraph) => html`<code class="paragraph">${paragraph}</code> `)}</td><td>${source} <span class="basis">(${BASIS[basis]})</span></td></tr>
`;
})}</tbody></table></div></details>
</section>
`;
}

/** Where the page tells of a rule. */
export function ruleAnchor(id: string): string {
  return `about-${id}`;
}

function standingsOf(reading: Reading, { passed }: Tally): ReadonlyMap<string, readonly Standing[]> {
  const { services, told, report } = reading;
  const byRule = new Map<string, Standing[]>();
  const at = (id: string, service: Service): Standing => {
    const own = byRule.get(id) ?? [];
    byRule.set(id, own);
    let found = own.find((each) => each.service === service);
    if (!found) {
      found = { service, open: 0, excepted: 0 };
      own.push(found);
    }
    return found;
  };
  passed.forEach((counts, index) => counts.forEach((times, id) => { at(id, services[index]).passed = times; }));
  for (const { finding, service, state, anchor } of told) {
    const standingThere = at(finding.rule, service);
    standingThere[state === 'open' ? 'open' : 'excepted']++;
    standingThere.first ??= anchor;
  }
  // What no resource tells of was judged on templates as a whole.
  report.rules.filter(({ id }) => !byRule.has(id)).forEach(({ id }) => at(id, services.at(-1)!));
  return byRule;
}

function standing({ service, passed, open, excepted, first }: Standing): Html {
  const found = [...(open > 0 ? [`${figure(open)} open`] : []), ...(excepted > 0 ? [`◇ ${figure(excepted)}`] : [])].join(', ');
  const holds = passed !== undefined && passed > 0 ? `✓ ${figure(passed)}` : first === undefined ? '✓' : undefined;
  return html`<span>${service.short} ${first !== undefined && html`<a href="#${first}">${found}</a>`}${first !== undefined && holds && ', '}${holds}</span> `;
}
