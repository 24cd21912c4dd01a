import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { OSCAL_EXTRACT } from './oscal-schema';
import { HOSTILE, SAMPLES } from './samples';
import { Verdict } from '../../src/evidence/finding';
import { toOscal } from '../../src/evidence/oscal';
import { controlId } from '../../src/evidence/oscal/controls';
import { HipaaReport } from '../../src/evidence/report';
import { SafeguardVerdict } from '../../src/evidence/report-safeguard';
import { Safeguards } from '../../src/safeguards';

interface Prop {
  readonly name: string;
  readonly ns: string;
  readonly value: string;
}

interface Told {
  readonly uuid: string;
  readonly title: string;
  readonly description: string;
  readonly props: readonly Prop[];
}

interface Observation extends Told {
  readonly subjects: readonly { readonly 'subject-uuid': string; readonly 'type': string }[];
  readonly origins: readonly { readonly actors: readonly { readonly 'actor-uuid': string }[] }[];
  readonly remarks?: string;
}

interface Finding extends Told {
  readonly 'target': { readonly 'target-id': string; readonly 'status': { readonly state: string; readonly reason: string } };
  readonly 'related-observations'?: readonly { readonly 'observation-uuid': string }[];
  readonly 'related-risks'?: readonly { readonly 'risk-uuid': string }[];
}

interface Risk extends Told {
  readonly 'status': string;
  readonly 'deadline'?: string;
  readonly 'mitigating-factors'?: readonly Told[];
}

interface Controls {
  readonly 'include-controls'?: readonly { readonly 'control-id': string }[];
  readonly 'exclude-controls'?: readonly { readonly 'control-id': string }[];
}

interface Results {
  readonly 'uuid': string;
  readonly 'metadata': { readonly 'last-modified': string; readonly 'oscal-version': string };
  readonly 'import-ap': { readonly href: string };
  readonly 'local-definitions'?: { readonly 'objectives-and-methods': readonly { readonly 'control-id': string; readonly 'parts': readonly { readonly id: string }[] }[] };
  readonly 'results': readonly {
    readonly 'local-definitions': {
      readonly 'inventory-items'?: readonly Told[];
      readonly 'assessment-assets': { readonly components: readonly Told[] };
    };
    readonly 'reviewed-controls': { readonly 'control-selections': readonly Controls[] };
    readonly 'observations'?: readonly Observation[];
    readonly 'risks'?: readonly Risk[];
    readonly 'findings'?: readonly Finding[];
    readonly 'remarks'?: string;
  }[];
  readonly 'back-matter': { readonly resources: readonly (Told & { readonly rlinks?: readonly { readonly href: string; readonly hashes: readonly { readonly value: string }[] }[] })[] };
}

const ajv = addFormats(new Ajv({ strict: true, allErrors: true }));
const isOscal = ajv.compile(OSCAL_EXTRACT);

function read(report: HipaaReport): Results {
  return (JSON.parse(toOscal(report)) as { readonly 'assessment-results': Results })['assessment-results'];
}

function valueOf({ props }: Told, name: string): string | undefined {
  return props.find((prop) => prop.name === name)?.value;
}

/** Everything in a document that has a UUID. */
function uuidsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([name, item]) => (name === 'uuid' ? [String(item)] : uuidsIn(item)));
}

describe.each(Object.entries(SAMPLES))('a report %s', (_, sample) => {
  const report = sample();
  const document = read(report);
  const [result] = document.results;

  test('is valid against the extract of NIST\'s schema', () => {
    isOscal(JSON.parse(toOscal(report)));
    expect(isOscal.errors ?? []).toEqual([]);
  });

  test('gives no two things one UUID', () => {
    const uuids = uuidsIn(document);
    expect(new Set(uuids).size).toBe(uuids.length);
  });

  test('refers to nothing that is not there', () => {
    const uuids = new Set(uuidsIn(document));
    const named = [
      document['import-ap'].href.slice(1),
      ...(result.observations ?? []).flatMap(({ subjects, origins }) =>
        [...subjects.map((subject) => subject['subject-uuid']), ...origins.flatMap(({ actors }) => actors.map((actor) => actor['actor-uuid']))]),
      ...(result.findings ?? []).flatMap((finding) => [
        ...(finding['related-observations'] ?? []).map((related) => related['observation-uuid']),
        ...(finding['related-risks'] ?? []).map((related) => related['risk-uuid']),
      ]),
    ];
    expect(named.filter((uuid) => !uuids.has(uuid))).toEqual([]);
  });

  test('has an observation for each finding that is not a pass, and one for each rule that holds on a resource', () => {
    const told = report.findings.filter(({ verdict }) => verdict !== Verdict.PASS).map(({ rule, verdict }) => [rule, verdict]);
    const holding = new Set(report.resources.flatMap(({ passed }) => passed));
    const held = report.rules.filter(({ id }) => holding.has(id)).map(({ id }) => [id, 'pass']);
    expect((result.observations ?? []).map((each) => [valueOf(each, 'rule'), valueOf(each, 'verdict')])).toEqual([...told, ...held]);
  });

  test('has a finding, an objective and a reviewed control for each paragraph that something was judged of', () => {
    const judged = report.safeguards.filter(({ verdict }) => verdict !== SafeguardVerdict.NOT_JUDGED).map(({ id }) => controlId(id));
    const objectives = document['local-definitions']?.['objectives-and-methods'] ?? [];
    expect((result.findings ?? []).map(({ target }) => target['target-id'])).toEqual(judged.map((id) => `${id}_obj`));
    expect(objectives.map((objective) => [objective['control-id'], objective.parts[0].id])).toEqual(judged.map((id) => [id, `${id}_obj`]));
    const [controls] = result['reviewed-controls']['control-selections'];
    expect((controls['include-controls'] ?? []).map((control) => control['control-id'])).toEqual(judged);
    expect(controls['exclude-controls']?.length ?? 0).toBe(judged.length > 0 ? 0 : Safeguards.all().length);
  });

  test('is dated by the report', () => {
    expect(document.metadata['last-modified']).toBe(report.createdAt);
    expect(toOscal(report).match(/\d{4}-\d{2}-\d{2}T[^"]+/g)!.filter((time) => time !== report.createdAt && !time.endsWith('T23:59:59Z'))).toEqual([]);
  });
});

test('the extract is one that refuses', () => {
  const document = read(SAMPLES['of the guard']());
  for (const [name, value] of [['uuid', 'x'], ['results', []], ['import-ap', {}], ['surprise', 1]]) {
    expect(isOscal({ 'assessment-results': { ...document, [String(name)]: value } })).toBe(false);
  }
});

test('every paragraph has a token of its own', () => {
  expect(controlId('164.312(a)(2)(iv)')).toBe('hipaa-164.312_a_2_iv');
  const tokens = Safeguards.all().map(({ id }) => controlId(id));
  expect(new Set(tokens).size).toBe(tokens.length);
  expect(tokens.filter((token) => !/^[a-z][a-zA-Z0-9._-]*$/.test(token))).toEqual([]);
});

describe('a finding', () => {
  const report = SAMPLES['of the guard']();
  const { results: [result] } = read(report);
  const findingOn = (paragraph: string) => result.findings!.find((finding) => valueOf(finding, 'paragraph') === `45 CFR ${paragraph}`)!;

  test('is satisfied where every rule holds, and says that this is no proof', () => {
    const verdicts: Record<string, string> = { [SafeguardVerdict.HOLDS]: 'satisfied', [SafeguardVerdict.DOES_NOT_HOLD]: 'not-satisfied', [SafeguardVerdict.ACCEPTED]: 'not-satisfied' };
    for (const { id, verdict } of report.safeguards.filter((each) => each.verdict !== SafeguardVerdict.NOT_JUDGED)) {
      expect([id, findingOn(id).target.status.state]).toEqual([id, verdicts[verdict]]);
    }
    const safeguards = report.safeguards.map((each) => ({ ...each, verdict: SafeguardVerdict.HOLDS }));
    const holding = read({ ...report, safeguards }).results[0].findings!;
    expect(new Set(holding.map(({ target }) => JSON.stringify(target.status)))).toEqual(new Set([
      JSON.stringify({ state: 'satisfied', reason: 'pass', remarks: 'Every rule holds. That is no proof that the paragraph is met.' }),
    ]));
  });

  test('rests on the observations of the rules that help with its paragraph', () => {
    const related = findingOn('164.312(e)(1)')['related-observations']!.map((each) => each['observation-uuid']);
    const rules = new Map(report.rules.map(({ id, safeguards }) => [id, safeguards]));
    const expected = result.observations!.filter((each) => rules.get(valueOf(each, 'rule')!)!.includes('164.312(e)(1)')).map(({ uuid }) => uuid);
    expect(related).toEqual(expected);
    expect(related.length).toBeGreaterThan(1);
  });

  test('names the risks that somebody accepted about it', () => {
    expect(findingOn('164.312(e)(1)')['related-risks']).toEqual([{ 'risk-uuid': result.risks![0].uuid }]);
    expect(findingOn('164.312(b)')['related-risks']).toBeUndefined();
  });
});

describe('an accepted risk', () => {
  const report = SAMPLES['of the guard']();
  const risksOf = (expires: string) => read({ ...report, createdAt: '2026-11-21T00:00:00.000Z', acceptances: [{ ...report.acceptances[0], expires }] }).results[0].risks!;

  test('tells who accepted it, until when, why, and what is done instead', () => {
    const [risk] = risksOf('2027-01-31');
    expect(risk).toMatchObject({ title: 'S3.TlsOnly on Clinic/Accepted', description: 'a reason', status: 'deviation-approved', deadline: '2027-01-31T23:59:59Z' });
    expect([valueOf(risk, 'owner'), valueOf(risk, 'expires')]).toEqual(['security@clinic.example', '2027-01-31']);
    expect(risk['mitigating-factors']).toEqual([expect.objectContaining({ description: 'another' })]);
  });

  test('is open again after its day', () => {
    expect(risksOf('2026-11-20')[0].status).toBe('open');
    expect(risksOf('2026-11-21')[0].status).toBe('deviation-approved');
  });

  test('has no deadline in a year that OSCAL does not know', () => {
    expect(risksOf('9999-12-31')[0].deadline).toBeUndefined();
  });
});

test('what somebody answers for says so, and what is open says what to do', () => {
  const report = SAMPLES['of the guard']();
  const observations = read(report).results[0].observations!;
  const remarkOn = (test_: (finding: HipaaReport['findings'][number]) => boolean) =>
    observations[report.findings.filter(({ verdict }) => verdict !== Verdict.PASS).findIndex(test_)].remarks;
  expect(remarkOn(({ acceptance }) => acceptance !== undefined)).toBe('accepted by security@clinic.example until 2027-01-31: a reason.');
  expect(remarkOn(({ baseline }) => baseline !== undefined)).toMatch(/^in the baseline until 2027-01-31/);
  expect(remarkOn(({ outsideBoundary }) => outsideBoundary !== undefined)).toMatch(/^outside the PHI boundary: a website/);
  expect(remarkOn(({ logicalId }) => logicalId === 'Open')).toMatch(/^Fix: /);
});

test('templates are known again by their hashes', () => {
  const report = SAMPLES['of the guard']();
  const [plan, ...templates] = read(report)['back-matter'].resources;
  expect(plan.title).toBe('No assessment plan');
  expect(templates.map(({ rlinks }) => [rlinks![0].href, rlinks![0].hashes[0].value]))
    .toEqual(report.templates.map(({ name, sha256 }) => [name, sha256]));
});

test('what could not be read, and what no rule looks at, is told', () => {
  const { results: [{ remarks }] } = read(SAMPLES['of the command line']());
  expect(remarks).toContain('- Could not be read: templates/c.yaml: broken YAML at line 3.');
  expect(read(SAMPLES['of the guard']()).results[0].remarks).toContain('AWS::CloudFormation::WaitCondition');
});

describe('UUIDs', () => {
  const observedIn = (report: HipaaReport) => new Set(read(report).results[0].observations!.map(({ uuid }) => uuid));

  test('stay for what stays, when other things go and time goes on', () => {
    const before = SAMPLES['of the guard']();
    const after = { ...before, createdAt: '2030-01-01T00:00:00.000Z', findings: before.findings.filter(({ rule }) => rule !== 'S3.TlsOnly') };
    expect([...observedIn(after)].filter((uuid) => !observedIn(before).has(uuid))).toEqual([]);
    expect(read(after).uuid).not.toBe(read(before).uuid);
  });

  test('are others for other templates', () => {
    const report = SAMPLES['of the guard']();
    const other = { ...report, templates: report.templates.map((template) => ({ ...template, name: `other/${template.name}` })) };
    expect([...observedIn(other)].filter((uuid) => observedIn(report).has(uuid))).toEqual([]);
  });
});

test('text of others is Markdown that does nothing', () => {
  const { results: [result] } = read(SAMPLES['about hostile templates']());
  const texts = [...result.observations!, ...result.risks!, ...result['local-definitions']['inventory-items']!].flatMap(({ title, description }) => [title ?? '', description]);
  expect(texts.filter((text) => /(?<!\\)[<[*]|[\r\n\u001b\u202e]/.test(text))).toEqual([]);
  expect(texts.some((text) => text.includes('\\<script\\>'))).toBe(true);
  expect(HOSTILE).toContain('<script>');
});
