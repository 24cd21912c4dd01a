import * as fc from 'fast-check';
import { madeUpReport } from './made-up-report';
import { toHtml } from '../../src/evidence/html';
import { addressInWords } from '../../src/evidence/html/map/address';
import { Box } from '../../src/evidence/html/map/component';
import { loadDagre } from '../../src/evidence/html/map/dagre';
import { arrowsOf, detailFor, readFlows } from '../../src/evidence/html/map/graph';
import { layOut, Layout } from '../../src/evidence/html/map/layout';
import { shortened } from '../../src/evidence/html/map/text';
import { Reading } from '../../src/evidence/html/reading';
import { HipaaReport } from '../../src/evidence/report';
import { ReportFlow } from '../../src/evidence/report-flow';

const REPORT = madeUpReport(120);

function flow(from: string, to: string, more: Partial<ReportFlow> = {}): ReportFlow {
  return { kind: 'Copy', from, to, bothWays: false, template: 't.json', logicalId: 'A', propertyPath: 'Properties.To', ...more };
}

/** A report on some resources, by template, and nothing else but flows. */
function reportOn(flows: readonly ReportFlow[], outside: readonly string[] = []): HipaaReport {
  const ids = [...new Set(flows.flatMap(({ from, to }) => [from, to]))].filter((key) => key.includes('.json#'));
  const resources = ids.map((key) => {
    const [template, logicalId] = key.split('#');
    return { ...REPORT.resources[0], template, logicalId, constructPath: undefined, outsideBoundary: outside.includes(key) ? 'a website' : undefined };
  });
  return { ...REPORT, resources, flows: [...flows], findings: [] };
}

function mapOf(report: HipaaReport): string {
  return toHtml(report).split('id="map"')[1].split('</section>')[0];
}

function laidOut(report: HipaaReport): Layout {
  const flows = readFlows(new Reading(report));
  return layOut(arrowsOf(flows, detailFor(flows)), loadDagre());
}

test('the layout library is loaded where there is something to draw, and only there', () => {
  jest.isolateModules(() => {
    jest.doMock('@dagrejs/dagre', () => { throw new Error('loaded'); });
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const fresh = require('../../src/evidence/html') as typeof import('../../src/evidence/html');
    expect(fresh.toHtml({ ...REPORT, flows: [] })).toContain('declare no flow of data');
    expect(() => fresh.toHtml(REPORT)).toThrow('loaded');
  });
  jest.dontMock('@dagrejs/dagre');
});

describe('what is drawn', () => {
  test.each([[100, 'resource'], [1000, 'stack'], [3000, 'service']])('of %d resources: each %s by itself', (resources, detail) => {
    expect(detailFor(readFlows(new Reading(madeUpReport(resources))))).toBe(detail);
  });

  test('stays small, however large the app is', () => {
    const drawing = mapOf(madeUpReport(3000)).split('</svg>')[0];
    expect(drawing.match(/class="place/g)!.length).toBeLessThan(60);
    expect(drawing).toMatch(/\d+ resources/);
  });

  test('says inside, outside and elsewhere by shape and in words', () => {
    const drawing = mapOf(reportOn([flow('a.json#In', 'b.json#Out'), flow('a.json#In', 'https://partner.example/inbox?x=1')], ['b.json#Out']));
    expect(drawing).toMatch(/class="place inside"[^>]*><rect [^>]*rx="4"[^]*?In \([^]*?\), inside the PHI boundary/);
    expect(drawing).toMatch(/class="place outside"[^>]*><path [^]*?Out \([^]*?\), outside the PHI boundary/);
    expect(drawing).toMatch(/class="place elsewhere"><rect [^>]*rx="22"[^]*?Web address \(partner\.example\), not in these templates/);
    expect(drawing).toContain('Inside the PHI boundary');
  });

  test('has a title and a description', () => {
    expect(mapOf(REPORT)).toMatch(/<svg [^>]*role="img" aria-labelledby="map-title map-description"[^>]*>\s*<title id="map-title">[^<]+<\/title><desc id="map-description">[^<]+</);
  });
});

describe('what stands out', () => {
  const crossing = flow('a.json#In', 'b.json#Out');
  const about = { ...REPORT.findings[0], rule: 'Flow.StaysInside', template: 'a.json', logicalId: 'In' };
  const drawn = (report: HipaaReport) => [...mapOf(report).matchAll(/class="flow (\w+)"/g)].map(([, mark]) => mark);

  test('nothing, where data stays inside', () => {
    expect(new Set(drawn(reportOn([flow('a.json#In', 'b.json#Out')])))).toEqual(new Set(['plain']));
  });

  test('what crosses the boundary', () => {
    expect(new Set(drawn(reportOn([crossing], ['b.json#Out'])))).toEqual(new Set(['leaves']));
    expect(mapOf(reportOn([crossing], ['b.json#Out']))).toContain('↗ Copy');
  });

  test('what has a finding, which is told of the end that it comes from', () => {
    const report = { ...reportOn([crossing], ['b.json#Out']), findings: [{ ...about, level: 'required', propertyPaths: ['A.Properties.To'] }] } as HipaaReport;
    expect(new Set(drawn(report))).toEqual(new Set(['fail']));
    expect(mapOf(report)).toMatch(/✕ Copy[^]*<a href="#finding-\w+">Flow\.StaysInside<\/a>/);
  });

  test('not what a finding about another flow of the same resource is about', () => {
    const report = { ...reportOn([crossing], ['b.json#Out']), findings: [{ ...about, propertyPaths: ['A.Properties.Elsewhere'] }] } as HipaaReport;
    expect(new Set(drawn(report))).toEqual(new Set(['leaves']));
  });

  test('flows that the rules found wanting: as many as they say', () => {
    const reading = new Reading(REPORT);
    const found = new Set(readFlows(reading).flatMap(({ findings }) => findings));
    expect(found.size).toBe(reading.told.filter(({ finding }) => finding.rule.startsWith('Flow.')).length);
    expect(found.size).toBeGreaterThan(0);
  });
});

describe('the layout', () => {
  const overlap = (a: Box, b: Box): boolean => Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height;

  test.each([['120 resources', REPORT], ['100 resources', madeUpReport(100)], ['1,000 resources', madeUpReport(1000)], ['3,000 resources', madeUpReport(3000)]])(
    'puts nothing on top of anything else: %s', (_, report) => {
      const { frames, width, height, boundary } = laidOut(report);
      for (const { frame, at } of frames) {
        const boxes = [...frame.places.values(), ...frame.labels.values()];
        expect(boxes.filter((box, index) => boxes.slice(index + 1).some((other) => overlap(box, other)))).toEqual([]);
        const isWithin = ({ x, y, width: w, height: h }: Box): boolean =>
          x - w / 2 >= 0 && y - h / 2 >= 0 && x + w / 2 <= frame.width && y + h / 2 <= frame.height;
        expect(boxes.filter((box) => !isWithin(box))).toEqual([]);
        expect([at.x + frame.width <= width, at.y + frame.height <= height]).toEqual([true, true]);
      }
      const standing = frames.map(({ frame: { width: w, height: h }, at }): Box => ({ x: at.x + w / 2, y: at.y + h / 2, width: w, height: h }));
      expect(standing.filter((box, index) => standing.slice(index + 1).some((other) => overlap(box, other)))).toEqual([]);
      expect(frames.filter(({ isInside, at, frame }) => isInside !== (at.x + frame.width <= boundary!.x + boundary!.width))).toEqual([]);
    });

  test('is the same each time', () => {
    expect(mapOf(REPORT)).toBe(mapOf(REPORT));
  });

  test.each<[string, HipaaReport]>([
    ['a flow from a resource to itself', reportOn([flow('a.json#A', 'a.json#A')])],
    ['a circle', reportOn([flow('a.json#A', 'a.json#B'), flow('a.json#B', 'a.json#C'), flow('a.json#C', 'a.json#A')])],
    ['both ways, twice', reportOn([flow('a.json#A', 'a.json#B', { bothWays: true }), flow('a.json#B', 'a.json#A', { bothWays: true })])],
    ['from one stack to the other and back', reportOn([flow('a.json#A', 'b.json#B'), flow('b.json#B', 'a.json#A')])],
    ['nothing inside', reportOn([flow('a.json#A', 'b.json#B')], ['a.json#A', 'b.json#B'])],
    ['from elsewhere to elsewhere', reportOn([flow('https://a.example', 'arn:aws:s3:::b')])],
    ['an end that is empty', reportOn([flow('', 'a.json#A')])],
    ['names that look like numbers and like members of objects', reportOn([flow('a.json#1', 'a.json#constructor'), flow('a.json#__proto__', 'a.json#1')])],
  ])('copes with %s', (_, report) => {
    expect(mapOf(report)).toContain('</svg>');
    expect(mapOf(report)).not.toMatch(/NaN|Infinity|undefined/);
  });
});

test('whatever the flows are, everything is drawn, at a place that is a number', () => {
  const end = fc.constantFrom(...['a', 'b', 'c'].flatMap((template) => ['A', 'B', 'C', 'D', 'E'].map((id) => `${template}.json#${id}`)), 'https://x.example', 'arn:aws:s3:::y', '');
  const any = fc.array(fc.tuple(end, end, fc.constantFrom('Copy', 'Log', 'Backup'), fc.boolean()), { minLength: 1, maxLength: 40 });
  fc.assert(fc.property(any, fc.subarray(['a.json#A', 'b.json#B', 'c.json#C', 'c.json#D']), (ends, outside) => {
    const report = reportOn(ends.map(([from, to, kind, bothWays]) => flow(from, to, { kind, bothWays })), outside);
    const { frames, lines, width, height } = laidOut(report);
    const places = frames.flatMap(({ frame }) => [...frame.places.keys()]);
    expect(new Set(places.map(({ key }) => key)).size).toBe(new Set(ends.flatMap(([from, to]) => [from, to])).size);
    const boxes = frames.flatMap(({ frame, at }) => [at, ...frame.places.values(), ...frame.labels.values()]);
    const points = [...lines, ...frames.flatMap(({ frame }) => frame.lines)].flatMap((line) => line.points);
    expect([...boxes, ...points].filter(({ x, y }) => !(Number.isFinite(x) && Number.isFinite(y)))).toEqual([]);
    expect([Number.isFinite(width), Number.isFinite(height)]).toEqual([true, true]);
  }), { numRuns: 200 });
});

describe('an address in words', () => {
  test.each<[string, string, string | undefined]>([
    ['arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:/aws/rds/cluster/*', 'CloudWatch Logs', 'log-group:/aws/rds/cluster/*'],
    ['arn:${AWS::Partition}:dynamodb:us-west-2:${AWS::AccountId}:*', 'DynamoDB', 'in us-west-2'],
    ['arn:${AWS::Partition}:dynamodb:${Other}:${AWS::AccountId}:*', 'DynamoDB', undefined],
    ['https://user:secret@hooks.example:8443/token?key=1', 'Web address', 'hooks.example:8443'],
    ['mailto:desk@clinic.example', 'E-mail', 'desk@clinic.example'],
    ['+1 555 010 0000', 'Telephone', '+1 555 010 0000'],
    ['records', 'By name', 'records'],
    ['${Endpoint}', 'Known at deployment only', '…'],
    ['unreadable: text that is no JSON', 'Could not be read', 'text that is no JSON'],
    ['', 'By name', undefined],
  ])('%s', (address, what, which) => {
    expect(addressInWords(address)).toEqual({ what, which });
  });
});

test.each([
  ['short', 22, 'short'],
  ['HipaaBaseline/BackupVault', 22, '…/BackupVault'],
  ['a-bucket-with-a-very-long-name-indeed', 22, 'a-bucket-with-…-indeed'],
])('"%s" in %d letters is "%s"', (text, longest, expected) => {
  expect(shortened(text, longest)).toBe(expected);
});
