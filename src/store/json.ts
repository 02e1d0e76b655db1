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

/** A value of one column as SQLite takes it: texts made `storable`, null for what is not there. */
export const storableCell = (value: unknown): unknown =>
  // Lone surrogates become U+FFFD where a text is handed over as UTF-8.
  typeof value === 'string' ? (value.includes('\u0000') ? storable(value) : value) : (value ?? null);

const isStorableText = (text: string): boolean => text.isWellFormed() && !text.includes('\u0000');

function isStorableValue(value: unknown): boolean {
  if (typeof value === 'string') return isStorableText(value);
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isStorableValue);
  for (const key in value) if (!isStorableValue((value as Record<string, unknown>)[key])) return false;
  return true;
}

/** The same value with every text in it made `storable`; the value itself where nothing needs to be. */
export const storableValue = <T>(value: T): T =>
  isStorableValue(value) ? value : (JSON.parse(jsonOf(value)) as T);
