import { deadLetterQueue } from './dead-letters';
import { customerKey, encryptionAtRest } from './encryption';
import { noPublicPolicy, tlsOnly } from './transport';

/** Amazon SQS. */
export const SQS_RULES = [encryptionAtRest, customerKey, tlsOnly, noPublicPolicy, deadLetterQueue] as const;
