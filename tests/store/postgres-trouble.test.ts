import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { graphOf } from '../support/graph-of.ts';
import { type PostgresServer, startPostgres } from '../support/postgres.ts';
import { mention, record } from '../support/records.ts';
import { opener, silent } from './opener.ts';

const AT = '2025-08-01T00:00:00.000Z';
const batch = { records: ['a', 'b'].map((key) => record({ key, mentions: [mention('An')] })) };

describe('on PostgreSQL', () => {
  let server: PostgresServer;
  /** Ends all connections to a database. */
  const end = (url: string) =>
    server.execute(
      url,
      'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()',
    );
  const { open, closeAll } = opener(() => server.createDatabase());
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterEach(closeAll);
  afterAll(() => server.stop());

  test.each([1, 5, 9])(
    'a connection that ends has a transaction fail that is at statement %i and leaves nothing behind, and the next one goes well',
    async (at) => {
      const url = await server.createDatabase();
      let [left, ended] = [Number.POSITIVE_INFINITY, Promise.resolve()];
      const onStatement = () => {
        left -= 1;
        if (left === 0) ended = end(url);
      };
      const [store, whole] = [await open({ url, onStatement }), await open()];
      await whole.save(batch, AT);
      left = at;
      const outcome = await store.save(batch, AT).then(
        () => 'SAVED',
        (error: { code?: string }) => error.code,
      );
      await ended;
      // The end may come after the commit.
      expect(['STORE_UNAVAILABLE', 'SAVED']).toContain(outcome);
      const stored = outcome === 'SAVED' ? 2 : 0;
      await expect.poll(() => store.counts('ARTICLE', [{}]).catch(() => null)).toEqual([stored]);
      await store.save(batch, AT);
      expect(await graphOf(store)).toEqual(await graphOf(whole));
      expect(await store.latestSeq()).toBe(await whole.latestSeq());
    },
  );

  test('one that ends while a transaction works between two statements does not end the process', async () => {
    const url = await server.createDatabase();
    const engine = await openPostgres(url);
    const one = engine.statement(sql`select 1`);
    const lost = engine.write(async (run) => {
      await end(url);
      // Time to hear of it: nothing is asked of the connection meanwhile.
      await setTimeout(100);
      return run(one, {});
    });
    await expect(lost).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await expect(engine.write(() => end(url))).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    expect(await engine.read(one, {})).toHaveLength(1);
    expect(await engine.write((run) => run(one, {}))).toHaveLength(1);
    await engine.close();
  });

  test.each([
    'create table schema_version (version integer); insert into schema_version values (1); create table article (id text)',
    'create table schema_version (version integer); insert into schema_version values (7)',
    "create table schema_version (version text); insert into schema_version values ('1.2'); create table counter (a integer)",
    'create table event (a integer); insert into event values (1)',
    'create view story as select 1 as id',
  ])('a database of another program stays as it is: %s', async (made) => {
    const url = await server.createDatabase();
    await server.execute(url, made);
    const before = await contentOf(url);
    await expect(openStore(url, silent)).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringMatching(
        /but got: relation "(?:schema_version" is of another program|\w+" already exists)/,
      ),
    });
    expect(await contentOf(url)).toEqual(before);
  });

  test('a user whom no schema lets in is told so', async () => {
    const url = await server.createDatabase();
    await server.execute(
      url,
      "create role stranger login password 's'; revoke all on schema public from public",
    );
    await expect(openStore(url.replace('cau_noi:secret', 'stranger:s'), silent)).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringContaining('no schema'),
    });
  });
});

/** Names of all relations in a database, and what the tables hold. */
async function contentOf(url: string): Promise<unknown> {
  const client = new pg.Client(url);
  await client.connect();
  const relations = await client.query(`
    select relname, obj_description(oid, 'pg_class') as comment,
      case relkind when 'r' then query_to_xml(format('select * from %I', relname), true, false, '')::text end as content
    from pg_class where relnamespace = 'public'::regnamespace order by relname`);
  await client.end();
  return relations.rows;
}
