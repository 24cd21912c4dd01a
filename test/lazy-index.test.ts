import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const ROOT = join(__dirname, '..');

/** The service modules of aws-cdk-lib that are loaded after running some code in a fresh process. */
function servicesLoadedBy(code: string): string[] {
  const script = `${code}
    const loaded = Object.keys(require.cache).map((file) => /aws-cdk-lib\\/(aws-[a-z0-9-]+)\\/lib\\//.exec(file)?.[1]).filter(Boolean);
    process.stdout.write(JSON.stringify([...new Set(loaded)].sort()));`;
  return JSON.parse(execFileSync(process.execPath, ['-e', script], { cwd: ROOT }).toString()) as string[];
}

test('importing the package loads no service', () => {
  expect(servicesLoadedBy('require("cdk-hipaa");')).toEqual([]);
});

test('the guard loads no service', () => {
  expect(servicesLoadedBy('require("cdk-hipaa").HipaaGuard;')).toEqual([]);
});

test('the guard and all rules are loaded from one file', () => {
  const script = `require("cdk-hipaa").HipaaGuard;
    process.stdout.write(JSON.stringify(Object.keys(require.cache).filter((file) => !file.includes('node_modules'))));`;
  const files = JSON.parse(execFileSync(process.execPath, ['-e', script], { cwd: ROOT }).toString()) as string[];
  expect(files.map((file) => relative(join(ROOT, 'lib'), file)).sort()).toEqual(['engine.js', 'guard/index.js', 'index.js']);
});

test('what is exported has the name that it is exported by', () => {
  const script = `const library = require("cdk-hipaa");
    const others = Object.keys(library).filter((name) => typeof library[name] === 'function' && library[name].name !== name);
    process.stdout.write(JSON.stringify([Object.keys(library).length > 90, others]));`;
  expect(JSON.parse(execFileSync(process.execPath, ['-e', script], { cwd: ROOT }).toString())).toEqual([true, []]);
});

test('a debugger is led from the bundle to the TypeScript', () => {
  const script = `require("cdk-hipaa").HipaaGuard;
    const map = require("node:module").findSourceMap(require.resolve("../lib/engine.js"));
    const line = require("node:fs").readFileSync(require.resolve("../lib/engine.js"), "utf8").split("\\n").findIndex((text) => text.includes("class HipaaGuard "));
    process.stdout.write(JSON.stringify(map.findEntry(line, 0)));`;
  const entry = JSON.parse(execFileSync(process.execPath, ['--enable-source-maps', '-e', script], { cwd: join(ROOT, 'test') }).toString()) as {
    originalSource: string; originalLine: number;
  };
  const text = readFileSync(join(ROOT, 'src/guard/hipaa-guard.ts'), 'utf8').split('\n')[entry.originalLine];
  expect([entry.originalSource.endsWith('/src/guard/hipaa-guard.ts'), text]).toEqual([true, expect.stringContaining('class HipaaGuard ')]);
});

test('a key loads KMS, what KMS itself loads, and nothing more', () => {
  const loadedByKms = servicesLoadedBy('require("aws-cdk-lib/aws-kms").Key;');
  expect(servicesLoadedBy('require("cdk-hipaa").HipaaKey;')).toEqual(loadedByKms);
});

test('a bucket loads S3, KMS, IAM and Backup, what these load themselves, and nothing more', () => {
  const standsOn = servicesLoadedBy(`
    require("aws-cdk-lib/aws-s3").Bucket; require("aws-cdk-lib/aws-kms").Key;
    require("aws-cdk-lib/aws-iam").Role; require("aws-cdk-lib/aws-backup").BackupPlan; require("aws-cdk-lib/aws-backup").BackupVault;`);
  expect(servicesLoadedBy('require("cdk-hipaa").HipaaBucket;')).toEqual(standsOn);
});

test('a bucket that is only imported loads fewer than 60 modules of aws-cdk-lib services', () => {
  const script = `require("cdk-hipaa").HipaaBucket;
    process.stdout.write(String(Object.keys(require.cache).filter((file) => /aws-cdk-lib\\/aws-/.test(file)).length));`;
  expect(Number(execFileSync(process.execPath, ['-e', script], { cwd: ROOT }).toString())).toBeLessThan(60);
});

/** Stores, and the service of aws-cdk-lib that each is made of. */
const STORES = {
  HipaaAuroraCluster: 'aws-rds',
  HipaaDocumentDbCluster: 'aws-docdb',
  HipaaFhirDatastore: 'aws-healthlake',
  HipaaFileSystem: 'aws-efs',
  HipaaMemoryDbCluster: 'aws-memorydb',
  HipaaNeptuneCluster: 'aws-neptune',
  HipaaRedisCluster: 'aws-elasticache',
  HipaaRedshiftCluster: 'aws-redshift',
  HipaaSearchDomain: 'aws-opensearchservice',
  HipaaTable: 'aws-dynamodb',
};

test.each(Object.entries(STORES))('%s loads no service of a store but %s', (name, service) => {
  const loaded = servicesLoadedBy(`require("cdk-hipaa").${name};`);
  expect(loaded.filter((each) => each !== service && Object.values(STORES).includes(each))).toEqual([]);
});

test('an ES module can import by name', () => {
  const code = 'import { HipaaBucket, HipaaGuard, Eligibility } from "cdk-hipaa"; process.stdout.write(typeof HipaaBucket + typeof HipaaGuard + typeof Eligibility);';
  expect(execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: ROOT }).toString()).toBe('functionfunctionfunction');
});

test('the compiled index has a getter for everything that the types export', () => {
  const { types } = JSON.parse(readFileSync(join(ROOT, '.jsii'), 'utf8')) as { types: Record<string, { name: string; kind: string }> };
  const classes = Object.values(types).filter(({ kind }) => kind !== 'interface').map(({ name }) => name);
  const exported = JSON.parse(execFileSync(process.execPath, ['-e', 'process.stdout.write(JSON.stringify(Object.keys(require("cdk-hipaa"))))'], { cwd: ROOT }).toString()) as string[];
  expect(exported.sort()).toEqual(classes.sort());
});
