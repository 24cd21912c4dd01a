import { ReportResource } from '../report-resource';
import { Html, html } from './escape';
import { HoldingSets, tellHoldingSets } from './holding-sets';
import { ReadResource, Reading, Told } from './reading';
import { count, ELIGIBILITY, figure, shortService, typeInWords } from './words';
import { resourceKey } from '../../template';

/** Stacks are folded away where there are more resources than this. */
const FEW = 150;

/** Every resource: what it is, whether PHI is allowed there, on which side of the boundary it is, and what the checks say. */
export function tellInventory(reading: Reading, sets: HoldingSets): Html {
  const { resources, told } = reading;
  const findings = countFindings(told);
  const stacks = [...new Set(resources.map(({ stack }) => stack))];
  return html`<section id="inventory" aria-labelledby="inventory-title"><h2 id="inventory-title">Asset inventory</h2>
<p>${count(resources.length, 'resource')} in ${count(stacks.length, 'stack')}. The last column counts checks: ✕ required and open, △ recommended and open, ◇ exceptions, ✓ hold. Each number leads to what is behind it.</p>
<form class="filters needs-script" id="inventory-search" role="search" aria-label="Inventory"><label class="search">Search <input type="search" name="q" placeholder="A resource, a type, a service" autocomplete="off" spellcheck="false"></label><p class="showing"><span role="status">${count(resources.length, 'resource')}</span></p></form>
${stacks.map((stack) => {
  const members = resources.filter((each) => each.stack === stack);
  return html`<details class="stack" open${resources.length > FEW && html` data-long`}><summary>${stack} <span class="tally">${count(members.length, 'resource')}</span></summary>
<div class="scroll" role="region" aria-label="Resources of ${stack}" tabindex="0"><table class="inventory">
<thead><tr><th scope="col">Resource</th><th scope="col">Service</th><th scope="col">PHI</th><th scope="col">Boundary</th><th scope="col">Checks</th></tr></thead>
<tbody>${members.map((each) => row(each, sets, findings.get(resourceKey(each.resource.template, each.resource.logicalId))))}</tbody></table></div></details>
`;
})}
${tellHoldingSets(sets)}
</section>
`;
}

interface Counts {
  required: number;
  recommended: number;
  excepted: number;
  first: string;
}

function countFindings(told: readonly Told[]): Map<string, Counts> {
  const byResource = new Map<string, Counts>();
  for (const { finding: { template, logicalId, level }, state, anchor } of told) {
    const key = resourceKey(template, logicalId);
    const counts = byResource.get(key) ?? { required: 0, recommended: 0, excepted: 0, first: anchor };
    counts[state === 'open' ? level : 'excepted']++;
    byResource.set(key, counts);
  }
  return byResource;
}

function row({ resource, anchor, name }: ReadResource, sets: HoldingSets, findings: Counts | undefined): Html {
  const { resourceType, logicalId, service, outsideBoundary, passed } = resource;
  return html`<tr id="${anchor}"><th scope="row">${name} <span class="type">${typeInWords(resourceType)}</span>${name !== logicalId && html`<code class="id">${logicalId}</code>`}</th><td>${shortService(service)}</td><td>${allowed(resource)}</td><td>${
    outsideBoundary === undefined ? 'inside' : html`<b class="outside">outside</b><br><span class="type">${outsideBoundary}</span>`}</td><td class="counts">${
    findings !== undefined && html`<a href="#${findings.first}">${findings.required > 0 && html`<b class="fail">✕ ${findings.required}</b> `}${
      findings.recommended > 0 && html`<b class="advice">△ ${findings.recommended}</b> `}${findings.excepted > 0 && html`<b class="exception">◇ ${findings.excepted}</b>`}</a>`}<a href="#${sets.anchorOf(resource)}">✓ ${figure(passed.length)}</a></td></tr>
`;
}

function allowed({ eligibility, condition, lifecycle }: ReportResource): Html {
  return html`${ELIGIBILITY[eligibility]}${condition !== undefined && html`<br><span class="type">${condition}</span>`}${lifecycle !== undefined && html`<br><span class="type">AWS: ${lifecycle}</span>`}`;
}
