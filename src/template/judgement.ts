import type { World } from './world';

/** What a rule can conclude about a resource. */
export type Conclusion = 'pass' | 'fail' | 'unverifiable';

/** Why something fails, cannot be verified, or passes only because of a service's default. */
export interface Remark {
  /** Property path, for example `Properties.VersioningConfiguration.Status`. */
  readonly path: string;
  readonly message: string;
  /** The first of the worlds in which it is so, where something had to be decided. */
  readonly world?: World;
}

/** A three-valued judgement: it holds, it does not, or it cannot be known before deployment. */
export class Judgement {
  static pass(): Judgement {
    return PASS;
  }

  /** Holds, but only by what the service does when nothing is set: constructs of this library do not rely on it. */
  static passByDefault(path: string, message: string): Judgement {
    return new Judgement('pass', [{ path, message }]);
  }

  static fail(path: string, message: string): Judgement {
    return new Judgement('fail', [{ path, message }]);
  }

  static unverifiable(path: string, message: string): Judgement {
    return new Judgement('unverifiable', [{ path, message }]);
  }

  constructor(readonly conclusion: Conclusion, readonly remarks: readonly Remark[] = []) {}

  /** Whether it holds only because of a default of the service. */
  get isByDefault(): boolean {
    return this.conclusion === 'pass' && this.remarks.length > 0;
  }

  /** This judgement, told in other words where it does not hold. */
  orElse(path: string, message: string): Judgement {
    return this.conclusion === 'fail' ? Judgement.fail(path, message) : this;
  }

  /** The same judgement with every path told from another resource's point of view. */
  seenFrom(prefix: string): Judgement {
    return this.remarks.length === 0
      ? this
      : new Judgement(this.conclusion, this.remarks.map(({ path, message }) => ({ path: `${prefix}.${path}`, message })));
  }

  /** Whether the opposite holds; `path` and `message` tell what is wrong when it does not. */
  not(path: string, message: string): Judgement {
    return this.conclusion === 'unverifiable' ? this : this.conclusion === 'fail' ? PASS : Judgement.fail(path, message);
  }
}

const PASS = new Judgement('pass');

/** Holds when every one of them does. */
export function all(...judgements: readonly Judgement[]): Judgement {
  return judgements.every((judgement) => judgement === PASS) ? PASS : worst(judgements) ?? firstByDefault(judgements) ?? PASS;
}

/** Holds when one of them does; where none does, all that speaks against it is told. */
export function any(...judgements: readonly Judgement[]): Judgement {
  const passed = judgements.find((judgement) => judgement === PASS) ?? judgements.find(({ conclusion }) => conclusion === 'pass');
  if (passed) {
    return passed;
  }
  const open = judgements.filter(({ conclusion }) => conclusion === 'unverifiable');
  return merge(open.length > 0 ? open : judgements);
}

/** As `any`, but asks one after the other, and no further where one holds. */
export function anyInTurn(...checks: readonly (() => Judgement)[]): Judgement {
  const judgements: Judgement[] = [];
  for (const check of checks) {
    const judgement = check();
    if (judgement === PASS) {
      return PASS;
    }
    judgements.push(judgement);
  }
  return any(...judgements);
}

/** Holds when `condition` does not, or when `then` does. */
export function when(condition: Judgement, then: () => Judgement): Judgement {
  if (condition.conclusion === 'fail') {
    return PASS;
  }
  const consequence = then();
  return condition.conclusion === 'pass' || consequence.conclusion === 'pass' ? consequence : condition;
}

function worst(judgements: readonly Judgement[]): Judgement | undefined {
  for (const conclusion of ['fail', 'unverifiable'] as const) {
    const found = judgements.filter((judgement) => judgement.conclusion === conclusion);
    if (found.length > 0) {
      return merge(found);
    }
  }
  return undefined;
}

function firstByDefault(judgements: readonly Judgement[]): Judgement | undefined {
  return judgements.find(({ remarks }) => remarks.length > 0);
}

function merge(judgements: readonly Judgement[]): Judgement {
  if (judgements.length === 1) {
    return judgements[0];
  }
  const conclusion = judgements[0]?.conclusion ?? 'fail';
  const remarks = judgements.flatMap((judgement) => judgement.remarks);
  return new Judgement(conclusion, remarks);
}
