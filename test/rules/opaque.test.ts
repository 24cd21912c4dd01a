import { testRules } from './cases';
import { OPAQUE_CASES } from './opaque.cases';

testRules(OPAQUE_CASES);
