import { testRules } from './cases';
import { ECR_CASES } from './ecr.cases';

testRules(ECR_CASES);
