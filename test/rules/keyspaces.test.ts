import { testRules } from './cases';
import { KEYSPACES_CASES } from './keyspaces.cases';

testRules(KEYSPACES_CASES);
