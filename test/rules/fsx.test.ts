import { testRules } from './cases';
import { FSX_CASES } from './fsx.cases';

testRules(FSX_CASES);
