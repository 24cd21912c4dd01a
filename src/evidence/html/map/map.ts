import { Html, html } from '../escape';
import { Reading } from '../reading';
import { count, listed } from '../words';
import { loadDagre } from './dagre';
import { draw } from './draw';
import { arrowsOf, Detail, detailFor, FlowEnd, ReadFlow, readFlows } from './graph';
import { layOut } from './layout';

/** Where PHI may go: drawn, and as a table. */
export function tellMap(reading: Reading): Html {
  const flows = readFlows(reading);
  return html`<section id="map" aria-labelledby="map-heading"><h2 id="map-heading">PHI map: where data flows</h2>
${flows.length === 0 ? html`<p>The templates declare no flow of data from one place to another.</p>` : html`${summary(flows, reading)}
${drawing(flows)}
${table(flows)}`}
</section>
`;
}

function summary(flows: readonly ReadFlow[], { resources, report: { exclusions } }: Reading): Html {
  const leaving = flows.filter(({ from, to }) => (from.side === 'inside') !== (to.side === 'inside')).length;
  const found = flows.filter(({ findings }) => findings.length > 0).length;
  const ends = new Set(flows.flatMap(({ from, to }) => [from.resource, to.resource]));
  const others = resources.filter((resource) => !ends.has(resource)).length;
  return html`<p>${count(flows.length, 'flow')} that the templates declare, whether or not what flows is PHI: ${count(leaving, 'crosses', 'cross')} the PHI boundary or ${leaving === 1 ? 'leads' : 'lead'} to what is not in these templates, ${found === 0 ? 'none has findings' : count(found, 'has findings', 'have findings')}. What programs send at run time is not in a template. ${count(others, 'resource declares', 'resources declare')} no flow and ${others === 1 ? 'is' : 'are'} in the <a href="#inventory">inventory</a> only.${exclusions.length > 0 && ` Outside the boundary, as their owners state: ${
    listed(exclusions.map(({ constructPath, resources: own }) => `${constructPath} (${count(own, 'resource')})`))}.`}</p>
`;
}

const WHAT_IS_DRAWN: { readonly [detail in Detail]: string } = {
  resource: 'Each box is a resource.',
  stack: 'There are too many resources to draw each: a box is a service in a stack.',
  service: 'There are too many resources to draw each: a box is a service, of all stacks together.',
};

function drawing(flows: readonly ReadFlow[]): Html {
  const detail = detailFor(flows);
  const crossing = flows.filter(({ mark }) => mark !== 'plain').length;
  const description = `${count(flows.length, 'flow')} of data between services, ${crossing} of which stand out. The table below the drawing lists them all.`;
  return html`<ul class="legend">
<li><b class="key inside">box</b> inside the boundary</li><li><b class="key outside">box</b> outside it, as its owners state</li><li><b class="key elsewhere">box</b> not in these templates</li>
<li class="leaves"><b>↗</b> leads across the boundary</li><li class="fail"><b>✕</b> required finding</li><li class="advice"><b>△</b> recommended finding</li><li class="exception"><b>◇</b> exception</li></ul>
<p class="note">${WHAT_IS_DRAWN[detail]}</p>
<div class="scroll drawing" role="region" aria-label="Drawing of the flows" tabindex="0">${draw(layOut(arrowsOf(flows, detail), loadDagre()), 'Map of where data flows', description)}</div>
`;
}

/** More flows than this are folded away. */
const FEW = 60;

function table(flows: readonly ReadFlow[]): Html {
  return html`<details open${flows.length > FEW && html` data-long`}><summary>${count(flows.length, 'flow')} as a table</summary>
<div class="scroll" role="region" aria-label="Flows" tabindex="0"><table>
<thead><tr><th scope="col">From</th><th scope="col">To</th><th scope="col">What flows</th><th scope="col">Boundary</th><th scope="col">Declared by</th><th scope="col">Findings</th></tr></thead>
<tbody>${flows.map(row)}</tbody></table></div></details>
`;
}

function row({ flow, from, to, findings }: ReadFlow): Html {
  const { kind, bothWays, circumstances, template, logicalId, propertyPath } = flow;
  return html`<tr><td>${end(from)}</td><td>${end(to)}</td><th scope="row">${kind}${bothWays && ', both ways'}${circumstances !== undefined && html`<br><span class="type">${circumstances}</span>`}</th><td>${
    from.side === to.side ? from.side : html`<b>${from.side} → ${to.side}</b>`}</td><td><code>${template}</code> <code>${logicalId}</code> <code>${propertyPath}</code></td><td>${
    findings.map(({ anchor, finding }) => html`<a href="#${anchor}">${finding.rule}</a> `)}</td></tr>
`;
}

function end({ resource, key }: FlowEnd): Html {
  return resource === undefined ? html`<code>${key}</code>` : html`<a href="#${resource.anchor}">${resource.name}</a><br><span class="type">${resource.stack}</span>`;
}
