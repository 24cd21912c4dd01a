import { parse } from 'csv-parse/sync';
import { applicationOf, HOSTILE, PLAIN_BUCKET, reportOn, SAMPLES } from './samples';
import { toControlsCsv } from '../../src/evidence/controls-csv';
import { toCsv } from '../../src/evidence/csv';
import { HipaaReport } from '../../src/evidence/report';

type Row = Readonly<Record<string, string>>;

/** Read back by a reader that is not ours, strictly. */
function rowsOf(report: HipaaReport): Row[] {
  return parse<Row>(toControlsCsv(report), { columns: true, bom: true, record_delimiter: '\r\n' });
}

function mapValues<T>(values: Readonly<Record<string, T>>, change: (value: T) => string): Row {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]));
}

/** One cell, read back. */
function readBack(text: string): string {
  const rows: string[][] = parse(toCsv([[text, 'next']]), { bom: true, record_delimiter: '\r\n' });
  expect(rows).toHaveLength(1);
  expect(rows[0][1]).toBe('next');
  return rows[0][0];
}

describe.each(Object.entries(SAMPLES))('a report %s', (_, sample) => {
  test('has a row for each paragraph of the Security Rule, with what the report says of it', () => {
    const told = sample().safeguards.map(({ id, title, requirement, verdict, rules, ...counts }) => ({
      safeguard: id, title, requirement, verdict, rules: rules.join(', '), ...mapValues(counts, String),
    }));
    expect(rowsOf(sample()).map(({ evidence, ...row }) => row)).toEqual(told);
  });

  test('has evidence for what is open, and for nothing else', () => {
    for (const { open, evidence } of rowsOf(sample())) {
      expect([open, evidence === '']).toEqual([open, open === '0']);
    }
  });
});

test('evidence names the rule, the resource and the template', () => {
  const row = rowsOf(SAMPLES['of the guard']()).find(({ safeguard }) => safeguard === '164.312(e)(1)')!;
  expect(row.evidence.split('; ')).toEqual(expect.arrayContaining(['S3.TlsOnly: Open in Clinic.template.json', 'S3.TlsOnly: Open in assembly-Prod/ProdClinic.template.json']));
  expect(row.evidence).not.toMatch(/Accepted|Listed|Outside/);
});

test('evidence about a whole template says so', () => {
  const report = SAMPLES['of the command line']();
  const findings = report.findings.map((finding) => ({ ...finding, logicalId: undefined }));
  expect(rowsOf({ ...report, findings }).some(({ evidence }) => evidence.includes(': the template in templates/a.yaml'))).toBe(true);
});

test('twenty findings are listed, and the rest is counted', () => {
  const buckets = Object.fromEntries(Array.from({ length: 25 }, (_, index) => [`Bucket${index}`, PLAIN_BUCKET]));
  const row = rowsOf(reportOn(applicationOf({ 't.json': buckets }))).find(({ safeguard }) => safeguard === '164.312(e)(1)')!;
  const told = row.evidence.split('; ');
  expect(told).toHaveLength(21);
  expect(told[20]).toBe(`and ${Number(row.open) - 20} more`);
});

test('no cell is longer than Excel takes', () => {
  for (const sample of Object.values(SAMPLES)) {
    expect(Math.max(...rowsOf(sample()).flatMap((row) => Object.values(row).map(({ length }) => length)))).toBeLessThan(32_767);
  }
});

test('the file begins with the mark of UTF-8 and ends every row as RFC 4180 asks', () => {
  const text = toControlsCsv(SAMPLES['of the guard']());
  expect([...Buffer.from(text).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(text.split('\r\n')).toHaveLength(SAMPLES['of the guard']().safeguards.length + 2);
  expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
});

describe('a cell', () => {
  test.each(['plain', 'a,b', 'say "no"', '"', '""', ' blanks around ', '', 'bücher, 日本 😀', '164.312(a)(2)(iv)', 'a;b', 'it\'s', 'a=b', 'a-b, c'])('%j comes back as it was', (text) => {
    expect(readBack(text)).toBe(text);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\r\n=1', '=HYPERLINK("https://evil.example")', '\uff1d1+1', HOSTILE])('%j is no formula', (text) => {
    expect(readBack(text)).toMatch(/^'/);
  });

  test('is no formula after a semicolon or comma either', () => {
    expect(readBack('a;=1+1, =2;b')).toBe('a;\'=1+1,\' =2;b');
  });

  test('holds no control characters', () => {
    expect(readBack('a\r\nb\u0000c\u001b[1m')).toBe('a\\u000d\\u000ab\\u0000c\\u001b[1m');
  });

  test('with a number holds a number', () => {
    expect(toCsv([[-1, 2]])).toBe('\ufeff-1,2\r\n');
  });
});
