/**
 * Measures what the guard costs: plain synth, synth with the guard and synth with cdk-nag's HIPAA pack, all in one run.
 *
 * Usage: npm run bench [-- --rounds 3] [-- --resources 300,1000,3000]
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

type Mode = 'plain' | 'no-op' | 'cdk-hipaa' | 'cdk-nag';
type Shape = 'across stacks' | 'one stack';

const MODES: readonly Mode[] = ['plain', 'no-op', 'cdk-hipaa', 'cdk-nag'];
const SHAPES: readonly Shape[] = ['across stacks', 'one stack'];

/** The targets of the project, at the largest size: guard against plain, and guard against what cdk-nag adds. */
const MAX_RATIO = 1.1;
const MAX_SHARE = 0.1;

function main(): void {
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '3' }, resources: { type: 'string', default: '300,1000,3000' } } });
  const sizes = values.resources.split(',').map(Number);
  console.log(`Median of ${values.rounds} rounds, in milliseconds. Each synth runs in a process of its own; loading the guard or cdk-nag counts.`);
  console.log('"no-op" is a validation plugin that does nothing: what CDK itself adds as soon as there is one.');
  for (const builtin of [false, true]) {
    console.log(`\nCDK's built-in template validation ${builtin ? 'on, as it is by default' : 'off (CDK_VALIDATION=false)'}\n`);
    console.log(row('', 'resources', 'plain', 'no-op', 'cdk-hipaa', 'cdk-nag', 'no-op/plain', 'hipaa/plain', 'nag/plain', 'no-op adds/nag adds', 'hipaa adds/nag adds'));
    for (const shape of SHAPES) {
      // The built-in validation takes seconds by itself: one size shows what the guard is beside it.
      for (const size of builtin ? sizes.slice(-1) : sizes) {
        console.log(compare(shape, size, Number(values.rounds), builtin));
      }
    }
  }
  console.log(`\nTarget at the largest size: hipaa/plain at most ${MAX_RATIO}, and hipaa adds at most ${MAX_SHARE} of what nag adds. `
    + 'Where "no-op" is above it, no validation plugin can meet it.');
}

/** Rounds go through the modes in turn, so that what slows the machine down slows all of them. */
function compare(shape: Shape, resources: number, rounds: number, builtin: boolean): string {
  const times = new Map<Mode, number[]>(MODES.map((mode) => [mode, []]));
  for (let round = 0; round < rounds; round++) {
    MODES.forEach((mode) => times.get(mode)!.push(inChild(mode, shape, resources, builtin)));
  }
  const [plain, noop, hipaa, nag] = MODES.map((mode) => median(times.get(mode)!));
  return row(shape, String(resources), ...[plain, noop, hipaa, nag].map((time) => time.toFixed(0)),
    ...[noop, hipaa, nag].map((time) => (time / plain).toFixed(2)), ...[noop, hipaa].map((time) => ((time - plain) / (nag - plain)).toFixed(2)));
}

function inChild(mode: Mode, shape: Shape, resources: number, builtin: boolean): number {
  const env = { ...process.env, CDK_VALIDATION: String(builtin) };
  const args = [join(__dirname, 'bench-app.js'), mode, shape, String(resources)];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8', maxBuffer: Infinity });
  if (status !== 0) {
    // CDK may have printed any number of warnings before.
    throw new Error(`${mode}, ${shape}, ${resources} resources: ${/^Error: (.*)$/m.exec(stderr)?.[1] ?? stderr.slice(-2000)}`);
  }
  return Number(stdout);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function row(...cells: readonly string[]): string {
  const widths = [14, 10, 7, 7, 10, 8, 12, 12, 10, 20, 20];
  return cells.map((cell, index) => (index === 0 ? cell.padEnd(widths[index]) : cell.padStart(widths[index]))).join(' ');
}

main();
