import { isIsoDate } from '../evidence/iso-date';

/** The trimmed text, or an error that names the prop, what was got and what to do. */
export function mustBeFilled(where: string, prop: string, value: string | undefined): string {
  const text = value?.trim();
  if (!text) {
    throw new Error(`${where}: '${prop}' must not be empty, got ${JSON.stringify(value)}. It is told in every report: fill it in.`);
  }
  return text;
}

/** Reasons shorter than this say nothing. */
const MIN_REASON_LENGTH = 20;

/** The trimmed text of a reason, or an error that names the prop, what was got and what to do. */
export function mustBeLong(where: string, prop: string, value: string | undefined, advice: string): string {
  const text = mustBeFilled(where, prop, value);
  if (text.length < MIN_REASON_LENGTH) {
    throw new Error(`${where}: '${prop}' must have at least ${MIN_REASON_LENGTH} characters, got ${JSON.stringify(text)}. ${advice}`);
  }
  return text;
}

/** An ISO date such as 2027-01-31, or an error that names the prop, what was got and what to do. */
export function mustBeDate(where: string, prop: string, value: string): string {
  if (!isIsoDate(value)) {
    throw new Error(`${where}: '${prop}' must be a date such as 2027-01-31, got ${JSON.stringify(value)}.`);
  }
  return value;
}
