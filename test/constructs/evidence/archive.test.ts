import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Stack, Stage } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { HipaaEvidenceArchive, HipaaEvidenceArchiveProps, HipaaGuard } from '../../../src';

let app: App;

beforeEach(() => {
  app = new App();
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => jest.restoreAllMocks());

function archive(props: HipaaEvidenceArchiveProps = { version: '1.0.0' }, scope: App | Stage = app): HipaaEvidenceArchive {
  return new HipaaEvidenceArchive(new Stack(scope, 'Audit'), 'Evidence', props);
}

/** The folder that the asset manifest of a stack zips and uploads, as a path. */
function uploaded(outdir: string): string[] {
  const [file] = readdirSync(outdir).filter((name) => name.endsWith('.assets.json'));
  const manifest = JSON.parse(readFileSync(join(outdir, file), 'utf8')) as
    { files: { [hash: string]: { displayName?: string; source: { path: string; packaging: string } } } };
  return Object.values(manifest.files).filter(({ displayName }) => displayName === 'HIPAA evidence')
    .map(({ source }) => `${source.packaging} ${join(outdir, source.path)}`);
}

test('each deployment copies what the guard wrote, and nothing that is there is deleted', () => {
  HipaaGuard.enforce(app);
  const template = Template.fromStack(Stack.of(archive()));
  template.hasResourceProperties('Custom::CDKBucketDeployment', {
    DestinationBucketName: { Ref: Match.stringLikeRegexp('^Evidence') }, DestinationBucketKeyPrefix: '1.0.0', Prune: false, RetainOnDelete: true,
  });
});

test('what is uploaded is the folder with the report', () => {
  HipaaGuard.enforce(app);
  archive();
  const { directory } = app.synth();
  expect(uploaded(directory)).toEqual([`zip ${join(directory, 'hipaa')}`]);
  expect(existsSync(join(directory, 'hipaa', 'report.json'))).toBe(true);
});

test('a stack of a Stage uploads the folder of the app', () => {
  HipaaGuard.enforce(app);
  archive({ version: '1.0.0' }, new Stage(app, 'Prod'));
  const { directory } = app.synth();
  expect(uploaded(join(directory, 'assembly-Prod'))).toEqual([`zip ${join(directory, 'hipaa')}`]);
});

test('evidence is locked for six years, in governance mode', () => {
  HipaaGuard.enforce(app);
  Template.fromStack(Stack.of(archive())).hasResourceProperties('AWS::S3::Bucket', {
    ObjectLockEnabled: true, ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 2192 } } },
  });
});

test('an archive without object lock does not synthesize', () => {
  HipaaGuard.enforce(app);
  const bucket = archive();
  (bucket.node.defaultChild as s3.CfnBucket).addPropertyDeletionOverride('ObjectLockEnabled');
  expect(() => app.synth()).toThrow(/ERROR S3\.ObjectLock/);
});

test('an app in which nothing is enforced has no evidence to keep', () => {
  archive();
  expect(() => app.synth()).toThrow('nothing is enforced in this app. Call HipaaGuard.enforce(app)');
});

test('by default the version is the git revision', () => {
  expect(archive({}).version).toMatch(/^[0-9a-f]{40}$/);
});

test.each(['', 'a b', '../up', 'x'.repeat(129)])('the version %p is refused', (version) => {
  expect(() => archive({ version })).toThrow(/HipaaEvidenceArchive 'Audit\/Evidence': 'version' must be letters/);
});
