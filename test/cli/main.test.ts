import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileWith, HARMLESS, PLAIN_BUCKET, run, runOn, template, WITH_PASSWORD } from './run';
import { COMMANDS } from '../../src/cli/commands';

const clean = (): string => fileWith(template({ Handle: HARMLESS }));
const warned = (): string => fileWith(template({ Handle: WITH_PASSWORD }));
const broken = (): string => fileWith(template({ Bucket: PLAIN_BUCKET }));
const missing = (): string => `${clean()}.gone`;

describe('exit codes', () => {
  test('0 when nothing is found', () => {
    expect(run('check', clean())).toMatchObject({ code: 0, stderr: '' });
  });

  test('1 when a REQUIRED rule does not hold', () => {
    expect(run('check', broken())).toMatchObject({ code: 1, stderr: '' });
  });

  test('1 when a REQUIRED rule cannot be verified', () => {
    expect(run('check', fileWith(template({ Nameless: {} })), '--fail-on', 'required').code).toBe(1);
  });

  test('1 when a RECOMMENDED rule does not hold', () => {
    expect(run('check', warned()).code).toBe(1);
  });

  test('0 when only RECOMMENDED rules do not hold and --fail-on is required', () => {
    expect(run('check', warned(), '--fail-on', 'required').code).toBe(0);
  });

  test('1 when a REQUIRED rule does not hold and --fail-on is required', () => {
    expect(run('check', broken(), '--fail-on', 'required').code).toBe(1);
  });

  test('1 when one of several files has findings', () => {
    expect(run('check', clean(), broken(), clean()).code).toBe(1);
  });

  test('2 when one of several files cannot be read, with the findings of the others', () => {
    const { code, stdout } = run('check', missing(), broken());
    expect(code).toBe(2);
    expect(stdout).toContain('S3.TlsOnly');
  });
});

describe('help and version', () => {
  test.each(['--help', '-h'])('%s tells usage, every command and the exit codes, gives examples, and ends with 0', (option) => {
    const { code, stdout, stderr } = run(option);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const told of [...[...COMMANDS.keys()].map((name) => `  cdk-hipaa ${name} `), '--help', '--version', 'Exit codes', 'Examples\n  cdk-hipaa check cdk.out\n']) {
      expect(stdout).toContain(told);
    }
  });

  describe.each([...COMMANDS.values()].map((command) => [command.name, command] as const))('%s --help', (name, { options, examples, usage }) => {
    const page = run(name, missing(), '--help');

    test('does not run the command, and ends with 0', () => {
      expect(page).toEqual({ code: 0, stderr: '', stdout: run(name, '-h').stdout });
    });

    test('tells usage, options and exit codes, and gives examples', () => {
      expect(page.stdout).toContain(`Usage\n  cdk-hipaa ${name} ${usage}\n`);
      options.forEach((option) => expect(page.stdout).toMatch(new RegExp(`^  --${option.name} `, 'm')));
      expect(page.stdout).toContain('Exit codes');
      expect(examples.length).toBeGreaterThan(1);
      examples.forEach((example) => expect(page.stdout).toContain(`  ${example}\n`));
    });

    test('names in its usage no option that it does not take', () => {
      const taken = options.map((option) => `--${option.name}`);
      [usage, ...examples].flatMap((text) => text.match(/--[a-z-]+/g) ?? []).forEach((option) => expect(taken).toContain(option));
    });
  });

  test('README tells every command', () => {
    const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');
    COMMANDS.forEach((_, name) => expect(readme).toMatch(new RegExp(`^\\| \`${name} `, 'm')));
  });

  test('no line of any page is wider than a terminal of today', () => {
    const pages = [run('--help'), ...[...COMMANDS.keys()].map((name) => run(name, '--help'))];
    expect(pages.flatMap(({ stdout }) => stdout.split('\n')).filter((line) => line.length > 120)).toEqual([]);
  });

  test('--version is that of the package', () => {
    const { version } = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as { version: string };
    expect(run('--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  test('nothing at all tells the help and ends with 2', () => {
    expect(run()).toEqual({ ...run('--help'), code: 2 });
  });
});

describe('what is refused in one line on stderr, with exit code 2 and nothing on stdout', () => {
  test.each([
    ['an unknown command', ['chekc', 'x'], 'no such command: chekc. Did you mean check? See cdk-hipaa --help.'],
    ['a command that nothing is like', ['frobnicate'], 'no such command: frobnicate. See cdk-hipaa --help.'],
    ['an option of another command', ['rules', '--fail-on', 'required'], 'rules has no option --fail-on. See cdk-hipaa rules --help.'],
    ['an unknown option', ['check', '--frobnicate', 'x'], "Unknown option '--frobnicate'"],
    ['an unknown format', ['check', '--format', 'xml', 'x'], '--format must be text, json, html, sarif, csv or oscal, got xml'],
    ['a format without a name', ['check', 'x', '--format'], '--format'],
    ['an unknown level', ['check', '--fail-on', 'never', 'x'], '--fail-on must be required or recommended, got never'],
    ['a value where none belongs', ['check', '--passes=yes', 'x'], '--passes'],
    ['check without a path', ['check'], 'check needs at least one path'],
    ['an option that would move the cursor', ['check', '--format', '\u001b[2J', 'x'], 'got \\u001b[2J'],
  ])('%s', (_, args, told) => {
    const { code, stdout, stderr } = run(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^cdk-hipaa: [^\n]+\n$/);
    expect(stderr).toContain(told);
  });
});

describe('colours', () => {
  const before = process.env.NO_COLOR;
  beforeEach(() => delete process.env.NO_COLOR);
  afterAll(() => {
    delete process.env.NO_COLOR;
    Object.assign(process.env, before === undefined ? {} : { NO_COLOR: before });
  });

  test('on a terminal', () => {
    expect(runOn({ isTTY: true }, 'check', broken()).stdout).toContain('\u001b[31m');
  });

  test('not on a terminal whose user wants none', () => {
    process.env.NO_COLOR = '1';
    expect(runOn({ isTTY: true }, 'check', broken()).stdout).not.toContain('\u001b');
  });

  test('not in a file or a pipe', () => {
    expect(run('check', broken()).stdout).not.toContain('\u001b');
  });

  test('not in JSON, on a terminal either', () => {
    expect(runOn({ isTTY: true }, 'check', broken(), '--format', 'json').stdout).not.toContain('\u001b');
  });
});
