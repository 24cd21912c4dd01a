import { testRules } from './cases';
import { SNS_CASES } from './sns.cases';

testRules(SNS_CASES);
