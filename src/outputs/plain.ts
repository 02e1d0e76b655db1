/**
 * What XML 1.0 cannot hold (its production 2, Char), and no reader of CSV or iCalendar expects: control characters other
 * than tab and line ends, halves of surrogate pairs, U+FFFE and U+FFFF; and U+007F, which iCalendar counts among them (RFC 5545,
 * 3.1, CONTROL).
 */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{7e}\u{80}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** A text without the characters that one of these formats forbids. */
export const plain = (text: string): string => text.replace(FORBIDDEN, '');

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** A text for use between the tags and in the quoted attributes of XML. */
export const xmlText = (text: string): string =>
  plain(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

/** An element of XML that holds text; nothing where there is none. */
export const element = (name: string, text: string | null): string =>
  text === null ? '' : `<${name}>${xmlText(text)}</${name}>\n`;
