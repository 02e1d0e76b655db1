import { type RawBuilder, sql } from 'kysely';

/** What a column of packed rows holds: a whole number, a text that is nearly always ASCII, or one in any language. */
export type Packed = 'NUMBER' | 'PLAIN' | 'TEXT' | 'TEXT_OR_NULL';

/** What parts values: no stored text has it, see `storable`. */
const PART = '\u0000';
const partSql = sql.raw('char(0)');
/** Stands before a text that could be null. */
const THERE = '=';
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

const textOrNull = (text = ''): string | null => (text === '' ? null : text.slice(THERE.length));

/**
 * All rows of a select as one row of two texts. node:sqlite takes longer to hand a row over value by value than SQLite takes to find it, and
 * five times as long to make a string of Vietnamese as TextDecoder takes for the same bytes. Two, because what is cut out of a text
 * takes two bytes a letter if that does, and keeps the whole of it in memory: ids, which may be kept for long, are cut from the plain one.
 */
export class PackedRows<C extends string = string> {
  readonly columns: readonly C[];
  readonly #kinds: readonly Packed[];

  /** @param kinds of the columns, in their order */
  constructor(kinds: Readonly<Record<C, Packed>>) {
    this.columns = Object.keys(kinds) as C[];
    this.#kinds = Object.values(kinds);
  }

  /** What the select says in the place of its columns. */
  row(columns: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
    const plain: RawBuilder<unknown>[] = [];
    const texts: RawBuilder<unknown>[] = [];
    for (const [at, column] of columns.entries()) {
      const kind = this.#kinds[at];
      if (kind === 'TEXT') texts.push(column);
      else if (kind === 'TEXT_OR_NULL') texts.push(sql`coalesce(${sql.lit(THERE)} || ${column}, '')`);
      else plain.push(column);
    }
    return sql`concat_ws(${partSql}, ${sql.join(plain)}) as plain, concat_ws(${partSql}, ${sql.join(texts)}) as texts`;
  }

  /** The one row that `unpack` reads, of a select of `row`. SQLite keeps the order of rows for an aggregate that depends on it. */
  all(rows: RawBuilder<unknown>): RawBuilder<unknown> {
    return sql`select group_concat(plain, ${partSql}), cast(group_concat(texts, ${partSql}) as blob) from (${rows}) as p`;
  }

  /** The rows, each as the values of its columns. */
  unpack([plain, texts]: readonly unknown[]): unknown[][] {
    if (plain === null) return [];
    const values = (plain as string).split(PART);
    const others = decoder.decode(texts as Uint8Array).split(PART);
    const rows: unknown[][] = [];
    for (let [next, other] = [0, 0]; next < values.length; ) {
      const row: unknown[] = [];
      for (const kind of this.#kinds) {
        if (kind === 'PLAIN') row.push(values[next++]);
        else if (kind === 'NUMBER') row.push(Number(values[next++]));
        else if (kind === 'TEXT') row.push(others[other++]);
        else row.push(textOrNull(others[other++]));
      }
      rows.push(row);
    }
    return rows;
  }
}
