import { LAMBDA_ACCESS_CASES } from './access.cases';
import { LAMBDA_CASES } from './lambda.cases';
import { testRules } from '../cases';

testRules([...LAMBDA_ACCESS_CASES, ...LAMBDA_CASES]);
