/** Recovery points are kept at least this long, in days. */
export const BACKUP_RETENTION_DAYS = 35;
