import { App, Stage } from 'aws-cdk-lib/core';
import { IConstruct } from 'constructs';
import { Assembly } from './assembly';
import { HipaaGuardOptions } from './hipaa-guard-options';
import { judgeApp } from './judgement-of-app';
import { registerGuard } from './registration';
import { settingsOf } from './settings';
import { GuardState } from './state';
import { HipaaReport } from '../evidence/report';

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
   * @throws as `enforce` does, when the construct is not in an App, and what stops the synthesis before templates are written
   */
  public static check(scope: IConstruct, options: HipaaGuardOptions = {}): HipaaReport {
    const where = `HipaaGuard.check('${scope.node.path}')`;
    const settings = settingsOf(where, options);
    const app = appOf(where, scope);
    const plugin = registerGuard(scope);
    const state = GuardState.of(scope);
    const reports: HipaaReport[] = [];
    state.enforcements.unshift({ scope, ...settings });
    plugin.onlooker = (assembly) => reports.push(judgeApp(assembly, state, scope).report);
    try {
      forgetAssemblies(app);
      app.synth({ errorOnDuplicateSynth: false });
    } catch (error) {
      // What another plugin refuses is told when the app itself is synthesized.
      if (reports.length === 0) {
        throw error;
      }
    } finally {
      plugin.onlooker = undefined;
      state.enforcements.shift();
      forgetAssemblies(app);
    }
    // CDK asks no plugin about an app without stacks.
    return reports[0] ?? judgeApp(Assembly.written(app), state, scope).report;
  }
}

function appOf(where: string, scope: IConstruct): App {
  const { root } = scope.node;
  if (!App.isApp(root)) {
    throw new Error(`${where}: 'scope' must be in an App, and its root is not one.`);
  }
  return root;
}

/** Makes the next `synth()` a real one, in nested Stages too: CDK keeps the assembly of the first, and `force` does not reach them. */
function forgetAssemblies(root: IConstruct): void {
  for (const stage of root.node.findAll().filter((construct): construct is Stage => Stage.isStage(construct))) {
    (stage as unknown as { assembly?: unknown }).assembly = undefined;
  }
}
