import { InputError } from '../../template';
import { hasFindings } from '../check';
import { Command, FAIL_ON, failOnOf, formatOf, formatOption, paletteOf } from '../command';
import { diffReports } from '../diff-reports';
import { diffAsText } from '../diff-told';
import { ExitCode } from '../exit-code';
import { isFolder } from '../inputs';
import { templatesBelow } from '../rename-templates';
import { FoundReport, reportAt } from '../report-at';
import { Streams } from '../streams';
import { tellErrors } from '../tell-errors';

const FORMATS = ['text', 'json'];

export const diff: Command = {
  name: 'diff',
  usage: `OLD NEW [--format ${FORMATS.join('|')}] [--fail-on LEVEL]`,
  summary: 'Tells what got better or worse between two reports.',
  details: `
OLD and NEW are report.json files, cdk.out folders, or whatever else check takes.

Also tells what is new in the inventory, in the flows of data, and among accepted risks and what is outside the PHI boundary.

Where HipaaGuard left hipaa/report.json in a folder, that is compared; elsewhere the templates are judged now. A finding that
somebody accepted, that is in a baseline or outside the PHI boundary does not count: where that is new, it is better; where it
ended, it is worse.

The command ends with 1 when something got worse.
`,
  options: [formatOption(FORMATS), FAIL_ON],
  examples: [
    'cdk-hipaa diff main/cdk.out cdk.out',
    'cdk-hipaa diff evidence/2026-12/report.json cdk.out --fail-on required',
    'cdk-hipaa diff old.json new.json --format json',
  ],
  run: (paths, options, streams) => {
    const format = formatOf(options, FORMATS);
    const failOn = failOnOf(options);
    if (paths.length !== 2) {
      throw new InputError(`diff needs two reports or cdk.out folders, the old one first, and got ${paths.length === 0 ? 'none' : paths.length}.`);
    }
    const [before, after] = paths.map((path) => comparable(path, streams));
    const errors = [...before.errors, ...after.errors];
    if (errors.length > 0) {
      // What could not be read would be told as gone.
      tellErrors(errors, streams);
      return ExitCode.BAD_INPUT;
    }
    const compared = diffReports(before.report, after.report);
    streams.stdout.write(format === 'json' ? `${JSON.stringify(compared, undefined, 2)}\n` : diffAsText(compared, paletteOf(options, streams)));
    return hasFindings(compared.worse.map(({ finding }) => finding), failOn) ? ExitCode.FINDINGS : ExitCode.CLEAN;
  },
};

/** A report whose templates are told from the folder that they are in, as the guard tells them. */
function comparable(path: string, streams: Streams): FoundReport {
  const found = reportAt(path, streams);
  return found.file === undefined && isFolder(path) ? { ...found, report: templatesBelow(path, found.report) } : found;
}
