import { testRules } from './cases';
import { KINESIS_ANALYTICS_CASES } from './kinesis-analytics.cases';

testRules(KINESIS_ANALYTICS_CASES);
