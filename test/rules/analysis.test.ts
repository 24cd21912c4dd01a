import { ANALYSIS_CASES } from './analysis.cases';
import { testRules } from './cases';

testRules(ANALYSIS_CASES);
