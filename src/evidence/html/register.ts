import { ReportAcceptance, ReportExclusion } from '../report-exceptions';
import { Content, Html, html } from './escape';
import { Reading } from './reading';
import { count, daysUntil } from './words';

/** Exceptions that end within as many days are pointed out. */
const SOON = 30;

/** What does not hold and is answered for, what is left out, and what nobody could look at. */
export function tellRegister(reading: Reading): Html {
  const { acceptances, exclusions, createdAt } = reading.report;
  return html`<section id="register" aria-labelledby="register-title"><h2 id="register-title">Register of exceptions</h2>
<p>Days are counted from ${createdAt.slice(0, 10)}, the day of this report. An exception that has expired fails the next synthesis.</p>
${block('Risks accepted', 'Nobody has accepted a risk.', ['Rule and place', 'Reason', 'Owner', 'Until', 'Findings'], acceptances.map((each) => acceptance(each, createdAt)))}
${block('On the list to be fixed', 'Nothing is on the list.', ['Rule', 'Owner and day', 'Days left', 'Findings'], listedRows(reading))}
${block('Outside the PHI boundary', 'Everything is inside the PHI boundary.', ['Part of the app', 'Why it holds no PHI', 'Owner', 'Resources'], exclusions.map(exclusion))}
${unread(reading)}
</section>
`;
}

/** Headings of columns of numbers. */
const COUNTED: ReadonlySet<string> = new Set(['Findings', 'Resources']);

function block(title: string, none: string, headings: readonly string[], rows: readonly Html[]): Html {
  return html`<h3>${title}</h3>
${rows.length === 0 ? html`<p class="note">${none}</p>` : html`<div class="scroll" role="region" aria-label="${title}" tabindex="0"><table>
<thead><tr>${headings.map((heading) => html`<th scope="col"${COUNTED.has(heading) && html` class="number"`}>${heading}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`}
`;
}

function acceptance({ rule, subject, reason, owner, expires, alternative, findings }: ReportAcceptance, createdAt: string): Html {
  return html`<tr><th scope="row">${subject}<br><code>${rule}</code></th><td>${reason}${alternative !== undefined && html`<br><span class="label">Instead</span> ${alternative}`}</td><td>${owner}</td><td class="date">${expires}<br>${daysLeft(expires, createdAt)}</td><td class="number">${findings}</td></tr>
`;
}

function exclusion({ constructPath, reason, owner, resources }: ReportExclusion): Html {
  return html`<tr><th scope="row">${constructPath}</th><td>${reason}</td><td>${owner}</td><td class="number">${resources}</td></tr>
`;
}

/** Findings carry what the baseline says of them in words; those of one entry of the register share rule and words. */
function listedRows({ told, report: { createdAt } }: Reading): Html[] {
  const entries = new Map<string, { rule: string; words: string; findings: number }>();
  for (const { finding: { rule, baseline } } of told) {
    if (baseline !== undefined) {
      const key = `${rule}\n${baseline}`;
      const entry = entries.get(key) ?? { rule, words: baseline, findings: 0 };
      entry.findings++;
      entries.set(key, entry);
    }
  }
  return [...entries.values()].sort((a, b) => (a.rule < b.rule ? -1 : 1)).map(({ rule, words, findings }) => {
    const [day] = /\d{4}-\d{2}-\d{2}/.exec(words) ?? [];
    return html`<tr><th scope="row"><code>${rule}</code></th><td>${words}</td><td class="date">${day === undefined ? '–' : daysLeft(day, createdAt)}</td><td class="number">${findings}</td></tr>
`;
  });
}

function daysLeft(expires: string, createdAt: string): Content {
  const days = daysUntil(expires, createdAt);
  if (days < 0) {
    return html`<strong class="due">✕ expired ${count(-days, 'day')} ago</strong>`;
  }
  const text = days === 0 ? 'last day' : `${count(days, 'day')} left`;
  return days <= SOON ? html`<strong class="due">△ ${text}</strong>` : text;
}

function unread({ report }: Reading): Html {
  return html`<h3 id="unread">What could not be read</h3>
${report.unread.length === 0 ? html`<p class="note">Everything that was given could be read. What was read and can’t be verified is among the findings.</p>` : html`<ul>${report.unread.map((line) => html`<li>${line}</li>`)}</ul>`}
${report.typesWithoutRules.length > 0 && html`<p class="note">${count(report.typesWithoutRules.length, 'type has', 'types have')} no rules of their own yet, and ${report.typesWithoutRules.length === 1 ? 'was' : 'were'} judged for eligibility, names and secrets only: ${
  report.typesWithoutRules.map((type, index) => html`${index > 0 && ', '}<code>${type}</code>`)}.</p>`}
`;
}
