import { testRules } from './cases';
import { STEP_FUNCTIONS_CASES } from './step-functions.cases';

testRules(STEP_FUNCTIONS_CASES);
