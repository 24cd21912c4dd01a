import { S3_ACCESS_CASES } from './access.cases';
import { testRules } from '../cases';

testRules(S3_ACCESS_CASES);
