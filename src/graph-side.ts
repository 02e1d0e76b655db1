import { randomUUID } from 'node:crypto';
import { siteForUrl } from '../feeds/index.ts';
import { createContext } from '../resolvers/context.ts';
import { buildGraph } from '../resolvers/index.ts';
import { argumentRules } from '../resolvers/rules.ts';
import { SharedReads } from '../resolvers/shared-reads.ts';
import { printGraph } from '../schema/print.ts';
import type { Gateway } from './cli/app.ts';
import { createExecution } from './execution.ts';
import { sourceIdOf } from './ingest/identity.ts';
import type { SiteRegistry } from './ingest/registry.ts';
import type { Bus } from './live/bus.ts';
import { freshnessOf } from './live/freshness.ts';
import { changesSince } from './live/replay.ts';
import type { Logger } from './log.ts';
import type { Change } from './model/change.ts';
import type { SourceDesk } from './model/desk.ts';
import type { Footprint } from './model/footprint.ts';
import type { Progress } from './model/progress.ts';
import type { SourceListing } from './model/source.ts';
import type { Clock } from './model/time.ts';
import { createOutputs } from './outputs/index.ts';
import { dashboardFolder, readyQueries, version } from './package.ts';
import { type RunningServer, startServer } from './server/http.ts';
import { errorFormatter } from './server/operation/format-error.ts';
import type { Settings } from './settings.ts';
import { attendedStore } from './store/attended.ts';
import { observedStore } from './store/observed.ts';
import type { Store } from './store/store.ts';

/** What the side that answers is made of. */
export interface GraphParts {
  readonly settings: Settings;
  readonly store: Store;
  readonly bus: Bus;
  readonly registry: SiteRegistry;
  readonly desk: SourceDesk;
  /** Tells of what an operator did. */
  readonly publish: (changes: readonly Change[]) => void;
  readonly now: Clock;
  readonly log: Logger;
  /** Ends subscriptions in process, and what an operator waits for there. */
  readonly signal: AbortSignal;
}

/** The side of the gateway that answers: the graph, in this process and over HTTP. */
export interface GraphSide extends Pick<Gateway, 'query' | 'subscribe'> {
  /** Serves the graph. `workerTrouble` says why sources are not read at present, null where they are. */
  listen(workerTrouble: () => unknown): Promise<RunningServer>;
}

interface ContextOptions {
  readonly progress?: Progress | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly footprint?: Footprint | undefined;
}

const isSameList = <T>(one: readonly T[], other: readonly T[]): boolean =>
  one === other || (one.length === other.length && one.every((item, at) => item === other[at]));

const LISTING_KINDS = { feed: 'FEED', list: 'LIST', sitemap: 'SITEMAP' } as const;
const listingOf = ({ kind, url }: SiteRegistry['sites'][number]['entries'][number]): SourceListing => ({
  kind: LISTING_KINDS[kind],
  url,
});

/** Puts the answering side together over a store that is open. */
export function openGraph(parts: GraphParts): GraphSide {
  const { settings, store, bus, registry, desk, publish, now, log, signal } = parts;
  const { config } = settings;
  const schema = buildGraph();
  const shared = new SharedReads(attendedStore(store, new AbortController().signal), () => store.version());
  const newContext = (isOperator: boolean, options: ContextOptions = {}) => {
    const { signal: waiting, footprint, progress } = options;
    const read = footprint === undefined ? store : observedStore(store, footprint);
    const { sites } = registry;
    let isNoted = false;
    /** The sites as they are now; an answer that is made of them can be kept until there are others. */
    const presentSites = () => {
      if (!isNoted) footprint?.require(() => isSameList(sites, registry.sites));
      isNoted = true;
      return sites;
    };
    return createContext({
      store: waiting === undefined ? read : attendedStore(read, waiting),
      now,
      operator: isOperator ? { publish } : null,
      desk,
      shared,
      // Member by member: V8 takes ten times as long for what stands behind a spread.
      signal: waiting,
      footprint,
      progress,
      changes: { since: (after, ended) => changesSince(store, bus, after, ended) },
      listingsOf(sourceId) {
        const site = presentSites().find(({ id }) => sourceIdOf(id) === sourceId);
        return (site?.entries ?? []).map(listingOf);
      },
      canonicalUrl: (url) => siteForUrl(url, presentSites())?.identify(new URL(url))?.canonicalUrl ?? url,
    });
  };
  const formatError = errorFormatter({ log, newId: randomUUID });
  const onTrouble = (err: unknown) => log.warn({ err }, 'the store could not be asked for new changes');

  return {
    ...createExecution({ schema, store, bus, newContext, formatError, onTrouble, signal }),

    listen: (workerTrouble) =>
      startServer({
        schema,
        sdl: printGraph(schema),
        createContext: (waiting, { isOperator, progress, footprint }) =>
          newContext(isOperator, { signal: waiting, progress, footprint }),
        host: config.host,
        port: config.port,
        log,
        ready: () => store.ready(),
        workerTrouble,
        queries: readyQueries(),
        resources: createOutputs({
          store,
          now,
          version,
          rules: argumentRules(store),
        }),
        version,
        dashboard: dashboardFolder,
        newId: randomUUID,
        allowedOrigins: config.allowedOrigins,
        trusted:
          config.trustedDocuments === null
            ? null
            : { folder: config.trustedDocuments, isOnly: config.trustedDocumentsOnly },
        maxAgeSeconds: config.httpMaxAgeSeconds,
        limits: { introspection: config.introspection === 'on' },
        operatorToken: config.operatorToken,
        cache:
          config.cache === 'off'
            ? null
            : { maxBytes: config.cacheBytes, freshness: freshnessOf(store), now: () => now().getTime() },
      }),
  };
}
