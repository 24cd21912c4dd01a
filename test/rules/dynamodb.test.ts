import { testRules } from './cases';
import { DYNAMODB_CASES } from './dynamodb.cases';

testRules(DYNAMODB_CASES);
