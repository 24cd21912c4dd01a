/** Letters are wider or narrower than this: what is drawn leaves some room. */
const AVERAGE = 0.6;

/** About how wide a text is in a proportional type. */
export function textWidth(text: string, size: number): number {
  return Math.ceil([...text].length * size * AVERAGE);
}

/** A text that is no longer than so many letters; what is left out is the middle, since names differ at both ends. */
export function shortened(text: string, longest: number): string {
  const letters = [...text];
  if (letters.length <= longest) {
    return text;
  }
  const tail = Math.floor(longest / 3);
  return `${letters.slice(0, longest - tail - 1).join('')}…${letters.slice(-tail).join('')}`;
}
