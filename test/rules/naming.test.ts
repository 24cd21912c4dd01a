import { testRules } from './cases';
import { NAMING_CASES } from './naming.cases';

testRules(NAMING_CASES);
