const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;
const EACH_UNPRINTABLE = new RegExp(UNPRINTABLE, 'g');

/** Text of others, safe to print: a template must not be able to move the cursor or to hide a line. */
export function printable(text: string): string {
  // Hardly any text has one: to look is cheaper than to replace nothing.
  return UNPRINTABLE.test(text)
    ? text.replace(EACH_UNPRINTABLE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
    : text;
}
