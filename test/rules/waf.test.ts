import { testRules } from './cases';
import { WAF_CASES } from './waf.cases';

testRules(WAF_CASES);
