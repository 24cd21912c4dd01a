import { dirname, join } from 'node:path';
import { PLAIN } from '../../evidence/palette';
import { printable } from '../../evidence/printable';
import { closingLines } from '../../evidence/text';
import { Writer, WRITERS } from '../../evidence/writers';
import { InputError } from '../../template';
import { Command } from '../command';
import { ExitCode } from '../exit-code';
import { isFolder } from '../inputs';
import { linesAdded } from '../lines-added';
import { templatesBelow } from '../rename-templates';
import { reportAt } from '../report-at';
import { tellErrors } from '../tell-errors';
import { writeText } from '../write-file';

export const report: Command = {
  name: 'report',
  usage: 'DIR [--format FORMAT,...] [--output FOLDER]',
  summary: 'Writes the files of evidence about a cdk.out again.',
  details: `
For formats that the synthesis did not write, or after they were lost. DIR is a cdk.out folder, any other folder that check takes, or
a report.json.

Where HipaaGuard left hipaa/report.json in DIR, the files say what it says: it knows the PHI boundary and accepted risks. It must
be about the templates that are in DIR now. Elsewhere, the templates are judged.

The command ends with 0 when the files are written, whatever they say.
`,
  options: [
    { name: 'format', value: 'FORMAT,...', help: `What to write: ${[...WRITERS.keys()].join(', ')} (default: all)` },
    { name: 'output', value: 'FOLDER', help: 'Where to write it (default: hipaa in DIR)' },
  ],
  examples: ['cdk-hipaa report cdk.out', 'cdk-hipaa report cdk.out --output evidence/2027-01', 'cdk-hipaa report cdk.out --format json'],
  run: (paths, options, streams) => {
    const writers = writersOf(options.format);
    const [path, ...more] = paths;
    if (path === undefined || more.length > 0) {
      throw new InputError(`report needs one folder, and got ${path === undefined ? 'none' : paths.length}. See cdk-hipaa report --help.`);
    }
    const found = reportAt(path, streams);
    tellErrors(found.errors, streams);
    if (found.report.templates.length === 0) {
      return ExitCode.BAD_INPUT;
    }
    const folder = options.output ?? folderOf(path, found.file);
    const told = found.file === undefined ? templatesBelow(path, found.report) : linesAdded(found.report, path);
    for (const { file, write } of writers) {
      writeText(join(folder, file), write(told));
      streams.stdout.write(`${printable(join(folder, file))}\n`);
    }
    streams.stdout.write(`${closingLines(told, PLAIN).join('\n')}\n`);
    return found.errors.length > 0 ? ExitCode.BAD_INPUT : ExitCode.CLEAN;
  },
};

function writersOf(list: string | undefined): Writer[] {
  const formats = list?.split(',').map((format) => format.trim()) ?? [...WRITERS.keys()];
  return formats.map((format) => {
    const writer = WRITERS.get(format);
    if (!writer) {
      throw new InputError(`--format must name one or more of ${[...WRITERS.keys()].join(', ')}, got ${list}.`);
    }
    return writer;
  });
}

/** The folder that the evidence about a path lies in. */
function folderOf(path: string, file: string | undefined): string {
  if (isFolder(path)) {
    return join(path, 'hipaa');
  }
  if (file === undefined) {
    throw new InputError(`${path}: is no folder, so report needs --output FOLDER.`);
  }
  return dirname(file);
}
