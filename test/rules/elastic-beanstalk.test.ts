import { testRules } from './cases';
import { ELASTIC_BEANSTALK_CASES } from './elastic-beanstalk.cases';

testRules(ELASTIC_BEANSTALK_CASES);
