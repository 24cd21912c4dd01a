import { testRules } from './cases';
import { S3_VARIANTS_CASES } from './s3-variants.cases';

testRules(S3_VARIANTS_CASES);
