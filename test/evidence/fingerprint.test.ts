import { join } from 'node:path';
import { applicationOf, PLAIN_BUCKET, reportOn, SAMPLES } from './samples';
import { Finding } from '../../src/evidence/finding';
import { fingerprinted } from '../../src/evidence/fingerprint';

/** The fingerprints of findings, by what each is about. */
function printsOf(findings: readonly Finding[]): ReadonlyMap<string, string> {
  return new Map(fingerprinted(findings).map(({ finding: { rule, template, logicalId }, fingerprint }) => [`${rule} ${template} ${logicalId}`, fingerprint]));
}

const findingsIn = (templates: Parameters<typeof applicationOf>[0], line?: number) => reportOn(applicationOf(templates), () => ({ line })).findings;

describe('a fingerprint stays', () => {
  const before = findingsIn({ 't.json': { A: PLAIN_BUCKET } }, 3);

  test.each<[string, readonly Finding[]]>([
    ['when the resource moves down', findingsIn({ 't.json': { A: PLAIN_BUCKET } }, 300)],
    ['when other resources come', findingsIn({ 't.json': { 0: PLAIN_BUCKET, A: PLAIN_BUCKET, B: PLAIN_BUCKET }, 's.json': { A: PLAIN_BUCKET } })],
    ['when other findings of the resource go', before.slice(3)],
    ['when the findings come in another order', [...before].reverse()],
    ['when the words change', before.map((finding) => ({ ...finding, message: `${finding.message} And more.`, title: 'Otherwise' }))],
    ['when somebody accepts the risk', before.map((finding) => ({ ...finding, acceptance: 'accepted by somebody' }))],
    ['when the program moves', before.map((finding) => ({ ...finding, sourceLocation: 'lib/stack.ts:99:1' }))],
    ['when the template is named from the root', before.map((finding) => ({ ...finding, template: join(process.cwd(), finding.template) }))],
    ['when the template is named from here', before.map((finding) => ({ ...finding, template: `./${finding.template}` }))],
  ])('%s', (_, after) => {
    const old = new Set(printsOf(before).values());
    const kept = [...printsOf(after.filter(({ logicalId, template }) => logicalId === 'A' && template.endsWith('t.json'))).values()];
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.filter((print) => !old.has(print))).toEqual([]);
  });
});

describe('a fingerprint differs', () => {
  const [finding] = findingsIn({ 't.json': { A: PLAIN_BUCKET } });
  const printOf = (each: Finding) => fingerprinted([each])[0].fingerprint;

  test.each<[string, Partial<Finding>]>([
    ['by the rule', { rule: 'S3.Other' }],
    ['by the template', { template: 'u.json' }],
    ['by the folder of the template', { template: 'other/t.json' }],
    ['by the resource', { logicalId: 'B' }],
    ['for the template as a whole', { logicalId: undefined }],
    ['by the construct', { constructPath: 'Clinic/A' }],
    ['by the property', { propertyPath: 'Properties.Other' }],
  ])('%s', (_, change) => {
    expect(printOf({ ...finding, ...change })).not.toBe(printOf(finding));
  });

  test('where one name ends and the next begins', () => {
    expect(printOf({ ...finding, logicalId: 'AB', constructPath: 'C' })).not.toBe(printOf({ ...finding, logicalId: 'A', constructPath: 'BC' }));
  });
});

describe('findings that are alike', () => {
  const [finding] = findingsIn({ 't.json': { A: PLAIN_BUCKET } });
  const alike = ['To a.', 'To b.', 'To c.'].map((message) => ({ ...finding, message }));

  test('are numbered by their words, in whatever order they come', () => {
    const prints = (findings: readonly Finding[]) =>
      new Map(fingerprinted(findings).map(({ finding: { message }, fingerprint }) => [message, fingerprint]));
    expect([...prints(alike).values()].map((print) => print.split(':')[1])).toEqual(['1', '2', '3']);
    expect(prints([...alike].reverse()).get('To a.')).toBe(prints(alike).get('To a.'));
  });

  test('to the last word are numbered too', () => {
    const prints = fingerprinted([finding, finding, finding]).map(({ fingerprint }) => fingerprint);
    expect(new Set(prints).size).toBe(3);
  });
});

test('they come in the order of the findings', () => {
  const { findings } = SAMPLES['of the guard']();
  expect(fingerprinted(findings).map(({ finding }) => finding)).toEqual(findings);
});
