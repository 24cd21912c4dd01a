import { printable } from '../../evidence/printable';
import { InputError } from '../../template';
import { Command } from '../command';
import { ExitCode } from '../exit-code';
import { tellErrors } from '../tell-errors';
import { writeBaseline } from '../write-baseline';

const FILE = 'hipaa-baseline.json';

export const baseline: Command = {
  name: 'baseline',
  usage: 'PATH... --owner WHO --expires DATE [--output FILE]',
  summary: 'Writes down what is found today, and who is to fix it until when.',
  details: `
PATH is what check takes. In a cdk.out, what HipaaGuard said at synthesis counts.

The file is for HipaaGuard.enforce(app, { baseline }) and for check --baseline. Where it is there already, what is fixed is taken
out of it. What is new is told and never added: the command ends with 1 then.
`,
  options: [
    { name: 'owner', value: 'WHO', help: 'Who is to fix what a new baseline lists, as a role that can be reached' },
    { name: 'expires', value: 'DATE', help: 'Until when, for example 2027-01-31' },
    { name: 'output', value: 'FILE', help: `Where the baseline is (default: ${FILE})` },
  ],
  examples: ['cdk-hipaa baseline cdk.out --owner security@clinic.example --expires 2027-01-31', 'cdk-hipaa baseline cdk.out'],
  run: (paths, { output = FILE, owner, expires }, streams) => {
    if (paths.length === 0) {
      throw new InputError('baseline needs at least one path: a cdk.out folder, a template, or a folder with templates.');
    }
    const { listed, fixed, added, errors } = writeBaseline(paths, { file: output, owner, expires }, streams);
    tellErrors(errors, streams);
    if (errors.length > 0) {
      return ExitCode.BAD_INPUT;
    }
    const { stdout } = streams;
    stdout.write(`${printable(output)}: ${listed} listed${fixed > 0 ? `, ${fixed} fixed and taken out` : ''}.\n`);
    if (added.length > 0) {
      stdout.write(`Not listed, because a baseline only shrinks: ${added.length} new. Fix them, or accept their risks.\n`);
      added.forEach(({ rule, template, logicalId }) => stdout.write(`  ${printable(`${rule} ${template} ${logicalId ?? ''}`.trim())}\n`));
    }
    return added.length > 0 ? ExitCode.FINDINGS : ExitCode.CLEAN;
  },
};
