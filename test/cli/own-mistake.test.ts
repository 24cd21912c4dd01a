import { basename } from 'node:path';
import { fileWith, HARMLESS, PLAIN_BUCKET, run, template } from './run';
import * as rules from '../../src/rules';

jest.mock('../../src/rules', () => {
  const actual = jest.requireActual<typeof rules>('../../src/rules');
  return { ...actual, judge: jest.fn(actual.judge) };
});

test('a mistake of our own is told in one line as what it is, with exit code 2, and the other files are judged', () => {
  jest.mocked(rules.judge).mockImplementationOnce(() => {
    throw new RangeError('Maximum call stack size exceeded\n    at somewhere');
  });
  const [strange, plain] = [fileWith(template({ Handle: HARMLESS })), fileWith(template({ Records: PLAIN_BUCKET }))];
  const { code, stdout, stderr } = run('check', strange, plain);
  expect(code).toBe(2);
  expect(stderr).toMatch(/^cdk-hipaa: [^\n]+\n$/);
  expect(stderr).toContain(`${basename(strange)}: could not be judged (RangeError: Maximum call stack size exceeded). This is a mistake of cdk-hipaa`);
  expect(stdout).toContain('S3.TlsOnly');
});
