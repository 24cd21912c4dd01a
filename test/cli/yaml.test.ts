import { checked, fileWith, findingsOf, run } from './run';
import { parseTemplate } from '../../src/cli/parse';

/** What the value of one key comes to. */
function read(yaml: string): unknown {
  return (parseTemplate('t.yaml', `Value: ${yaml}\n`) as { Value: unknown }).Value;
}

describe('short forms of functions mean the same as the long ones', () => {
  test.each([
    ['!Ref Bucket', { Ref: 'Bucket' }],
    ['!Condition IsProd', { Condition: 'IsProd' }],
    ['!GetAtt Bucket.Arn', { 'Fn::GetAtt': 'Bucket.Arn' }],
    ['!GetAtt [Bucket, Arn]', { 'Fn::GetAtt': ['Bucket', 'Arn'] }],
    ['!Sub "arn:${AWS::Partition}"', { 'Fn::Sub': 'arn:${AWS::Partition}' }],
    ['!Sub ["${A}", { A: !Ref B }]', { 'Fn::Sub': ['${A}', { A: { Ref: 'B' } }] }],
    ['!Join [":", [a, !Ref B]]', { 'Fn::Join': [':', ['a', { Ref: 'B' }]] }],
    ['!If [IsProd, !Ref A, !Ref "AWS::NoValue"]', { 'Fn::If': ['IsProd', { Ref: 'A' }, { Ref: 'AWS::NoValue' }] }],
    ['!FindInMap [Map, !Ref "AWS::Region", Key]', { 'Fn::FindInMap': ['Map', { Ref: 'AWS::Region' }, 'Key'] }],
    ['!Select [0, !GetAZs ""]', { 'Fn::Select': [0, { 'Fn::GetAZs': '' }] }],
    ['!Split [",", !ImportValue Names]', { 'Fn::Split': [',', { 'Fn::ImportValue': 'Names' }] }],
    ['!ImportValue { "Fn::Sub": "${Stack}-Key" }', { 'Fn::ImportValue': { 'Fn::Sub': '${Stack}-Key' } }],
    ['!Equals [!Ref Stage, prod]', { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] }],
    ['!And [!Condition A, !Condition B]', { 'Fn::And': [{ Condition: 'A' }, { Condition: 'B' }] }],
    ['!Or [!Condition A, !Condition B]', { 'Fn::Or': [{ Condition: 'A' }, { Condition: 'B' }] }],
    ['!Not [!Condition A]', { 'Fn::Not': [{ Condition: 'A' }] }],
    ['!Base64 text', { 'Fn::Base64': 'text' }],
    ['!Cidr [10.0.0.0/16, 2, 8]', { 'Fn::Cidr': ['10.0.0.0/16', 2, 8] }],
    ['!Transform { Name: AWS::Include }', { 'Fn::Transform': { Name: 'AWS::Include' } }],
    ['!ToJsonString { a: 1 }', { 'Fn::ToJsonString': { a: 1 } }],
  ])('%s', (yaml, expected) => {
    expect(read(yaml)).toEqual(expected);
  });

  test('not right behind one another, which YAML does not allow', () => {
    expect(() => read('!GetAZs !Ref "AWS::Region"')).toThrow(/^t\.yaml: broken YAML: /);
  });

  test('in block style, one in another', () => {
    expect(read('!Join\n  - "-"\n  - - !Ref A\n    - !Sub\n      - ${B}\n      - B: !GetAtt C.Arn')).toEqual(
      { 'Fn::Join': ['-', [{ Ref: 'A' }, { 'Fn::Sub': ['${B}', { B: { 'Fn::GetAtt': 'C.Arn' } }] }]] });
  });
});

describe('scalars are read as CloudFormation reads them', () => {
  test.each([
    ['2012-10-17', '2012-10-17'],
    ['2001-12-14t21:59:43.10-05:00', '2001-12-14t21:59:43.10-05:00'],
    ['12:30:45', '12:30:45'],
    ['yes', true], ['no', false], ['on', true], ['off', false], ['Yes', true], ['NO', false], ['true', true],
    ['"yes"', 'yes'],
    ['~', null], ['', null], ['null', null],
    ['111122223333', 111122223333],
    ['!!str 12', '12'],
    ['!!binary aGVsbG8=', 'aGVsbG8='],
    ['!!timestamp 2012-10-17', '2012-10-17'],
    ['|\n  one\n  two', 'one\ntwo\n'],
    ['>-\n  one\n  two', 'one two'],
  ])('%j is %j', (yaml, expected) => {
    expect(read(yaml)).toEqual(expected);
  });

  test('names of members stay as they are written', () => {
    expect(read('{ yes: 1, 2012-10-17: 2, 0x10: 3, 1.10: 4, "<<x": 5 }')).toEqual({ 'yes': 1, '2012-10-17': 2, '0x10': 3, '1.10': 4, '<<x': 5 });
  });
});

describe('anchors', () => {
  test('an alias repeats what its anchor is on', () => {
    expect(parseTemplate('t.yaml', 'a: &x { Ref: B }\nb: *x\nc: [*x]\n')).toEqual({ a: { Ref: 'B' }, b: { Ref: 'B' }, c: [{ Ref: 'B' }] });
  });

  test('an alias means the nearest anchor of its name above it, where it is repeated too', () => {
    const yaml = 'a: &x 1\nb: &y [*x]\nc: &x 2\nd: *y\ne: *x\n';
    expect(parseTemplate('t.yaml', yaml)).toEqual({ a: 1, b: [1], c: 2, d: [1], e: 2 });
  });

  test('what is written out holds against what << merges in, wherever it stands', () => {
    const yaml = 'base: &base { Status: Suspended, Other: 1 }\nfirst: { Status: Enabled, <<: *base }\nlast: { <<: *base, Status: Enabled }\n';
    expect(parseTemplate('t.yaml', yaml)).toMatchObject({ first: { Status: 'Enabled', Other: 1 }, last: { Status: 'Enabled', Other: 1 } });
  });

  test('of several that << merges in, the first holds', () => {
    const yaml = 'one: &one { A: 1 }\ntwo: &two { A: 2, B: 2 }\nboth: { <<: [*one, *two] }\n';
    expect(parseTemplate('t.yaml', yaml)).toMatchObject({ both: { A: 1, B: 2 } });
  });

  test('many aliases take no longer than as many values', () => {
    const yaml = `list:\n${'- x\n'.repeat(20_000)}- &a x\n${'- *a\n'.repeat(20_000)}`;
    const start = Date.now();
    expect(parseTemplate('t.yaml', yaml)).toEqual({ list: Array(40_001).fill('x') });
    expect(Date.now() - start).toBeLessThan(5000);
  });
});

describe('text', () => {
  const YAML = 'Resources:\n  Records:\n    Type: AWS::S3::Bucket\n    Properties:\n      VersioningConfiguration:\n        Status: Enabled\n';

  test('with Windows line ends is read as the same template', () => {
    expect(parseTemplate('t.yaml', YAML.replaceAll('\n', '\r\n'))).toEqual(parseTemplate('t.yaml', YAML));
  });

  test('may begin with a byte order mark, in YAML and in JSON', () => {
    const json = JSON.stringify(parseTemplate('t.yaml', YAML));
    for (const [text, name] of [[YAML, 'a.yaml'], [json, 'a.json']]) {
      expect(findingsOf(checked(fileWith(`\ufeff${text}`, name), '--passes'), 'S3.Versioning')).toMatchObject([{ verdict: 'pass' }]);
    }
  });

  test('may be YAML in a file that is called JSON, and JSON in one that is called YAML', () => {
    expect(checked(fileWith(YAML, 'a.json')).summary.resources).toBe(1);
    expect(checked(fileWith(parseTemplate('t.yaml', YAML) as object, 'a.yaml')).summary.resources).toBe(1);
  });

  test('may be YAML in flow style, which JSON does not allow', () => {
    expect(parseTemplate('t.yaml', '{ Resources: { A: { Type: AWS::S3::Bucket, Properties: { BucketName: !Ref Name, }, }, }, }'))
      .toEqual({ Resources: { A: { Type: 'AWS::S3::Bucket', Properties: { BucketName: { Ref: 'Name' } } } } });
  });
});

test('a policy document and conditions in YAML come to the same findings as in JSON', () => {
  const yaml = fileWith(`
Parameters:
  Stage: { Type: String }
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
Resources:
  Records:
    Type: AWS::S3::Bucket
    Properties:
      VersioningConfiguration: !If [IsProd, { Status: Enabled }, !Ref "AWS::NoValue"]
  Policy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref Records
      PolicyDocument:
        Version: 2012-10-17
        Statement:
          - Effect: Deny
            Principal: "*"
            Action: s3:*
            Resource: [!GetAtt Records.Arn, !Sub "\${Records.Arn}/*"]
            Condition: { Bool: { aws:SecureTransport: no } }
`, 'template.yaml');
  const report = checked(yaml, '--passes');
  expect(findingsOf(report, 'S3.TlsOnly')).toMatchObject([{ verdict: 'pass' }]);
  expect(findingsOf(report, 'S3.Versioning')).toMatchObject([{ verdict: 'fail', message: expect.stringContaining('when Stage = prod is false') }]);
  expect(run('check', yaml).code).toBe(1);
});
