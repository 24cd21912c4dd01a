import { RDS_ENCRYPTION_CASES } from './encryption.cases';
import { testRules } from '../cases';

testRules(RDS_ENCRYPTION_CASES);
