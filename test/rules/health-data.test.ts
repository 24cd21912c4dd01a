import { testRules } from './cases';
import { HEALTH_DATA_CASES } from './health-data.cases';

testRules(HEALTH_DATA_CASES);
