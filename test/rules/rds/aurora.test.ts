import { AURORA_CASES } from './aurora.cases';
import { testRules } from '../cases';

testRules(AURORA_CASES);
