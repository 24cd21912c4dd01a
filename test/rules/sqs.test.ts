import { testRules } from './cases';
import { SQS_CASES } from './sqs.cases';

testRules(SQS_CASES);
