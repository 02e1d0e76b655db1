import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openSqlite } from '../../src/store/sqlite.ts';
import { Turn } from '../../src/store/turn.ts';

const tick = () => new Promise<void>((resolve) => process.nextTick(resolve));

/** A file with one table, what counts its rows, and a connection that no engine of this process knows of. */
async function counted() {
  const folder = mkdtempSync(join(tmpdir(), 'cau-noi-turn-'));
  const path = join(folder, 'graph.db');
  const engine = openSqlite(path);
  await engine.execute('create table t (x integer)');
  const other = new DatabaseSync(path);
  onTestFinished(async () => {
    other.close();
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  });
  await setImmediate();
  const all = engine.statement<object, { n: number }>(sql`select count(*) as n from t`);
  const add = (to: typeof engine) =>
    to.write(async (run) => void (await run(to.statement<object>(sql`insert into t values (1)`), {})));
  return { path, engine, other, add, count: async () => (await engine.read(all, {}))[0]?.n, all };
}

describe('what is read while one event is handled', () => {
  test('is of one state, through promises and ticks, and the next event sees what was committed', async () => {
    const { engine, other, count, all } = await counted();
    expect(await count()).toBe(0);
    const version = engine.version();
    other.exec('insert into t values (1)');
    for (let round = 0; round < 5; round += 1) {
      expect(await count()).toBe(0);
      await tick();
      await Promise.resolve();
    }
    expect(engine.version()).toBe(version);
    await setImmediate();
    expect(engine.version()).not.toBe(version);
    expect(await count()).toBe(1);
    expect(await engine.readEach?.(all, [{}])).toMatchObject({ version: engine.version(), runs: [[[1]]] });
  });

  test('sees what this process commits, over this connection or another', async () => {
    const { path, engine, count, add } = await counted();
    const neighbour = openSqlite(path);
    onTestFinished(() => neighbour.close());
    expect(await count()).toBe(0);
    await add(engine);
    expect(await count()).toBe(1);
    await add(neighbour);
    expect(await count()).toBe(2);
  });

  test('is no longer held when nothing more is read, so that the log can be emptied', async () => {
    const { other, count } = await counted();
    expect(await count()).toBe(0);
    other.exec('insert into t values (1)');
    const emptied = () => other.prepare('pragma wal_checkpoint(truncate)').get()?.busy;
    expect(emptied()).toBe(1);
    await setImmediate();
    expect(emptied()).toBe(0);
  });

  test('is let go of by a commit, which could not make room in the log beside it', async () => {
    const { path, engine, count, add } = await counted();
    await engine.execute('pragma wal_autocheckpoint = 1');
    for (let round = 0; round < 30; round += 1) {
      expect(await count()).toBe(round);
      await add(engine);
    }
    expect(statSync(`${path}-wal`).size).toBeLessThan(10 * 4_096);
  });

  test('goes on after a statement that fails', async () => {
    const { engine, count } = await counted();
    expect(await count()).toBe(0);
    const odd = engine.statement<object>(sql`select json('{') as x`);
    await expect(engine.read(odd, {})).rejects.toThrow('malformed JSON');
    expect(await count()).toBe(0);
  });

  test('begins anew where the version could not be read', () => {
    const database = new DatabaseSync(':memory:');
    onTestFinished(() => database.close());
    const versions = [null, 7];
    const turn = new Turn(database, () => {
      const version = versions.shift();
      if (version == null) throw new Error('disk I/O error');
      return version;
    });
    expect(() => turn.begin()).toThrow('disk I/O error');
    expect([turn.begin(), turn.version]).toEqual([7, 7]);
    turn.end();
  });

  test('does not keep a store from closing', async () => {
    const { engine, count } = await counted();
    expect(await count()).toBe(0);
    await engine.close();
    await expect(count()).rejects.toThrow();
  });
});
