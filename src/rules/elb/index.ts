import { BALANCER_RULES } from './balancers';
import { CLASSIC_RULES } from './classic';
import { LISTENER_RULES } from './listeners';

/** Elastic Load Balancing. */
export const ELB_RULES = [...LISTENER_RULES, ...BALANCER_RULES, ...CLASSIC_RULES] as const;
