import { mkdirSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { checked, folderWith, HARMLESS, PLAIN_BUCKET, run, template } from './run';

const TEMPLATE = template({ Records: PLAIN_BUCKET });
const before = process.cwd();

afterEach(() => process.chdir(before));

/** A folder with templates, deep and shallow, and with other files. */
function someFolder(): string {
  return folderWith({
    'a.yaml': TEMPLATE,
    'b.json': TEMPLATE,
    'deep/c.yaml': TEMPLATE,
    'deep/er/d.yaml': TEMPLATE,
    'deep/e.tpl': TEMPLATE,
    'package.json': { name: 'clinic' },
    'README.md': 'AWS::S3::Bucket: {',
    'node_modules/x/n.yaml': TEMPLATE,
  });
}

/** The templates that were judged, as they are named. */
function judged(...paths: string[]): string[] {
  return checked(...paths).templates.map(({ name }) => name);
}

test.each([
  ['**/*.yaml', ['a.yaml', 'deep/c.yaml', 'deep/er/d.yaml']],
  ['*.yaml', ['a.yaml']],
  ['./deep/*.yaml', ['deep/c.yaml']],
  ['deep/**', ['deep/c.yaml', 'deep/er/d.yaml']],
  ['*', ['a.yaml', 'b.json', 'deep/c.yaml', 'deep/er/d.yaml']],
  ['{a,b}.*', ['a.yaml', 'b.json']],
  ['deep/[ce].*', ['deep/c.yaml']],
  ['**/*.tpl', ['deep/e.tpl']],
])('%s fits %j, and what is no template is passed over', (pattern, names) => {
  process.chdir(someFolder());
  expect(judged(pattern)).toEqual(names);
  expect(run('check', pattern)).toMatchObject({ code: 1, stderr: '' });
});

test('a pattern may begin at the root, or lead up', () => {
  const folder = someFolder();
  expect(judged(join(folder, '**/*.yaml'))).toEqual(['a.yaml', 'deep/c.yaml', 'deep/er/d.yaml'].map((name) => join(folder, name)));
  process.chdir(join(folder, 'deep'));
  expect(judged('../*.yaml').map((name) => relative('..', name))).toEqual(['a.yaml']);
});

test('a folder that fits is judged as a folder, a cloud assembly as one', () => {
  const folder = folderWith({
    'one/cdk.out/cdk.out': '{}',
    'one/cdk.out/manifest.json': { artifacts: { S: { type: 'aws:cloudformation:stack', properties: { templateFile: 'S.template.json' } } } },
    'one/cdk.out/S.template.json': TEMPLATE,
    'one/cdk.out/asset.1/template.json': TEMPLATE,
    'two/cdk.out/plain.yaml': TEMPLATE,
  });
  process.chdir(folder);
  expect(judged('*/cdk.out')).toEqual(['one/cdk.out/S.template.json', 'two/cdk.out/plain.yaml']);
});

test('a file that is called like a pattern is meant by its name', () => {
  process.chdir(folderWith({ 'stack[1].yaml': TEMPLATE, 'stack1.yaml': TEMPLATE }));
  expect(judged('stack[1].yaml')).toEqual(['stack[1].yaml']);
});

test('links that lead round in circles are followed once, and those that lead nowhere are passed over', () => {
  const folder = folderWith({ 'deep/a.yaml': TEMPLATE });
  mkdirSync(join(folder, 'deep/er'));
  symlinkSync(folder, join(folder, 'deep/er/circle'));
  symlinkSync(join(folder, 'gone.yaml'), join(folder, 'deep/gone.yaml'));
  process.chdir(folder);
  expect(judged('**/*.yaml')).toEqual(['deep/a.yaml']);
});

test('what several paths stand for is judged once', () => {
  process.chdir(someFolder());
  expect(judged('a.yaml', '*.yaml', './a.yaml', '.', 'a.yaml')).toEqual(judged('.').sort());
  expect(run('check', 'a.yaml', 'a.yaml')).toEqual(run('check', 'a.yaml'));
});

test.each([
  ['nope/*.yaml', 'nope/*.yaml: nothing fits this pattern.'],
  ['READ*', 'READ*: no CloudFormation templates among what fits this pattern.'],
  ['p*.json', 'p*.json: no CloudFormation templates among what fits this pattern.'],
])('%s, which fits no template, is told in one line, and other paths are judged', (pattern, told) => {
  process.chdir(someFolder());
  expect(run('check', pattern, 'a.yaml')).toMatchObject({ code: 2, stderr: `cdk-hipaa: ${told}\n`, stdout: expect.stringContaining('S3.TlsOnly') });
});

test('a broken template among what fits is told, and the others are judged', () => {
  process.chdir(folderWith({ 'a.yaml': 'Resources:\n  A: [\n    Type: AWS::S3::Bucket\n', 'b.yaml': template({ Wait: HARMLESS }) }));
  expect(run('check', '*.yaml')).toMatchObject({ code: 2, stderr: expect.stringMatching(/^cdk-hipaa: a\.yaml: broken YAML: .*\n$/), stdout: expect.stringContaining('1 resource') });
});
