import { parseBaseline } from '../../evidence/baseline';
import { PLAIN } from '../../evidence/palette';
import { printable } from '../../evidence/printable';
import { closingLines, toText } from '../../evidence/text';
import { WRITERS } from '../../evidence/writers';
import { InputError } from '../../template';
import { check as checkPaths, hasFindings } from '../check';
import { Command, FAIL_ON, failOnOf, formatOf, formatOption, paletteOf } from '../command';
import { ExitCode } from '../exit-code';
import { readText } from '../read-file';
import { filterOf } from '../rule-patterns';
import { tellErrors } from '../tell-errors';
import { writeText } from '../write-file';

const FORMATS = ['text', ...WRITERS.keys()];

export const check: Command = {
  name: 'check',
  usage: 'PATH... [--format FORMAT] [--fail-on LEVEL] [--output FILE]',
  summary: 'Judges templates by all rules, and tells what does not hold.',
  details: `
PATH is one of
  a cdk.out folder                  its stacks are judged together, with nested stacks and Stages
  a template, in JSON or YAML       by itself
  a folder with any of these in it  other JSON and YAML is passed over
  a pattern in quotes               such as 'templates/**/*.yaml'; other files that fit are passed over
  -                                 standard input; reports call it stdin

In a cdk.out, hipaa/report.json is what HipaaGuard said at synthesis, which knows the PHI boundary and accepted risks. check
knows the templates only, and tells what they say.
`,
  options: [
    formatOption(FORMATS),
    { name: 'output', value: 'FILE', help: 'Write it to this file, and only the sums to the terminal' },
    FAIL_ON,
    { name: 'include', value: 'RULE,...', help: 'RECOMMENDED rules to judge, such as S3.* (default: all); REQUIRED ones always are' },
    { name: 'exclude', value: 'RULE,...', help: 'RECOMMENDED rules not to judge; what they would find is in no report' },
    { name: 'baseline', value: 'FILE', help: 'Findings that do not count, because they are known and to be fixed' },
    { name: 'passes', help: 'Tell what passed, too, in formats other than text' },
  ],
  examples: [
    'cdk-hipaa check cdk.out',
    'cdk-hipaa check template.yaml --format json',
    'cdk-hipaa check \'templates/**/*.yaml\' --fail-on required',
    'cdk-hipaa check templates/ --exclude \'Recovery.*,S3.ObjectLock\'',
    'cdk-hipaa check cdk.out --format json --output report.json',
    'cdk synth Clinic | cdk-hipaa check -',
  ],
  run: (paths, options, streams) => {
    const format = formatOf(options, FORMATS);
    const failOn = failOnOf(options);
    if (paths.length === 0) {
      throw new InputError('check needs at least one path: a cdk.out folder, a template, a folder with templates, a pattern in quotes, or - for standard input.');
    }
    const { report, errors } = checkPaths(paths, streams, {
      withPasses: options.passes,
      listed: options.baseline === undefined ? [] : parseBaseline(options.baseline, readText(options.baseline)).entries,
      isAsked: filterOf(options.include, options.exclude),
    });
    tellErrors(errors, streams);
    const text = WRITERS.get(format)?.write(report) ?? toText(report, paletteOf(options, streams));
    if (options.output === undefined) {
      streams.stdout.write(text);
    } else {
      writeText(options.output, text);
      streams.stdout.write(`${printable(options.output)} is written.\n${closingLines(report, PLAIN).join('\n')}\n`);
    }
    if (errors.length > 0) {
      return ExitCode.BAD_INPUT;
    }
    return hasFindings(report.findings, failOn) ? ExitCode.FINDINGS : ExitCode.CLEAN;
  },
};
