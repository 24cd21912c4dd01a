import { Duration } from 'aws-cdk-lib/core';

/** Six years with their leap days. */
export const DEFAULT_RETENTION = Duration.days(2192);
