/** The trimmed text, or an error that names the prop, what was got and what to do. */
export function mustBeFilled(where: string, prop: string, value: string | undefined): string {
  const text = value?.trim();
  if (!text) {
    throw new Error(`${where}: '${prop}' must not be empty, got ${JSON.stringify(value)}. It is told in every report: fill it in.`);
  }
  return text;
}

/** An ISO date such as 2027-01-31, or an error that names the prop, what was got and what to do. */
export function mustBeDate(where: string, prop: string, value: string): string {
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value);
  if (!isDate) {
    throw new Error(`${where}: '${prop}' must be a date such as 2027-01-31, got ${JSON.stringify(value)}.`);
  }
  return value;
}
