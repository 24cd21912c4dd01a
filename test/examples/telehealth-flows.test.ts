import { App, CfnResource } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import { example, judge, resourceIn, short } from './app';
import { Break, BREAKS } from './breaks';
import { outsideOf } from './outside';
import { HipaaReport, PhiBoundary } from 'cdk-hipaa';

type Flow = HipaaReport['flows'][number];

const FLOWS = judge(example()).flows;

/** The flows that a row is about. Some steps of a workflow name a service beside the resource; the service is where it is. */
function flowsOf({ kind }: Break): Flow[] {
  return FLOWS.filter((flow) => flow.kind === kind && !/:states:::/.test(flow.to));
}

function named({ kind, from, to }: Flow): string {
  return `${kind}: ${short(from)} -> ${short(to)}`;
}

type Way = 'outside' | 'stranger' | 'ineligible';

/** The example, with every flow of these rows broken in one way. */
function broken(rows: readonly Break[], way: Way): HipaaReport {
  const app = example();
  const outside = outsideOf(app);
  for (const row of rows) {
    if (row.excluded !== undefined) {
      PhiBoundary.of(constructAt(app, row.excluded)).exclude({ reason: 'Statistics only.', owner: 'web-team@clinic.example' });
    } else {
      flowsOf(row).forEach((flow) => write(app, row, flow, way === 'outside' ? row.outside!(outside, flow.to) : row[way]!));
    }
  }
  return judge(app);
}

function constructAt(app: App, path: string): IConstruct {
  return path.split('/').reduce((scope: IConstruct, id) => scope.node.findChild(id), app);
}

/** Writes another end into the property that names it. */
function write(app: App, { at }: Break, { template, logicalId, propertyPath }: Flow, value: string): void {
  if (at) {
    const [type, path] = at;
    app.node.findAll().filter((node): node is CfnResource => CfnResource.isCfnResource(node) && node.cfnResourceType === type)
      .forEach((resource) => resource.addPropertyOverride(path, value));
  } else {
    resourceIn(app, template, logicalId).addPropertyOverride(propertyPath.replace('Properties.', '').replace(/\[(\d+)\]/g, '.$1'), value);
  }
}

/** Whether a report has a finding of a rule about a flow: told of an end of it, or of what declares it. */
function isCaught({ findings }: HipaaReport, rule: string, { from, to, template, logicalId, propertyPath }: Flow): boolean {
  return findings.some((finding) => finding.rule === rule && finding.blocks
    && [from, to, `${template}#${logicalId}`].includes(`${finding.template}#${finding.logicalId}`)
    && finding.propertyPaths.some((path) => [propertyPath, `${logicalId}.${propertyPath}`].includes(path)));
}

describe.each<[Way, string]>([
  ['outside', 'Flow.StaysInside'],
  ['stranger', 'Flow.LeavesAccount'],
  ['ineligible', 'Flow.ToEligibleService'],
])('%s: %s', (way, rule) => {
  const rows = BREAKS.filter((row) => row[way] !== undefined || (way === 'outside' && row.excluded !== undefined));
  const together = broken(rows.filter(({ isAlone }) => !isAlone), way);
  test.each(rows.flatMap((row) => flowsOf(row).map((flow) => [named(flow), row, flow] as const)))('%s', (_, row, flow) => {
    expect(isCaught(row.isAlone ? broken([row], way) : together, rule, flow)).toBe(true);
  });
});

test('every kind of flow in the example is told above', () => {
  expect(BREAKS.map(({ kind }) => kind)).toEqual([...new Set(FLOWS.map(({ kind }) => kind))].sort());
});
