import { testRules } from './cases';
import { EBS_CASES } from './ebs.cases';

testRules(EBS_CASES);
