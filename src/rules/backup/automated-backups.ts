import { Judgement, Value } from '../../template';

/** Whether a store keeps the copies that it makes by itself; where nothing is said, RDS and its relatives keep them for one day. */
export function keepsAutomatedBackups(retention: Value, whoKeepsWhat: string): Judgement {
  return retention.safeByDefault(`${whoKeepsWhat} for one day when nothing is set`, (set) => set.mustBeAtLeast(1));
}
