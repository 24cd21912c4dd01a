import { Text } from '../../template';

/** What stands before the colon of an action, in small letters, when that much is spelled out; `*` for all services. */
export function serviceIn(action: string): string;
export function serviceIn(action: string | Text): string | undefined;
export function serviceIn(action: string | Text): string | undefined {
  if (typeof action === 'string') {
    return action.split(':')[0].toLowerCase();
  }
  const [first] = action.parts;
  return typeof first === 'string' && first.includes(':') ? serviceIn(first) : undefined;
}

/** Whether a pattern such as `comprehend:Detect*` or `*` fits an action; IAM does not mind the case. */
export function matchesAction(pattern: string, action: string): boolean {
  return fits(pattern.toLowerCase(), action.toLowerCase());
}

/** Wildcards as IAM reads them, without a regular expression: a pattern of many asterisks takes no longer than another. */
function fits(pattern: string, text: string): boolean {
  let [p, t, star, retry] = [0, 0, -1, 0];
  while (t < text.length) {
    if (pattern[p] === '*') {
      [star, retry] = [p++, t];
    } else if (pattern[p] === '?' || pattern[p] === text[t]) {
      [p, t] = [p + 1, t + 1];
    } else if (star >= 0) {
      [p, t] = [star + 1, ++retry];
    } else {
      return false;
    }
  }
  return /^\**$/.test(pattern.slice(p));
}
