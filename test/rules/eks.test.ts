import { testRules } from './cases';
import { EKS_CASES } from './eks.cases';

testRules(EKS_CASES);
