import { Stack, Stage, Validations } from 'aws-cdk-lib/core';
import { IConstruct } from 'constructs';
import { ruleById } from '../rules';
import { mustBeDate, mustBeFilled, mustBeLong } from './arguments';
import { describeAcceptance } from './describe-acceptance';
import { PLUGIN_NAME } from './names';
import { GuardState } from './state';

/** A risk, who accepts it, why, and until when. */
export interface AcceptedRisk {
  /** Id of the rule, for example `S3.Replication`. */
  readonly rule: string;
  /** Why the safeguard is not reasonable and appropriate here; at least 20 characters. */
  readonly reason: string;
  /** Who accepts the risk, as a role that can be reached, for example `security@clinic.example`. */
  readonly owner: string;
  /** The last day on which the acceptance holds, for example `2027-01-31`; after it synthesis fails until somebody decides again. */
  readonly expires: string;
  /**
   * The equivalent measure in place of the safeguard.
   *
   * @default - none is stated
   */
  readonly alternative?: string;
}

/**
 * Accepts a risk on one construct: 45 CFR 164.306(d)(3) in code, which lets an addressable specification be replaced when it
 * is not reasonable and appropriate, if the reason is documented.
 *
 * An acceptance covers the resources of the construct it is made on and no other; an expired one, or one that covers nothing,
 * fails the synthesis.
 */
export class RiskAcceptance {
  /** Acceptances on a construct. */
  public static of(construct: IConstruct): RiskAcceptance {
    return new RiskAcceptance(construct);
  }

  private constructor(private readonly construct: IConstruct) {}

  /**
   * Accepts what a rule finds on this construct.
   *
   * @throws when the rule does not exist or cannot be accepted, the reason says nothing, the owner is empty, `expires` is no
   *   date, or the construct is a stack, a stage or an app: risks are accepted one construct at a time (those of rules
   *   about whole templates, such as Opaque.Macro, on their stack).
   */
  public accept(risk: AcceptedRisk): void {
    const where = `RiskAcceptance.of('${this.construct.node.path}').accept`;
    const rule = ruleById(risk.rule) ?? GuardState.of(this.construct).ownRule(risk.rule);
    if (!rule) {
      throw new Error(`${where}: 'rule' must be the id of a rule, got ${JSON.stringify(risk.rule)}. docs/RULES.md lists them; `
        + 'for a rule of your own, call HipaaGuard.enforce before.');
    }
    if (rule.unacceptable) {
      throw new Error(`${where}: the risk of ${rule.id} cannot be accepted. ${rule.fix}`);
    }
    const isTooWide = Stage.isStage(this.construct) || (Stack.isStack(this.construct) && !('checkTemplate' in rule));
    if (isTooWide) {
      throw new Error(`${where}: a risk is accepted on the construct that carries it, not on a whole ${Stack.isStack(this.construct) ? 'stack' : 'stage'}.`);
    }
    const acceptance = {
      scope: this.construct,
      rule: rule.id,
      reason: mustBeLong(where, 'reason', risk.reason, 'Say why the safeguard is not needed here.'),
      owner: mustBeFilled(where, 'owner', risk.owner),
      expires: mustBeDate(where, 'expires', risk.expires),
      alternative: risk.alternative?.trim(),
    };
    GuardState.of(this.construct).acceptances.push(acceptance);
    Validations.of(this.construct).acknowledge({ id: `${PLUGIN_NAME}::${rule.id}`, reason: describeAcceptance(acceptance) });
  }
}
