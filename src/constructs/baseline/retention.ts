/** Six years with their leap days, in days. */
export const DEFAULT_RETENTION_DAYS = 2192;
