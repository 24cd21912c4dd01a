/** Text as Markdown that shows it and obeys nothing in it: no links, no HTML, no emphasis. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~!&]/g, '\\$&');
}
