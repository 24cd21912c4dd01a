import { API_ONLY_CASES } from './api-only.cases';
import { GRANT_CASES } from './grants.cases';
import { RESOURCE_POLICY_CASES } from './resource-policies.cases';
import { TRUST_CASES } from './trust.cases';
import { USER_CASES } from './users.cases';
import { testRules } from '../cases';

testRules(GRANT_CASES);
testRules(USER_CASES);
testRules(TRUST_CASES);
testRules(RESOURCE_POLICY_CASES);
testRules(API_ONLY_CASES);
