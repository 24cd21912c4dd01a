import { createHash } from 'node:crypto';
import { madeUpReport } from './made-up-report';
import { planted, PLANTED } from './planted';
import { describeEntry } from '../../src/evidence/baseline';
import { Finding, Verdict } from '../../src/evidence/finding';
import { toHtml } from '../../src/evidence/html';
import { html, verbatim } from '../../src/evidence/html/escape';
import { Reading } from '../../src/evidence/html/reading';
import { Tally } from '../../src/evidence/html/tally';
import { verdictOf } from '../../src/evidence/html/verdict';
import { daysUntil, figure, shortService, typeInWords } from '../../src/evidence/html/words';
import { makeReport } from '../../src/evidence/make-report';
import { HipaaReport } from '../../src/evidence/report';
import { RuleLevel } from '../../src/rules';

const REPORT = madeUpReport(120);
const NOTHING = makeReport({ templates: [], resources: [] }, [], []);

/** How many there are of each tag. */
function tagsOf(page: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [tag] of page.matchAll(/<\/?[a-z][a-z0-9]*\b/gi)) {
    counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return counts;
}

function attributesOf(page: string): string[] {
  return [...page.replace(/<(style|script)>[^]*?<\/\1>/g, '').matchAll(/<[a-z][^>]*>/gi)].flatMap(([tag]) => [...tag.matchAll(/ ([a-z:-]+)="/gi)].map(([, name]) => name));
}

describe('markup', () => {
  const evil = '<b title="x">\'&';

  test('escapes what is put into it, between tags and in attributes', () => {
    expect(html`<p title="${evil}">${evil}</p>`.text).toBe('<p title="&lt;b title=&quot;x&quot;&gt;&#39;&amp;">&lt;b title=&quot;x&quot;&gt;&#39;&amp;</p>');
  });

  test('takes markup, and lists of it, as they are', () => {
    expect(html`<ul>${['<', '>'].map((each) => html`<li>${each}</li>`)}</ul>`.text).toBe('<ul><li>&lt;</li><li>&gt;</li></ul>');
  });

  test('tells nothing of undefined and false, and tells 0', () => {
    expect(html`${undefined}${false}${0}${''}`.text).toBe('0');
  });

  test('shows letters that turn the line around or ring a bell', () => {
    expect(html`${'a\u202eb\u0007'}`.text).toBe('a\\u202eb\\u0007');
  });

  test('cannot be made from a text', () => {
    const pretended = { text: '<b>' } as unknown as string;
    expect(() => html`${pretended}`.text).toThrow();
    expect(verbatim`<b>`.text).toBe('<b>');
  });
});

describe('nothing that is planted in a report becomes more than text', () => {
  const page = toHtml(planted(REPORT));

  test('it adds no tag and no attribute', () => {
    // A few links less: what is planted tears apart how findings name the flows that they are about.
    const before = tagsOf(toHtml(REPORT));
    expect([...tagsOf(page)].filter(([tag, times]) => times > (before.get(tag) ?? 0))).toEqual([]);
    expect(new Set(attributesOf(page))).toEqual(new Set(attributesOf(toHtml(REPORT))));
  });

  test('it is there, as text', () => {
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page.split('&lt;img src=x onerror=alert(2)&gt;').length).toBeGreaterThan(1000);
  });

  test('the page has one script and one style, which are its own', () => {
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page.match(/<\/style/g)).toHaveLength(1);
    const [script] = page.split('<script>').slice(1);
    expect(script.split('</script>')[0]).not.toContain('alert');
  });

  test('no attribute runs anything or leads away, however it begins', () => {
    expect(attributesOf(page).filter((name) => /^(?:on.*|style|src|srcset|action|formaction|xlink:href)$/i.test(name))).toEqual([]);
    expect([...page.matchAll(/href="([^"]*)"/g)].filter(([, target]) => !target.startsWith('#'))).toEqual([]);
  });

  test('letters that turn the line around are gone', () => {
    expect(page).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e\u2066-\u2069]/);
  });

  test('it is planted in every place that a report has for texts', () => {
    const values = JSON.stringify(planted(REPORT)).split(JSON.stringify(PLANTED).slice(1, -1)).length - 1;
    expect(values).toBeGreaterThan(5000);
  });
});

describe('the page', () => {
  const page = toHtml(REPORT);

  test('is the same for the same report, whenever and how often it is made', () => {
    jest.useFakeTimers({ now: Date.parse('2040-01-01T00:00:00Z') });
    expect(toHtml(REPORT)).toBe(page);
    jest.useRealTimers();
    expect(toHtml(JSON.parse(JSON.stringify(REPORT)) as HipaaReport)).toBe(page);
  });

  test('does not change the report', () => {
    const before = JSON.stringify(REPORT);
    toHtml(REPORT);
    expect(JSON.stringify(REPORT)).toBe(before);
  });

  test('names nothing that a browser would load', () => {
    expect(page).not.toMatch(/<(?:link|img|iframe|object|embed|audio|video|source|base)\b/);
    expect(page).not.toMatch(/@import|@font-face/);
    expect([...page.matchAll(/url\(([^)]*)\)/g)].filter(([, target]) => !target.startsWith('#'))).toEqual([]);
  });

  test('lets its own style and script through, by their hashes, and nothing else', () => {
    const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)!;
    const hash = (tag: string) => createHash('sha256').update(new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(page)![1]).digest('base64');
    expect(policy.replaceAll('&#39;', "'")).toBe(
      `default-src 'none'; style-src 'sha256-${hash('style')}'; script-src 'sha256-${hash('script')}'; base-uri 'none'; form-action 'none'`);
  });

  test.each([['one of 120 resources', page], ['one of nothing', toHtml(NOTHING)], ['one in which something is planted', toHtml(planted(REPORT))]])(
    'has each anchor once, and every anchor that its links lead to: %s', (_, text) => {
      const ids = [...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
      const linked = [...text.matchAll(/(?:href="#|data-to=")([^"]*)"/g)].map(([, target]) => target);
      const named = [...text.matchAll(/(?:aria-labelledby="|aria-describedby=")([^"]*)"/g)].flatMap(([, targets]) => targets.split(' '));
      const drawn = [...text.matchAll(/url\(#([^)]*)\)/g)].map(([, target]) => target);
      expect([...new Set([...linked, ...named, ...drawn])].filter((target) => !ids.includes(target))).toEqual([]);
    });

  test('tells every finding once, with what was found, where, why it matters and how to fix it', () => {
    const told = REPORT.findings.filter(({ verdict }) => verdict !== Verdict.PASS);
    expect(page.match(/<li id="finding-/g)).toHaveLength(told.length);
    const [{ rule, logicalId, sourceLocation, template, line }] = told;
    const { rationale, fix, source } = REPORT.rules.find(({ id }) => id === rule)!;
    for (const text of [rule, logicalId!, sourceLocation!, `${template}:${line}`, rationale, fix, source]) {
      expect(page).toContain(html`${text}`.text);
    }
  });

  test('tells every resource and every flow', () => {
    expect(page.match(/<tr id="resource-/g)).toHaveLength(REPORT.resources.length);
    expect(page.split('id="map"')[1].split('</section>')[0].split('<tbody>')[1].match(/<tr>/g)).toHaveLength(REPORT.flows.length);
  });

  test('leaves out findings that pass: they are among what holds', () => {
    const passing: Finding = { ...REPORT.findings[0], verdict: Verdict.PASS };
    expect(toHtml({ ...REPORT, findings: [...REPORT.findings, passing] })).toBe(page);
  });

  test('keeps the anchor of a finding when others go and lines move', () => {
    const anchors = (report: HipaaReport) =>
      new Map(new Reading(report).told.map(({ finding, anchor }) => [JSON.stringify({ ...finding, line: 0 }), anchor]));
    const before = anchors(REPORT);
    const later = anchors({ ...REPORT, findings: REPORT.findings.slice(10).map((finding) => ({ ...finding, line: (finding.line ?? 0) + 7 })) });
    expect(later.size).toBe(REPORT.findings.length - 10);
    expect([...later].filter(([finding, anchor]) => before.get(finding) !== anchor)).toEqual([]);
  });

  test('says that it makes nobody compliant', () => {
    expect(page).toContain('It does not by itself make anyone compliant.');
  });
});

describe('the verdict', () => {
  const finding = REPORT.findings.find(({ level, acceptance, baseline, outsideBoundary }) =>
    level === RuleLevel.REQUIRED && [acceptance, baseline, outsideBoundary].every((excuse) => excuse === undefined))!;
  const saying = (findings: readonly Finding[], summary: Partial<HipaaReport['summary']>) =>
    verdictOf(new Reading({ ...REPORT, findings: [...findings], summary: { ...NOTHING.summary, resources: 143, ...summary } }));

  test.each<[string, ReturnType<typeof saying>, string, string]>([
    ['of required checks that do not hold', saying([finding, { ...finding, rule: 'Other.Rule' }], { required: 2 }), 'fail', '2 required checks do not hold, on 1 of 143 resources.'],
    ['of a template as a whole', saying([{ ...finding, logicalId: undefined }], { required: 1 }), 'fail', '1 required check does not hold.'],
    ['of recommendations', saying([], { recommended: 12 }), 'advice', 'Every required check holds on all 143 resources; 12 recommendations are open.'],
    ['of one recommendation on one resource', saying([], { recommended: 1, resources: 1 }), 'advice', 'Every required check holds on the one resource; 1 recommendation is open.'],
    ['of nothing to tell', saying([], {}), 'pass', 'Every required check holds on all 143 resources.'],
    ['of exceptions', saying([{ ...finding, outsideBoundary: 'a website' }], { outsideBoundary: 1 }), 'pass', 'Every required check holds on all 143 resources, but for 1 exception that somebody answers for.'],
    ['of nothing judged', verdictOf(new Reading(NOTHING)), 'nothing', 'Nothing was judged: there are no resources in 0 templates.'],
  ])('%s', (_, { sign, text }, expectedSign, expectedText) => {
    expect([sign, text]).toEqual([expectedSign, expectedText]);
  });

  test.each<[string, Partial<HipaaReport>, string]>([
    ['what stops the synthesis', { summary: { ...REPORT.summary, blocking: 3 } }, '3 findings stop the synthesis'],
    ['what could not be read', { unread: ['a.yaml: is cut off.'] }, '1 input could not be read'],
    ['what can’t be verified', { findings: [{ ...finding, verdict: Verdict.UNVERIFIABLE }] }, '1 open finding can’t be verified before deployment'],
  ])('is followed by %s', (_, part, text) => {
    expect(toHtml({ ...REPORT, ...part }).split('</header>')[0]).toContain(text);
  });
});

describe('the matrix', () => {
  test.each([['as judged', REPORT], ['of nothing', NOTHING]])('adds up to what the report says of each paragraph: %s', (_, report) => {
    const reading = new Reading(report);
    const tally = new Tally(reading);
    for (const { id, passed, open, excepted } of report.safeguards) {
      const cells = reading.services.map((service) => tally.cell(id, service)).filter((cell) => cell !== undefined);
      const sum = (name: 'passed' | 'required' | 'recommended' | 'excepted') => cells.reduce((all, cell) => all + cell[name], 0);
      expect([id, sum('passed'), sum('required') + sum('recommended'), sum('excepted')]).toEqual([id, passed, open, excepted]);
    }
  });

  test('leads to the finding that weighs most', () => {
    const reading = new Reading(REPORT);
    const tally = new Tally(reading);
    const cells = REPORT.safeguards.flatMap(({ id }) => reading.services.map((service) => tally.cell(id, service)));
    const failing = cells.filter((cell) => cell !== undefined).filter(({ required }) => required > 0);
    expect(failing.length).toBeGreaterThan(0);
    expect(failing.filter(({ first }) => first!.finding.level !== RuleLevel.REQUIRED || first!.state !== 'open')).toEqual([]);
  });

  test('names the paragraphs that nothing judged', () => {
    expect(toHtml(REPORT)).toContain('need evidence from elsewhere');
    expect(toHtml(REPORT).split('need evidence from elsewhere')[1]).toContain('164.308(a)(1)(ii)(C)');
  });
});

describe('the register', () => {
  const until = (expires: string) => {
    const who = { owner: 'security@clinic.example', reason: 'a reason', alternative: 'another way' };
    const acceptance = { rule: 'S3.TlsOnly', subject: 'Clinic/Exports', ...who, expires, findings: 2 };
    return toHtml({ ...REPORT, createdAt: '2026-11-21T23:59:59.000Z', acceptances: [acceptance] }).split('id="register"')[1].split('</section>')[0];
  };

  test.each([
    ['2027-06-30', '221 days left'],
    ['2026-12-01', '△ 10 days left'],
    ['2026-11-22', '△ 1 day left'],
    ['2026-11-21', '△ last day'],
    ['2026-11-20', '✕ expired 1 day ago'],
  ])('counts the days until %s from the time of the report: %s', (expires, text) => {
    expect(until(expires)).toContain(text);
  });

  test('tells owner, reason and what is done instead', () => {
    expect(until('2027-06-30')).toMatch(/Clinic\/Exports[^]*S3\.TlsOnly[^]*a reason[^]*another way[^]*security@clinic\.example[^]*2027-06-30/);
  });

  test('reads the day from what the baseline says of a finding', () => {
    const baseline = describeEntry({ rule: 'S3.TlsOnly', template: 't', owner: 'ops@clinic.example', expires: '2026-12-01' });
    const page = toHtml({ ...REPORT, createdAt: '2026-11-21T09:00:00.000Z', findings: [{ ...REPORT.findings[0], baseline }] });
    expect(page.split('On the list to be fixed</h3>').at(-1)).toMatch(/ops@clinic\.example is to fix it[^]*△ 10 days left/);
  });

  test('tells what could not be read', () => {
    expect(toHtml({ ...REPORT, unread: ['a.yaml: is cut off.'] }).split('id="unread"')[1]).toContain('a.yaml: is cut off.');
  });
});

describe('words', () => {
  test.each([
    ['Amazon Simple Storage Service (S3)', 'S3'],
    ['Amazon Elastic Compute Cloud (Amazon EC2)', 'EC2'],
    ['AWS Lambda', 'Lambda'],
    ['AWS Resilience Hub (v2)', 'Resilience Hub'],
    ['S3 Express One Zone (directory buckets)', 'S3 Express One Zone'],
    ['CloudFormation custom resource', 'CloudFormation custom resource'],
  ])('%s is %s for short', (service, short) => {
    expect(shortService(service)).toBe(short);
  });

  test.each([
    ['AWS::S3::Bucket', 'S3 Bucket'],
    ['AWS::Backup::BackupPlan', 'Backup Plan'],
    ['AWS::RDS::DBCluster', 'RDS DB Cluster'],
    ['Custom::VpcRestrictDefaultSG', 'Custom VpcRestrictDefaultSG'],
    ['Vendor::Service::Thing', 'Vendor Service Thing'],
    ['', 'no type'],
  ])('%s is "%s"', (type, words) => {
    expect(typeInWords(type)).toBe(words);
  });

  test('large numbers have commas', () => {
    expect([0, 999, 1000, 1234567].map(figure)).toEqual(['0', '999', '1,000', '1,234,567']);
  });

  test('days are whole days of the calendar', () => {
    expect(daysUntil('2028-03-01', '2028-02-28T23:00:00Z')).toBe(2);
  });
});
