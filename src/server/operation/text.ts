/** JSON in pieces: a list has what is written of a value that is late, nothing until it comes, or what stands around it. */
export type Text = string | readonly Text[];

/** The pieces in their order. */
export function joined(text: Text): string {
  if (typeof text === 'string') return text;
  let all = '';
  for (const piece of text) all += joined(piece);
  return all;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what JSON escapes.
const SPECIAL = /["\\\u0000-\u001f\ud800-\udfff]/;

/**
 * Whether a string stands in JSON as it is, between quotes. Surrogates count as special: one that stands alone is escaped. To look takes
 * half as long as to have the string copied.
 */
export const isSimple = (value: string): boolean => !SPECIAL.test(value);

/** A value in JSON; null for one that JSON leaves out, such as a function. Throws as JSON.stringify does. */
export function jsonOf(value: unknown): string | null {
  if (typeof value === 'string' && isSimple(value)) return `"${value}"`;
  return JSON.stringify(value) ?? null;
}
