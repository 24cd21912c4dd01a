import { readFileSync } from 'node:fs';
import { App, NestedStack, Stack } from 'aws-cdk-lib';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { checked, fileWith, findingsOf, folderWith, run } from './run';

/** Marks the line that a finding must point at; it is taken out before the text is read. */
const MARK = / +<<<$/m;

/** The only line that is marked, and the text without the mark. */
function marked(text: string): { readonly text: string; readonly line: number } {
  const marks = text.split('\n').flatMap((line, index) => (MARK.test(line) ? [index + 1] : []));
  expect(marks).toHaveLength(1);
  return { text: text.replace(MARK, ''), line: marks[0] };
}

function expectLine(marking: string, rule: string, name: string): void {
  const { text, line } = marked(marking);
  for (const variant of [text, text.replaceAll('\n', '\r\n'), `\ufeff${text}`]) {
    expect(findingsOf(checked(fileWith(variant, name)), rule).map((finding) => finding.line)).toEqual([line]);
  }
}

const STAGES = `Parameters:
  Stage: { Type: String }
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
  IsTest: !Equals [!Ref Stage, test]
`;

/** A bucket with these lines below its Properties. */
function bucket(...properties: string[]): string {
  return `${STAGES}Resources:\n  Records:\n    Type: AWS::S3::Bucket\n    Properties:\n${properties.map((line) => `      ${line}\n`).join('')}`;
}

const YAML: readonly (readonly [what: string, rule: string, yaml: string])[] = [
  ['a property that is wrong', 'S3.Versioning', bucket('BucketName: records', 'VersioningConfiguration:', '  Status: Suspended <<<')],
  ['a property in flow style', 'S3.Versioning', bucket('VersioningConfiguration: {', '  Status:', '    Suspended }').replace('Status:', 'Status: <<<')],
  ['a name in quotes', 'S3.Versioning', bucket('"VersioningConfiguration":', '  \'Status\': Suspended <<<')],
  ['a name after a question mark', 'S3.Versioning', bucket('? VersioningConfiguration', ': ? Status <<<', '  : Suspended')],
  ['the property above one that is not set', 'S3.Versioning', bucket('# comment', 'VersioningConfiguration: <<<', '  Other: x')],
  ['the property above one whose value is missing', 'S3.Versioning', bucket('VersioningConfiguration: <<<', 'BucketName: records')],
  ['the resource that lacks a property', 'S3.Versioning', bucket('BucketName: records').replace('  Records:', '  Records: <<<')],
  ['the resource without properties', 'S3.Versioning', '# comment\n\nResources:\n  Other: { Type: AWS::SNS::Topic }\n  Records: <<<\n    Type: AWS::S3::Bucket\n'],
  ['the resource in one line', 'S3.Versioning', 'Resources:\n  Other: { Type: AWS::SNS::Topic }\n  Records: { Type: AWS::S3::Bucket } <<<\n'],
  ['an attribute beside the properties', 'S3.RetainedOnDelete',
    bucket('BucketName: records').replace('    Type: AWS::S3::Bucket\n', '    Type: AWS::S3::Bucket\n    DeletionPolicy: Delete <<<\n')],
  ['the type of what is not eligible', 'Eligibility.ServiceEligible', 'Resources:\n  Web:\n    Properties: {}\n    Type: AWS::AppRunner::Service <<<\n'],
  ['an item of a list', 'S3.EncryptionAtRest', bucket('BucketEncryption:', '  ServerSideEncryptionConfiguration:', '    - BucketKeyEnabled: true <<<')],
  ['an item that begins behind its dash', 'S3.EncryptionAtRest',
    bucket('BucketEncryption:', '  ServerSideEncryptionConfiguration:', '    - # what follows <<<', '      BucketKeyEnabled: true')],
  ['a property in an item', 'S3.EncryptionAtRest', bucket('BucketEncryption:', '  ServerSideEncryptionConfiguration:', '    - BucketKeyEnabled: true',
    '      ServerSideEncryptionByDefault:', '        SSEAlgorithm: none <<<')],
  ['an item in flow style', 'S3.EncryptionAtRest', bucket('BucketEncryption:', '  ServerSideEncryptionConfiguration: [', '    { BucketKeyEnabled: true } <<<', '  ]')],
  ['a parameter that may be anything', 'S3.Versioning', bucket('VersioningConfiguration:', '  Status:  <<<', '    !Ref Stage')],
  ['a short form whose argument stands below', 'S3.Versioning', bucket('VersioningConfiguration:', '  Status: !Sub <<<', '    - ${S}', '    - S: Suspended')],
  ['a value that a condition decides', 'S3.Versioning', bucket('VersioningConfiguration:', '  Status: !If <<<', '    - IsProd', '    - Enabled', '    - Suspended')],
  ['the branch that is wrong, as the second', 'S3.Versioning', bucket('VersioningConfiguration: !If', '  - IsProd', '  - Status: Enabled', '  - Status: Suspended <<<')],
  ['the branch that is wrong, as the first', 'S3.Versioning', bucket('VersioningConfiguration: !If', '  - IsProd', '  - Status: Suspended <<<', '  - Status: Enabled')],
  ['the branch that is wrong, in long form', 'S3.Versioning',
    bucket('VersioningConfiguration:', '  Fn::If:', '    - IsProd', '    - Status: Enabled', '    - Other: 1', '      Status: Suspended <<<')],
  ['the branch that is wrong, in a branch', 'S3.Versioning', bucket('VersioningConfiguration: !If', '  - IsProd', '  - Status: Enabled', '  - !If', '    - IsTest',
    '    - Status: Enabled', '    - Status: Suspended <<<')],
  ['the branch without the property', 'S3.Versioning', bucket('VersioningConfiguration: !If', '  - IsProd', '  - Status: Enabled', '  - Other: x <<<')],
  ['the property that comes to nothing in a branch', 'S3.Versioning',
    bucket('VersioningConfiguration: !If <<<', '  - IsProd', '  - Status: Enabled', '  - !Ref AWS::NoValue')],
  ['an item in a branch', 'S3.EncryptionAtRest', bucket('BucketEncryption:', '  ServerSideEncryptionConfiguration:', '    - !If', '      - IsProd',
    '      - ServerSideEncryptionByDefault: { SSEAlgorithm: aws:kms }', '      - ServerSideEncryptionByDefault: {', '          SSEAlgorithm: none <<<', '        }')],
  ['a list in a branch', 'S3.EncryptionAtRest', bucket('BucketEncryption:', '  ServerSideEncryptionConfiguration: !If', '    - IsProd',
    '    - - ServerSideEncryptionByDefault:', '          SSEAlgorithm: none <<<', '    - - ServerSideEncryptionByDefault: { SSEAlgorithm: aws:kms }')],
  ['what an alias repeats, where its anchor is', 'S3.Versioning', `Shared:\n  Versions: &versions\n    Status: Suspended <<<\n${bucket('VersioningConfiguration: *versions')}`],
  ['the name before an alias that lacks the property', 'S3.Versioning', `Shared: &versions\n  Other: x\n${bucket('VersioningConfiguration: *versions <<<')}`],
  ['what is merged in, where its anchor is', 'S3.Versioning', `Shared: &versions\n  Status: Suspended <<<\n${bucket('VersioningConfiguration:', '  <<: *versions')}`],
  ['what is written out beside what is merged in', 'S3.Versioning',
    `Shared: &versions\n  Status: Enabled\n${bucket('VersioningConfiguration:', '  Status: Suspended <<<', '  <<: *versions')}`],
  ['the first of several that are merged in', 'S3.Versioning', `A: &a { X: 1 }\nB: &b\n  Status: Suspended <<<\nC: &c\n  Status: Enabled\n${
    bucket('VersioningConfiguration:', '  <<: [*a, *b, *c]')}`],
  ['the nearest anchor of a name', 'S3.Versioning', `A: &a\n  Status: Enabled\nB: &a\n  Status: Suspended <<<\n${bucket('VersioningConfiguration: *a')}`],
  ['a branch that an alias repeats', 'S3.Versioning',
    `Bad: &bad\n  Status: Suspended <<<\n${bucket('VersioningConfiguration: !If', '  - IsProd', '  - Status: Enabled', '  - *bad')}`],
  ['a literal in the second branch, which nobody asked a condition about', 'General.NoPlaintextSecrets', `${STAGES}Resources:
  Wait:
    Type: AWS::CloudFormation::WaitConditionHandle
    Properties:
      Nested: !If
        - IsProd
        - Other: x
        - Password: hunter2-hunter2 <<<
`],
  ['a name with dots', 'RdsPostgres.ForceSsl', `Resources:
  Db: { Type: AWS::RDS::DBInstance, Properties: { Engine: postgres, EngineVersion: "15", DBParameterGroupName: !Ref Group } }
  Group:
    Type: AWS::RDS::DBParameterGroup
    Properties:
      Family: postgres15
      Parameters:
        log_statement: none
        rds.force_ssl: 0 <<<
`],
  ['another resource that decides', 'RdsPostgres.ForceSsl', `Resources:
  Db: { Type: AWS::RDS::DBInstance, Properties: { Engine: postgres, EngineVersion: "13", DBParameterGroupName: !Ref Group } }
  Group: <<<
    Type: AWS::RDS::DBParameterGroup
    Properties:
      Family: postgres13
`],
  ['a parameter of the template', 'CloudFormation.NoEchoSecrets', 'Parameters:\n  DbPassword: <<<\n    Type: String\nResources: {}\n'],
  ['a default of a parameter', 'CloudFormation.NoEchoSecrets',
    'Parameters:\n  DbPassword:\n    Type: String\n    NoEcho: true\n    Default: hunter2 <<<\nResources: {}\n'],
  ['a macro of the template', 'Opaque.Macro', '# comment\nTransform: Macro <<<\nResources: {}\n'],
];

describe('a finding in YAML points at', () => {
  test.each(YAML)('%s', (_, rule, yaml) => expectLine(yaml, rule, 'template.yaml'));
});

const JSON_TEXTS: readonly (readonly [what: string, rule: string, json: string])[] = [
  ['a property that is wrong', 'S3.Versioning', `{
  "Resources": {
    "Records": {
      "Type": "AWS::S3::Bucket", "Properties": {
        "VersioningConfiguration":
          {
            "Status" <<<
              : "Suspended"
          }
      }
    }
  }
}`],
  ['the property above one that is not set', 'S3.Versioning', `{ "Resources": { "Records": { "Type": "AWS::S3::Bucket", "Properties": {
    "BucketName": "a\\"b{[",
    "VersioningConfiguration": {} <<<
  } } } }`],
  ['the resource that lacks a property', 'S3.Versioning', `{ "Resources": {
    "Other": { "Type": "AWS::SNS::Topic" },
    "Records": { <<<
      "Type": "AWS::S3::Bucket", "Properties": {} } } }`],
  ['a name with escapes in it', 'S3.Versioning', `{ "Resources": { "Records": { "Type": "AWS::S3::Bucket", "Properties": {
    "VersioningConfiguration": {
      "Stat\\u0075s": "Suspended" <<<
    } } } } }`],
  ['an item of a list', 'S3.EncryptionAtRest', `{ "Resources": { "Records": { "Type": "AWS::S3::Bucket", "Properties": { "BucketEncryption": {
    "ServerSideEncryptionConfiguration": [
      { <<<
        "BucketKeyEnabled": true
      }
    ] } } } } }`],
  ['the branch that is wrong', 'S3.Versioning', `{ "Conditions": { "IsProd": { "Fn::Equals": [{ "Ref": "AWS::Region" }, "x"] } },
    "Resources": { "Records": { "Type": "AWS::S3::Bucket", "Properties": { "VersioningConfiguration": { "Fn::If": ["IsProd",
      { "Status": "Enabled" },
      { "Status": "Suspended" } <<<
    ] } } } } }`],
];

describe('a finding in JSON points at', () => {
  test.each(JSON_TEXTS)('%s', (_, rule, json) => expectLine(json, rule, 'template.json'));
});

test('YAML in flow style that looks like JSON has lines, too', () => {
  expectLine('{ Resources: {\n  Records: { <<<\n    Type: AWS::S3::Bucket } } }', 'S3.Versioning', 'template.json');
});

test('every finding about a cloud assembly has the line of its resource, in nested stacks too', () => {
  const outdir = folderWith();
  const app = new App({ outdir });
  const clinic = new Stack(app, 'Clinic');
  new s3.Bucket(clinic, 'Outer', { bucketName: 'outer' });
  new s3.Bucket(new NestedStack(clinic, 'Nested'), 'Inner', { bucketName: 'inner' });
  app.synth();
  const findings = findingsOf(checked(outdir), 'S3.TlsOnly');
  const lines = findings.map(({ template, line }) => readFileSync(template, 'utf8').split('\n')[line! - 1].trim());
  expect(lines.sort()).toEqual([expect.stringMatching(/^"Inner.*: \{$/), expect.stringMatching(/^"Outer.*: \{$/)]);
});

test('the text tells the line before the message', () => {
  const file = fileWith('Resources:\n\n  Records: { Type: AWS::S3::Bucket }\n', 'template.yaml');
  expect(run('check', file).stdout).toMatch(/REQUIRED S3\.TlsOnly: .+\n {6}line 3: the bucket has no bucket policy/);
});

test('what aliases repeat is found in time, however often they do', () => {
  const merges = Array.from({ length: 5 }, (_, level) => `L${level + 1}: &l${level + 1} { <<: [${Array(10).fill(`*l${level}`).join(', ')}] }\n`);
  const text = `L0: &l0 { Status: Suspended }\n${merges.join('')}Resources:\n  A: { Type: AWS::S3::Bucket, Properties: { VersioningConfiguration: *l5 } }\n`;
  const start = Date.now();
  expect(findingsOf(checked(fileWith(text, 'template.yaml')), 'S3.Versioning').map(({ line }) => line)).toEqual([1]);
  expect(Date.now() - start).toBeLessThan(15_000);
});
