import { Command, formatOf, formatOption, paletteOf } from '../command';
import { ExitCode } from '../exit-code';
import { rulesLike } from '../rule-patterns';
import { rulesAsJson, rulesAsMarkdown, rulesAsText } from '../rules-told';

const FORMATS = ['text', 'json', 'md'];

export const rules: Command = {
  name: 'rules',
  usage: `[PATTERN...] [--format ${FORMATS.join('|')}]`,
  summary: 'Lists the rules.',
  details: `
PATTERN is the id of a rule, or a part of ids with * for the rest, such as 'S3.*' or '*.CustomerKey'. Without one, all are listed: with level, basis
and paragraphs of 45 CFR Part 164, and with the names that cdk-nag's HIPAA pack, AWS Config and the AWS Guard registry have for them.

json has all that is known about each rule; md is a table for a page.
`,
  options: [formatOption(FORMATS)],
  examples: ['cdk-hipaa rules \'S3.*\'', 'cdk-hipaa rules --format md > rules.md', 'cdk-hipaa rules --format json'],
  run: (patterns, options, streams) => {
    const format = formatOf(options, FORMATS);
    const found = [...new Set((patterns.length === 0 ? ['*'] : patterns).flatMap(rulesLike))].sort((a, b) => (a.id < b.id ? -1 : 1));
    streams.stdout.write(format === 'json' ? rulesAsJson(found) : format === 'md' ? rulesAsMarkdown(found) : rulesAsText(found, paletteOf(options, streams)));
    return ExitCode.CLEAN;
  },
};
