import { ACCESS_CASES } from './access.cases';
import { ENCRYPTION_CASES } from './encryption.cases';
import { LOGGING_CASES } from './logging.cases';
import { TLS_CASES } from './tls.cases';
import { testRules } from '../cases';

testRules([...TLS_CASES, ...ENCRYPTION_CASES, ...LOGGING_CASES, ...ACCESS_CASES]);
