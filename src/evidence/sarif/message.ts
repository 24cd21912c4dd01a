import { printable } from '../printable';

/** A message of SARIF, as far as it is used here. */
export interface Message {
  readonly text: string;
  readonly markdown?: string;
}

/**
 * Text as a plain message that shows it and obeys nothing in it: SARIF takes braces for placeholders unless they are doubled (3.11.5),
 * and `[text](address)` for a link (3.11.6).
 */
export function plainText(text: string): string {
  return doubleBraces(printable(text).replace(/\]\(/g, '] ('));
}

/** Placeholders are replaced in Markdown as well. */
export function doubleBraces(text: string): string {
  return text.replace(/[{}]/g, '$&$&');
}
