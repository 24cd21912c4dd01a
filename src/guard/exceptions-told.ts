import { IConstruct } from 'constructs';
import type { Exception } from './exceptions';
import type { Exclusion, GuardState } from './state';
import { ReportAcceptance, ReportExclusion } from '../evidence/report-exceptions';
import { serviceEligible } from '../rules/eligibility';

/** The register of what somebody accepted or decided, as reports tell it. */
export function listAcceptances(
  { acceptances, enforcements }: GuardState, used: ReadonlyMap<Exception, number>, concerns: (construct: IConstruct) => boolean,
): ReportAcceptance[] {
  const decisions = enforcements.flatMap((enforcement) => enforcement.decisions);
  return [
    ...acceptances.filter(({ scope }) => concerns(scope)).map((acceptance) => {
      const { scope, rule, reason, owner, expires, alternative } = acceptance;
      return { rule, subject: scope.node.path, reason, owner, expires, alternative, findings: used.get(acceptance) ?? 0 };
    }),
    ...decisions.map((decision) => {
      const { service, reason, owner, expires } = decision;
      return { rule: serviceEligible.id, subject: service, reason, owner, expires, findings: used.get(decision) ?? 0 };
    }),
  ];
}

/**
 * What is outside the PHI boundary, as reports tell it.
 *
 * @param around of each resource that was judged, the exclusion that it is in
 */
export function listExclusions({ exclusions }: GuardState, around: readonly (Exclusion | undefined)[]): ReportExclusion[] {
  return exclusions.map((exclusion) => ({
    constructPath: exclusion.scope.node.path,
    reason: exclusion.reason,
    owner: exclusion.owner,
    resources: around.filter((each) => each === exclusion).length,
  })).filter(({ resources }) => resources > 0);
}

export function describeExclusion({ reason, owner }: Exclusion): string {
  return `${reason} (${owner})`;
}
