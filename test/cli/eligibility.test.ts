import { main } from '../../src/cli/main';

function run(...args: string[]): { code: number; out: string; err: string } {
  let out = '';
  let err = '';
  const code = main(['eligibility', ...args], { stdout: { write: (text) => (out += text) }, stderr: { write: (text) => (err += text) } });
  return { code, out, err };
}

describe('eligibility tells status, condition and lifecycle with their source', () => {
  test.each([
    ['a resource type', ['AWS::AppRunner::Service'], [/AWS App Runner/, /status +not-eligible/, /source +\S/, /as of +2026-05-22/]],
    ['an IAM action', ['lightsail:CreateInstances'], [/Lightsail/, /status +not-eligible/]],
    ['an IAM prefix', ['comprehendmedical'], [/Comprehend Medical/, /status +eligible/]],
    ['a part of the name of a service', ['comprehend', 'medical'], [/Amazon Comprehend Medical/, /status +eligible/]],
    ['a condition', ['AWS::SageMaker::Workteam'], [/status +conditional/, /condition +\S/]],
    ['a service that has ended, as a fact beside its status', ['AWS::QLDB::Ledger'], [/status +eligible/, /lifecycle +.*2025-07-31/]],
  ])('of %s', (_what, args, told) => {
    const { code, out } = run(...args);
    expect(code).toBe(0);
    told.forEach((pattern) => expect(out).toMatch(pattern));
  });

  // One name for each system that has no construct: by program, physical, retired, or of the control plane.
  test.each([
    'Systems Manager', 'Shield', 'Snowball', 'Cloud Directory', 'WorkDocs', 'CloudFormation', 'OpsWorks', 'Rekognition', 'Simple Workflow',
    'Service Catalog', 'FreeRTOS', 'Server Migration', 'Comprehend', 'Transcribe', 'Translate', 'RoboMaker', 'Alexa', 'Data Exchange',
    'Forecast', 'QLDB', 'Textract', 'Polly', 'Lex', 'Chime', 'Pinpoint', 'Mobile Hub',
  ])('of %s, by its name', (name) => {
    const { code, out } = run(name);
    expect([code, out]).toEqual([0, expect.stringMatching(/status[^]*source/)]);
  });

  test('as JSON', () => {
    expect(JSON.parse(run('AWS::S3::Bucket', '--format', 'json').out)).toMatchObject([{ subject: 'AWS::S3::Bucket', status: 'eligible' }]);
  });
});

test.each([
  [[], 'cdk-hipaa: eligibility needs a resource type, an IAM action or (a part of) the name of a service, and got nothing.\n'],
  [['Nonesuch'], 'cdk-hipaa: eligibility needs a resource type, an IAM action or (a part of) the name of a service, and no service is called Nonesuch.\n'],
])('a name that nothing has is refused in one line: %j', (args, message) => {
  expect(run(...args)).toEqual({ code: 2, out: '', err: message });
});
