import { S3_ENCRYPTION_CASES } from './encryption.cases';
import { testRules } from '../cases';

testRules(S3_ENCRYPTION_CASES);
