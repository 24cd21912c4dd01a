import { FLOW_RULES, tellerOf } from './rules';
import type { End, Flow } from '../../flows';
import type { Outcome } from '../judge';
import type { Side } from '../rule';

/**
 * Judges flows by the rules about them.
 *
 * @param sideOf on which side of the PHI boundary an end is
 */
export function judgeFlows(flows: readonly Flow[], sideOf: (end: End) => Side): Outcome[] {
  return flows.flatMap((flow) => {
    const sides = { from: sideOf(flow.from), to: sideOf(flow.to), account: flow.declaredBy.template.environment.account };
    const teller = tellerOf(flow, sides);
    return FLOW_RULES.map((rule) => {
      const { conclusion, remarks } = rule.checkFlow(flow, sides);
      const prefix = teller === flow.declaredBy ? '' : `${flow.declaredBy.logicalId}.`;
      const told = remarks.map(({ path, message }) => ({ path: `${prefix}${path}`, message, world: flow.world }));
      return { rule, template: teller.template, resource: teller, conclusion, remarks: told };
    });
  });
}
