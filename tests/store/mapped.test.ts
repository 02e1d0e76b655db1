import { mkdtempSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { openSqlite, type SqliteOptions } from '../../src/store/sqlite.ts';

const TWO_GIB = 0x7fff_0000;

/** How many bytes of a file are mapped for reading when it is opened, having grown to a size. */
async function mapped(options: SqliteOptions, bytes: number): Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'cau-noi-mapped-'));
  const path = join(folder, 'graph.db');
  await openSqlite(path).close();
  // A sparse file takes no room on the disk.
  truncateSync(path, bytes);
  const engine = openSqlite(path, options);
  onTestFinished(async () => {
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const [row] = await engine.read(engine.statement<object>(sql`pragma mmap_size`), {});
  return (row as { mmap_size: number }).mmap_size;
}

test.each([0, TWO_GIB + 4_096, 2 * TWO_GIB])(
  'a process that serves maps what it can of a file of %i bytes, of which that is half or more',
  async (bytes) => {
    expect(await mapped({ isServing: true }, bytes)).toBe(TWO_GIB);
  },
);

test('a larger one is read page by page', async () => {
  expect(await mapped({ isServing: true }, 2 * TWO_GIB + 4_096)).toBe(0);
});

test('no other process maps any', async () => {
  expect(await mapped({}, 0)).toBe(0);
});
