import { S3_DURABILITY_CASES } from './durability.cases';
import { testRules } from '../cases';

testRules(S3_DURABILITY_CASES);
