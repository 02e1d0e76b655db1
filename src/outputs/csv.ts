import { plain } from './plain.ts';

/**
 * What a spreadsheet takes for a formula (OWASP, CSV Injection), the full-width forms that East Asian input methods make among
 * them. A cell with such a beginning gets an apostrophe before it, which spreadsheets do not show.
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** A cell: numbers as they are, texts quoted where they must be (RFC 4180, 2), null as an empty one. */
function cell(value: string | number | boolean | null): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = plain(value);
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A record with its line end, CRLF as RFC 4180 asks. */
export const csvRecord = (values: readonly (string | number | boolean | null)[]): string =>
  `${values.map(cell).join(',')}\r\n`;
