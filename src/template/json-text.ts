import type { JsonObject } from './json';
import type { Resolved } from './scope';
import { Part, Text } from './text';

/** Marks the place of a part that is not a literal; no JSON that people write has it. */
const MARK = '\uE000';

/**
 * What a text of JSON spells out; whatever is no such text stays as it is.
 *
 * Parts that are only known at deployment are kept where they stand inside strings, as CDK writes policies of CloudWatch Logs.
 */
export function readJsonText(value: Resolved): Resolved {
  const parts: readonly Part[] | undefined = value instanceof Text ? value.parts : typeof value === 'string' ? [value] : undefined;
  const literals = parts?.filter((part) => typeof part === 'string').join('') ?? '';
  if (parts === undefined || !/^\s*[{[]/.test(literals) || literals.includes(MARK)) {
    return value;
  }
  const marked = parts.map((part, index) => (typeof part === 'string' ? part : `${MARK}${index}${MARK}`)).join('');
  try {
    // A Text among plain JSON is resolved already: reading on leaves it as it is.
    return JSON.parse(marked, (_, member: unknown) => (typeof member === 'string' ? unmark(member, parts) : member)) as JsonObject;
  } catch {
    return value;
  }
}

function unmark(text: string, parts: readonly Part[]): string | Text {
  return text.includes(MARK) ? Text.join(text.split(MARK).map((piece, index) => (index % 2 === 0 ? piece : parts[Number(piece)]))) : text;
}
