import { BATCH_CASES } from './batch.cases';
import { testRules } from './cases';

testRules(BATCH_CASES);
