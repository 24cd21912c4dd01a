import { mkdirSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { checked, fileWith, folderWith, HARMLESS, PLAIN_BUCKET, run, template } from './run';

const TEMPLATE = template({ Records: PLAIN_BUCKET });

/** The files of a folder that were judged and have findings. */
function judgedIn(folder: string): string[] {
  return [...new Set(checked(folder).findings.map((finding) => relative(folder, finding.template)))];
}

test('every template in a folder is judged, however deep it lies and whatever its name ends with', () => {
  const files = ['a.json', 'b.yaml', 'c.yml', 'd.template', 'e.template.json', 'deep/er/f.JSON'];
  const folder = folderWith(Object.fromEntries(files.map((file) => [file, TEMPLATE])));
  expect(judgedIn(folder).sort()).toEqual([...files].sort());
});

test('other JSON and YAML beside templates is passed over', () => {
  const folder = folderWith({
    'template.json': TEMPLATE,
    'package.json': { name: 'clinic', dependencies: {} },
    'parameters.json': [{ ParameterKey: 'Stage', ParameterValue: 'prod' }],
    'pipeline.yaml': 'steps: [build, deploy]\n',
    'chart.yaml': '{{ if .Values }}\nkind: Deployment\n{{ end }}\n',
    'types.json': { types: ['AWS::S3::Bucket'] },
    'list.json': ['AWS::S3::Bucket'],
    'empty.json': '',
    'README.md': 'AWS::S3::Bucket',
    'node_modules/x/template.json': TEMPLATE,
    '.git/template.json': TEMPLATE,
  });
  expect(run('check', folder)).toMatchObject({ code: 1, stderr: '' });
  expect(judgedIn(folder)).toEqual(['template.json']);
});

test('a broken file that speaks of AWS resources is told, and the others are judged', () => {
  const folder = folderWith({ 'a.yaml': 'Resources:\n  A: [\n    Type: AWS::S3::Bucket\n', 'b.json': TEMPLATE });
  const { code, stderr } = run('check', folder);
  expect([code, stderr]).toEqual([2, expect.stringMatching(/^cdk-hipaa: .*a\.yaml: broken YAML: .*\n$/)]);
  expect(judgedIn(folder)).toEqual(['b.json']);
});

test('something that calls itself a template and has no Resources is told', () => {
  const folder = folderWith({ 'a.yaml': 'AWSTemplateFormatVersion: 2010-09-09\nResource: {}\n', 'b.json': TEMPLATE });
  expect(run('check', folder)).toMatchObject({ code: 2, stderr: expect.stringContaining('a.yaml: not a CloudFormation template: it has no Resources') });
});

test('templates with nothing but custom resources are judged', () => {
  const folder = folderWith({ 'custom.json': template({ Thing: { Type: 'Custom::Thing', Properties: { Password: 'hunter2' } } }) });
  expect(checked(folder).summary).toMatchObject({ templates: 1, resources: 1 });
});

test.each([
  ['empty', {}],
  ['without templates', { 'package.json': { name: 'clinic' }, 'notes.txt': 'AWS::S3::Bucket' }],
])('a folder that is %s is refused: nothing was judged', (_, files) => {
  const folder = folderWith(files);
  expect(run('check', folder)).toMatchObject({ code: 2, stderr: `cdk-hipaa: ${folder}: no CloudFormation templates in this folder.\n` });
});

test('a folder without templates does not keep other paths from being judged', () => {
  const { code, stdout } = run('check', folderWith(), fileWith(TEMPLATE));
  expect([code, stdout]).toEqual([2, expect.stringContaining('S3.TlsOnly')]);
});

test('links are followed to templates and folders, and once round a circle', () => {
  const elsewhere = folderWith({ 'linked.json': TEMPLATE, 'folder/inner.json': TEMPLATE });
  const folder = folderWith({ 'own.json': TEMPLATE });
  symlinkSync(join(elsewhere, 'linked.json'), join(folder, 'link.json'));
  symlinkSync(join(elsewhere, 'folder'), join(folder, 'folder'));
  symlinkSync(folder, join(folder, 'circle'));
  expect(judgedIn(folder)).toEqual(['folder/inner.json', 'link.json', 'own.json']);
});

test('a link that leads nowhere is told, and the others are judged', () => {
  const folder = folderWith({ 'own.json': TEMPLATE });
  symlinkSync(join(folder, 'gone'), join(folder, 'gone.json'));
  expect(run('check', folder)).toMatchObject({ code: 2, stderr: expect.stringContaining('gone.json: no such file or folder') });
  expect(judgedIn(folder)).toEqual(['own.json']);
});

test('a folder that is called like a template is a folder', () => {
  const folder = folderWith();
  mkdirSync(join(folder, 'stack.template'));
  expect(run('check', folder).stderr).toContain('no CloudFormation templates');
});

test('a manifest.json of somebody else does not hide the templates beside it', () => {
  for (const manifest of [{ name: 'Portal', icons: [] }, '[]', '{ broken', 'Resources: []']) {
    const folder = folderWith({ 'manifest.json': manifest, 'template.json': TEMPLATE });
    expect(run('check', folder)).toMatchObject({ code: 1, stderr: '' });
    expect(judgedIn(folder)).toEqual(['template.json']);
  }
});

test('a cloud assembly in a folder is read as one, with the templates beside it', () => {
  const folder = folderWith({
    'app/cdk.out/manifest.json': { version: '54.0.0', artifacts: { S: { type: 'aws:cloudformation:stack', properties: { templateFile: 'S.template.json' } } } },
    'app/cdk.out/S.template.json': TEMPLATE,
    'app/cdk.out/asset.0123/template.json': template({ NotDeployed: PLAIN_BUCKET }),
    'plain.json': template({ Handle: HARMLESS }),
  });
  expect(checked(folder).summary.templates).toBe(2);
  expect(judgedIn(folder)).toEqual(['app/cdk.out/S.template.json']);
});
