import { testRules } from './cases';
import { ELIGIBILITY_CASES } from './eligibility.cases';

testRules(ELIGIBILITY_CASES);
