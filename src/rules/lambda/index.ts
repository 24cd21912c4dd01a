import { noPublicPermission, urlAuth } from './access';
import { durableStateKms, efsOverTls, environmentKms, logGroupEncrypted, webFunctionKms } from './encryption';
import { noPhiInEnvironment } from './environment';
import { concurrencyLimit, deadLetter, inVpc, supportedRuntime } from './operation';

/** AWS Lambda. */
export const LAMBDA_RULES = [
  environmentKms, noPhiInEnvironment, durableStateKms, logGroupEncrypted, inVpc, noPublicPermission, urlAuth, concurrencyLimit, deadLetter,
  supportedRuntime, efsOverTls, webFunctionKms,
] as const;
