/** A `\u0000` or a lone surrogate as JSON escapes it; the backslash before it may itself be escaped, which is harmless. */
const UNSTORABLE = /\\u(?:0000|d[89a-f])/i;
/** The search for a fixed text is many times faster, and few texts escape anything this way. */
const isStorable = (json: string): boolean => !json.includes('\\u') || !UNSTORABLE.test(json);

/** A text that every database can hold: NUL and lone surrogates become U+FFFD, one for one. */
export const storable = (text: string): string => text.toWellFormed().replaceAll('\u0000', '\ufffd');

/**
 * JSON that both engines take: its texts are made `storable`, which keeps offsets into them true.
 */
export function jsonOf(value: unknown): string {
  const json = JSON.stringify(value);
  if (isStorable(json)) return json;
  return JSON.stringify(value, (_key, part) => (typeof part === 'string' ? storable(part) : part));
}

/** A value of one column as a database takes it: texts made `storable`, null for what is not there. */
export const storableCell = (value: unknown): unknown =>
  typeof value === 'string' ? storableText(value) : (value ?? null);

const isStorableText = (text: string): boolean => text.isWellFormed() && !text.includes('\u0000');
const storableText = (text: string): string => (isStorableText(text) ? text : storable(text));

function isStorableValue(value: unknown): boolean {
  if (typeof value === 'string') return isStorableText(value);
  return typeof value !== 'object' || value === null || Object.values(value).every(isStorableValue);
}

/** The same value with every text in it made `storable`; the value itself where nothing needs to be. */
export const storableValue = <T>(value: T): T =>
  isStorableValue(value) ? value : (JSON.parse(jsonOf(value)) as T);
