import { App, Validations } from 'aws-cdk-lib/core';
import { IConstruct } from 'constructs';
import { EvidenceFolder } from './evidence-folder';
import { HipaaPlugin } from './plugin';
import { wearBelt } from './stage-belt';
import { GuardState } from './state';

/** Registers the plugin with the app that a construct is in, once; every enforcement and promise is judged by that one. */
export function registerGuard(construct: IConstruct): HipaaPlugin {
  const state = GuardState.of(construct);
  if (!state.plugin) {
    wearBelt();
    state.plugin = new HipaaPlugin(state);
    Validations.of(construct.node.root).addPlugins(state.plugin);
    if (App.isApp(construct.node.root)) {
      new EvidenceFolder(construct.node.root);
    }
  }
  return state.plugin as HipaaPlugin;
}

/**
 * Lets a construct of this library guard itself: what weakens it, by whatever way, stops the synthesis, even in an app that
 * never called HipaaGuard.enforce.
 *
 * @param rules ids of the RECOMMENDED rules that the construct keeps; REQUIRED ones it keeps in any case
 */
export function keepPromises(construct: IConstruct, rules: readonly string[]): void {
  registerGuard(construct);
  GuardState.of(construct).promises.push({ construct, rules: new Set(rules) });
}
