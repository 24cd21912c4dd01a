import { testRules } from './cases';
import { CONTROL_PLANE_CASES } from './control-plane.cases';

testRules(CONTROL_PLANE_CASES);
