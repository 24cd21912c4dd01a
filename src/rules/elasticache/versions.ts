/** The numbers of a version such as `7.1`, `5.0.6` or `6.x`; undefined where it does not begin with one. */
export function versionOf(text: string): readonly number[] | undefined {
  return /^\d+(?:\.(?:\d+|x))*$/i.test(text) ? text.split('.').map((part) => (/x/i.test(part) ? Infinity : Number(part))) : undefined;
}

/** Whether the whitepaper lists a version of Redis OSS: 3.2.6, and 4.0.10 onwards. */
export function redisVersionIsListed(text: string): boolean {
  const [major = 0, minor = 0, patch = 0] = versionOf(text) ?? [];
  if (major !== 4) {
    return major > 4 || text === '3.2.6';
  }
  return minor > 0 || patch >= 10;
}
