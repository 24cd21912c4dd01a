import { IConstruct } from 'constructs';
import type { DecidedService } from './decided-service';
import { describeAcceptance } from './describe-acceptance';
import { decides } from './service-decisions';
import { Acceptance, Enforcement, GuardState } from './state';
import { Subtrees } from './subtrees';
import { BaselineEntry, describeEntry, isAbout } from '../evidence/baseline';
import type { Outcome } from '../rules';
import { serviceEligible } from '../rules/eligibility';

/** What somebody let pass until some day. */
export type Exception = Acceptance | BaselineEntry | DecidedService;

/** Everything that somebody let pass in an app, and what of it was used. */
export class Exceptions {
  /** Those that are about something that was found, whether or not they have expired, with how many findings they cover. */
  readonly used = new Map<Exception, number>();
  private readonly accepted: Subtrees<Acceptance>;

  constructor(private readonly state: GuardState) {
    this.accepted = new Subtrees(state.acceptances, ({ scope }) => scope);
  }

  /** Who accepted the risk. */
  acceptanceOf({ rule }: Outcome, place: IConstruct): string | undefined {
    const valid = this.use(this.accepted.around(place).filter((accepted) => accepted.rule === rule.id));
    return valid && describeAcceptance(valid);
  }

  /** What the baseline says about a finding that is in it. */
  baselineOf({ rule, template, resource }: Outcome, enforcements: readonly Enforcement[]): string | undefined {
    const place = { rule: rule.id, template: template.name, logicalId: resource?.logicalId };
    const valid = this.use(enforcements.flatMap(({ baseline }) => baseline).filter((entry) => isAbout(entry, place)));
    return valid && describeEntry(valid);
  }

  /** Who decided about a service that the registry leaves open. */
  decisionAbout({ rule, resource }: Outcome, enforcements: readonly Enforcement[]): string | undefined {
    if (resource === undefined || !(rule === serviceEligible || rule.id.endsWith('.EligibilityReviewed'))) {
      return undefined;
    }
    const valid = this.use(enforcements.flatMap(({ decisions }) => decisions).filter((decision) => decides(decision, resource.type)));
    return valid && `decided by ${valid.owner} until ${valid.expires}: ${valid.reason}`;
  }

  /** The exception that holds today, if one does; one that has expired is used all the same, and told. */
  private use<T extends Exception>(fitting: readonly T[]): T | undefined {
    const valid = fitting.find(({ expires }) => expires >= this.state.today);
    const used = valid ?? fitting[0];
    if (used) {
      this.used.set(used, (this.used.get(used) ?? 0) + (valid ? 1 : 0));
    }
    return valid;
  }
}
