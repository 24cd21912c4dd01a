import { RDS_COMMERCIAL_CASES } from './commercial.cases';
import { testRules } from '../cases';

testRules(RDS_COMMERCIAL_CASES);
