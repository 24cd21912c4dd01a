import { testRules } from './cases';
import { DMS_CASES } from './dms.cases';

testRules(DMS_CASES);
