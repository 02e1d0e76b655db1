/**
 * A table's columns, once: the row types follow from them. Order is that of the table; instants are ISO text,
 * booleans 0 or 1, lists JSON text, alike on both engines. A column `published` or `starts` is the sort form of a date: ''
 * where it is unknown.
 */
export interface Table<R> {
  readonly name: string;
  readonly columns: readonly (keyof R & string)[];
}

/** What a column of a sample holds. */
export const text: string = '';
export const textOrNull: string | null = null as string | null;
export const integer: number = 0;
export const integerOrNull: number | null = null as number | null;

/** A table of this name with the columns of the sample; the sample's values only tell the types. */
export function table<R extends object>(name: string, sample: R): Table<R> {
  return { name, columns: Object.keys(sample) as (keyof R & string)[] };
}

/** The same table with these columns too, which stand behind the others. */
export function extended<R extends object, M extends object>(known: Table<R>, more: M): Table<R & M> {
  return { name: known.name, columns: [...known.columns, ...(Object.keys(more) as (keyof M & string)[])] };
}
