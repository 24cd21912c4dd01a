import { testRules } from './cases';
import { KINESIS_CASES } from './kinesis.cases';

testRules(KINESIS_CASES);
