import { REDIS_AUTHENTICATION_CASES } from './authentication.cases';
import { REDIS_ENCRYPTION_CASES } from './encryption.cases';
import { REDIS_OPERATIONS_CASES } from './operations.cases';
import { SERVERLESS_CACHE_CASES } from './serverless.cases';
import { testRules } from '../cases';

testRules(REDIS_ENCRYPTION_CASES);
testRules(REDIS_AUTHENTICATION_CASES);
testRules(REDIS_OPERATIONS_CASES);
testRules(SERVERLESS_CACHE_CASES);
