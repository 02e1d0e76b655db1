import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeGraph } from '../../bench/graph/bulk.ts';
import { benchRecord, benchSources } from '../../bench/graph/record.ts';
import { openStore } from '../../src/store/open.ts';

const AT = '2026-01-01T00:00:00.000Z';
const [BATCHES, SIZE] = [6, 50];
const batchAt = (index: number) => ({
  records: Array.from({ length: SIZE }, (_none, n) => benchRecord(index * SIZE + n)),
});

describe("the bench's graph, written in bulk", () => {
  const folder = mkdtempSync(join(tmpdir(), 'cau-noi-bulk-'));
  const [saved, bulk] = [join(folder, 'saved.db'), join(folder, 'bulk.db')];
  /** Whether there was a log beside the file when a batch was asked for. */
  const logged: boolean[] = [];
  beforeAll(async () => {
    const store = await openStore(`sqlite:${saved}`, { info() {} });
    await store.registerSources(benchSources, AT);
    for (let index = 0; index < BATCHES; index += 1) await store.save(batchAt(index), AT);
    await store.close();
    await writeGraph(bulk, benchSources, BATCHES, (index) => {
      logged.push(existsSync(`${bulk}-wal`));
      return batchAt(index);
    });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Every row of every table, those of the full-text indexes too. */
  const contents = (path: string) => {
    const database = new DatabaseSync(path, { readOnly: true });
    const tables = database
      .prepare("select name from sqlite_schema where type = 'table' order by name")
      .all();
    const rows = tables.map(({ name }) => [
      name,
      database
        .prepare(`select * from "${name}"`)
        .all()
        .map((row) => JSON.stringify(row)),
    ]);
    database.close();
    return Object.fromEntries(rows) as Readonly<Record<string, readonly string[]>>;
  };

  it('has in every table what saving batch by batch writes', () => {
    const [expected, found] = [contents(saved), contents(bulk)];
    expect(expected.article).toHaveLength(BATCHES * SIZE);
    expect(found).toEqual(expected);
  });

  it('writes each page once, past the log', () => {
    expect(logged).toEqual(Array.from({ length: BATCHES }, () => false));
  });

  it('is a store like any other afterwards', async () => {
    const store = await openStore(`sqlite:${bulk}`, { info() {} });
    expect(await store.save(batchAt(0), AT)).toEqual([]);
    const changes = await store.save({ records: [benchRecord(BATCHES * SIZE)] }, AT);
    expect(changes.map(({ nodeKind }) => nodeKind)).toContain('ARTICLE');
    await store.close();
  });
});
