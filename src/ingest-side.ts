import { siteForUrl, siteFromInput } from '../feeds/index.ts';
import { readArticle, readDocument, readEntries } from './extract/read.ts';
import { findStatements } from './extract/statements.ts';
import { lookOver, openFetch, siteFor } from './fieldwork.ts';
import { type BackfillOptions, backfillAll } from './ingest/backfill-all.ts';
import { recordCrashes } from './ingest/crash.ts';
import type { IngestDeps } from './ingest/deps.ts';
import { createDesk } from './ingest/desk.ts';
import type { Reading } from './ingest/reading.ts';
import { createRefreshes, type RefreshWatch } from './ingest/refreshes.ts';
import type { SiteRegistry } from './ingest/registry.ts';
import { eager, POLITE } from './ingest/schedule.ts';
import { type RefreshAllOptions, refreshAll, startWorker, type WorkerOptions } from './ingest/worker.ts';
import { createWriter } from './ingest/writer.ts';
import type { Bus } from './live/bus.ts';
import type { Logger } from './log.ts';
import type { SourceDesk } from './model/desk.ts';
import type { Clock } from './model/time.ts';
import type { Settings } from './settings.ts';
import type { Store } from './store/store.ts';

/** What the side that reads is made of. */
export interface IngestParts {
  readonly settings: Settings;
  readonly store: Store;
  readonly bus: Pick<Bus, 'publish'>;
  readonly registry: SiteRegistry;
  readonly now: Clock;
  readonly log: Logger;
  /** Told of each refresh that begins or ends; nobody. */
  readonly watch?: RefreshWatch | undefined;
}

/** The side of the gateway that asks sites, reads what they answer and stores it. */
export interface IngestSide {
  readonly desk: SourceDesk;
  /** Keeps the sources fresh until it is stopped. */
  read(options?: Pick<WorkerOptions, 'onReport' | 'onLook' | 'alone'>): Reading;
  /** Refreshes sites once, see `refreshAll`. */
  refreshAll(
    sites: Parameters<typeof refreshAll>[0],
    options: RefreshAllOptions,
  ): ReturnType<typeof refreshAll>;
  /** Walks sites back, see `backfillAll`. */
  backfillAll(
    sites: Parameters<typeof backfillAll>[0],
    options: BackfillOptions,
  ): ReturnType<typeof backfillAll>;
  /** Records that reading these sources has brought the process down, see `recordCrashes`. */
  rest(sourceIds: readonly string[]): Promise<void>;
  /** Calls off what operators have begun, those to come too, and resolves when none runs any more. */
  stop(): Promise<void>;
  /** Stops, and ends all connections to sites. */
  close(): Promise<void>;
}

/** Puts the reading side together over a store that is open. */
export function openIngest({ settings, store, bus, registry, now, log, watch }: IngestParts): IngestSide {
  const { checkEverySeconds } = settings.config;
  const fetch = openFetch(settings, now, log);
  const deps: IngestDeps = {
    fetch,
    store,
    writer: createWriter({ store, bus, now }),
    bus,
    extraction: { readEntries, readArticle, findStatements },
    now,
    log,
    jitter: Math.random,
    policy: checkEverySeconds === null ? POLITE : eager(checkEverySeconds * 1_000),
  };
  const refreshes = createRefreshes(deps, watch);
  const desk = createDesk({
    deps,
    registry,
    refreshes,
    readDocument,
    siteOf: siteFromInput,
    siteFor: (url, family) => siteFor(url, family, registry.sites),
    siteAt: siteForUrl,
    discover: (homepage, calledOff) => lookOver(homepage, fetch, calledOff),
    checkAddress: fetch.checkAddress,
  });
  return {
    desk,
    read: (options = {}) => ({
      desk,
      ...startWorker({ sites: registry.look, deps, refreshes, ...options }),
    }),
    refreshAll: (sites, options) => refreshAll(sites, deps, options),
    backfillAll: (sites, options) => backfillAll(sites, deps, options),
    rest: async (sourceIds) => recordCrashes(sourceIds, await registry.look(), deps),
    stop: () => refreshes.stop(),
    async close() {
      await refreshes.stop();
      await fetch.close();
    },
  };
}
