import type { RawBuilder } from 'kysely';
import type { Slot, Statement } from './statement.ts';
import type { Words } from './words.ts';

/** Runs a statement and answers with its rows. Throws STORE_UNAVAILABLE where the engine itself is in trouble. */
export type Run = <A, R>(statement: Statement<A, R>, args: A) => Promise<R[]>;

/** The two full-text indexes: article texts by `article.number`, names of other nodes by `name_index.number`. */
export type TextIndex = 'article_text' | 'name_text';

/** A text to be indexed under a number; `head` (a title or name) counts more than `body`. */
export interface IndexedText {
  readonly number: number;
  readonly head: string;
  readonly body: string;
}

/** A table and the columns that are named when rows are inserted. */
export interface Target {
  readonly name: string;
  readonly columns: readonly string[];
}

/** The few places where the SQL of two engines differs. Everything else is written once. */
export interface Dialect {
  readonly name: 'sqlite' | 'postgres';
  /** The words that types and options have in this engine's `create table`. */
  readonly ddl: { readonly text: string; readonly identity: string; readonly clustered: string };
  /** The full-text tables. */
  readonly textTables: readonly string[];
  /** True where the column's value is in the list that fills the slot; the statement's text is alike for every length. */
  among<A>(column: RawBuilder<unknown>, values: Slot<A>): RawBuilder<boolean>;
  /** True where the column's text is in what the query finds, which is little: the engine is to find it first. */
  within(column: string, query: RawBuilder<unknown>): RawBuilder<boolean>;
  /** The list that fills the slot as a table of one column, `id`. */
  each<A>(values: Slot<A>): RawBuilder<unknown>;
  /** True where the column's text contains the text that fills the slot. */
  contains<A>(column: RawBuilder<unknown>, text: Slot<A>): RawBuilder<boolean>;
  /** `insert into` all rows (a JSON array) at once; `tail` is `on conflict ...` and `returning ...`. */
  insert<A>(table: Target, rows: Slot<A>, tail: RawBuilder<unknown>): RawBuilder<unknown>;
  /** A column whose texts are long, in the form in which the engine's driver reads it fastest. */
  longText(column: string): RawBuilder<unknown>;
  /** Numbers of an index whose text has all the words. `sample` says which columns are asked, the slot gives the words. */
  matching<A>(index: TextIndex, sample: Words, words: Slot<A>): RawBuilder<unknown>;
  /**
   * True where the number in the column has the words in the index. When they are rare the engine is to find them first,
   * when they are frequent it is to follow the list's order and look each row up.
   */
  hasWords<A>(
    index: TextIndex,
    column: string,
    sample: Words,
    words: Slot<A>,
    areRare: boolean,
  ): RawBuilder<boolean>;
  /** The numbers that `matching` gives, with a whole-numbered `score`, greater is better: a table expression of `number` and `score`. */
  scored<A>(index: TextIndex, sample: Words, words: Slot<A>): RawBuilder<unknown>;
  /** `insert into` an index, one JSON array of `textRow`. */
  insertTexts<A>(index: TextIndex, rows: Slot<A>): RawBuilder<unknown>;
  /** `delete from` an index the numbers of the list. */
  deleteTexts<A>(index: TextIndex, numbers: Slot<A>): RawBuilder<unknown>;
  /** What `insertTexts` stores of a text. */
  textRow(text: IndexedText): object;
}

/** A database that answers statements. One writer at a time; a reader sees only what is committed. */
export interface Engine {
  readonly dialect: Dialect;
  /** Compiles a statement for this engine. */
  statement<A, R = unknown>(fragment: RawBuilder<unknown>): Statement<A, R>;
  readonly read: Run;
  /** Runs the work in a transaction: all of it is committed, or none when it throws. Transactions queue up. */
  write<T>(work: (run: Run) => Promise<T>): Promise<T>;
  /** Runs statements of a migration's text; only inside `write`. */
  execute(sql: string): Promise<void>;
  close(): Promise<void>;
}
