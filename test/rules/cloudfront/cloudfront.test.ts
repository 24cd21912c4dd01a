import { HTTPS_CASES } from './https.cases';
import { LAMBDA_EDGE_CASES } from './lambda-edge.cases';
import { OPERATIONS_CASES } from './operations.cases';
import { testRules } from '../cases';

testRules([...HTTPS_CASES, ...OPERATIONS_CASES, ...LAMBDA_EDGE_CASES]);
