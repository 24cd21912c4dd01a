/** The time that reports carry: now, or what SOURCE_DATE_EPOCH says in seconds (https://reproducible-builds.org/docs/source-date-epoch/). */
export function reportTime(): string {
  const epoch = process.env.SOURCE_DATE_EPOCH;
  const time = epoch !== undefined && /^\d{1,12}$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date();
  return time.toISOString();
}
