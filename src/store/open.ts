import { existsSync } from 'node:fs';
import { GatewayError } from '../errors.ts';
import type { Logger } from '../log.ts';
import type { Engine } from './engine.ts';
import { migrate } from './migrations.ts';
import { createStore } from './sql-store.ts';
import { openSqlite } from './sqlite.ts';
import type { Store } from './store.ts';

/** What a caller may add to an address; everything has a default. */
export interface OpenOptions {
  /** Told the text of every statement that reads or writes, before it runs: for tests that count them. */
  readonly onStatement?: ((sql: string) => void) | undefined;
  /** From so many matches on a text counts as frequent, which changes how it is searched and never what is found. */
  readonly frequentMatches?: number | undefined;
  /** Whether this process answers queries: then a SQLite file is mapped where it can be as a whole (`mappedBytes`). */
  readonly isServing?: boolean | undefined;
}

/**
 * Opens the store that an address names and brings its tables up to date: `sqlite:./path/to.db` (the folder is made when
 * missing), `sqlite::memory:`, or `postgres://user:password@host:port/database`.
 * Throws BAD_CONFIG for any other address, STORE_UNAVAILABLE where the engine does not answer, STORE_TOO_NEW for a
 * database that a newer program wrote.
 */
export async function openStore(
  databaseUrl: string,
  log: Pick<Logger, 'info'>,
  options: OpenOptions = {},
): Promise<Store> {
  const engine = await openEngine(databaseUrl, options);
  try {
    const { from, to } = await migrate(engine);
    if (from < to) log.info({ engine: engine.dialect.name, from, to }, 'store migrated');
    return createStore(engine, options.frequentMatches);
  } catch (error) {
    await engine.close();
    throw error;
  }
}

/**
 * Whether there is something to open at an address without making it: for SQLite whether the file is there; of a server it is
 * taken for granted, since only opening tells.
 */
export function storeExists(databaseUrl: string): boolean {
  const path = sqlitePath(databaseUrl);
  return path === undefined || existsSync(path);
}

/** Whether the store of an address lies in the memory of the process that opens it, where no other process can reach it. */
export const isInMemory = (databaseUrl: string): boolean => sqlitePath(databaseUrl) === ':memory:';

const sqlitePath = (databaseUrl: string): string | undefined =>
  /^sqlite:(?!\/\/)(.+)$/.exec(databaseUrl)?.[1];

async function openEngine(databaseUrl: string, options: OpenOptions): Promise<Engine> {
  const path = sqlitePath(databaseUrl);
  if (path !== undefined) return openSqlite(path, options);
  if (/^postgres(ql)?:\/\//.test(databaseUrl)) {
    const { openPostgres } = await import('./postgres.ts');
    return openPostgres(databaseUrl, options.onStatement);
  }
  throw new GatewayError(
    'BAD_CONFIG',
    `DATABASE_URL must be sqlite:./file.db, sqlite::memory: or postgres://user:password@host:port/database, but got ${JSON.stringify(redacted(databaseUrl))}`,
  );
}

/** Without a password, which must not reach a log. */
export const redacted = (url: string): string => url.replace(/:\/\/[^@/]*@/, '://***@');
