import type { RawBuilder } from 'kysely';
import type { TimeUnit } from '../model/statistics.ts';
import type { Words } from '../model/words.ts';
import type { DatedTexts } from './dated-texts.ts';
import type { Slot, Statement } from './statement.ts';
import type { IndexedWords, Often, TextIndex, TextPart } from './text-index.ts';

/** Runs a statement and answers with its rows. Throws STORE_UNAVAILABLE where the engine itself is in trouble. */
export type Run = <A, R>(statement: Statement<A, R>, args: A) => Promise<R[]>;

/**
 * Runs one statement once for each of these, all on one state of the database. Answers with the rows of each run, a row as the
 * values of its columns, and with the version of the database that they are of.
 */
export type ReadEach = <A, R>(
  statement: Statement<A, R>,
  each: readonly A[],
) => Promise<{ readonly version: unknown; readonly runs: readonly (readonly (readonly unknown[])[])[] }>;

/** A table and the columns that are named when rows are inserted. */
export interface Target {
  readonly name: string;
  readonly columns: readonly string[];
}

/** Columns of an article, or the number of a name. */
export interface IndexedRow {
  readonly number: RawBuilder<unknown>;
  /** Of an article. */
  readonly published?: RawBuilder<unknown>;
}

/** The few places where the SQL of two engines differs. Everything else is written once. */
export interface Dialect {
  readonly name: 'sqlite' | 'postgres';
  /**
   * The words that types and options have in this engine's `create table`; `claim` makes `schema_version` where it is missing, and fails where
   * it is another program's.
   */
  readonly ddl: {
    readonly text: string;
    readonly identity: string;
    readonly clustered: string;
    readonly claim: string;
  };
  /** How many matches make words FREQUENT and COMMON, by what a match and a look-up cost. */
  readonly matches: { readonly frequent: number; readonly common: number };
  /** True for an engine that joins only by looking up, for each row, those that go with it: it is told in what order. */
  readonly nestsLoops: boolean;
  /** The full-text tables. */
  readonly textTables: readonly string[];
  /** Matches of articles in the order of their dates, where the engine lists them so; null where not. */
  readonly dated: DatedTexts | null;
  /** True where the column's value is in the list that fills the slot; the statement's text is alike for every length. */
  among<A>(column: RawBuilder<unknown>, values: Slot<A>): RawBuilder<boolean>;
  /** True where one of the values of the column, a JSON list of texts, is in the list that fills the slot. */
  sharing<A>(column: string, values: Slot<A>): RawBuilder<boolean>;
  /** The same as `among` of a column of whole numbers. */
  amongNumbers<A>(column: RawBuilder<unknown>, values: Slot<A>): RawBuilder<boolean>;
  /** True where the column's text is in what the query finds, which is little: the engine is to find it first. */
  within(column: string, query: RawBuilder<unknown>): RawBuilder<boolean>;
  /** The list that fills the slot as a table: each `id`, and its `place` in the list, from 0. */
  each<A>(values: Slot<A>): RawBuilder<unknown>;
  /** True where the column's text contains the text that fills the slot. */
  contains<A>(column: RawBuilder<unknown>, text: Slot<A>): RawBuilder<boolean>;
  /** `insert into` all rows (a JSON array) at once; `tail` is `on conflict ...` and `returning ...`. */
  insert<A>(table: Target, rows: Slot<A>, tail: RawBuilder<unknown>): RawBuilder<unknown>;
  /**
   * `update` of these columns of a table's rows, each found by the columns of its key (`id` unless given). Indexes of other columns
   * are left alone.
   */
  update<A>(table: Target, rows: Slot<A>, key?: readonly string[]): RawBuilder<unknown>;
  /** `delete from` all rows that are in every column like one of those given. */
  remove<A>(table: Target, rows: Slot<A>): RawBuilder<unknown>;
  /** The day, ISO 8601 week or month in Viet Nam of an instant in a column, as `keyOf` writes it. */
  period(unit: TimeUnit, column: string): RawBuilder<string>;
  /** The first instant after that day, week or month; beyond all instants where it ends the calendar. */
  periodEnd(unit: TimeUnit, column: string): RawBuilder<string>;
  /** A column whose texts are long, in the form in which the engine's driver reads it fastest. */
  longText(column: string): RawBuilder<unknown>;
  /**
   * Numbers of the articles or names whose text in an index has all the words, or the part of them that is asked for. `sample` says which columns are
   * asked, the slot gives the words.
   */
  matching<A>(index: TextIndex, sample: Words, words: Slot<A>, part?: TextPart): RawBuilder<unknown>;
  /**
   * True where the article or name has the words in the index (or is in the part that is asked for). When they are rare the engine is
   * to begin with the rows that have them; otherwise it is to follow the list's order and look each row up.
   */
  hasWords<A>(
    index: TextIndex,
    row: IndexedRow,
    sample: Words,
    words: Slot<A>,
    often: Often,
    part?: TextPart,
  ): RawBuilder<boolean>;
  /** `insert into` an index, one JSON array of `textRow`. */
  insertTexts<A>(index: TextIndex, rows: Slot<A>): RawBuilder<unknown>;
  /** The number in the indexes of an article's texts. */
  articleText(published: string, number: number): number;
  /** `delete from` an index the numbers of the list. */
  deleteTexts<A>(index: TextIndex, numbers: Slot<A>): RawBuilder<unknown>;
  /** What `insertTexts` stores of a text. */
  textRow(number: number, words: IndexedWords): object;
}

/** A database that answers statements. One writer at a time; a reader sees only what is committed. */
export interface Engine {
  readonly dialect: Dialect;
  /** Compiles a statement for this engine. */
  statement<A, R = unknown>(fragment: RawBuilder<unknown>): Statement<A, R>;
  readonly read: Run;
  /** For an engine that answers without a round trip; of others it is better asked at once what is asked of many. */
  readonly readEach: ReadEach | null;
  /**
   * Differs from the one before whenever anything was committed in between, by this process or by another: what was acknowledged before the
   * call counts. May also differ where nothing was.
   */
  version(): number | Promise<string>;
  /** Runs the work in a transaction: all of it is committed, or none when it throws. Transactions queue up. */
  write<T>(work: (run: Run) => Promise<T>): Promise<T>;
  /** Runs statements of a migration's text; only inside `write`. */
  execute(sql: string): Promise<void>;
  close(): Promise<void>;
}
