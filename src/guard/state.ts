import type { IPolicyValidationPlugin } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import type { DecidedService } from './decided-service';
import type { BaselineEntry } from '../evidence/baseline';
import type { EvidenceFormat } from '../evidence/evidence-format';
import type { Rule } from '../rules';
import type { Strictness } from './strictness';

/** How the guard is to judge. */
export interface Settings {
  readonly baaAccounts?: readonly string[];
  readonly today?: string;
  readonly strictness: Strictness;
  /** Rules of the user's own. */
  readonly rules: readonly Rule[];
  /** The RECOMMENDED rules to look at; absent for all of them. */
  readonly include?: readonly string[];
  /** RECOMMENDED rules not to look at. */
  readonly exclude: readonly string[];
  /** What was there before the guard was. */
  readonly baseline: readonly BaselineEntry[];
  /** What the registry leaves open, and somebody has decided. */
  readonly decisions: readonly DecidedService[];
  /** The forms that the report is left in. */
  readonly evidence: readonly EvidenceFormat[];
}

/** What somebody asked the guard to do below one construct. */
export interface Enforcement extends Settings {
  readonly scope: IConstruct;
}

/** What a construct of this library keeps, whoever weakens it. */
export interface Promise {
  readonly construct: IConstruct;
  /** Ids of the RECOMMENDED rules that the construct keeps; REQUIRED ones it keeps in any case. */
  readonly rules: ReadonlySet<string>;
}

/** A subtree that holds no PHI, as somebody states. */
export interface Exclusion {
  readonly scope: IConstruct;
  readonly reason: string;
  readonly owner: string;
}

/** A risk that somebody accepted. */
export interface Acceptance {
  readonly scope: IConstruct;
  readonly rule: string;
  readonly reason: string;
  readonly owner: string;
  /** ISO date; the acceptance holds up to and including that day. */
  readonly expires: string;
  readonly alternative?: string;
}

/** Everything that the guard knows about one app, gathered while the app is built. */
export class GuardState {
  /** The state of the app that a construct is in. */
  static of(construct: IConstruct): GuardState {
    let state = GuardState.existing(construct);
    if (!state) {
      state = new GuardState();
      Object.defineProperty(construct.node.root, STATE, { value: state, enumerable: false });
    }
    return state;
  }

  /** The state of the app that a construct is in, if anything has been asked of the guard there. */
  static existing(construct: IConstruct): GuardState | undefined {
    return (construct.node.root as IConstruct & { [STATE]?: GuardState })[STATE];
  }

  readonly enforcements: Enforcement[] = [];
  readonly promises: Promise[] = [];
  readonly exclusions: Exclusion[] = [];
  readonly acceptances: Acceptance[] = [];
  /** The plugin, once it is registered with the app. */
  plugin?: IPolicyValidationPlugin;
  /** Whether the app, or a Stage of it by itself, is being synthesized right now. */
  isSynthesizing = false;

  /** A rule of the user's own. */
  ownRule(id: string): Rule | undefined {
    return this.enforcements.flatMap(({ rules }) => rules).find((rule) => rule.id === id);
  }

  /** What is known about the app, as if nothing else were enforced in it. */
  enforcedOnly(enforcement: Enforcement): GuardState {
    const state = new GuardState();
    state.enforcements.push(enforcement);
    state.exclusions.push(...this.exclusions);
    state.acceptances.push(...this.acceptances);
    return state;
  }

  /** The day that acceptances are judged by, as an ISO date. */
  get today(): string {
    const stated = this.enforcements.map(({ today }) => today).find((today) => today !== undefined);
    return stated ?? new Date().toISOString().slice(0, 10);
  }
}

const STATE = Symbol.for('cdk-hipaa.guard-state');
