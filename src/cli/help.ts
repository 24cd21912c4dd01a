import { Command, CommandOption } from './command';
import { COMMANDS } from './commands';
import { wrap } from './wrap';

const EXIT_CODES = `Exit codes
  0  clean
  1  findings
  2  bad input: an option, or a file that could not be read; the rest is judged all the same
`;

const HELP: CommandOption = { name: 'help', help: 'This page; with a command, the page about it' };

/** What `cdk-hipaa --help` prints. */
export function help(): string {
  const commands = [...COMMANDS.values()];
  return `Judges CloudFormation templates, made by CDK or not, by what HIPAA asks of places that hold PHI.
Using it does not by itself make anyone compliant.

Usage
${commands.map(({ name, usage }) => `  cdk-hipaa ${name} ${usage}\n`).join('')}
Commands
${columns(commands.map(({ name, summary }) => [name, summary]))}
Options
${optionRows([HELP, { name: 'version', help: 'The version' }])}
  Each command has more: cdk-hipaa COMMAND --help.

${EXIT_CODES}
Examples
${commands.map(({ examples: [first] }) => `  ${first}\n`).join('')}`;
}

/** What `cdk-hipaa COMMAND --help` prints. */
export function helpOn({ name, usage, summary, details, options, examples }: Command): string {
  return `${summary}

Usage
  cdk-hipaa ${name} ${usage}

${paragraphs(details)}

Options
${optionRows([...options, HELP])}
${EXIT_CODES}
Examples
${examples.map((example) => `  ${example}\n`).join('')}`;
}

/** What fits a terminal beside a margin. */
const WIDTH = 98;

/** Paragraphs, wrapped; those with indented lines are lists, and stay as they are. */
function paragraphs(text: string): string {
  const told = text.trim().split('\n\n').map((paragraph) => (/^ /m.test(paragraph) ? paragraph.split('\n') : wrap(paragraph, WIDTH)));
  return told.map((lines) => lines.map((line) => `  ${line}`).join('\n')).join('\n\n');
}

function optionRows(options: readonly CommandOption[]): string {
  return columns(options.map(({ name, value, help: words }) =>
    [`--${name}${name === 'help' ? ', -h' : ''}${value === undefined ? '' : ` ${value}`}`, words]));
}

/** What is wider than this has a line of its own. */
const MAX_COLUMN = 34;

function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([first]) => first.length).filter((length) => length <= MAX_COLUMN));
  return rows.map(([first, rest]) => `  ${first.padEnd(width)}${first.length > width ? `\n  ${' '.repeat(width)}` : ''}  ${rest}\n`).join('');
}
