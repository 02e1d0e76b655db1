import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** Those that are open in this process, over whatever database. */
const open = new Set<Turn>();

/**
 * Ends those that are open, before this process commits: whoever reads next is to see it, also over another connection, and beside a state that is
 * read SQLite cannot begin its log anew.
 */
export function endTurns(): void {
  for (const turn of open) turn.end();
}

/**
 * One read transaction for all that is read while one event is handled, with the ticks and promises that follow from it: locks are
 * taken once, and all of it is of one state. What another process was told to be committed before the event came is part of that state.
 */
export class Turn {
  readonly #database: DatabaseSync;
  readonly #begin: StatementSync;
  readonly #commit: StatementSync;
  readonly #readVersion: () => number;
  #version: number | null = null;
  #wasRead = false;

  /** `readVersion` reads of the database what tells its states apart. */
  constructor(database: DatabaseSync, readVersion: () => number) {
    this.#database = database;
    this.#begin = database.prepare('begin');
    this.#commit = database.prepare('commit');
    this.#readVersion = readVersion;
  }

  /** The version of the state that is read; null where nothing is. */
  get version(): number | null {
    return this.#version;
  }

  /** Has what is read from here on be of one state, whose version it answers with. Throws what SQLite says of it. */
  begin(): number {
    this.#wasRead = true;
    if (this.#version !== null) return this.#version;
    this.#begin.run();
    open.add(this);
    this.#watchOn();
    try {
      // Nothing of the state is fixed before something is read.
      this.#version = this.#readVersion();
      return this.#version;
    } catch (error) {
      this.end();
      throw error;
    }
  }

  /** Lets go of the state. */
  end(): void {
    if (!open.delete(this)) return;
    this.#version = null;
    // Some errors end a transaction by themselves.
    if (this.#database.isTransaction) this.#commit.run();
  }

  readonly #watch = (): void => {
    if (!open.has(this)) return;
    if (!this.#wasRead) {
      this.end();
      return;
    }
    this.#wasRead = false;
    this.#watchOn();
  };
  readonly #watchTick = (): void => process.nextTick(this.#watch);

  /** Looks again after the promises that are settled by now and the ticks that these ask for: the next event comes after all of them. */
  #watchOn(): void {
    queueMicrotask(this.#watchTick);
  }
}
