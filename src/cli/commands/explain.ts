import { InputError } from '../../template';
import { Command, formatOf, formatOption, paletteOf } from '../command';
import { ExitCode } from '../exit-code';
import { rulesLike } from '../rule-patterns';
import { explain as explanation, rulesAsJson } from '../rules-told';

const FORMATS = ['text', 'json'];

export const explain: Command = {
  name: 'explain',
  usage: `RULE... [--format ${FORMATS.join('|')}]`,
  summary: 'Tells all that is known about a rule.',
  details: `
Why it is there, what to do about a finding, who says so, and which exceptions there are.

RULE is the id of a rule, as findings have it, in capitals or not; * stands for any part of it.
`,
  options: [formatOption(FORMATS)],
  examples: ['cdk-hipaa explain S3.TlsOnly', 'cdk-hipaa explain s3.versioning rds.backup', 'cdk-hipaa explain S3.TlsOnly --format json'],
  run: (ids, options, streams) => {
    const format = formatOf(options, FORMATS);
    if (ids.length === 0) {
      throw new InputError('explain needs the id of a rule, such as S3.TlsOnly. cdk-hipaa rules lists them all.');
    }
    const found = [...new Set(ids.flatMap(rulesLike))];
    streams.stdout.write(format === 'json' ? rulesAsJson(found) : found.map((rule) => explanation(rule, paletteOf(options, streams))).join('\n'));
    return ExitCode.CLEAN;
  },
};
