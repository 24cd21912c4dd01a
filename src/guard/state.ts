import type { IPolicyValidationPlugin } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';

/** What somebody asked the guard to do below one construct. */
export interface Enforcement {
  readonly scope: IConstruct;
  readonly baaAccounts?: readonly string[];
  readonly today?: string;
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
    const root = construct.node.root as IConstruct & { [STATE]?: GuardState };
    let state = root[STATE];
    if (!state) {
      state = new GuardState();
      Object.defineProperty(root, STATE, { value: state, enumerable: false });
    }
    return state;
  }

  readonly enforcements: Enforcement[] = [];
  readonly promises: Promise[] = [];
  readonly exclusions: Exclusion[] = [];
  readonly acceptances: Acceptance[] = [];
  /** The plugin, once it is registered with the app. */
  plugin?: IPolicyValidationPlugin;
}

const STATE = Symbol.for('cdk-hipaa.guard-state');
