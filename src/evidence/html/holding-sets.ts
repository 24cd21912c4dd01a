import { ReportResource } from '../report-resource';
import { Html, html } from './escape';
import { count, figure, typeInWords } from './words';

/** Resources on which the same rules hold, which are told together: an app with 3,000 resources has some dozens of such sets. */
export interface HoldingSet {
  readonly anchor: string;
  /** Ids of the rules. */
  readonly passed: readonly string[];
  readonly resources: readonly ReportResource[];
}

export class HoldingSets {
  readonly sets: readonly HoldingSet[];
  private readonly anchors = new Map<ReportResource, string>();

  constructor(resources: readonly ReportResource[]) {
    const byRules = new Map<string, ReportResource[]>();
    for (const resource of resources) {
      const key = resource.passed.join(' ');
      const same = byRules.get(key);
      if (same) {
        same.push(resource);
      } else {
        byRules.set(key, [resource]);
      }
    }
    this.sets = [...byRules.values()].map((same, index) => {
      const anchor = `holds-${index + 1}`;
      same.forEach((resource) => this.anchors.set(resource, anchor));
      return { anchor, passed: same[0].passed, resources: same };
    });
  }

  anchorOf(resource: ReportResource): string {
    return this.anchors.get(resource)!;
  }
}

/** Which rules hold on a resource, for whoever asks of one. */
export function tellHoldingSets({ sets }: HoldingSets): Html {
  return html`<h3 id="holding">What holds on which resource</h3>
<p>Resources on which the same rules hold are told together.</p>
${sets.map(({ anchor, passed, resources }) => html`<details class="holds" open data-long id="${anchor}"><summary>${count(passed.length, 'check holds', 'checks hold')} on ${subjects(resources)}</summary><p>${
  countEach(passed).map(([id, times], index) => html`${index > 0 && ', '}<code>${id}</code>${times > 1 && ` ×${figure(times)}`}`)}</p></details>
`)}`;
}

/** More names than this are counted. */
const NAMES = 3;

function subjects(resources: readonly ReportResource[]): string {
  const types = [...new Set(resources.map(({ resourceType }) => typeInWords(resourceType)))];
  const named = types.slice(0, NAMES).join(', ');
  return `${resources.length === 1 ? resources[0].logicalId : count(resources.length, 'resource')} (${named}${types.length > NAMES ? ` and ${count(types.length - NAMES, 'more type')}` : ''})`;
}

/** A rule about flows holds once for each flow of a resource. */
function countEach(ids: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  ids.forEach((id) => counts.set(id, (counts.get(id) ?? 0) + 1));
  return [...counts];
}
