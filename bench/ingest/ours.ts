import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { siteFromInput } from '../../feeds/index.ts';
import { readArticle, readEntries } from '../../src/extract/read.ts';
import { findStatements } from '../../src/extract/statements.ts';
import { POLITE } from '../../src/ingest/schedule.ts';
import { refreshAll } from '../../src/ingest/worker.ts';
import { createWriter } from '../../src/ingest/writer.ts';
import { createBus } from '../../src/live/bus.ts';
import { createFetch } from '../../src/net/fetch.ts';
import { openStore } from '../../src/store/open.ts';
import { measured } from './measure.ts';

// The whole pipeline into a new SQLite file. The sites are on the allow-list, so there are no rests between requests.
const silent = () => {};
const now = () => new Date();

await measured(async ({ sources, allowHosts }) => {
  const sites = sources.map((source) => {
    const { site, faults } = siteFromInput(source);
    if (site === null) throw new Error(faults.join('\n'));
    return site;
  });
  const folder = await mkdtemp(join(tmpdir(), 'cau-noi-bench-'));
  const store = await openStore(`sqlite:${join(folder, 'graph.db')}`, { info() {} });
  const fetch = createFetch({ userAgent: 'CauNoi/bench', allowHosts, now });
  const bus = createBus();
  const deps = {
    fetch,
    store,
    writer: createWriter({ store, bus, now }),
    bus,
    extraction: { readEntries, readArticle, findStatements },
    now,
    log: { debug: silent, info: silent, warn: silent, error: silent },
    jitter: () => 0,
    policy: POLITE,
  };
  return async () => {
    const reports = await refreshAll(sites, deps);
    const troubles = reports.flatMap(({ errors }) => errors.map(({ message }) => message));
    if (troubles.length > 0) throw new Error(`${troubles.length} errors, among them: ${troubles[0]}`);
    const [count = 0] = await store.counts('ARTICLE', [{}]);
    await fetch.close();
    await store.close();
    await rm(folder, { recursive: true });
    return count;
  };
});
