import { App, Stage, StageSynthesisOptions } from 'aws-cdk-lib/core';
import { Assembly } from './assembly';
import { judgeApp } from './judgement-of-app';
import { GuardState } from './state';
import { PLAIN } from '../evidence/palette';
import { toText } from '../evidence/text';

/** The methods of Stage that the belt is put around. */
type Synth = (this: Stage, options?: StageSynthesisOptions) => ReturnType<Stage['synth']>;

const BELT = Symbol.for('cdk-hipaa.stage-belt');

/**
 * Judges a Stage that is synthesized by itself.
 *
 * CDK calls validation plugins only when the App is synthesized. `stage.synth()`, and `Template.fromStack` of a stack in a Stage,
 * which calls it, would get past the guard; Stages that are made after `enforce` offer no other place to stand in their way.
 */
export function wearBelt(): void {
  const stage = Stage.prototype as { synth: Synth & { [BELT]?: true } };
  if (stage.synth[BELT]) {
    return;
  }
  const synth: Synth = stage.synth;
  stage.synth = Object.assign(function (this: Stage, options?: StageSynthesisOptions) {
    const state = GuardState.existing(this);
    if (!state || state.isSynthesizing) {
      return synth.call(this, options);
    }
    state.isSynthesizing = true;
    try {
      const assembly = synth.call(this, options);
      if (!App.isApp(this)) {
        judgeAlone(this, state);
      }
      return assembly;
    } finally {
      state.isSynthesizing = false;
    }
  }, { [BELT]: true as const });
}

function judgeAlone(stage: Stage, state: GuardState): void {
  const { report } = judgeApp(Assembly.written(stage), state, stage);
  const findings = report.findings.filter(({ blocks }) => blocks);
  if (findings.length > 0) {
    throw new Error(`Validation failed: '${stage.node.path}' does not leave synthesis.\n\n${toText({ ...report, findings }, PLAIN)}`);
  }
}
