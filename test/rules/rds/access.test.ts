import { RDS_ACCESS_CASES } from './access.cases';
import { testRules } from '../cases';

testRules(RDS_ACCESS_CASES);
