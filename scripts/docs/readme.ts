import { join } from 'node:path';
import { code, linkTo, paragraphs, table } from './markdown';
import { constructClasses } from './public-api';
import { ruleGroups } from './rule-groups';
import { folderOf } from './services-page';
import { main } from '../../src/cli/main';
import { RULES } from '../../src/rules';

/** The README with its generated parts made anew. */
export function readme(text: string): string {
  return replacePart(replacePart(text, 'covered', covered()), 'sample', sample());
}

function replacePart(text: string, name: string, content: string): string {
  const part = new RegExp(`(<!-- ${name}:begin.*?-->\\n)[^]*(<!-- ${name}:end -->)`);
  if (!part.test(text)) {
    throw new Error(`README.md has no lines <!-- ${name}:begin --> and <!-- ${name}:end -->.`);
  }
  return text.replace(part, (_, begin: string, end: string) => `${begin}${content}${end}`);
}

function covered(): string {
  return paragraphs(
    table(['Construct', 'In place of', 'What it is'], constructClasses().map(({ name, base, summary }) =>
      [linkTo(name, `docs/services/${folderOf(name)}.md`), base === 'Construct' ? '' : code(base), summary])),
    `[${RULES.length} rules](docs/RULES.md) judge these and everything else in a template; ${ruleGroups().length} services have rules of their own so far.`,
  );
}

/** How many findings of the sample are shown. */
const SHOWN = 3;

function sample(): string {
  const [findings, ...closing] = check('template.yaml').trimEnd().split('\n\n');
  const [place, ...lines] = findings.split('\n');
  const each = 3;
  const rest = lines.length / each - SHOWN;
  return paragraphs(
    'A template with nothing but a plain `AWS::S3::Bucket` named `Records` in it:',
    ['```text', '$ npx cdk-hipaa check template.yaml', place, ...lines.slice(0, SHOWN * each), `  ... and ${rest} more findings, left out here`, '',
      ...closing, '```'].join('\n'),
  );
}

/** What the command prints about a file beside this one. */
function check(file: string): string {
  let printed = '';
  main(['check', join(__dirname, file)], { stdout: { write: (text) => (printed += text) }, stderr: process.stderr });
  return printed.replaceAll(join(__dirname, file), file);
}
