/** Sizes of type, and how many letters of each there is room for. */
export const NAME_SIZE = 13;
export const LONGEST_NAME = 22;
export const DETAIL_SIZE = 11;
export const LONGEST_DETAIL = 34;
export const LABEL_SIZE = 11;

/** Letters are wider or narrower than this: what is drawn leaves some room. */
const AVERAGE = 0.6;

/** About how wide a text is in a proportional type. */
export function textWidth(text: string, size: number): number {
  return Math.ceil([...text].length * size * AVERAGE);
}

/** A text that is no longer than so many letters: of a path its end, of other names both ends, in which they differ. */
export function shortened(text: string, longest: number): string {
  const letters = [...text];
  if (letters.length <= longest) {
    return text;
  }
  const step = text.indexOf('/', text.length - longest + 1);
  if (step >= 0) {
    return `…${text.slice(step)}`;
  }
  const tail = Math.floor(longest / 3);
  return `${letters.slice(0, longest - tail - 1).join('')}…${letters.slice(-tail).join('')}`;
}
