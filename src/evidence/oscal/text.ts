import { libraryAddress } from '../../version';
import { escapeMarkdown } from '../markdown';
import { printable } from '../printable';

/** Names and values that are ours, not NIST's, stand in a namespace of their own. */
const NAMESPACE = libraryAddress();

/** A property of OSCAL. */
export interface Prop {
  readonly name: string;
  readonly ns: string;
  readonly value: string;
}

/** Properties, without those that have no value: OSCAL allows no empty texts. */
export function props(values: { readonly [name: string]: string | number | boolean | undefined }): { readonly props?: readonly Prop[] } {
  const told = Object.entries(values).map(([name, value]) => ({ name, ns: NAMESPACE, value: printable(String(value ?? '')).trim() }))
    .filter(({ value }) => value !== '');
  return told.length > 0 ? { props: told } : {};
}

/** A line of Markdown that shows a text and obeys nothing in it. */
export function markup(text: string): string {
  return escapeMarkdown(printable(text)).trim() || '-';
}

/** A list that OSCAL allows to be left out, but not to be empty. */
export function unlessEmpty<T>(name: string, items: readonly T[]): { readonly [name: string]: readonly T[] } {
  return items.length > 0 ? { [name]: items } : {};
}
