import { S3_AUDIT_CASES } from './audit.cases';
import { testRules } from '../cases';

testRules(S3_AUDIT_CASES);
