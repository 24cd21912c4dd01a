import { testRules } from './cases';
import { STORAGE_GATEWAY_CASES } from './storage-gateway.cases';

testRules(STORAGE_GATEWAY_CASES);
