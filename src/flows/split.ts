/** Splits a text where the separator stands outside of `${...}`. */
export function splitOutside(text: string, separator: string): string[] {
  if (!text.includes('${')) {
    return text.split(separator);
  }
  const parts: string[] = [];
  let start = 0;
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const char = text[index];
    if (char === '{' && (depth > 0 || text[index - 1] === '$')) {
      depth++;
    } else if (char === '}' && depth > 0) {
      depth--;
    } else if (char === separator && depth === 0) {
      parts.push(text.slice(start, index));
      start = index + 1;
    }
  }
  return [...parts, text.slice(start)];
}

/** Whether a text is known in full. */
export function isLiteral(text: string): boolean {
  return !text.includes('${');
}
