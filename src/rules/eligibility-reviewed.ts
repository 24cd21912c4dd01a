import { Eligibility, EligibilityStatus } from '../eligibility';
import { Judgement, Resource } from '../template';

/** Whether somebody has decided that a service may hold PHI, where AWS's list leaves it open. */
export function mustBeDecided({ type }: Resource, service: string): Judgement {
  const { status, notes = '' } = Eligibility.ofResourceType(type);
  return status === EligibilityStatus.UNKNOWN
    ? Judgement.unverifiable('Type', `nobody has decided whether ${service} may hold PHI. ${notes} Ask AWS, and record the answer.`)
    : Judgement.pass();
}
