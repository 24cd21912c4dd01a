import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/main';
import { readReport } from '../../src/evidence/read-report';
import { WRITERS } from '../../src/evidence/writers';

const SECRET = 'S3cr3t-hunter2';
const PHI = '219-09-9999';

/** Everything that is told about a template, in every form, passes included. */
function told(template: object): string {
  const folder = mkdtempSync(join(tmpdir(), 'cdk-hipaa-'));
  const file = join(folder, 'template.json');
  writeFileSync(file, JSON.stringify(template));
  const [text, json] = ['text', 'json'].map((format) => {
    let written = '';
    const stream = { write: (piece: string) => void (written += piece) };
    expect([0, 1]).toContain(main(['check', file, '--format', format, '--passes'], { stdout: stream, stderr: stream }));
    return written;
  });
  rmSync(folder, { recursive: true });
  const report = readReport('report.json', json);
  return [text, ...[...WRITERS.values()].map(({ write }) => write(report))].join('\n');
}

const holding = (Properties: object, rest: object = {}, type = 'AWS::RDS::DBInstance') => ({ ...rest, Resources: { Subject: { Type: type, Properties } } });
const PASSWORD_PARAMETER = { Parameters: { Password: { Type: 'String', NoEcho: true, Default: SECRET, AllowedValues: [SECRET, 'other'] } } };
const IS_PROD = { ...PASSWORD_PARAMETER, Conditions: { IsProd: { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'us-east-1'] } } };

describe('a report never shows a secret', () => {
  test.each<[string, object]>([
    ['written out as a password', holding({ MasterUserPassword: SECRET })],
    ['in a list of passwords', holding({ Users: [{ Passwords: [SECRET, SECRET] }] }, {}, 'AWS::AmazonMQ::Broker')],
    ['joined from pieces', holding({ MasterUserPassword: { 'Fn::Join': ['', [SECRET, { Ref: 'AWS::Region' }]] } })],
    ['in a text with variables', holding({ MasterUserPassword: { 'Fn::Sub': `${SECRET}-\${AWS::Region}` } })],
    ['in one of two branches', holding({ MasterUserPassword: { 'Fn::If': ['IsProd', SECRET, { Ref: 'Password' }] } }, IS_PROD)],
    ['in a mapping', holding({ MasterUserPassword: { 'Fn::FindInMap': ['Secrets', { Ref: 'AWS::Region' }, 'Password'] } }, { Mappings: { Secrets: { a: { Password: SECRET } } } })],
    ['in an encoded text', holding({ MasterUserPassword: { 'Fn::Base64': SECRET } })],
    ['in a macro', holding({ MasterUserPassword: { 'Fn::Transform': { Name: 'Macro', Parameters: { Seed: SECRET } } } })],
    ['as the default and an allowed value of a parameter with NoEcho', holding({ MasterUserPassword: { Ref: 'Password' }, StorageEncrypted: { Ref: 'Password' } }, PASSWORD_PARAMETER)],
    ['in an environment variable', holding({ Environment: { Variables: { DB_PASSWORD: SECRET } }, Password: SECRET }, {}, 'AWS::Lambda::Function')],
    ['compared in a condition that decides', holding({ VersioningConfiguration: { 'Fn::If': ['Same', { Status: 'Enabled' }, { Ref: 'Password' }] } }, {
      Parameters: { Password: { Type: 'String', NoEcho: true } }, Conditions: { Same: { 'Fn::Equals': [{ Ref: 'Password' }, SECRET] } },
    }, 'AWS::S3::Bucket')],
    ['in the key of a mapping that has no such entry', holding({
      VersioningConfiguration: { Status: { 'Fn::FindInMap': ['Nonesuch', SECRET, 'x'] } },
    }, {}, 'AWS::S3::Bucket')],
    ['in an environment variable whose name says nothing', holding({ Environment: { Variables: { MODE: SECRET } } }, {}, 'AWS::Lambda::Function')],
    ['in a web hook that an environment variable names', holding({
      Environment: { Variables: { HOOK: `https://hooks.partner.example/services/${SECRET}`, DB: `postgres://app:${SECRET}@db.partner.example/records` } },
    }, {}, 'AWS::Lambda::Function')],
    ['in the environment of a container', holding({
      ContainerDefinitions: [{ Name: 'app', Image: 'app', Environment: [{ Name: 'MODE', Value: SECRET }] }],
    }, {}, 'AWS::ECS::TaskDefinition')],
    ['in the environment of a build', holding({
      Environment: { EnvironmentVariables: [{ Name: 'MODE', Type: 'PLAINTEXT', Value: SECRET }] },
    }, {}, 'AWS::CodeBuild::Project')],
    ['in the environment of a job', holding({
      ContainerProperties: { Image: 'app', Environment: [{ Name: 'MODE', Value: SECRET }] },
    }, {}, 'AWS::Batch::JobDefinition')],
    ['in user data', holding({ UserData: { 'Fn::Base64': `#!/bin/sh\nexport TOKEN=${SECRET}` } }, {}, 'AWS::EC2::Instance')],
    ['as the default of a parameter', { ...holding({ BucketName: { Ref: 'Mode' } }, {}, 'AWS::S3::Bucket'), Parameters: { Mode: { Type: 'String', Default: SECRET } } }],
    ['in an option of Elastic Beanstalk', holding({
      OptionSettings: [{ Namespace: 'aws:elasticbeanstalk:application:environment', OptionName: 'MODE', Value: SECRET }],
    }, {}, 'AWS::ElasticBeanstalk::Environment')],
    ['in a secret of Secrets Manager', holding({ SecretString: SECRET }, {}, 'AWS::SecretsManager::Secret')],
  ])('%s', (_, template) => {
    expect(told(template)).not.toContain('hunter2');
  });
});

describe('a report does not repeat what looks like PHI', () => {
  test.each<[string, object]>([
    ['in a name', holding({ BucketName: `records-${PHI}` }, {}, 'AWS::S3::Bucket')],
    ['in the value of a tag', holding({ Tags: [{ Key: 'Patient', Value: PHI }] }, {}, 'AWS::S3::Bucket')],
    ['in the key of a tag', holding({ Tags: [{ Key: PHI, Value: 'x' }] }, {}, 'AWS::S3::Bucket')],
    ['in a description', holding({ Description: `For ${PHI}` }, {}, 'AWS::KMS::Key')],
    ['in the name of an environment variable', holding({ Environment: { Variables: { [PHI]: 'x' } } }, {}, 'AWS::Lambda::Function')],
    ['in the description of the template', { ...holding({}), Description: PHI }],
    ['in a parameter', { ...holding({}), Parameters: { Patient: { Type: 'String', Default: PHI } } }],
    ['in an output', { ...holding({}), Outputs: { Patient: { Value: PHI } } }],
  ])('%s', (_, template) => {
    const text = told(template);
    expect(text).toContain('what looks like a Social Security number');
    expect(text).not.toContain(PHI);
  });
});
