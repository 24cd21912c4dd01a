import { ACCESS_RULES } from './access';
import { ENCRYPTION_RULES } from './encryption';
import { LOGGING_RULES } from './logging';
import { TLS_RULES } from './tls';

/** Amazon API Gateway. */
export const API_GATEWAY_RULES = [...TLS_RULES, ...ENCRYPTION_RULES, ...LOGGING_RULES, ...ACCESS_RULES] as const;
