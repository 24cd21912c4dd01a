import { AUTO_SCALING_CASES } from './autoscaling.cases';
import { testRules } from './cases';

testRules(AUTO_SCALING_CASES);
