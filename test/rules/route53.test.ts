import { testRules } from './cases';
import { ROUTE53_CASES } from './route53.cases';

testRules(ROUTE53_CASES);
