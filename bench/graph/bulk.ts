import { totalmem } from 'node:os';
import type { Batch } from '../../src/model/batch.ts';
import type { Source } from '../../src/model/source.ts';
import { openStore } from '../../src/store/open.ts';
import { createStore } from '../../src/store/sql-store.ts';
import { openSqlite } from '../../src/store/sqlite.ts';

const AT = '2026-01-01T00:00:00.000Z';
/** Batches of one transaction: a page of the file is written once for all of them, and what was on it is kept in memory till then. */
const BATCHES = 5;
/** The most memory that SQLite keeps pages in, in KiB; indexes by hashed ids are written all over. */
const MOST_CACHE = 4_000_000;

/**
 * Writes a graph into a new SQLite file by `Store.save`, batch after batch, so that it is what the pipeline would have made of the
 * same batches. Only when pages reach the disk is different: many batches are one transaction without a log, so a file whose
 * writing was broken off is worth nothing.
 */
export async function writeGraph(
  path: string,
  sources: readonly Source[],
  batches: number,
  batchAt: (index: number) => Batch,
): Promise<void> {
  // Makes the tables and sets what a file keeps.
  const empty = await openStore(`sqlite:${path}`, { info() {} });
  await empty.registerSources(sources, AT);
  await empty.close();
  // A file that two connections have open cannot do without its log, so it is attached to a database in memory, which has one.
  const engine = openSqlite(':memory:');
  const cache = Math.min(MOST_CACHE, Math.floor(totalmem() / 4 / 1024));
  await engine.execute(`attach database '${path.replaceAll("'", "''")}' as graph`);
  // Not "off": node:sqlite refuses that, silently.
  await engine.execute(
    `pragma graph.journal_mode = memory; pragma graph.synchronous = off; pragma graph.cache_size = -${cache}`,
  );
  for (let from = 0; from < batches; from += BATCHES) {
    await engine.write(async (run) => {
      const store = createStore({ ...engine, read: run, write: (work) => work(run) });
      for (let index = from; index < Math.min(batches, from + BATCHES); index += 1)
        await store.save(batchAt(index), AT);
    });
  }
  await engine.execute('pragma graph.journal_mode = wal');
  await engine.close();
}
