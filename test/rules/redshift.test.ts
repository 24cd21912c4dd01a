import { testRules } from './cases';
import { REDSHIFT_CASES } from './redshift.cases';

testRules(REDSHIFT_CASES);
