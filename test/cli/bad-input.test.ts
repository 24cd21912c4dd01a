import { chmodSync, mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import { basename, join } from 'node:path';
import { checked, fileWith, findingsOf, folderWith, HARMLESS, PLAIN_BUCKET, run, template } from './run';

const MB = 1024 * 1024;

/** A text in one anchor that the next repeats ten times, and so on. */
function aliasBomb(levels: number): string {
  const lines = Array.from({ length: levels }, (_, level) => `a${level + 1}: &a${level + 1} [${Array(10).fill(`*a${level}`).join(', ')}]`);
  return `a0: &a0 boom\n${lines.join('\n')}\nResources:\n  Records: { Type: AWS::S3::Bucket, Properties: *a${levels} }\n`;
}

/** JSON text that is nested so deeply, around a value. */
function nested(open: string, depth: number, close: string, value = '1'): string {
  return open.repeat(depth) + value + close.repeat(depth);
}

const UNREADABLE: readonly (readonly [what: string, name: string, content: string | Buffer, told: string])[] = [
  ['an empty file', 'empty.json', '', 'the file is empty'],
  ['a file of blanks', 'blank.yaml', ' \n\t\n', 'the file is empty'],
  ['JSON that breaks off', 'broken.json', '{"Resources": {', 'broken JSON'],
  ['JSON with a stray comma and a missing bracket', 'broken.json', '{"Resources": {"A": [1,,}', 'broken JSON'],
  ['JSON that names a resource twice', 'twice.json', '{"Resources": {"A": {"Type": "AWS::S3::Bucket"}, "\\u0041": {"Type": "AWS::SQS::Queue"}}}',
    'broken JSON: "A" is there twice in one object'],
  ['large JSON that breaks off', 'broken.json', `{"Resources": {${'"A": {"Type": "AWS::S3::Bucket"},\n'.repeat(100_000)}`, 'broken JSON'],
  ['YAML that breaks off', 'broken.yaml', 'Resources:\n  A: [\n', 'broken YAML'],
  ['YAML with tabs', 'tabs.yaml', 'Resources:\n\tA: 1\n', 'broken YAML: Tabs are not allowed as indentation at line 2, column 1'],
  ['YAML that names a resource twice', 'twice.yaml', 'Resources:\n  A: { Type: AWS::S3::Bucket }\n  A: { Type: AWS::SQS::Queue }\n', 'Map keys must be unique'],
  ['two YAML documents in one file', 'two.yaml', 'Resources: {}\n---\nResources: { A: { Type: AWS::S3::Bucket } }\n', 'more than one document'],
  ['an alias without an anchor', 'alias.yaml', 'Resources: *nowhere\n', 'the alias *nowhere has no anchor'],
  ['an alias that stands in what it repeats', 'cycle.yaml', 'Resources: &all\n  A: { Type: AWS::S3::Bucket, Properties: *all }\n', 'nested more than'],
  ['an alias bomb', 'bomb.yaml', aliasBomb(12), 'unfolds to more than 2,000,000 values'],
  ['a list', 'list.json', '[]', 'expected an object with Resources, got a list'],
  ['a list in YAML', 'list.yaml', '- Resources\n', 'expected an object with Resources, got a list'],
  ['a text', 'text.yaml', 'hello', 'expected an object with Resources, got a string'],
  ['nothing', 'null.json', 'null', 'expected an object with Resources, got nothing'],
  ['a template without Resources', 'none.json', '{"AWSTemplateFormatVersion": "2010-09-09"}', 'it has no Resources'],
  ['a report of this tool', 'report.json', '{"schemaVersion": "1.0", "resources": [], "findings": []}', 'it has no Resources'],
  ['a template whose Resources are a list', 'list.json', '{"Resources": []}', 'it has Resources that are a list'],
  ['a template whose Resources are a text', 'text.json', '{"Resources": "AWS::S3::Bucket"}', 'it has Resources that are a string'],
  ['bytes that are not UTF-8', 'latin.yaml', Buffer.from([0x52, 0xe4, 0x3a, 0x20, 0x31]), 'not UTF-8 text'],
  ['UTF-16 with its mark', 'utf16.json', Buffer.from('\ufeff{"Resources": {}}', 'utf16le'), 'not UTF-8 text'],
  ['50 MB', 'huge.json', `{"Resources": {"A": "${'x'.repeat(50 * MB)}"}}`, '50 MB; CloudFormation takes templates of up to 1 MB'],
  ['JSON objects 100,000 deep', 'deep.json', nested('{"a":', 100_000, '}'), 'nested more than'],
  ['JSON lists 100,000 deep', 'deep.json', `{"a": ${nested('[', 100_000, ']')}}`, 'nested more than'],
  ['JSON 100,000 deep that breaks off', 'deep.json', '{"a":'.repeat(100_000), 'broken JSON'],
  ['YAML lists 100,000 deep', 'deep.yaml', nested('[', 100_000, ']'), 'nested more than'],
  ['YAML mappings 100,000 deep in flow style', 'deep.yaml', nested('a: {', 100_000, '}', 'b: 1'), 'nested more than'],
  ['YAML lists 100,000 deep in one line', 'deep.yaml', '- '.repeat(100_000), 'nested more than'],
  ['YAML keys 100,000 deep', 'deep.yaml', '? '.repeat(100_000), 'nested more than'],
  ['YAML 3,000 deep', 'deep.yaml', Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'), 'nested more than'],
  ['Fn::If 1,000 deep', 'if.json', `{"Resources": {"A": {"Type": "AWS::S3::Bucket", "Properties": {"BucketName": ${
    nested('{"Fn::If": ["C", ', 1000, ', "b"]}')}}}}}`, 'nested more than'],
];

function expectRefused(path: string, told: string): void {
  const { code, stdout, stderr } = run('check', path);
  expect(code).toBe(2);
  expect(stdout).toBe('0 resources in 0 templates: 0 passed, 0 required, 0 recommended.\n');
  expect(stderr).toMatch(/^cdk-hipaa: [^\n]+\.\n$/);
  expect(stderr).toContain(`${path}: `);
  expect(stderr).toContain(told);
}

describe('refused in one line that names the file, with exit code 2', () => {
  test.each(UNREADABLE)('%s', (_, name, content, told) => {
    expectRefused(fileWith(content, name), told);
  });

  test('a file that is not there', () => {
    expectRefused(join(folderWith(), 'gone.yaml'), 'no such file or folder');
  });

  test('100 MB, and a file that tells no size and never ends', () => {
    const file = fileWith('');
    truncateSync(file, 100 * MB);
    expectRefused(file, '100 MB; CloudFormation takes templates of up to 1 MB');
    expectRefused('/dev/zero', 'over 10 MB; CloudFormation takes templates of up to 1 MB');
  });

  test('a path that leads through a file', () => {
    expectRefused(join(fileWith('{}'), 'template.json'), 'a part of the path is no folder');
  });

  test('a link that leads nowhere, and one that leads to itself', () => {
    const folder = folderWith();
    symlinkSync(join(folder, 'gone.json'), join(folder, 'broken.json'));
    symlinkSync(join(folder, 'circle.json'), join(folder, 'circle.json'));
    expectRefused(join(folder, 'broken.json'), 'no such file or folder');
    expectRefused(join(folder, 'circle.json'), 'ELOOP');
  });

  const testUnlessRoot = process.getuid?.() === 0 ? test.skip : test;

  testUnlessRoot('a file and a folder that may not be read', () => {
    const folder = folderWith({ 'closed.json': template({ A: HARMLESS }) });
    mkdirSync(join(folder, 'closed'));
    chmodSync(join(folder, 'closed.json'), 0);
    chmodSync(join(folder, 'closed'), 0);
    expectRefused(join(folder, 'closed.json'), 'permission denied');
    expectRefused(join(folder, 'closed'), 'permission denied');
  });
});

test('what cannot be read takes no longer than a few seconds, however large or deep it is', () => {
  const paths = UNREADABLE.map(([, name, content]) => fileWith(content, name));
  const start = Date.now();
  run('check', ...paths);
  expect(Date.now() - start).toBeLessThan(15_000);
});

test('each file that cannot be read is told in a line of its own, and the others are judged all the same', () => {
  const files = { ...Object.fromEntries(UNREADABLE.slice(0, 10).map(([, name, content], index) => [`${index}-${name}`, content])), 'z.json': template({ Records: PLAIN_BUCKET }) };
  const paths = Object.keys(files).map((name) => join(folderWith(files), name));
  const { code, stdout, stderr } = run('check', ...paths);
  expect(code).toBe(2);
  expect(stderr.trimEnd().split('\n')).toEqual(paths.slice(0, -1).map((path) => expect.stringContaining(basename(path))));
  expect(stdout).toContain('REQUIRED S3.TlsOnly');
});

describe('judged, with a finding that names file and place', () => {
  const unverifiableAt = (resources: object, rule: string, rest: object = {}) => {
    const file = fileWith(template(resources, rest));
    const { code, stderr } = run('check', file);
    expect([code, stderr]).toEqual([1, '']);
    const found = findingsOf(checked(file), rule);
    expect(found.map(({ template: name }) => name)).toEqual(found.map(() => file));
    return found.map(({ logicalId, verdict, propertyPath, message }) => ({ logicalId, verdict, propertyPath, message }));
  };
  const open = (logicalId: string, propertyPath: string, message: string) =>
    ({ logicalId, verdict: 'unverifiable', propertyPath, message: expect.stringContaining(message) });
  const bucket = (Properties: unknown, rest: object = {}) => ({ A: { Type: 'AWS::S3::Bucket', Properties, ...rest } });
  const versioned = (Status: unknown) => bucket({ VersioningConfiguration: { Status } });

  test.each([
    ['without Type', {}], ['that is a text', 'AWS::S3::Bucket'], ['that is nothing', null], ['that is a list', []], ['that is a number', 3],
    ['whose Type is a function', { Type: { Ref: 'Type' } }], ['whose Type is empty', { Type: '' }],
  ])('a resource %s', (_, resource) => {
    expect(unverifiableAt({ A: resource }, 'Eligibility.ServiceEligible')).toEqual([open('A', 'Type', 'the resource has no Type')]);
  });

  test.each([['a text', 'x'], ['a list', []], ['nothing', null]])('properties that are %s: nothing is set', (_, properties) => {
    expect(unverifiableAt(bucket(properties), 'S3.Versioning')).toEqual(
      [{ logicalId: 'A', verdict: 'fail', propertyPath: expect.stringContaining('Properties'), message: expect.stringContaining('is not set') }]);
  });

  test('properties that are null: nothing is set', () => {
    expect(unverifiableAt(bucket({ VersioningConfiguration: null, Tags: [null] }), 'S3.Versioning')).toMatchObject(
      [{ verdict: 'fail', message: expect.stringContaining('VersioningConfiguration.Status is not set') }]);
  });

  test('conditions that refer to each other in a circle', () => {
    const conditions = { C: { Condition: 'D' }, D: { 'Fn::Not': [{ Condition: 'C' }] } };
    expect(unverifiableAt(versioned({ 'Fn::If': ['C', 'Enabled', 'Suspended'] }), 'S3.Versioning', { Conditions: conditions })).toMatchObject(
      [{ verdict: 'fail', message: expect.stringContaining('"Suspended"') }]);
  });

  test('functions nested deeper than anybody nests them', () => {
    const If = JSON.parse(nested('{"Fn::If": ["C", ', 120, ', "Enabled"]}', '"Enabled"')) as object;
    expect(unverifiableAt(versioned(If), 'S3.Versioning', { Conditions: { C: { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'x'] } } })).toEqual(
      [open('A', 'Properties.VersioningConfiguration.Status', 'nested in more than 100 functions')]);
  });

  test('a function that nobody knows', () => {
    expect(unverifiableAt(versioned({ 'Fn::Magic': 1 }), 'S3.Versioning')).toEqual(
      [open('A', 'Properties.VersioningConfiguration.Status', 'the result of Fn::Magic')]);
  });

  test('properties that a macro writes', () => {
    expect(unverifiableAt(bucket({ 'Fn::Transform': { Name: 'AWS::Include' } }), 'S3.Versioning')).toEqual(
      [open('A', 'Properties', 'the result of Fn::Transform')]);
  });

  test('a property that a macro may write beside others', () => {
    expect(unverifiableAt(bucket({ 'BucketName': 'records', 'Fn::Transform': { Name: 'AWS::Include' } }), 'S3.Versioning')).toEqual(
      [open('A', 'Properties.VersioningConfiguration', 'left to a Fn::Transform')]);
  });

  test('a reference to what nobody declares', () => {
    expect(unverifiableAt(versioned({ Ref: 'Nobody' }), 'S3.Versioning')).toEqual(
      [open('A', 'Properties.VersioningConfiguration.Status', 'which this template does not declare')]);
  });

  test('names that mean something to JavaScript', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const text = JSON.stringify(template(Object.fromEntries(names.slice(1).map((name) => [name, PLAIN_BUCKET]))))
      .replace('"Resources":{', '"__proto__": {"Resources": {}}, "Resources":{"__proto__": {"Type": "AWS::S3::Bucket"},');
    const yaml = names.map((name) => `  ${name}: { Type: AWS::S3::Bucket }\n`).join('');
    for (const file of [fileWith(text), fileWith(`Resources:\n${yaml}`, 't.yaml')]) {
      expect(findingsOf(checked(file), 'S3.TlsOnly').map(({ logicalId }) => logicalId).sort()).toEqual([...names].sort());
    }
  });

  test('the same name in two objects, and in a text that looks like one', () => {
    const resources = { A: { ...PLAIN_BUCKET, Metadata: { Type: '{"A": 1, "A": 2}' } }, B: { ...HARMLESS, Metadata: { A: [{ A: 1 }, { A: 2 }] } } };
    expect(checked(fileWith(template(resources))).summary.resources).toBe(2);
  });

  test('the same logical id in two files: each file on its own', () => {
    const files = folderWith({ 'a.json': template({ A: PLAIN_BUCKET }), 'b.json': template({ A: HARMLESS }), 'c.json': template({ A: PLAIN_BUCKET }) });
    expect(findingsOf(checked(files), 'S3.TlsOnly').map((finding) => [basename(finding.template), finding.logicalId])).toEqual([['a.json', 'A'], ['c.json', 'A']]);
  });
});
