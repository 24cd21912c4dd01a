import { testRules } from './cases';
import { SSM_CASES } from './ssm.cases';

testRules(SSM_CASES);
