/** The line that generated pages start with. */
export const GENERATED = '<!-- Written by `npm run docs`. Change the code that it tells about, not this page. -->';

/** A table; cells may hold anything but line breaks. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');
}

function cell(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\|/g, '\\|');
}

export function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

export function code(text: string): string {
  return `\`${text}\``;
}

/** A link to a heading, on this page or on another one. */
export function linkTo(heading: string, page = ''): string {
  return `[${heading}](${page}#${heading.toLowerCase().replace(/[^a-z0-9 _-]/g, '').replace(/ /g, '-')})`;
}

/** `3 rules`, `1 rule`. */
export function count(items: readonly unknown[], noun: string, plural = `${noun}s`): string {
  return `${items.length} ${items.length === 1 ? noun : plural}`;
}

/** Parts of a page, with an empty line between them; empty parts are left out. */
export function paragraphs(...parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
