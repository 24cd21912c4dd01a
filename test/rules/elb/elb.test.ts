import { BALANCER_CASES } from './balancers.cases';
import { CLASSIC_CASES } from './classic.cases';
import { LISTENER_CASES } from './listeners.cases';
import { testRules } from '../cases';

testRules([...LISTENER_CASES, ...BALANCER_CASES, ...CLASSIC_CASES]);
