import { testRules } from './cases';
import { REDSHIFT_SERVERLESS_CASES } from './redshift-serverless.cases';

testRules(REDSHIFT_SERVERLESS_CASES);
