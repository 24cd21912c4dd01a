import { all, any, Judgement } from '../template';

/** What a rule of your own concludes: it holds, it does not, or deployment only will tell. */
export class HipaaRuleVerdict {
  /** Holds when every one of them does. */
  public static allOf(...verdicts: HipaaRuleVerdict[]): HipaaRuleVerdict {
    return HipaaRuleVerdict._of(all(...verdicts.map(({ _judgement }) => _judgement)));
  }

  /** Holds when one of them does. */
  public static anyOf(...verdicts: HipaaRuleVerdict[]): HipaaRuleVerdict {
    return HipaaRuleVerdict._of(any(...verdicts.map(({ _judgement }) => _judgement)));
  }

  /** @internal */
  public static _of(judgement: Judgement): HipaaRuleVerdict {
    return new HipaaRuleVerdict(judgement);
  }

  /** @internal */
  public readonly _judgement: Judgement;

  private constructor(judgement: Judgement) {
    this._judgement = judgement;
  }
}
