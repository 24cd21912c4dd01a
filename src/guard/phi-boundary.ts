import { IConstruct } from 'constructs';
import { mustBeFilled } from './arguments';
import { GuardState } from './state';

/** Why a subtree is outside the PHI boundary. */
export interface PhiBoundaryExclusion {
  /** Why nothing below this construct stores, processes or transmits PHI; it is told in every report. */
  readonly reason: string;
  /** Who answers for that, as a role that can be reached, for example `security@clinic.example`. */
  readonly owner: string;
}

/**
 * Says which parts of an app hold no PHI.
 *
 * Under the BAA any AWS service may run in the account; only PHI is restricted to eligible ones (AWS, "HIPAA Eligible
 * Services Reference"). Everything is inside the boundary until it is excluded.
 */
export class PhiBoundary {
  /** The boundary, seen from a construct. */
  public static of(scope: IConstruct): PhiBoundary {
    return new PhiBoundary(scope);
  }

  private constructor(private readonly scope: IConstruct) {}

  /**
   * States that nothing below this construct holds PHI: services that are not HIPAA eligible are allowed there, and what
   * REQUIRED rules find there only warns.
   *
   * @throws when the reason or the owner is empty.
   */
  public exclude(exclusion: PhiBoundaryExclusion): void {
    const where = `PhiBoundary.of('${this.scope.node.path}').exclude`;
    GuardState.of(this.scope).exclusions.push({
      scope: this.scope,
      reason: mustBeFilled(where, 'reason', exclusion.reason),
      owner: mustBeFilled(where, 'owner', exclusion.owner),
    });
  }
}
