import { printable } from './printable';

/** What programs of spreadsheets take for the beginning of a formula (OWASP, CSV Injection); the wide forms are typed in East Asia. */
const FORMULA = '[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20]';

/** Where a cell begins, or may: in many countries spreadsheets take semicolons for commas. */
const BEGINNING = new RegExp(`(^|[,;])(\\s*)(?=${FORMULA})`, 'g');

/** Excel takes a file without this mark for one in the code page of its machine, and everything but English comes out wrong. */
const BYTE_ORDER_MARK = '\ufeff';

/** Rows as CSV (RFC 4180) that opens in a spreadsheet as what it is: text stays text. */
export function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  return `${BYTE_ORDER_MARK}${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(value: string | number): string {
  return typeof value === 'number' ? String(value) : quoted(inert(value));
}

/** Before a formula stands an apostrophe, which spreadsheets take for "what follows is text". */
function inert(text: string): string {
  return printable(text.replace(BEGINNING, '$1\'$2'));
}

function quoted(text: string): string {
  return /[",]/.test(text) || text.trim() !== text ? `"${text.replace(/"/g, '""')}"` : text;
}
