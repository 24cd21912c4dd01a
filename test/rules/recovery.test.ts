import { testRules } from './cases';
import { RECOVERY_CASES } from './recovery.cases';

testRules(RECOVERY_CASES);
