import { ReportTemplate } from '../report-template';
import { Html, html } from './escape';
import { Reading } from './reading';
import { count, instant, listed } from './words';

/** More templates than this are folded away. */
const FEW = 8;

/** What was judged, and by what. */
export function tellJudged(reading: Reading): Html {
  const { report } = reading;
  const { libraryVersion, registryDate, createdAt, revision } = report;
  return html`<section id="judged" aria-labelledby="judged-title"><h2 id="judged-title">What was judged</h2>
<dl class="facts">
<div><dt>Stacks</dt><dd>${stacks(reading)}</dd></div>
<div><dt>Judged at</dt><dd><time datetime="${createdAt}">${instant(createdAt)}</time></dd></div>
<div><dt>Git revision</dt><dd>${revision === undefined ? 'not under version control, as far as could be seen' : html`<code>${revision}</code>`}</dd></div>
<div><dt>Judged by</dt><dd>cdk-hipaa ${libraryVersion}, ${count(report.rules.length, 'rule')}</dd></div>
<div><dt>Eligible services</dt><dd>AWS’s list as read on ${registryDate}</dd></div>
</dl>
<details${report.templates.length > FEW && html` data-long`} open><summary>${count(report.templates.length, 'template')} with ${report.templates.length === 1 ? 'its hash' : 'their hashes'}</summary>
<div class="scroll" role="region" aria-label="Templates" tabindex="0"><table>
<thead><tr><th scope="col">Template</th><th scope="col">Bound for</th><th scope="col">SHA-256</th></tr></thead>
<tbody>${report.templates.map(templateRow)}</tbody>
</table></div></details>
<p class="note">A <em>check</em> is one rule judged on one resource. A rule is <em>required</em> where AWS’s whitepaper or the BAA demands it, or where without it PHI would stand open to strangers or go unaudited, which is a judgement of cdk-hipaa; every other rule is <em>recommended</em>. That is not what 45 CFR calls required or addressable.</p>
</section>
`;
}

/** More names than this are not read any more. */
const NAMES = 12;

function stacks({ report }: Reading): string {
  const names = report.templates.map(({ name, stackPath }) => stackPath ?? name);
  return names.length > NAMES ? `${names.slice(0, NAMES).join(', ')} and ${names.length - NAMES} more` : listed(names) || 'none';
}

function templateRow({ name, account, region, sha256 }: ReportTemplate): Html {
  const place = [account && `account ${account}`, region].filter(Boolean).join(', ');
  return html`<tr><th scope="row"><code>${name}</code></th><td>${place || 'any account and region'}</td><td><code class="hash">${sha256}</code></td></tr>
`;
}
