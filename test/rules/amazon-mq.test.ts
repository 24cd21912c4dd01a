import { AMAZON_MQ_CASES } from './amazon-mq.cases';
import { testRules } from './cases';

testRules(AMAZON_MQ_CASES);
