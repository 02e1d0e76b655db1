import type { Kysely, RawBuilder } from 'kysely';
import { storableCell } from './json.ts';

/** A place in a statement that is filled at each run: what of the arguments goes there. */
export class Slot<A> {
  readonly value: (args: A) => unknown;

  constructor(value: (args: A) => unknown) {
    this.value = value;
  }
}

/** A slot for the argument of this name. */
export const slot = <A>(name: keyof A): Slot<A> => new Slot<A>((args) => args[name]);

/** A place in a statement that is run once for each of many rows: the row's value of this column. */
export class Cell<A> {
  readonly rows: Slot<A>;
  readonly column: string;

  constructor(rows: Slot<A>, column: string) {
    this.rows = rows;
    this.column = column;
  }
}

/** The text that an engine prepares and the values of one run. */
export interface Bound {
  readonly sql: string;
  readonly parameters: readonly unknown[];
  /** The parameters of all runs, one after the other, where there is one run a row; null where there is only the one of `parameters`. */
  readonly each: { readonly runs: number; readonly values: readonly unknown[] } | null;
}

/**
 * A statement built by Kysely and compiled once; every run fills its slots anew. `A` is what it is told, `R` a row of its
 * answer. Building at each call would cost more than SQLite takes to answer by key.
 */
export class Statement<A, R> {
  readonly sql: string;
  readonly #parameters: readonly unknown[];
  /** The column of each parameter that is a cell. */
  readonly #cells: readonly (string | null)[];
  /** Of what is done once a row. */
  readonly #rows: Slot<never> | null;
  /** Only tells the compiler what a row is. */
  declare readonly row: R;

  // biome-ignore lint/suspicious/noExplicitAny: a builder that only compiles has no tables of its own
  constructor(builder: Kysely<any>, fragment: RawBuilder<unknown>) {
    const compiled = fragment.compile(builder);
    this.sql = compiled.sql;
    this.#parameters = compiled.parameters;
    this.#cells = compiled.parameters.map((part) => (part instanceof Cell ? part.column : null));
    this.#rows = compiled.parameters.find((part) => part instanceof Cell)?.rows ?? null;
  }

  /** The statement with the values of one run. */
  bind(args: A): Bound {
    const parameters = this.#parameters.map((part) => (part instanceof Slot ? part.value(args) : part));
    if (this.#rows === null) return { sql: this.sql, parameters, each: null };
    const rows = (this.#rows as Slot<A>).value(args) as readonly Readonly<Record<string, unknown>>[];
    const values: unknown[] = [];
    for (const row of rows) {
      for (let at = 0; at < this.#cells.length; at += 1) {
        const column = this.#cells[at] ?? null;
        values.push(column === null ? parameters[at] : storableCell(row[column]));
      }
    }
    return { sql: this.sql, parameters: [], each: { runs: rows.length, values } };
  }
}
