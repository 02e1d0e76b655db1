import { expect, it, onTestFinished } from 'vitest';
import { sites } from '../feeds/index.ts';
import { openGraph } from '../src/graph-side.ts';
import { sourceIdOf } from '../src/ingest/identity.ts';
import { createBus } from '../src/live/bus.ts';
import type { SourceDesk } from '../src/model/desk.ts';
import type { Settings } from '../src/settings.ts';
import { openStore } from '../src/store/open.ts';
import { source } from './support/records.ts';

const AT = '2022-08-21T08:00:00.000Z';

it('a source lists what its rules ask, and nothing where it is no site any more', async () => {
  const store = await openStore('sqlite::memory:', { info() {} });
  onTestFinished(() => store.close());
  const site = sites.find(({ entries }) => new Set(entries.map(({ kind }) => kind)).size > 1);
  if (site === undefined) throw new Error('expected a site with entries of several kinds');
  const known = { ...source('known'), id: sourceIdOf(site.id) };
  await store.registerSources([known, source('gone')], AT);
  const silent = () => undefined;
  const graph = openGraph({
    settings: { config: {} } as Settings,
    store,
    bus: createBus(),
    registry: { sites, look: async () => sites },
    desk: {} as SourceDesk,
    publish: silent,
    now: () => new Date(AT),
    log: { debug: silent, info: silent, warn: silent, error: silent },
    signal: new AbortController().signal,
  });
  const { data } = await graph.query({
    document: 'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Source { listings { kind url } } } }',
    variables: { ids: [known.id, 'source:gone'] },
    operationName: null,
  });
  const kinds = { feed: 'FEED', list: 'LIST', sitemap: 'SITEMAP' };
  expect(data).toEqual({
    nodes: [
      { listings: site.entries.map(({ kind, url }) => ({ kind: kinds[kind], url })) },
      { listings: [] },
    ],
  });
});
