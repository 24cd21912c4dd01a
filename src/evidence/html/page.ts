import { createHash } from 'node:crypto';
import { HipaaReport } from '../report';
import { Html, html } from './escape';
import { tellFindings } from './findings';
import { HoldingSets } from './holding-sets';
import { tellInventory } from './inventory';
import { tellJudged } from './judged';
import { tellMap } from './map/map';
import { tellMatrix } from './matrix';
import { Reading } from './reading';
import { tellRegister } from './register';
import { tellRules } from './rules';
import { SCRIPT } from './script/script';
import { STYLE } from './style/style';
import { Tally } from './tally';
import { tellVerdict, verdictOf } from './verdict';

/**
 * The report as one page for a browser, which needs nothing beside it. The same report gives the same bytes.
 *
 * @param report the report; days that are left are counted from its own time
 */
export function toHtml(report: HipaaReport): string {
  const reading = new Reading(report);
  const tally = new Tally(reading);
  const sets = new HoldingSets(report.resources);
  return html`${DOCTYPE}<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="cdk-hipaa ${report.libraryVersion}">
<title>HIPAA report: ${verdictOf(reading).text}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#matrix">Skip to the matrix</a>
<header class="top">${tellVerdict(reading)}</header>
${NAVIGATION}
<main>
${tellJudged(reading)}${tellMatrix(reading, tally)}${tellFindings(reading)}${tellMap(reading)}${tellRegister(reading)}${tellInventory(reading, sets)}${tellRules(reading, tally)}</main>
<footer><p>Made by cdk-hipaa ${report.libraryVersion} from CloudFormation templates; report format ${report.schemaVersion}. It reads templates, not accounts: what is changed elsewhere, and what is in the data, it does not see.</p></footer>
<script>${SCRIPT}</script>
</body>
</html>
`.text;
}

const DOCTYPE = html`<!doctype html>
`;

const NAVIGATION = html`<nav aria-label="Parts of the report"><ul>
<li><a href="#judged">What was judged</a></li>
<li><a href="#matrix">Safeguards</a></li>
<li><a href="#findings">Findings</a></li>
<li><a href="#map">Data flows</a></li>
<li><a href="#register">Exceptions</a></li>
<li><a href="#inventory">Inventory</a></li>
<li><a href="#rules">Rules</a></li>
</ul></nav>`;

/** Nothing is loaded, and nothing runs but the page's own style and script: not even what got past the escaping would. */
function policy(): string {
  return `default-src 'none'; style-src ${hashOf(STYLE)}; script-src ${hashOf(SCRIPT)}; base-uri 'none'; form-action 'none'`;
}

function hashOf({ text }: Html): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
