/** How words are made to stand out. */
export interface Palette {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  yellow(text: string): string;
  green(text: string): string;
}

const plain = (text: string): string => text;
const ansi = (code: number) => (text: string): string => `\u001b[${code}m${text}\u001b[0m`;

/** No colours. */
export const PLAIN: Palette = { bold: plain, dim: plain, red: plain, yellow: plain, green: plain };

/** Colours of a terminal. */
export const ANSI: Palette = { bold: ansi(1), dim: ansi(2), red: ansi(31), yellow: ansi(33), green: ansi(32) };

/** Colours where the stream is a terminal and nobody asked for none (https://no-color.org). */
export function paletteFor(stream: { readonly isTTY?: boolean }): Palette {
  return stream.isTTY && !process.env.NO_COLOR ? ANSI : PLAIN;
}
