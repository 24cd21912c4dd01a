import { testRules } from './cases';
import { NEPTUNE_CASES } from './neptune.cases';

testRules(NEPTUNE_CASES);
