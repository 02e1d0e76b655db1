import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { measured } from './measure.ts';

const BUILD = resolve(import.meta.dirname, '../../dist');
const load = async (path: string) => import(pathToFileURL(join(BUILD, path)).href);

// As it is built, since to strip types in the same process takes 24 MB.
const { siteFromInput } = (await load('feeds/index.js')) as typeof import('../../feeds/index.ts');
const { readArticle, readEntries } = (await load(
  'src/extract/read.js',
)) as typeof import('../../src/extract/read.ts');
const { findStatements } = (await load(
  'src/extract/statements.js',
)) as typeof import('../../src/extract/statements.ts');
const { POLITE } = (await load('src/ingest/schedule.js')) as typeof import('../../src/ingest/schedule.ts');
const { refreshAll } = (await load('src/ingest/worker.js')) as typeof import('../../src/ingest/worker.ts');
const { createWriter } = (await load('src/ingest/writer.js')) as typeof import('../../src/ingest/writer.ts');
const { createBus } = (await load('src/live/bus.js')) as typeof import('../../src/live/bus.ts');
const { createFetch } = (await load('src/net/fetch.js')) as typeof import('../../src/net/fetch.ts');
const { openStore } = (await load('src/store/open.js')) as typeof import('../../src/store/open.ts');

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
