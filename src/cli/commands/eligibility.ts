import { InputError } from '../../template';
import { Command, formatOf, formatOption } from '../command';
import { describeEligibility, eligibilityOf } from '../eligibility';
import { ExitCode } from '../exit-code';

const FORMATS = ['text', 'json'];

export const eligibility: Command = {
  name: 'eligibility',
  usage: `NAME [--format ${FORMATS.join('|')}]`,
  summary: 'Tells whether a service may hold PHI.',
  details: `
NAME is a resource type, an IAM action or prefix, or a part of the name of a service. Tells the source and its day, too.

What counts is AWS's own list and your BAA: https://aws.amazon.com/compliance/hipaa-eligible-services-reference/
`,
  options: [formatOption(FORMATS)],
  examples: ['cdk-hipaa eligibility AWS::AppRunner::Service', 'cdk-hipaa eligibility lightsail:CreateInstances', 'cdk-hipaa eligibility Comprehend Medical'],
  run: (words, options, { stdout }) => {
    const format = formatOf(options, FORMATS);
    const rows = eligibilityOf(words.join(' '));
    if (words.length === 0 || rows.length === 0) {
      throw new InputError('eligibility needs a resource type, an IAM action or (a part of) the name of a service, '
        + `${words.length === 0 ? 'and got nothing' : `and no service is called ${words.join(' ')}`}.`);
    }
    stdout.write(format === 'json' ? `${JSON.stringify(rows, undefined, 2)}\n` : `${rows.map(describeEligibility).join('\n\n')}\n`);
    return ExitCode.CLEAN;
  },
};
