import { testRules } from './cases';
import { MEMORYDB_CASES } from './memorydb.cases';

testRules(MEMORYDB_CASES);
