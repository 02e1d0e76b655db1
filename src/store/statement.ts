import type { Kysely, RawBuilder } from 'kysely';

/** A place in a statement that is filled at each run: what of the arguments goes there. */
export class Slot<A> {
  readonly value: (args: A) => unknown;

  constructor(value: (args: A) => unknown) {
    this.value = value;
  }
}

/** A slot for the argument of this name. */
export const slot = <A>(name: keyof A): Slot<A> => new Slot<A>((args) => args[name]);

/** The text that an engine prepares and the values of one run. */
export interface Bound {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/**
 * A statement built by Kysely and compiled once; every run fills its slots anew. `A` is what it is told, `R` a row of its
 * answer. Building at each call would cost more than SQLite takes to answer by key.
 */
export class Statement<A, R> {
  readonly sql: string;
  readonly #parameters: readonly unknown[];
  /** Only tells the compiler what a row is. */
  declare readonly row: R;

  // biome-ignore lint/suspicious/noExplicitAny: a builder that only compiles has no tables of its own
  constructor(builder: Kysely<any>, fragment: RawBuilder<unknown>) {
    const compiled = fragment.compile(builder);
    this.sql = compiled.sql;
    this.#parameters = compiled.parameters;
  }

  /** The statement with the values of one run. */
  bind(args: A): Bound {
    return {
      sql: this.sql,
      parameters: this.#parameters.map((part) => (part instanceof Slot ? part.value(args) : part)),
    };
  }
}
