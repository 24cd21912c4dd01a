import { testRules } from './cases';
import { GLACIER_CASES } from './glacier.cases';

testRules(GLACIER_CASES);
