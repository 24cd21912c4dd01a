import { testRules } from './cases';
import { GLOBAL_ACCELERATOR_CASES } from './global-accelerator.cases';

testRules(GLOBAL_ACCELERATOR_CASES);
