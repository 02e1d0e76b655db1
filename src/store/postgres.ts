import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import pg from 'pg';
import { GatewayError } from '../errors.ts';
import { hashKey } from '../model/id.ts';
import type { Engine, Run } from './engine.ts';
import { storable } from './json.ts';
import { Mutex } from './mutex.ts';
import { POSTGRES } from './postgres-dialect.ts';
import { type Bound, Statement } from './statement.ts';

/** Statements prepared by name; what comes after them is planned at every run. */
const NAMES = 1000;
/** Connections that read at the same time; one more writes. */
const READERS = 8;
const CONNECT_TIMEOUT_MS = 10_000;
/** Every writer takes this lock until its transaction ends, so that processes write one after another. */
const WRITE_LOCK = 0x0ca1; // any number that no other program on the database uses
/** Numbers, counts and sums come as bigint or numeric (20, 1700), which pg gives as text by default. */
const NUMERIC_TYPES = new Set([20, 1700]);
/**
 * SQLSTATE of what another than this program has to put right. Classes: connection, who may log in, no such database or schema, resources, operator
 * intervention, system. Single ones: a server that only reads, a right that the user lacks, a table of another program.
 */
const TROUBLE = /^(?:(?:08|28|3D|3F|53|57|58)...|25006|42501|42P07)$/;

const types: pg.CustomTypesConfig = {
  getTypeParser: (id, format) => (NUMERIC_TYPES.has(id) ? Number : pg.types.getTypeParser(id, format)),
};

/** Text without what PostgreSQL refuses in any text, wherever a caller got it from. */
const sendable = (value: unknown): unknown =>
  typeof value === 'string' ? storable(value) : Array.isArray(value) ? value.map(sendable) : value;

const named = (name: string | undefined) => (name === undefined ? {} : { name });

/** Throws what an engine's failure means to a caller. A failure without SQLSTATE never reached a server. */
function fail(error: unknown): never {
  const isOurs = error instanceof pg.DatabaseError && !TROUBLE.test(error.code ?? '');
  if (isOurs || error instanceof GatewayError || error instanceof TypeError) throw error;
  const reason =
    error instanceof Error ? error.message || String((error as { code?: unknown }).code) : String(error);
  throw new GatewayError(
    'STORE_UNAVAILABLE',
    `expected PostgreSQL to serve the gateway, but got: ${reason}`,
    {
      cause: error,
    },
  );
}

/** Throws BAD_CONFIG for a database whose encoding cannot hold every text, or in which a character is not one. */
async function expectUnicode(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ server_encoding: string }>('show server_encoding').catch(fail);
  const encoding = rows[0]?.server_encoding;
  if (encoding !== 'UTF8')
    throw new GatewayError(
      'BAD_CONFIG',
      `DATABASE_URL must name a database in UTF8 (create database ... encoding 'UTF8' template template0), but it is in ${encoding}`,
    );
}

/** PostgreSQL behind a pool of connections. Throws STORE_UNAVAILABLE where it does not let us in. */
export async function openPostgres(
  databaseUrl: string,
  onStatement?: (sql: string) => void,
): Promise<Engine> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: READERS + 1,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    types,
  });
  // A connection that breaks while idle is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => undefined);
  // So would one that breaks while a transaction works between two statements: the pool listens only to idle ones.
  pool.on('connect', (client) => client.on('error', () => undefined));
  try {
    await expectUnicode(pool);
  } catch (error) {
    await pool.end();
    throw error;
  }
  const mutex = new Mutex();
  const builder = new Kysely<unknown>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
  const names = new Map<string, string>();
  // A server keeps a named statement for each connection until that ends, so their number must have a bound.
  const nameOf = (sql: string): string | undefined => {
    if (!names.has(sql) && names.size < NAMES) names.set(sql, hashKey(sql));
    return names.get(sql);
  };
  const query = async <R>(client: pg.Pool | pg.PoolClient, { sql, parameters }: Bound): Promise<R[]> => {
    onStatement?.(sql);
    try {
      const result = await client.query({
        ...named(nameOf(sql)),
        text: sql,
        values: parameters.map(sendable),
      });
      return result.rows as R[];
    } catch (error) {
      return fail(error);
    }
  };
  const runIn =
    (client: pg.Pool | pg.PoolClient): Run =>
    (statement, args) =>
      query(client, statement.bind(args));
  let writing: pg.PoolClient | null = null;
  let closing: Promise<void> | null = null;
  return {
    dialect: POSTGRES,
    statement: (fragment) => new Statement(builder, fragment),
    read: runIn(pool),
    readEach: null,
    write: (work) =>
      mutex.run(async () => {
        const client = await pool.connect().catch(fail);
        let broken: Error | undefined;
        try {
          writing = client;
          await client.query(`begin; select pg_advisory_xact_lock(${WRITE_LOCK})`).catch(fail);
          const result = await work(runIn(client));
          await client.query('commit').catch(fail);
          return result;
        } catch (error) {
          await client.query('rollback').catch((failure: Error) => {
            broken = failure;
          });
          throw error;
        } finally {
          writing = null;
          client.release(broken);
        }
      }),
    // A snapshot names the transactions that it does not see, so two that are alike see the same. What other databases of the server
    // commit tells too.
    async version() {
      const [row] = await query<{ version: string }>(pool, {
        sql: 'select pg_current_snapshot()::text as version',
        parameters: [],
        each: null,
      });
      return row?.version ?? '';
    },
    async execute(text) {
      if (writing === null) throw new Error('expected a transaction to execute in, but there is none');
      await writing.query(text).catch(fail);
    },
    close() {
      closing ??= mutex.run(() => pool.end());
      return closing;
    },
  };
}
