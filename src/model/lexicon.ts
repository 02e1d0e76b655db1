/** What words stand for. */
export type Lexicon<T> = Readonly<Record<string, T>>;

/** A lexicon that can be asked for any word of a text: "constructor", which every plain object knows, is in none. */
export const lexicon = <T>(entries: Lexicon<T>): Lexicon<T> =>
  Object.assign(Object.create(null) as Record<string, T>, entries);
