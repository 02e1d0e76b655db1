import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { GatewayError } from '../errors.ts';
import { putLatest } from '../model/latest.ts';
import type { Engine, Run } from './engine.ts';
import { Mutex } from './mutex.ts';
import { severalRows } from './several-rows.ts';
import { SQLITE_BUILDER } from './sqlite-builder.ts';
import { SQLITE } from './sqlite-dialect.ts';
import { objectsOf, type Prepared, prepared, rowsOf } from './sqlite-rows.ts';
import { type Bound, Statement } from './statement.ts';
import { endTurns, Turn } from './turn.ts';

/** "CauN" in ASCII: stands in the head of every file that this program has made. */
const APPLICATION_ID = 0x4361_754e;
/** Prepared statements kept for each connection. */
const PREPARED = 500;
/** Rows inserted at once: to start a statement costs as much as to insert a short row. */
const ROWS_AT_ONCE = 16;
/**
 * Committed is on the disk (synchronous = full). A checkpoint copies pages from the log into the file; batches touch the
 * same pages again and again, so it waits for 80 MB rather than SQLite's usual 4 MB, which every batch would fill. The
 * cache is in KiB when negative; twice as much took as long, for the system keeps the pages too.
 */
const SETTINGS = `
  pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma temp_store = memory;
  pragma wal_autocheckpoint = 20000; pragma journal_size_limit = 100663296;
  pragma cache_size = -16384;`;
/** The most that SQLite maps as it is built for Node (SQLITE_MAX_MMAP_SIZE). */
const MOST_MAPPED_BYTES = 0x7fff_0000;
/** Only readers map a file; a writer would hold all that it has ever written in memory. */
const servingSettings = (path: string) => `pragma query_only = on; pragma mmap_size = ${mappedBytes(path)}`;
/** A cache in KiB. Each commit empties a reader's, so where pages are stored all the time it would only take room. */
const STORING_SETTINGS = 'pragma query_only = on; pragma cache_size = -2048';
/** How long opening waits for another process, in milliseconds. */
const BUSY_TIMEOUT_MS = 5000;
/** A writer asks this often, with pauses between, before it gives up: ten seconds in all. */
const BEGIN_ATTEMPTS = 1000;
const BEGIN_PAUSE_MS = 10;
const SQLITE_BUSY = 5;
/** SQLITE_BUSY, LOCKED, READONLY, IOERR, CORRUPT, FULL, CANTOPEN, NOTADB: the engine's trouble, not our bug. */
const TROUBLE = new Set([5, 6, 8, 10, 11, 13, 14, 26]);

/** SQLite's result code without its extension, 0 for what is no error of SQLite. */
function primaryCode(error: unknown): number {
  const code = (error as { errcode?: unknown }).errcode;
  return typeof code === 'number' ? code & 0xff : 0;
}

/** Throws what an engine's failure means to a caller. */
function fail(error: unknown): never {
  if (!TROUBLE.has(primaryCode(error))) throw error;
  const reason = error instanceof Error ? error.message : String(error);
  throw new GatewayError('STORE_UNAVAILABLE', `expected SQLite to answer, but got: ${reason}`, {
    cause: error,
  });
}

/**
 * Makes a new file this program's own, and throws for one that is another's before anything in it changes (SQLite's file format, 1.3.15: "Application
 * ID").
 */
function claim(database: DatabaseSync): void {
  const read = (pragma: string) => Object.values(database.prepare(`pragma ${pragma}`).get() ?? {})[0];
  if (read('application_id') === APPLICATION_ID) return;
  if (read('page_count') !== 0)
    throw new Error('a database of another program, or of one before the first release of this');
  database.exec(`pragma application_id = ${APPLICATION_ID}`);
}

/** One connection with its prepared statements, by their text; the least recently used goes first. */
class Connection {
  readonly database: DatabaseSync;
  readonly #prepared = new Map<string, Prepared>();
  readonly #onStatement: ((sql: string) => void) | undefined;

  constructor(path: string, onStatement: ((sql: string) => void) | undefined) {
    this.#onStatement = onStatement;
    this.database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
    claim(this.database);
    this.database.exec(SETTINGS);
  }

  all<R>({ sql, parameters, each }: Bound): R[] {
    this.#onStatement?.(sql);
    try {
      const { statement, columns } = this.#prepare(sql);
      if (each === null) return objectsOf(columns, rowsOf(statement, parameters));
      const answers: (readonly unknown[])[] = [];
      // To ask for answers where there are none doubles what a short row costs.
      const run = (one: StatementSync, values: readonly unknown[]) => {
        if (columns.length === 0) one.run(...(values as SQLInputValue[]));
        else for (const answer of rowsOf(one, values)) answers.push(answer);
      };
      const width = each.values.length / each.runs;
      const several = each.runs < ROWS_AT_ONCE ? null : this.#several(sql);
      for (let next = 0; next < each.runs; ) {
        const isFull = several !== null && next + ROWS_AT_ONCE <= each.runs;
        const after = next + (isFull ? ROWS_AT_ONCE : 1);
        run(isFull ? several : statement, each.values.slice(next * width, after * width));
        next = after;
      }
      return objectsOf(columns, answers);
    } catch (error) {
      return fail(error);
    }
  }

  /** The rows of a run for each of these. */
  each<A, R>(statement: Statement<A, R>, each: readonly A[]): unknown[][][] {
    this.#onStatement?.(statement.sql);
    try {
      const prepared = this.#prepare(statement.sql).statement;
      return each.map((args) => rowsOf(prepared, statement.bind(args).parameters));
    } catch (error) {
      return fail(error);
    }
  }

  /**
   * Begins a transaction that writes. SQLite would wait by putting the whole thread to sleep; here everything else goes
   * on while another process, or another store in this one, is writing.
   */
  async begin(): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        this.database.exec('begin immediate');
        return;
      } catch (error) {
        if (primaryCode(error) !== SQLITE_BUSY || attempt === BEGIN_ATTEMPTS) fail(error);
        await setTimeout(BEGIN_PAUSE_MS);
      }
    }
  }

  exec(sql: string): void {
    try {
      this.database.exec(sql);
    } catch (error) {
      fail(error);
    }
  }

  #several(sql: string): StatementSync | null {
    const text = severalRows(sql, ROWS_AT_ONCE);
    return text === null ? null : this.#prepare(text).statement;
  }

  #prepare(sql: string): Prepared {
    const known = this.#prepared.get(sql) ?? prepared(this.database, sql);
    putLatest(this.#prepared, sql, known, PREPARED);
    return known;
  }
}

/** Does what SQLite may refuse. */
function told<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    return fail(error);
  }
}

/** Makes a folder and those above it. Node's own `recursive` never comes back from places like /proc, which refuse silently. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

/** What a caller may say of a file that it opens. */
export interface SqliteOptions {
  /** Told the text of every statement that reads or writes, before it runs. */
  readonly onStatement?: ((sql: string) => void) | undefined;
  /** Whether this process answers queries. */
  readonly isServing?: boolean | undefined;
}

/**
 * How much of a file is mapped for those who ask much of it: what SQLite can map, or nothing where that is less than half. A page that is
 * mapped is not copied, which spares a tenth of a query's time and more, but it counts as memory of the process until the system takes it back.
 * Of a much larger file little would be spared, and the system reads far around each page that is missing: of 10 GB mapped in part,
 * the first sight of an official took a second instead of ten milliseconds.
 */
function mappedBytes(path: string): number {
  const bytes = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return bytes > 2 * MOST_MAPPED_BYTES ? 0 : MOST_MAPPED_BYTES;
}

/**
 * SQLite inside this process. In a file, readers have a connection of their own and never see a transaction that is under
 * way; in memory there is one connection, and readers wait for their turn.
 * @param path a file, whose folder is made when missing, or `:memory:`
 */
export function openSqlite(path: string, { onStatement, isServing = false }: SqliteOptions = {}): Engine {
  const inMemory = path === ':memory:';
  const connect = () => {
    try {
      if (!inMemory) makeFolder(dirname(path));
      return new Connection(path, onStatement);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new GatewayError(
        'STORE_UNAVAILABLE',
        `expected to open the SQLite file ${path}, but got: ${reason}`,
        {
          cause: error,
        },
      );
    }
  };
  const writer = connect();
  const reader = inMemory ? writer : connect();
  if (!inMemory) reader.exec(isServing ? servingSettings(path) : STORING_SETTINGS);
  writer.exec('pragma busy_timeout = 0');
  const mutex = new Mutex();
  const runIn =
    (connection: Connection): Run =>
    async (statement, args) =>
      connection.all(statement.bind(args));
  const runInWriter = runIn(writer);
  let isOpen = true;
  // Of a reader that never writes, SQLite's own number tells of all commits, those of this process's writer too.
  const dataVersion = reader.database.prepare('pragma data_version');
  dataVersion.setReturnArrays(true);
  const versionNow = () => (dataVersion.get() as unknown as readonly [number])[0];
  const turn = inMemory ? null : new Turn(reader.database, versionNow);
  let commits = 0;
  return {
    dialect: SQLITE,
    statement: (fragment) => new Statement(SQLITE_BUILDER, fragment),
    read: async (statement, args) => {
      if (turn === null) return mutex.run(() => runInWriter(statement, args));
      told(() => turn.begin());
      return reader.all(statement.bind(args));
    },
    readEach: async (statement, each) => {
      if (turn === null)
        return mutex.run(async () => ({ version: commits, runs: writer.each(statement, each) }));
      return { version: told(() => turn.begin()), runs: reader.each(statement, each) };
    },
    write: (work) =>
      mutex.run(async () => {
        await writer.begin();
        try {
          const result = await work(runInWriter);
          endTurns();
          writer.exec('commit');
          commits += 1;
          return result;
        } catch (error) {
          if (writer.database.isTransaction) writer.exec('rollback');
          throw error;
        }
      }),
    version: () => (turn === null ? commits : (turn.version ?? told(versionNow))),
    execute: async (text) => writer.exec(text),
    close: () =>
      mutex.run(async () => {
        if (!isOpen) return;
        isOpen = false;
        turn?.end();
        if (reader !== writer) reader.database.close();
        writer.database.close();
      }),
  };
}
