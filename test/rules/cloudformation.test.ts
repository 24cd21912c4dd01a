import { testRules } from './cases';
import { CLOUDFORMATION_CASES } from './cloudformation.cases';

testRules(CLOUDFORMATION_CASES);
