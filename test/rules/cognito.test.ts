import { testRules } from './cases';
import { COGNITO_CASES } from './cognito.cases';

testRules(COGNITO_CASES);
