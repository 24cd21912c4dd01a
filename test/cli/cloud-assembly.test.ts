import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { App, CfnOutput, CfnResource, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { HARMLESS, PLAIN_BUCKET, checked, findingsOf, folderWith, run, template } from './run';
import { readAssembly } from '../../src/cli/cloud-assembly';

/** An app, synthesized by CDK with what its command line asks for: paths of constructs and of assets in the templates. */
function synthesized(build: (app: App) => void, context: object = { 'aws:cdk:enable-path-metadata': true, 'aws:cdk:enable-asset-metadata': true }): string {
  const outdir = folderWith();
  const app = new App({ outdir, context: { ...context } });
  build(app);
  app.synth();
  return outdir;
}

/** Where the buckets are that let plain HTTP in. */
function openBuckets(outdir: string): string[] {
  return findingsOf(checked(outdir), 'S3.TlsOnly').map(({ constructPath }) => constructPath!.replace('/Resource', ''));
}

function encryptedBy(outdir: string): [string, string][] {
  return findingsOf(checked(outdir, '--passes'), 'S3.CustomerKey').map(({ constructPath, verdict }) => [constructPath!.replace('/Resource', ''), verdict]);
}

const withKey = (encryptionKey: kms.IKey) => ({ encryption: s3.BucketEncryption.KMS, encryptionKey, bucketKeyEnabled: true });

describe('a cloud assembly made by CDK', () => {
  test('is judged with its stacks, nested stacks, stages, and nested stacks in stages in stages', () => {
    const outdir = synthesized((app) => {
      const clinic = new Stack(app, 'Clinic');
      new s3.Bucket(clinic, 'Own');
      new s3.Bucket(new NestedStack(new NestedStack(clinic, 'Nested'), 'Deeper'), 'Inner');
      const prod = new Stage(app, 'Prod');
      new s3.Bucket(new Stack(prod, 'Portal'), 'Own');
      new s3.Bucket(new NestedStack(new Stack(new Stage(prod, 'Eu'), 'Portal'), 'Nested'), 'Inner');
    });
    expect(openBuckets(outdir).sort()).toEqual(['Clinic/Nested/Deeper/Inner', 'Clinic/Own', 'Prod/Eu/Portal/Nested/Inner', 'Prod/Portal/Own']);
    expect(checked(outdir).summary).toMatchObject({ templates: 6 });
    expect(run('check', outdir).stderr).toBe('');
  });

  test('may be a nested assembly by itself', () => {
    const outdir = synthesized((app) => new s3.Bucket(new Stack(new Stage(app, 'Prod'), 'Portal'), 'Own'));
    expect(openBuckets(join(outdir, 'assembly-Prod'))).toEqual(['Prod/Portal/Own']);
  });

  test('tells templates by their files', () => {
    const outdir = synthesized((app) => new s3.Bucket(new NestedStack(new Stack(app, 'Clinic'), 'Nested'), 'Inner'));
    const [{ template: file }] = findingsOf(checked(outdir), 'S3.TlsOnly');
    expect(readdirSync(outdir)).toContain(relative(outdir, file));
  });

  test('shows what a parent stack passes to a nested one, and what it takes from it', () => {
    const outdir = synthesized((app) => {
      const clinic = new Stack(app, 'Clinic');
      const inner = new NestedStack(clinic, 'Nested');
      new s3.Bucket(inner, 'Down', withKey(new kms.Key(clinic, 'Outer')));
      new s3.Bucket(clinic, 'Up', withKey(new kms.Key(inner, 'Inner')));
    });
    expect(encryptedBy(outdir)).toEqual(expect.arrayContaining([['Clinic/Nested/Down', 'pass'], ['Clinic/Up', 'pass']]));
  });

  test('finds nested stacks by what is uploaded where their templates do not tell', () => {
    const outdir = synthesized((app) => {
      const clinic = new Stack(app, 'Clinic');
      new s3.Bucket(new NestedStack(clinic, 'One'), 'Inner');
      new s3.Bucket(new NestedStack(new NestedStack(clinic, 'Two'), 'Deeper'), 'Other');
    }, {});
    expect(findingsOf(checked(outdir), 'S3.TlsOnly').map(({ logicalId, constructPath }) => [logicalId?.slice(0, 5), constructPath]).sort())
      .toEqual([['Inner', undefined], ['Other', undefined]]);
    expect(checked(outdir).summary.templates).toBe(4);
  });

  test('shows what one stack exports and another imports', () => {
    const outdir = synthesized((app) => {
      const key = new kms.Key(new Stack(app, 'Keys'), 'Key');
      new s3.Bucket(new Stack(app, 'Clinic'), 'Records', withKey(key));
    });
    expect(encryptedBy(outdir)).toEqual([['Clinic/Records', 'pass']]);
  });

  test('keeps resources of the same logical id apart, across stacks and nested stacks', () => {
    const outdir = synthesized((app) => {
      const clinic = new Stack(app, 'Clinic');
      const key = new kms.CfnKey(clinic, 'Outer');
      key.overrideLogicalId('Same');
      for (const [id, sse] of [['A', 'aws:kms'], ['B', 'AES256']]) {
        const bucket = new CfnResource(new NestedStack(clinic, id), 'Bucket', {
          type: 'AWS::S3::Bucket',
          properties: {
            BucketEncryption: {
              ServerSideEncryptionConfiguration: [
                { BucketKeyEnabled: true, ServerSideEncryptionByDefault: { SSEAlgorithm: sse, KMSMasterKeyID: key.ref } },
              ],
            },
          },
        });
        bucket.overrideLogicalId('Same');
      }
    });
    expect(findingsOf(checked(outdir, '--passes'), 'S3.CustomerKey').map(({ constructPath, logicalId, verdict }) => [constructPath, logicalId, verdict]))
      .toEqual([['Clinic/A/Bucket', 'Same', 'pass'], ['Clinic/B/Bucket', 'Same', 'fail']]);
  });

  test('may hold stacks without resources', () => {
    const outdir = synthesized((app) => {
      new Stack(app, 'Empty');
      new CfnOutput(new Stack(app, 'Outputs'), 'Url', { value: 'https://clinic.example' });
      new s3.Bucket(new Stack(app, 'Clinic'), 'Records');
    });
    expect(run('check', outdir).stderr).toBe('');
    expect(checked(outdir).summary.templates).toBe(3);
  });

  test('without stacks is refused', () => {
    const outdir = synthesized(() => undefined);
    expect(run('check', outdir)).toMatchObject({ code: 2, stderr: `cdk-hipaa: ${outdir}: the cloud assembly holds no stacks.\n` });
  });

  test('says which account and region a stack is bound for, and its name, nested ones too', () => {
    const outdir = synthesized((app) => {
      new NestedStack(new Stack(app, 'Known', { env: { account: '111122223333', region: 'eu-west-1' } }), 'Nested');
      new Stack(app, 'Agnostic');
      new Stack(app, 'Regional', { env: { region: 'us-east-1' }, stackName: 'clinic' });
    });
    const environments = readAssembly(outdir).application!.templates.map(({ name, environment }) => [/(Known|KnownNested|Agnostic|Regional)/.exec(name)![0], environment]);
    const known = { account: '111122223333', region: 'eu-west-1', stackName: 'Known' };
    expect(environments.sort()).toEqual([
      ['Agnostic', { account: undefined, region: undefined, stackName: 'Agnostic' }], ['Known', known], ['Known', known],
      ['Regional', { account: undefined, region: 'us-east-1', stackName: 'clinic' }],
    ]);
  });
});

describe('a damaged cloud assembly is told in a line that names the file, and the rest is judged', () => {
  const stack = (templateFile: unknown) => ({ type: 'aws:cloudformation:stack', properties: { templateFile } });
  const nested = (file: string) => ({ Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: 'x' }, Metadata: { 'aws:asset:path': file } });
  const assembly = (artifacts: object, files: object = {}) => folderWith({
    'cdk.out': '{}',
    'manifest.json': { artifacts: { Whole: stack('Whole.json'), ...artifacts } },
    'Whole.json': template({ Records: PLAIN_BUCKET }),
    ...files,
  });

  test.each([
    ['a template that is gone', assembly({ S: stack('S.json') }), 'S.json: no such file or folder'],
    ['a template that is empty', assembly({ S: stack('S.json') }, { 'S.json': '' }), 'S.json: the file is empty'],
    ['a template that is a list', assembly({ S: stack('S.json') }, { 'S.json': [] }), 'S.json: not a CloudFormation template'],
    ['a stack without templateFile', assembly({ S: stack(undefined) }), 'manifest.json: artifact "S" has no templateFile'],
    ['a templateFile that is no text', assembly({ S: stack({}) }), 'manifest.json: artifact "S" has no templateFile'],
    ['a nested assembly that is gone', assembly({ P: { type: 'cdk:cloud-assembly', properties: { directoryName: 'P' } } }), 'manifest.json: no such file or folder'],
    ['a nested assembly without a name', assembly({ P: { type: 'cdk:cloud-assembly' } }), 'artifact "P" has no directoryName'],
    ['a nested assembly that is the one it is in', assembly({ P: { type: 'cdk:cloud-assembly', properties: { directoryName: '.' } } }), 'names the assembly that it is in'],
    ['a nested stack whose template is gone', assembly({ S: stack('S.json') }, { 'S.json': template({ N: nested('N.json') }) }), 'N.json: no such file or folder'],
    ['a nested stack whose template is broken', assembly({ S: stack('S.json') }, { 'S.json': template({ N: nested('N.json') }), 'N.json': '{' }), 'N.json: broken JSON'],
    ['a nested stack that is the one it is in', assembly({ S: stack('S.json') }, { 'S.json': template({ N: nested('S.json') }) }), 'S.json: nests itself'],
    ['a circle of nested stacks', assembly({ S: stack('S.json') }, { 'S.json': template({ N: nested('N.json') }), 'N.json': template({ S: nested('S.json') }) }), 'S.json: nests itself'],
    ['a list of assets that is broken', assembly({ A: { type: 'cdk:asset-manifest', properties: { file: 'A.json' } } }, { 'A.json': '{' }), 'A.json: broken JSON'],
    ['a list of assets without a file', assembly({ A: { type: 'cdk:asset-manifest' } }), 'artifact "A" has no file'],
  ])('%s', (_, outdir, told) => {
    const { code, stdout, stderr } = run('check', outdir);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^cdk-hipaa: [^\n]+\n$/);
    expect(stderr).toContain(told);
    expect(stdout).toMatch(/Whole\.json: Records/);
  });

  test.each([
    ['artifacts and assets that are nothing, lists or texts', { A: null, B: [], C: 'x', D: 3, E: { type: 'cdk:asset-manifest', properties: { file: 'E.json' } } },
      { 'E.json': { files: { a: null, b: [], c: {}, d: { source: 'x' }, e: { source: { path: 3 } } } } }],
    ['artifacts of other kinds', { Tree: { type: 'cdk:tree', properties: { file: 'tree.json' } } }, {}],
  ])('%s are passed over', (_, artifacts, files) => {
    expect(run('check', assembly(artifacts, files))).toMatchObject({ code: 1, stderr: '' });
  });

  test.each([
    ['broken', '{', 'manifest.json: broken JSON'],
    ['empty', '', 'manifest.json: the file is empty'],
    ['a list', '[]', 'the cloud assembly holds no stacks'],
    ['without artifacts', '{}', 'the cloud assembly holds no stacks'],
  ])('a manifest that is %s', (_, manifest, told) => {
    expect(run('check', folderWith({ 'cdk.out': '{}', 'manifest.json': manifest }))).toMatchObject({ code: 2, stderr: expect.stringContaining(told) });
  });

  test('a nested stack whose template comes from elsewhere is no mistake of the assembly', () => {
    const outdir = assembly({ S: stack('S.json') }, { 'S.json': template({ N: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: 'https://elsewhere.example/t.json' } }, H: HARMLESS }) });
    expect(run('check', outdir).stderr).toBe('');
  });

  test('an assembly that CDK made and somebody damaged', () => {
    const outdir = synthesized((app) => {
      new s3.Bucket(new Stack(app, 'Clinic'), 'Records');
      new s3.Bucket(new Stack(app, 'Portal'), 'Records');
    });
    writeFileSync(join(outdir, 'Portal.template.json'), '{"Resources": ');
    expect(run('check', outdir)).toMatchObject({ code: 2, stderr: expect.stringContaining('Portal.template.json: broken JSON') });
    expect(openBuckets(outdir)).toEqual(['Clinic/Records']);
    rmSync(join(outdir, 'Clinic.assets.json'));
    expect(run('check', outdir).stderr).toContain('Clinic.assets.json: no such file or folder');
    expect(openBuckets(outdir)).toEqual(['Clinic/Records']);
  });
});
