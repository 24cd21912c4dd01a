import { App, Stage } from 'aws-cdk-lib/core';
import { IConstruct } from 'constructs';
import { HipaaReport } from '../evidence/report';
import { HipaaGuardOptions, settingsOf } from './hipaa-guard-options';
import { registerGuard } from './registration';
import { GuardState } from './state';

/**
 * Keeps PHI-risky configurations and services that are not HIPAA eligible from leaving synthesis.
 *
 * It judges the CloudFormation that will be deployed, not the constructs that made it, through CDK's own validation
 * (`IPolicyValidationPlugin`), so that escape hatches, Aspects, included templates, nested stacks and Stages are all seen.
 */
export class HipaaGuard {
  /**
   * Guards everything below a construct: findings of REQUIRED rules and services that are not eligible stop the synthesis,
   * findings of RECOMMENDED rules warn. Evidence is written to `hipaa/` in the cloud assembly.
   *
   * @param scope an App, Stage, Stack or any construct
   * @throws when an account id has not twelve digits, or `today` is no date
   */
  public static enforce(scope: IConstruct, options: HipaaGuardOptions = {}): void {
    const settings = settingsOf(`HipaaGuard.enforce('${scope.node.path}')`, options);
    registerGuard(scope);
    GuardState.of(scope).enforcements.push({ scope, ...settings });
  }

  /**
   * Synthesizes the app and returns what the guard finds below a construct, without stopping and without printing; for unit
   * tests and scripts. The assembly that results is not kept: a later `app.synth()` is judged as ever.
   *
   * @param scope an App, Stage, Stack or any construct
   * @throws as `enforce` does, and when the construct is not in an App
   */
  public static check(scope: IConstruct, options: HipaaGuardOptions = {}): HipaaReport {
    const where = `HipaaGuard.check('${scope.node.path}')`;
    const settings = settingsOf(where, options);
    const root = scope.node.root;
    if (!App.isApp(root)) {
      throw new Error(`${where}: 'scope' must be in an App, and its root is not one.`);
    }
    const plugin = registerGuard(scope);
    const state = GuardState.of(scope);
    state.enforcements.unshift({ scope, ...settings });
    plugin.checkedOnly = scope;
    try {
      forgetAssemblies(root);
      root.synth({ errorOnDuplicateSynth: false });
      return plugin.latest!;
    } finally {
      plugin.checkedOnly = undefined;
      state.enforcements.shift();
      forgetAssemblies(root);
    }
  }
}

/** Makes the next `synth()` a real one, in nested Stages too: CDK keeps the assembly of the first, and `force` does not reach them. */
function forgetAssemblies(root: IConstruct): void {
  for (const stage of root.node.findAll().filter((construct): construct is Stage => Stage.isStage(construct))) {
    (stage as unknown as { assembly?: unknown }).assembly = undefined;
  }
}
