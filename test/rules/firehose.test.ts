import { testRules } from './cases';
import { FIREHOSE_CASES } from './firehose.cases';

testRules(FIREHOSE_CASES);
