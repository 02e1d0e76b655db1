/** A `\u0000` or a lone surrogate as JSON escapes it; the backslash before it may itself be escaped, which is harmless. */
const UNSTORABLE = /\\u(?:0000|d[89a-f])/i;

/** A text that every database can hold: NUL and lone surrogates become U+FFFD, one for one. */
export const storable = (text: string): string => text.toWellFormed().replaceAll('\u0000', '\ufffd');

/**
 * JSON that both engines take: its texts are made `storable`, which keeps offsets into them true.
 */
export function jsonOf(value: unknown): string {
  const json = JSON.stringify(value);
  if (!UNSTORABLE.test(json)) return json;
  return JSON.stringify(value, (_key, part) => (typeof part === 'string' ? storable(part) : part));
}

/** The same value with every text in it made `storable`; the value itself where nothing needs to be. */
export const storableValue = <T>(value: T): T =>
  UNSTORABLE.test(JSON.stringify(value)) ? (JSON.parse(jsonOf(value)) as T) : value;
