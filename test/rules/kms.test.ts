import { testRules } from './cases';
import { KMS_CASES } from './kms.cases';

testRules(KMS_CASES);
