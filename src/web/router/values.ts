/** As many characters as the gateway takes in a search and in a filter by words. */
export const MOST_CHARACTERS = 500;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is a calendar day that there is, `2026-11-22`. */
export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** A global id or its key as the key alone: `cao-bang`. */
const keyOf = (text: string) => text.replace(/^[a-z]+:/, '').trim();

/** Reads the values of an address by name, each as what it has to be; the empty text where it is missing or cannot be that. */
export function valuesOf(search: URLSearchParams) {
  const text = (name: string): string => search.get(name)?.trim() ?? '';
  return {
    text,
    /** The key of a global id. */
    key: (name: string): string => keyOf(text(name)),
    /** A day, `2026-11-22`. */
    day: (name: string): string => (isDay(text(name)) ? text(name) : ''),
    /** Words to look for, no more of them than the gateway takes. */
    words: (name: string): string => (text(name).length <= MOST_CHARACTERS ? text(name) : ''),
    /** One of some values, in small or capital letters. */
    oneOf<Value extends string>(name: string, values: readonly Value[]): Value | '' {
      const said = text(name).toLowerCase();
      return values.find((value) => value.toLowerCase() === said) ?? '';
    },
  };
}

/** A value of an address that is not heeded. */
export interface LeftOut {
  readonly name: string;
  readonly value: string;
}

/** The values of an address that are not among what a view kept of it; names that the view does not know are nobody's fault. */
export function leftOut(search: URLSearchParams, kept: object): readonly LeftOut[] {
  const plain = (text: string) => keyOf(text).toLowerCase();
  return Object.entries(kept).flatMap(([name, one]) =>
    search
      .getAll(name)
      .map((value) => value.trim())
      .filter((value) => value !== '' && plain(value) !== plain(String(one)))
      .map((value) => ({ name, value })),
  );
}
