import { ACM_CASES } from './acm.cases';
import { testRules } from './cases';

testRules(ACM_CASES);
