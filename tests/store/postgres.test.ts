import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { type PostgresServer, startPostgres } from '../support/postgres.ts';
import { storeContract } from './contract.ts';
import { opener, silent } from './opener.ts';

describe('the store on PostgreSQL', () => {
  let server: PostgresServer;
  const used: string[] = [];
  const idle: string[] = [];
  const emptied = async () => {
    const url = idle.pop() ?? (await server.createDatabase());
    if (used.includes(url)) await server.emptyDatabase(url);
    else used.push(url);
    return url;
  };
  const { open, closeAll } = opener(emptied);
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterEach(async () => {
    await closeAll();
    idle.splice(0, idle.length, ...used);
  });
  afterAll(() => server.stop());
  storeContract({ open, database: () => server.createDatabase() });

  describe('is opened only where it can hold the graph', () => {
    const refusal = (url: string) => openStore(url, silent).then(() => null, String);

    test('a password, a user or a database that the server does not know is told as it tells it', async () => {
      const url = await server.createDatabase();
      const wrong = url.replace('secret', 'hunter2');
      await expect(openStore(wrong, silent)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
      expect(await refusal(wrong)).toMatch(
        /expected PostgreSQL to serve the gateway, but got: password authentication failed for user "cau_noi"$/,
      );
      expect(await refusal(url.replace('cau_noi:', 'nobody:'))).toMatch(/failed for user "nobody"$/);
      expect(await refusal(`${url}_x`)).toMatch(/but got: database "\w+_x" does not exist$/);
    });

    test('so is a user who may make no tables, and a server that only reads', async () => {
      const url = await server.createDatabase();
      await server.execute(url, "create role guest login password 'guest'");
      expect(await refusal(url.replace('cau_noi:secret', 'guest:guest'))).toMatch(
        /but got: permission denied for schema public$/,
      );
      const readOnly = `${url}?options=-c%20default_transaction_read_only%3Don`;
      expect(await refusal(readOnly)).toMatch(/in a read-only transaction$/);
    });

    test('tables of another program stay as they are', async () => {
      const url = await server.createDatabase();
      await server.execute(url, 'create table article (a integer)');
      expect(await refusal(url)).toMatch(/but got: relation "article" already exists$/);
      await server.execute(url, 'create table schema_version (a integer)'); // nothing of ours was left behind
      await server.execute(url, 'insert into article (a) values (1)');
    });

    test('an encoding that cannot hold Vietnamese is refused', async () => {
      const url = await server.createDatabase();
      await server.execute(url, "create database latin encoding 'LATIN1' locale 'C' template template0");
      await expect(openStore(url.replace(/[^/]+$/, 'latin'), silent)).rejects.toMatchObject({
        code: 'BAD_CONFIG',
        message: expect.stringContaining('must name a database in UTF8 (create database'),
      });
    });
  });
});
