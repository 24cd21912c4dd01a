import { testRules } from './cases';
import { SHIELD_CASES } from './shield.cases';

testRules(SHIELD_CASES);
