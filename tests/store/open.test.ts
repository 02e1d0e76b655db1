import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, test } from 'vitest';
import { openStore, storeExists } from '../../src/store/open.ts';
import { record } from '../support/records.ts';
import { silent } from './opener.ts';

describe('openStore', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cau-noi-open-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each([
    '',
    'data/cau-noi.db',
    'sqlite:',
    'sqlite://host/file.db',
    'mysql://localhost/x',
    'http://localhost',
  ])('refuses the address %j and says what it expected', async (url) => {
    await expect(openStore(url, silent)).rejects.toMatchObject({
      code: 'BAD_CONFIG',
      message: `DATABASE_URL must be sqlite:./file.db, sqlite::memory: or postgres://user:password@host:port/database, but got ${JSON.stringify(url)}`,
    });
  });

  test('never repeats the password of an address', async () => {
    await expect(openStore('mysql://me:hunter2@localhost/x', silent)).rejects.toSatisfy(
      (error: Error) =>
        error.message.includes('mysql://***@localhost/x') && !error.message.includes('hunter2'),
    );
  });

  test('makes the folders of a SQLite file', async () => {
    const file = join(folder, 'a/b/c.db');
    await (await openStore(`sqlite:${file}`, silent)).close();
    expect(existsSync(file)).toBe(true);
  });

  test('keeps a store in memory for as long as it is open', async () => {
    const store = await openStore('sqlite::memory:', silent);
    await store.save({ records: [record()] }, '2022-08-22T00:00:00.000Z');
    expect(await store.counts('ARTICLE', [{}])).toEqual([1]);
    await store.close();
  });

  test('lets no reader into a transaction that is under way in memory', async () => {
    const store = await openStore('sqlite::memory:', silent);
    const saving = store.save({ records: [record()] }, '2022-08-22T00:00:00.000Z');
    const [articles, seq] = await Promise.all([store.counts('ARTICLE', [{}]), store.latestSeq(), saving]);
    expect([articles, seq]).toEqual([[1], 2]);
    await store.close();
  });

  test('refuses a database that a newer program wrote', async () => {
    const file = join(folder, 'newer.db');
    await (await openStore(`sqlite:${file}`, silent)).close();
    const database = new DatabaseSync(file);
    database.exec('insert into schema_version (version) values (99)');
    database.close();
    await expect(openStore(`sqlite:${file}`, silent)).rejects.toMatchObject({
      code: 'STORE_TOO_NEW',
      message: expect.stringContaining('got version 99'),
    });
  });

  test('a folder that cannot be made is unavailable, and does not hang', async () => {
    await expect(openStore('sqlite:/proc/no/such/folder/graph.db', silent)).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringContaining('/proc/no/such/folder/graph.db'),
    });
  });

  test('a file that is no database is unavailable, not a crash', async () => {
    const file = join(folder, 'no-database.db');
    writeFileSync(file, 'this is a letter to my aunt, '.repeat(100));
    await expect(openStore(`sqlite:${file}`, silent)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });

  test('a database of another program is refused, and stays as it was', async () => {
    const file = join(folder, 'other.db');
    const other = new DatabaseSync(file);
    other.exec('create table article (a integer)');
    other.close();
    const before = readFileSync(file);
    await expect(openStore(`sqlite:${file}`, silent)).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringContaining(`${file}, but got: a database of another program`),
    });
    expect(readFileSync(file)).toEqual(before);
    expect(existsSync(`${file}-wal`)).toBe(false);
  });

  test('an empty file becomes a database', async () => {
    const file = join(folder, 'empty.db');
    writeFileSync(file, '');
    const store = await openStore(`sqlite:${file}`, silent);
    expect(await store.counts('ARTICLE', [{}])).toEqual([0]);
    await store.close();
  });

  test('a PostgreSQL that is not there is unavailable', async () => {
    await expect(openStore('postgres://me@127.0.0.1:1/x', silent)).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringContaining('ECONNREFUSED'),
    });
  });
});

describe('storeExists', () => {
  test('is true of a file that is there and of a server, and makes nothing', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cau-noi-exists-'));
    const file = join(folder, 'graph.db');
    expect(storeExists(`sqlite:${file}`)).toBe(false);
    expect(existsSync(file)).toBe(false);
    writeFileSync(file, '');
    expect(storeExists(`sqlite:${file}`)).toBe(true);
    expect(storeExists('sqlite::memory:')).toBe(false);
    expect(storeExists('postgres://me@127.0.0.1:1/x')).toBe(true);
    rmSync(folder, { recursive: true, force: true });
  });
});
