import { bullets, GENERATED, paragraphs, table } from './markdown';
import { APP_WAYS } from '../../test/evasion/app-ways';
import { BUCKET_WAYS } from '../../test/evasion/bucket-ways';

/** Ways that nothing at synth can stop, and what does. */
const BEYOND_SYNTH: readonly (readonly [way: string, instead: string])[] = [
  ['`cdk synth --ignore-errors` gets past every validation', 'CI reads the report: `npx cdk-hipaa check cdk.out` on the assembly that is deployed'],
  ['A template that was changed after synth, or another one, is deployed', 'CI deploys what it has synthesized and checked itself, and nobody else may'],
  ['Something is changed in the console, by the CLI or by a program', 'AWS Config rules, drift detection, and service control policies that deny it'],
  ['A custom resource, a macro or a nested stack from a URL does something else tomorrow', 'It is a finding of its own here; whoever accepts it watches the program behind it'],
  ['A resource that holds no PHI, as its owner states, holds some', 'Nothing technical: the statement has an owner, and is in every report'],
  ['PHI is in the data itself: object keys, messages, log lines', 'Review, and tools that look into data, such as Amazon Macie'],
];

/** docs/EVASIONS.md: the ways around the guard that are known. */
export function evasionsPage(): string {
  return paragraphs(
    '# Ways around the guard',
    GENERATED,
    'Each of these is tried by a test, and stops the synthesis with the rule beside it. Who finds another one has found a bug: please tell us.',
    '## Weakening a HipaaBucket',
    'With and without `HipaaGuard.enforce`, in a stack; the first two kinds in a nested stack and in a Stage as well.',
    table(['Way', 'Rule that stops it'], BUCKET_WAYS.map(([way, rule]) => [way, rule])),
    '## Bringing something past enforcement',
    table(['Way', 'Rule that stops it'], APP_WAYS.map(([way, rule]) => [way, rule])),
    '## What no tool can stop at synth',
    bullets(BEYOND_SYNTH.map(([way, instead]) => `${way}. What helps: ${instead}.`)),
  );
}
