import { APPSYNC_CASES } from './appsync.cases';
import { testRules } from './cases';

testRules(APPSYNC_CASES);
