import { testRules } from './cases';
import { MSK_CASES } from './msk.cases';

testRules(MSK_CASES);
