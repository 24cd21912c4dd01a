import { App, Stack, Validations } from 'aws-cdk-lib';
import { HIPAASecurityChecks } from 'cdk-nag';
import { Construct } from 'constructs';
import { FLAGS } from './flags';
import { SAMPLES } from './samples';
import * as api from '../../src';
import { RuleLevel } from '../../src';

const CASES = Object.entries(SAMPLES).flatMap(([name, sample]) => Object.entries(FLAGS).flatMap(([flags, context]) => [
  { name, size: 'minimal', flags, context, build: sample.minimal },
  { name, size: 'maximal', flags, context, build: sample.maximal },
]));

function appWith(context: Record<string, unknown>): { app: App; stack: Stack } {
  const app = new App({ context });
  return { app, stack: new Stack(app, 'Clinic') };
}

test('every construct that is exported has a sample', () => {
  const constructs = Object.entries(api).filter(([, value]) => typeof value === 'function' && value.prototype instanceof Construct).map(([name]) => name);
  expect(Object.keys(SAMPLES).sort()).toEqual(constructs.sort());
});

describe.each(CASES)('$name, $size, $flags', ({ context, build }) => {
  test('breaks no REQUIRED rule and none that it promises', () => {
    const { app, stack } = appWith(context);
    build(stack);
    const { findings, summary } = api.HipaaGuard.check(app);
    // What stands outside the PHI boundary, because nobody has decided whether its service may hold PHI, only warns.
    const inside = findings.filter(({ outsideBoundary }) => outsideBoundary === undefined);
    expect([...findings.filter(({ blocks }) => blocks), ...inside.filter(({ level }) => level === RuleLevel.REQUIRED)]).toEqual([]);
    expect(summary.passed).toBeGreaterThan(5);
  });

  test('synthesizes under enforcement', () => {
    const { app, stack } = appWith(context);
    api.HipaaGuard.enforce(app);
    build(stack);
    const print = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(() => app.synth()).not.toThrow();
    print.mockRestore();
  });

  test('leaves no finding of cdk-nag unanswered', () => {
    const { app, stack } = appWith(context);
    build(stack);
    Validations.of(app).addPlugins(new HIPAASecurityChecks(app));
    expect(() => app.synth()).not.toThrow();
  });
});
