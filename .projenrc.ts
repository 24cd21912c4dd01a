import { awscdk, javascript, JsonFile } from 'projen';

const project = new awscdk.AwsCdkConstructLibrary({
  name: 'cdk-hipaa',
  description: 'HIPAA-hardened AWS CDK constructs, and a synth-time guard that keeps protected health information on eligible, encrypted, private and audited services.',
  author: 'The cdk-hipaa authors',
  authorAddress: 'https://github.com/cdk-hipaa',
  authorOrganization: true,
  repositoryUrl: 'https://github.com/cdk-hipaa/cdk-hipaa.git',
  license: 'Apache-2.0',
  copyrightOwner: 'The cdk-hipaa authors',
  keywords: ['hipaa', 'phi', 'health', 'healthcare', 'compliance', 'security', 'guard', 'policy-as-code'],
  stability: 'experimental',
  defaultReleaseBranch: 'main',
  projenrcTs: true,
  github: false,
  release: false,
  depsUpgrade: false,

  // Peers and the toolchain. The reasons for each version are in docs/adr.
  packageManager: javascript.NodePackageManager.NPM,
  cdkVersion: '2.271.0',
  constructsVersion: '10.8.1',
  jsiiVersion: '~6.0.0',
  typescriptVersion: '~6.0.3',
  minNodeVersion: '20.0.0',
  peerDeps: ['cdk-nag@^3.0.0'],
  bundledDeps: ['yaml@2.9.1', 'jsonc-parser@3.3.1', 'tinyglobby@0.2.17', '@dagrejs/dagre@3.1.3'],
  devDeps: [
    'projen@0.103.25',
    'constructs@10.8.1',
    'aws-cdk-lib-newest@npm:aws-cdk-lib@2.276.0',
    'aws-cdk@2.1148.1',
    // 1.16.22 names platform binaries that the registry lacks, so `npm ci` fails.
    '@swc/core@1.16.18',
    '@swc/jest@0.2.39',
    // Puts the source maps of the bundle together: see docs/adr/0012-bundle.md.
    '@jridgewell/trace-mapping@0.3.31',
    'fast-check@^4',
    // The schemas that reports are held against, and a reader of CSV that is not our own.
    '@microsoft/jest-sarif@1.0.0-beta.0',
    'ajv@8.20.0',
    'ajv-draft-04@1.0.0',
    'ajv-formats@3.0.1',
    'csv-parse@7.0.3',
    // The page that people read, looked at in a browser, and judged by who can read it.
    'playwright-core@1.65.1',
    'axe-core@4.14.1',
  ],
  excludeTypescript: ['examples/**'],

  // One package, five languages.
  publishToPypi: { distName: 'cdk-hipaa', module: 'cdk_hipaa' },
  publishToMaven: {
    javaPackage: 'io.github.cdkhipaa',
    mavenGroupId: 'io.github.cdk-hipaa',
    mavenArtifactId: 'cdk-hipaa',
  },
  publishToNuget: { dotNetNamespace: 'CdkHipaa', packageId: 'CdkHipaa' },
  publishToGo: { moduleName: 'github.com/cdk-hipaa/cdk-hipaa-go' },

  bin: { 'cdk-hipaa': 'bin/cdk-hipaa' },
  jestOptions: {
    jestVersion: '^30',
    // Coverage is a tool for the author of a test, not a gate: it doubles the time of the suite.
    jestConfig: {
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      setupFiles: ['<rootDir>/test/setup.ts'],
      // By default jest leaves one core free, which on two cores is half of them.
      maxWorkers: '100%',
      // The examples import the package by its name: what is tested is the source, and not what was compiled of it some time ago.
      moduleNameMapper: { '^cdk-hipaa$': '<rootDir>/src' },
    },
  },
  eslintOptions: { dirs: ['src', 'test', 'projenrc', 'examples', 'scripts'] },
  gitignore: ['cdk.out', '*.tgz', '.bench'],
});

for (const path of ['/examples', '/scripts', '/.ci', '/docs', '/CONTRIBUTING.md', '/cdk.out']) {
  project.npmignore?.exclude(path);
}

// A folder of this name is the one of CloudWatch Logs.
project.gitignore.removePatterns('logs');

// jsii has type-checked the code already: jest only strips the types, which keeps the suite fast on two cores.
project.deps.removeDependency('ts-jest');
project.jest!.config.collectCoverage = false;
project.jest!.config.transform = { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', keepClassNames: true } }] };

// Importing the package must not load sixty services: see docs/adr/0003-lazy-index.md.
project.compileTask.exec('ts-node -T -P projenrc/tsconfig.json scripts/lazy-index.ts');
// Every synthesis loads all rules: see docs/adr/0012-bundle.md.
project.compileTask.exec('ts-node -T -P projenrc/tsconfig.json scripts/bundle.ts');
project.compileTask.exec('ts-node -T -P projenrc/tsconfig.json scripts/source-maps.ts');

// `npm test` on a fresh clone: some tests look at the compiled package. It changes nothing: no snapshots, no fixes of style.
project.testTask.reset();
project.testTask.spawn(project.compileTask);
project.testTask.exec('jest --ci', { receiveArgs: true });
const script = (name: string): string => `ts-node -T -P projenrc/tsconfig.json scripts/${name}.ts`;
project.setScript('demo', script('demo'));
project.setScript('bench', script('bench'));
project.setScript('docs', script('docs'));
project.setScript('screenshots', script('screenshots'));
project.setScript('new:service', script('new-service'));
project.addTask('lint', {
  description: 'Check the style, without fixing it',
  env: { ESLINT_USE_FLAT_CONFIG: 'false', NODE_NO_WARNINGS: '1' },
  exec: 'eslint --ext .ts --no-error-on-unmatched-pattern src test projenrc examples scripts .projenrc.ts',
});


// Scripts are for the authors, as tests are.
project.eslint?.allowDevDeps('**/scripts/**');

// Only the public API and the schemas can be imported; the examples import the package by its own name, as everybody does.
project.package.addField('exports', {
  '.': { types: './lib/index.d.ts', default: './lib/index.js' },
  './package.json': './package.json',
  './.jsii': './.jsii',
  './schemas/*.json': './schemas/*.json',
});

// The lint reads these folders with type information.
for (const folder of ['scripts', 'examples']) {
  new JsonFile(project, `${folder}/tsconfig.json`, {
    obj: { extends: '../tsconfig.json', compilerOptions: { noEmit: true, rootDir: '..' }, include: ['**/*.ts'], exclude: ['node_modules', '**/cdk.out'] },
  });
}

// unrs-resolver 1.13.0 names platform binaries that the registry lacks, so `npm ci` fails.
project.package.addField('overrides', { 'unrs-resolver': '1.12.2' });

project.synth();
