/** Synthesizes the telehealth example under the guard and tells what came of it: npm run demo [-- --broken]. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Finding } from '../src/evidence/finding';
import type { Palette } from '../src/evidence/palette';
import type { HipaaReport } from '../src/evidence/report';

const ROOT = join(__dirname, '..');
const OUTDIR = join(ROOT, 'examples', 'telehealth', 'cdk.out');

function main(): void {
  compileOnce();
  const broken = process.argv.includes('--broken');
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { paletteFor } = require('../lib/evidence/palette') as typeof import('../src/evidence/palette');
  const palette = paletteFor(process.stdout);
  console.log(`Synthesizing examples/telehealth${broken ? ', with five mistakes in it' : ''} ...\n`);
  const blocked = synthesize(broken);
  const report = JSON.parse(readFileSync(join(OUTDIR, 'hipaa', 'report.json'), 'utf8')) as HipaaReport;
  tell(report, palette, blocked);
  process.exitCode = blocked ? 1 : 0;
}

/** The example uses the library as everybody does: compiled. */
function compileOnce(): void {
  const index = join(ROOT, 'lib', 'index.js');
  if (!existsSync(index) || statSync(index).mtimeMs < newestIn(join(ROOT, 'src'))) {
    console.log('Compiling cdk-hipaa, which takes about 20 seconds ...');
    execFileSync('npx', ['projen', 'compile'], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, ...QUIET } });
  }
}

/** When the latest of the files below a folder was changed. */
function newestIn(folder: string): number {
  return Math.max(...readdirSync(folder, { withFileTypes: true }).map((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? newestIn(path) : statSync(path).mtimeMs;
  }));
}

const QUIET = { JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: process.versions.node.split('.')[0] };

/** Whether the guard stopped the synthesis. What CDK prints is told below, shorter. */
function synthesize(broken: boolean): boolean {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { telehealth } = require('../examples/telehealth/app') as typeof import('../examples/telehealth/app');
  // The checks of properties that CDK makes by itself take several times as long as everything else, and are not what is shown here.
  process.env.CDK_VALIDATION ??= 'false';
  const print = console.error;
  console.error = () => undefined;
  try {
    telehealth({ outdir: OUTDIR, broken }).synth();
    return false;
  } catch (error) {
    if (!String(error).includes('Validation failed')) {
      throw error;
    }
    return true;
  } finally {
    console.error = print;
  }
}

function tell({ summary, findings, flows }: HipaaReport, palette: Palette, blocked: boolean): void {
  const blocking = findings.filter(({ blocks }) => blocks);
  const warnings = findings.filter(({ verdict, blocks, outsideBoundary }) =>
    (verdict === 'fail' || verdict === 'unverifiable') && !blocks && outsideBoundary === undefined);
  const accepted = findings.filter(({ verdict }) => verdict === 'accepted');
  console.log(blocked ? palette.red('Blocked: this does not leave synthesis.') : palette.green('Synthesized: nothing PHI-risky left synthesis.'));
  console.log(`\n  checked   ${summary.resources} resources and ${flows.length} flows of data in ${summary.templates} templates, `
    + `${summary.passed + findings.length} judgements`);
  console.log(`  passed    ${summary.passed}`);
  list('blocked', blocking, palette.red, ({ message }) => message);
  list('warned', warnings, palette.yellow);
  list('accepted', accepted, palette.dim, ({ acceptance }) => acceptance!, blocked);
  console.log(`  outside   ${summary.outsideBoundary} findings on resources that hold no PHI, as their owners state`);
  console.log(`\nThe report: ${relative(process.cwd(), join(OUTDIR, 'hipaa', 'report.html'))}`);
}

type Tell = (finding: Finding) => string;
type Colour = (text: string) => string;

/** How many were found, and unless that is enough which, told once where the same was found in several places. */
function list(word: string, found: readonly Finding[], colour: Colour, more: Tell = ({ rule }) => rule, isCountEnough = false): void {
  console.log(`  ${word.padEnd(9)} ${found.length}`);
  for (const same of isCountEnough ? [] : alike(found, more)) {
    const rules = distinct(same.map(({ rule }) => rule)).join(', ');
    console.log(`            ${colour(rules)}  ${placesOf(same)}`);
    if (more(same[0]) !== rules) {
      console.log(`              ${more(same[0])}`);
    }
  }
}

function alike(found: readonly Finding[], told: Tell): Finding[][] {
  const groups = new Map<string, Finding[]>();
  found.forEach((finding) => groups.set(told(finding), [...groups.get(told(finding)) ?? [], finding]));
  return [...groups.values()];
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

const MAX_PLACES = 3;

/** Where the same was found, told as far as it fits into a line. */
function placesOf(findings: readonly Finding[]): string {
  const places = distinct(findings.map(({ constructPath, template }) => (constructPath ?? template).replace(/\/Resource$/, '')));
  const rest = places.length - MAX_PLACES;
  return places.slice(0, MAX_PLACES).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

main();
