import { HTTPS_RULES } from './https';
import { OPERATIONS_RULES } from './operations';

/** Amazon CloudFront. */
export const CLOUDFRONT_RULES = [...HTTPS_RULES, ...OPERATIONS_RULES] as const;
