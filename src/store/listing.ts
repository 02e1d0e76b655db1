import { type RawBuilder, sql } from 'kysely';
import { type NodeKind, nodeId } from '../model/id.ts';
import type { SortKey } from '../model/page.ts';
import { parseWords } from '../model/words.ts';
import type { DatedTexts } from './dated-texts.ts';
import type { Dialect } from './engine.ts';
import type { PackedRows } from './packed-rows.ts';
import type { Slot } from './statement.ts';
import type { Often } from './text-index.ts';

/** What a run of a page or count is told. */
export interface ListArgs<F> {
  readonly filters: readonly F[];
  readonly limit: number;
  readonly after: SortKey;
  readonly before: SortKey;
}

/** One select of a list: where its rows come from, which it keeps, and the key that orders them, its id last. */
export interface Branch {
  readonly from: RawBuilder<unknown>;
  readonly where: readonly RawBuilder<boolean>[];
  readonly keys: readonly RawBuilder<unknown>[];
  /** Where the rows come by dates: the first key is an instant, and `from` is of these. */
  readonly dated?: DatedTexts;
  /**
   * What the item's own row is called in `from`, where the engine follows an index over the keys. Else a branch finds keys alone: what is
   * sorted is to be short.
   */
  readonly row?: string | undefined;
  /**
   * Given for the last of several where all its rows come after those of the others, of which no two find the same, in a list that runs down:
   * conditions that find the same as `where`, for when the others do not fill the page. Else they need not be tried.
   */
  readonly ifShort?: readonly RawBuilder<boolean>[];
}

/** What a listing knows when it writes the selects of a filter. */
export interface Asking<F> {
  readonly dialect: Dialect;
  /** A filter of the shape that is asked for; its values are filled in at each run. */
  readonly filter: F;
  readonly order: string;
  /** How many articles have the words of a text, in the tier where one is asked for; RARE where it is not told. */
  readonly often: ReadonlyMap<string, Often>;
  /** A slot for a value of the filter. */
  readonly part: (value: (filter: F) => unknown) => Slot<ListArgs<F>>;
}

/** A kind of list. An engine's index must stand behind every order. */
export interface Listing<F, R, T> {
  /** Type of each part of the sort key, and whether the order runs downwards. */
  order(name: string): { readonly key: readonly ('string' | 'number')[]; readonly isDescending: boolean };
  /** The list is the union of these; a filter of one id usually has one. */
  branches(asking: Asking<F>): readonly Branch[];
  /** A scalar for the length of the list where it is found in less than by running through the list; null where not. */
  count?(asking: Asking<F>): RawBuilder<number> | null;
  /** ` join <table> t on ...` by the columns k0, k1 ... of `k`; null where the key is the whole row. */
  readonly join: RawBuilder<unknown> | null;
  /** The columns of `t` that make an item; none where the key is the whole row. */
  readonly columns: readonly (keyof R & string)[];
  /** Those of them whose texts are long. */
  readonly longColumns?: ReadonlySet<string>;
  /** Those of them that are the parts of the sort key, where all parts are among them. */
  readonly keyColumns?: readonly (keyof R & string)[];
  /** Given with `keyColumns`: how rows of these columns, in this order, are handed over where the engine's driver is slow with values. */
  readonly packing?: PackedRows;
  /** From a row of `t` (or from the key parts k0, k1 ...) to the value. */
  item(row: R): T;
}

/** A filter whose lists of at most this many ids get a select each, so that every one of them runs along an index. */
export const MAX_BRANCHES = 8;

/** The conditions of a filter, gathered: each is added only where the filter has that part. */
export class Conditions<F> {
  readonly list: RawBuilder<boolean>[] = [];
  readonly #asking: Asking<F>;

  constructor(asking: Asking<F>) {
    this.#asking = asking;
  }

  /** Adds the condition that the slot for the part's value makes, where the part is given. */
  when(value: (filter: F) => unknown, condition: (slot: Slot<ListArgs<F>>) => RawBuilder<boolean>): this {
    if (value(this.#asking.filter) !== undefined) this.list.push(condition(this.#asking.part(value)));
    return this;
  }

  /** The column's value is one of the part's; of a single one the rows come in the order of an index over both. */
  among(column: string, values: (filter: F) => readonly string[] | undefined): this {
    const { filter } = this.#asking;
    if (values(filter) !== undefined) this.list.push(this.#isOneOf(column, values));
    return this;
  }

  /** The column's value is one that the query finds for what is one of the part's: see `Dialect.within`. */
  within(
    column: string,
    values: (filter: F) => readonly string[] | undefined,
    query: (isOneOf: (column: string) => RawBuilder<boolean>) => RawBuilder<unknown>,
  ): this {
    const { dialect, filter } = this.#asking;
    if (values(filter) !== undefined)
      this.list.push(
        dialect.within(
          column,
          query((found) => this.#isOneOf(found, values)),
        ),
      );
    return this;
  }

  #isOneOf(column: string, values: (filter: F) => readonly string[] | undefined): RawBuilder<boolean> {
    const { dialect, filter, part } = this.#asking;
    if (values(filter)?.length === 1)
      return sql<boolean>`${sql.ref(column)} = ${part((given) => values(given)?.[0])}`;
    return dialect.among(sql.ref(column), part(values));
  }

  /** The column is the id of something whose names have all words of the text. */
  named(column: string, text: (filter: F) => string | undefined): this {
    const { dialect, filter, part } = this.#asking;
    const wanted = text(filter);
    if (wanted === undefined) return this;
    const words = dialect.matching(
      'name_text',
      parseWords(wanted),
      part((given) => parseWords(text(given) ?? '')),
    );
    this.list.push(dialect.within(column, sql`select n.id from name_index n where n.number in (${words})`));
    return this;
  }
}

/** Conditions joined by "and"; true for none. */
export const all = (conditions: readonly RawBuilder<boolean>[]): RawBuilder<boolean> =>
  conditions.length === 0 ? sql<boolean>`1 = 1` : sql<boolean>`${sql.join(conditions, sql` and `)}`;

/** The column is the id of a node of this kind: a range of an index, since a semicolon follows the colon. */
export function ofKind(column: string, kind: NodeKind): RawBuilder<boolean> {
  const prefix = nodeId(kind, '');
  const end = `${prefix.slice(0, -1)};`;
  return sql<boolean>`(${sql.ref(column)} >= ${sql.lit(prefix)} and ${sql.ref(column)} < ${sql.lit(end)})`;
}

/** True for a filter that matches nothing whatever is stored: one of its lists is empty. */
export function isImpossible(filter: object): boolean {
  return Object.values(filter).some(
    (value) =>
      (Array.isArray(value) && value.length === 0) ||
      (typeof value === 'object' && value !== null && 'among' in value && (value.among as []).length === 0),
  );
}
