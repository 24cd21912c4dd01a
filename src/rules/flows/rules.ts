import { Eligibility, EligibilityStatus } from '../../eligibility';
import { accountOfAddress, type End, type Flow, kindOfAddress, serviceOfAddress, tellAddress } from '../../flows';
import { Judgement } from '../../template';
import { Basis, RuleLevel } from '../level';
import type { FlowRule, Sides } from '../rule';

const SAFEGUARDS = ['164.308(a)(4)(ii)(B)', '164.312(a)(1)', '164.312(e)(1)'];

export const staysInside: FlowRule = {
  id: 'Flow.StaysInside',
  title: 'Data does not flow from inside the PHI boundary to outside it',
  level: RuleLevel.REQUIRED,
  basis: Basis.LEAK,
  safeguards: SAFEGUARDS,
  source: 'PhiBoundary: what its owners state about the app',
  rationale: 'What is outside the boundary holds no PHI, as its owners state, and is judged by less. A flow from inside carries PHI there.',
  fix: 'Take the flow away, move its target inside the boundary, or accept the risk on the resource that sends, if what it sends holds no PHI.',
  crosswalk: {},
  checkFlow: (flow, { from, to }) => {
    const leaves = from === 'inside' && to === 'outside';
    const comesBack = flow.bothWays === true && from === 'outside' && to === 'inside';
    return leaves || comesBack
      ? Judgement.fail(flow.path, `${flow.kind} goes from ${inWords(flow.from)}, which is ${from} the PHI boundary, to ${inWords(flow.to)}, which is ${to}`)
      : Judgement.pass();
  },
};

export const toEligibleService: FlowRule = {
  id: 'Flow.ToEligibleService',
  title: 'Data flows to services that may hold PHI',
  level: RuleLevel.REQUIRED,
  basis: Basis.BAA,
  safeguards: ['164.308(b)(1)', '164.314(a)(2)(i)'],
  source: 'AWS BAA, by way of Architecting for HIPAA, "Overview"; AWS HIPAA Eligible Services Reference',
  rationale: 'PHI may be processed, stored and transmitted by HIPAA-eligible services only, whether or not the resource is in the template.',
  fix: 'Send the data to an eligible service; or, where no PHI comes near, say so of what sends it: PhiBoundary.of(scope).exclude({ reason, owner }).',
  crosswalk: {},
  checkFlow: (flow) => {
    const { resource, address = '' } = flow.to;
    const service = resource === undefined ? serviceOfAddress(address) : undefined;
    const row = service === undefined ? undefined : Eligibility.ofIamAction(service);
    return row?.status === EligibilityStatus.NOT_ELIGIBLE
      ? Judgement.fail(flow.path, `${flow.kind} goes to ${inWords(flow.to)}: ${row.service} may not hold PHI as of ${row.asOf}`)
      : Judgement.pass();
  },
};

/** Addresses that are not of AWS. */
const OUTSIDE_AWS: ReadonlySet<string> = new Set(['web', 'email', 'phone']);

export const leavesAccount: FlowRule = {
  id: 'Flow.LeavesAccount',
  title: 'Data that leaves the account is meant to',
  level: RuleLevel.RECOMMENDED,
  basis: Basis.PRACTICE,
  safeguards: ['164.308(b)(1)', '164.312(e)(1)'],
  source: '45 CFR 164.308(b)(1), business associate contracts',
  rationale: 'Whoever receives PHI outside the account needs a contract of their own, and the last leg of e-mail and SMS may not be encrypted. '
    + 'A template shows where data goes, not what it is.',
  fix: 'Make sure that no PHI is sent there, or that a contract covers the receiver, and accept the risk on the resource that sends.',
  crosswalk: {},
  checkFlow: (flow, sides) => {
    const { address = '', type } = flow.to;
    // The bare name of a resource of some type may look like a host.
    const isElsewhere = type === undefined && OUTSIDE_AWS.has(kindOfAddress(address));
    return isElsewhere || isForeign(address, sides)
      ? Judgement.fail(flow.path, `${flow.kind} goes from ${inWords(flow.from)} to ${inWords(flow.to)}, outside the account`)
      : Judgement.pass();
  },
};

function isForeign(address: string, { account }: Sides): boolean {
  const named = accountOfAddress(address);
  return named !== undefined && account !== undefined && named !== account;
}

function inWords({ resource, address }: End): string {
  return resource === undefined ? `"${tellAddress(address ?? '')}"` : `${resource.type} "${resource.logicalId}"`;
}

/** Where data flows. */
export const FLOW_RULES: readonly FlowRule[] = [staysInside, toEligibleService, leavesAccount];

/** The resource that a finding about a flow is told of: the end inside the boundary, or the one that says so. */
export function tellerOf({ from, to, declaredBy }: Flow, { from: fromSide }: Sides): Flow['declaredBy'] {
  return (fromSide === 'outside' ? to.resource : from.resource) ?? declaredBy;
}
