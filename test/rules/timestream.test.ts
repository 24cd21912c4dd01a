import { testRules } from './cases';
import { TIMESTREAM_CASES } from './timestream.cases';

testRules(TIMESTREAM_CASES);
