import { HipaaReport } from '../../src/evidence/report';

/** What somebody might put into a name, a tag or a reason to be more than text: markup, ends of attributes and elements, addresses that run, letters that turn the line around. */
export const PLANTED = '"\'`><script>alert(1)</script></style><img src=x onerror=alert(2)>javascript:alert(3)&lt;\u202e\u2066\u0007${alert(4)}';

/** Members that hold one of a few words, which this library writes, or a date. */
const WORDS: ReadonlySet<string> = new Set(['schemaVersion', 'createdAt', 'registryDate', 'expires', 'level', 'verdict', 'basis', 'requirement', 'eligibility', 'sha256']);

/** A report in which every text that could come from elsewhere, and many that could not, goes on with something planted. */
export function planted(report: HipaaReport): HipaaReport {
  return plant(report) as HipaaReport;
}

function plant(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => plant(item, name));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, plant(member, key)]));
  }
  if (typeof value !== 'string' || WORDS.has(name)) {
    return value;
  }
  // The name of a resource in a flow is put together from the names of its template and of itself.
  return (name === 'from' || name === 'to' ? value.split('#') : [value]).map((part) => part + PLANTED).join('#');
}
