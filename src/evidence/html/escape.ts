import { printable } from '../printable';

/** Markup. Only the two tags of this file make it, so whatever else comes into a page is text. */
export class Html {
  /** Markup as it is written in the source, with everything that is put into it escaped. */
  static of(literals: readonly string[], contents: readonly Content[]): Html {
    let text = literals[0];
    for (let index = 0; index < contents.length; index++) {
      text += textOf(contents[index]) + literals[index + 1];
    }
    return new Html(text);
  }

  private constructor(readonly text: string) {}
}

/** What can be put into markup. Nothing is told of `undefined` and `false`. */
export type Content = Html | string | number | undefined | false | readonly Content[];

/**
 * Markup for HTML and SVG. Texts that are put into it are escaped, between tags as well as in attributes in double quotes;
 * markup, and lists of it, are taken as they are.
 */
export function html(literals: TemplateStringsArray, ...contents: readonly Content[]): Html {
  return Html.of(literals, contents);
}

/** Styles and scripts of the page itself. Takes nothing from outside: what is put into those, no escaping makes safe. */
export function verbatim(literals: TemplateStringsArray): Html {
  return Html.of(literals, []);
}

function textOf(content: Content): string {
  if (content instanceof Html) {
    return content.text;
  }
  if (typeof content === 'string') {
    return escape(content);
  }
  if (typeof content === 'object') {
    return content.map(textOf).join('');
  }
  return content === undefined || content === false ? '' : String(content);
}

const ENTITIES: { readonly [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escape(text: string): string {
  const safe = printable(text);
  return /[&<>"']/.test(safe) ? safe.replace(/[&<>"']/g, (character) => ENTITIES[character]) : safe;
}
