import type { Application } from '../template';
import type { Flow } from './flow';
import { readFlowsBy } from './read-flows';
import { FLOW_TABLE } from './tables';

export { accountOfAddress, type AddressKind, kindOfAddress, serviceOfAddress, tellAddress } from './address';
export { type End, type Flow, nameOf, tellEnd } from './flow';

/** Every flow of data that the resources of an application declare, in whatever way it is deployed. */
export function readFlows(application: Application): Flow[] {
  return readFlowsBy(FLOW_TABLE, application);
}
