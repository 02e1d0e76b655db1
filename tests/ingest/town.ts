import { onTestFinished } from 'vitest';
import { siteFromInput } from '../../feeds/index.ts';
import { NO_STATEMENTS } from '../../src/extract/draft.ts';
import { readArticle, readEntries } from '../../src/extract/read.ts';
import type { Site } from '../../src/extract/site.ts';
import { findStatements } from '../../src/extract/statements.ts';
import type { IngestDeps } from '../../src/ingest/deps.ts';
import { eager } from '../../src/ingest/schedule.ts';
import { createWriter } from '../../src/ingest/writer.ts';
import { type Bus, createBus } from '../../src/live/bus.ts';
import type { Article } from '../../src/model/article.ts';
import { createFetch, type FetchOptions } from '../../src/net/fetch.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { startWorld, type World } from '../support/world/world.ts';

/** The demo world with the whole pipeline in front of it, over real HTTP into a real store. */
export interface Town {
  readonly world: World;
  readonly sites: readonly Site[];
  readonly store: Store;
  readonly bus: Bus;
  readonly deps: IngestDeps;
  /** The time there; the test moves it. */
  readonly clock: { ms: number };
  site(id: string): Site;
  /** Every stored article, newest first. */
  articles(): Promise<readonly Article[]>;
}

/**
 * Starts some or all of the world's sites, an empty store, and a pipeline that checks every second of the town's clock. Its
 * texts say nothing unless `readsStatements`: a slip of one rule is then not taken for a failure of the way there.
 */
export async function startTown(
  options: { sites?: readonly string[]; readsStatements?: boolean; fetch?: Partial<FetchOptions> } = {},
): Promise<Town> {
  const clock = { ms: Date.parse('2026-10-05T02:00:00.000Z') };
  const now = () => new Date(clock.ms);
  const world = await startWorld({
    now,
    seed: 7,
    ...(options.sites === undefined ? {} : { sites: options.sites }),
  });
  const store = await openStore('sqlite::memory:', { info() {} });
  const fetch = createFetch({
    userAgent: 'CauNoi/test',
    allowHosts: world.allowHosts,
    now,
    ...options.fetch,
  });
  const bus = createBus();
  onTestFinished(async () => {
    bus.close();
    await fetch.close();
    await world.close();
    await store.close();
  });
  const sites = world.sources.map((source) => {
    const { site, faults } = siteFromInput(source);
    if (site === null) throw new Error(faults.join('\n'));
    return site;
  });
  const silent = () => {};
  return {
    world,
    sites,
    store,
    bus,
    clock,
    deps: {
      fetch,
      store,
      writer: createWriter({ store, bus, now }),
      bus,
      extraction: {
        readEntries,
        readArticle,
        findStatements: options.readsStatements === true ? findStatements : () => NO_STATEMENTS,
      },
      now,
      log: { debug: silent, info: silent, warn: silent, error: silent },
      jitter: () => 0,
      policy: eager(1_000),
    },
    site(id) {
      const found = sites.find((site) => site.id === id);
      if (found === undefined) throw new Error(`expected a site of the world, but got ${id}`);
      return found;
    },
    async articles() {
      const all: Article[] = [];
      for (let after: readonly (string | number)[] | undefined; ; ) {
        const [page] = await store.pages('ARTICLE', [{}], 'PUBLISHED_DESC', { limit: 100, after });
        all.push(...(page?.items ?? []));
        if (page?.hasNextPage !== true) return all;
        after = page.keys.at(-1);
      }
    },
  };
}

/** The addresses of what the world has published, as the sites identify them. */
export function publishedUrls({ world, sites }: Town): readonly string[] {
  return world.articles.map(({ siteId, url }) => {
    const site = sites.find(({ id }) => id === siteId);
    return site?.identify(new URL(url))?.canonicalUrl ?? `no article by the rules of ${siteId}: ${url}`;
  });
}
