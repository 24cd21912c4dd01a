import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { applicationOf, PLAIN_BUCKET, reportOn, SAMPLES } from './samples';
import { toControlsCsv } from '../../src/evidence/controls-csv';
import { toJson } from '../../src/evidence/json';
import { toOscal } from '../../src/evidence/oscal';
import { PLAIN } from '../../src/evidence/palette';
import { readReport } from '../../src/evidence/read-report';
import { HipaaReport } from '../../src/evidence/report';
import { toSarif } from '../../src/evidence/sarif';
import { toText } from '../../src/evidence/text';

/** Every writer over the report. */
const WRITERS: { readonly [name: string]: (report: HipaaReport) => string } = {
  text: (report) => toText(report, PLAIN),
  json: toJson,
  sarif: toSarif,
  csv: toControlsCsv,
  oscal: toOscal,
};

/** Those that name files as they are named in the repository. */
const PORTABLE = ['sarif', 'csv', 'oscal'].map((name) => [name, WRITERS[name]] as const);

const EPOCH = process.env.SOURCE_DATE_EPOCH;

beforeAll(() => {
  process.env.SOURCE_DATE_EPOCH = '1767225600';
});

afterAll(() => {
  delete process.env.SOURCE_DATE_EPOCH;
  Object.assign(process.env, EPOCH === undefined ? {} : { SOURCE_DATE_EPOCH: EPOCH });
});

describe.each(Object.entries(WRITERS))('what is written as %s', (_, write) => {
  test.each(Object.entries(SAMPLES))('of a report %s is the same each time, from whatever folder', (__, sample) => {
    const first = write(sample());
    const folder = process.cwd();
    const again = sample();
    try {
      process.chdir(tmpdir());
      expect(write(again)).toBe(first);
    } finally {
      process.chdir(folder);
    }
  });

  test.each(Object.entries(SAMPLES))('of a report %s is the same when the report was read back', (__, sample) => {
    expect(write(readReport('report.json', toJson(sample())))).toBe(write(sample()));
  });

  test.each(Object.entries(SAMPLES))('of a report %s leaves the report as it was', (__, sample) => {
    const report = sample();
    write(report);
    expect(report).toEqual(sample());
  });

  test.each(Object.entries(SAMPLES))('of a report %s tells nothing of this machine', (__, sample) => {
    const text = write(sample());
    expect([process.cwd(), homedir()].filter((name) => name.length > 1 && text.includes(name))).toEqual([]);
  });

  test('ends with a line', () => {
    expect(write(SAMPLES['of the guard']())).toMatch(/\n$/);
  });
});

test.each(PORTABLE)('%s names a template that was given from the root as it is named from here', (_, write) => {
  const reportAt = (name: string) => reportOn(applicationOf({ [name]: { Bucket: PLAIN_BUCKET } }));
  const [absolute, relative] = [write(reportAt(join(process.cwd(), 'templates', 'a.json'))), write(reportAt('templates/a.json'))];
  expect(absolute).not.toContain(process.cwd());
  // The document of OSCAL is named by the report as a whole, in which the name stands as it was given.
  expect(absolute.split('\n').slice(4)).toEqual(relative.split('\n').slice(4));
});

test('only the report tells the time', () => {
  for (const write of Object.values(WRITERS)) {
    const text = write(SAMPLES['about nothing']());
    expect([...new Set(text.match(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g) ?? [])].filter((time) => time !== '2026-01-01T00:00:00.000Z')).toEqual([]);
  }
});
