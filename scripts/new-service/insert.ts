/** Puts a line among those that match, where it belongs in their order. */
export function insertSorted(text: string, among: RegExp, line: string, key = (other: string): string => other): string {
  const lines = text.split('\n');
  const indexes = lines.flatMap((other, index) => (among.test(other) ? [index] : []));
  const next = indexes.find((index) => key(lines[index]) > key(line)) ?? indexes[indexes.length - 1] + 1;
  return [...lines.slice(0, next), line, ...lines.slice(next)].join('\n');
}

/** Puts a line before the first one that matches. */
export function insertBefore(text: string, next: RegExp, line: string): string {
  const lines = text.split('\n');
  const place = lines.findIndex((other) => next.test(other));
  return [...lines.slice(0, place), line, ...lines.slice(place)].join('\n');
}
