import { testRules } from './cases';
import { DAX_CASES } from './dax.cases';

testRules(DAX_CASES);
