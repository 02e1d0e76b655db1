import { textOf } from './dom.ts';
import { parseMarkup } from './tree.ts';

/** A character of HTML by its name or number. */
const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8}\d{0,2});/i;
const MARKUP = /<[a-z!/]/i;

/** A text with the characters that were escaped once too often: "C&ocirc;ng t&aacute;c", as editors leave it in metadata. */
export const unescaped = (text: string): string =>
  REFERENCE.test(text) ? textOf(parseMarkup(text.replaceAll('<', '&lt;')).document) : text;

/** The text of a value that may be written in HTML, escaped once more or not. */
export const textOfMarkup = (value: string): string =>
  unescaped(MARKUP.test(value) || REFERENCE.test(value) ? textOf(parseMarkup(value).document) : value);
