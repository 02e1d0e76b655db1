import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { type PostgresServer, startPostgres } from '../support/postgres.ts';
import { storeContract } from './contract.ts';
import { opener } from './opener.ts';

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
});
