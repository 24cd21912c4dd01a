import { testRules } from './cases';
import { SECRETS_MANAGER_CASES } from './secrets-manager.cases';

testRules(SECRETS_MANAGER_CASES);
