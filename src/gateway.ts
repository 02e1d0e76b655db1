import { siteFromInput } from '../feeds/index.ts';
import type { Gateway } from './cli/app.ts';
import { badConfig, type Environment, ingestEnvironment, serverEnvironment } from './config.ts';
import { GatewayError } from './errors.ts';
import type { GraphSide } from './graph-side.ts';
import { enrol } from './ingest/enrol.ts';
import { sourceIdOf } from './ingest/identity.ts';
import type { Committed, Reading } from './ingest/reading.ts';
import { createRegistry, unknownSites } from './ingest/registry.ts';
import type { IngestSide } from './ingest-side.ts';
import { createBus } from './live/bus.ts';
import { followCommits } from './live/commits.ts';
import { watchStore } from './live/watch.ts';
import type { Logger } from './log.ts';
import type { Change } from './model/change.ts';
import type { Decision } from './model/decision.ts';
import type { SourceDesk } from './model/desk.ts';
import type { RefreshReport } from './model/refresh-report.ts';
import type { Clock } from './model/time.ts';
import { readFromAfar } from './processes/distant-reading.ts';
import type { Settings } from './settings.ts';
import { isInMemory, openStore, redacted } from './store/open.ts';

/** What a gateway is opened with. */
export interface GatewayParts {
  readonly log: Logger;
  readonly signal: AbortSignal;
  /** The process's own when not given; other processes of the gateway get the same. */
  readonly environment: Environment | undefined;
  readonly now: Clock;
  /** Whether many queries will be asked of it. */
  readonly isServing: boolean;
}

/**
 * Opens the store and puts the gateway together around it. What reads sites and what answers queries is loaded when it is first
 * asked for: most commands, and most processes, need only one of the two.
 */
export async function openGateway(
  settings: Settings,
  { log, signal, environment, now, isServing }: GatewayParts,
): Promise<Gateway> {
  const { config, sites: fixed } = settings;
  const store = await openStore(config.databaseUrl, log, { isServing });
  const bus = createBus();
  const registry = createRegistry({ fixed, store, siteOf: siteFromInput, log });

  let opened: Promise<IngestSide> | null = null;
  const ingest = () => {
    opened ??= import('./ingest-side.ts').then(({ openIngest }) => {
      const side = openIngest({ settings, store, bus, registry, now, log });
      if (signal.aborted) void side.stop();
      else signal.addEventListener('abort', () => void side.stop(), { once: true });
      return side;
    });
    return opened;
  };

  let reading: Reading | null = null;
  const asking = async () => reading?.desk ?? (await ingest()).desk;
  const desk: SourceDesk = {
    proposal: async (input, calledOff) => (await asking()).proposal(input, calledOff),
    enrol: async (sourceId) => void (await enrol(sourceId, { store, bus, now, registry })),
    refresh: async (sourceId) => (await asking()).refresh(sourceId),
    preview: async (url, family, calledOff) => (await asking()).preview(url, family, calledOff),
  };
  /** Tells of what an operator did: from then on other sources are read. */
  const publish = (changes: readonly Change[]) => {
    bus.publish(changes);
    if (changes.some(({ nodeKind }) => nodeKind === 'SOURCE')) reading?.look();
  };
  const decide = async (decision: Decision, reason: string | null) =>
    publish(await store.decide(decision, reason, now().toISOString()));

  let built: Promise<GraphSide> | null = null;
  const graph = () => {
    built ??= import('./graph-side.ts').then(({ openGraph }) =>
      openGraph({ settings, store, bus, registry, desk, publish, now, log, signal }),
    );
    return built;
  };
  const wanted = async (sourceId: string | null) => {
    const sites = await registry.look();
    if (sourceId === null && sites.length === 0)
      throw new GatewayError(
        'BAD_INPUT',
        'expected a source to read, but there is none: see CATALOGUE and SOURCES_FILE',
      );
    if (sourceId === null) return sites;
    const found = sites.filter(({ id }) => id === sourceId);
    if (found.length > 0) return found;
    throw unknownSites([sourceId], sites);
  };
  const onTrouble = (err: unknown) => log.warn({ err }, 'the store could not be asked for new changes');

  type OnReport = (report: RefreshReport) => void;
  const readAfar = (onReport: OnReport, onCommitted: (committed: Committed) => void): Reading =>
    readFromAfar({
      ...{ registry, store, bus, now, log, onReport, onCommitted },
      environment: ingestEnvironment(environment),
    });

  /** Serves in this process; sources are read in another, unless the graph lies in the memory of this one. */
  const serveHere = async (onReport: OnReport) => {
    const server = await (await graph()).listen(() => reading?.trouble() ?? null);
    const follower = followCommits(store, bus, onTrouble);
    const started = isInMemory(config.databaseUrl)
      ? (await ingest()).read({ onReport })
      : readAfar(onReport, ({ first, last }) => follower.heard(first, last));
    reading = started;
    const watch = watchStore(store, bus, { onTrouble });
    const close = () => Promise.all([started.stop(), watch.stop(), server.close()]);
    return { url: server.url, close };
  };

  /** Serves in processes of their own, which share the port; this one only leads them. */
  const serveInFleet = async (onReport: OnReport, size: number) => {
    if (isInMemory(config.databaseUrl))
      throw badConfig([
        '--workers: expected a store that several processes can open, but DATABASE_URL is sqlite::memory:',
      ]);
    const { startFleet } = await import('./processes/fleet.ts');
    const fleet = await startFleet({ size, environment: serverEnvironment(environment), log, signal });
    const started = readAfar(onReport, fleet.heard);
    fleet.attend(started);
    reading = started;
    const close = () => Promise.all([started.stop(), fleet.close()]);
    return { url: fleet.url, close };
  };

  return {
    refresh: async (sourceId, onReport) =>
      (await ingest()).refreshAll(await wanted(sourceId), { onReport, signal }),

    backfill: async (sourceId, since, watch) =>
      (await ingest()).backfillAll(await wanted(sourceId), { since, signal, ...watch }),

    query: async (request) => (await graph()).query(request),

    subscribe: async (request) => (await graph()).subscribe(request),

    async serve(onReport, workers = 1) {
      const { length: sourceCount } = await registry.look();
      const { url, close } = await (workers > 1 ? serveInFleet(onReport, workers) : serveHere(onReport));
      const database = redacted(config.databaseUrl);
      return { url, database, sourceCount, close: async () => void (await close()) };
    },

    async addSource(input, reason) {
      const decision = await desk.proposal(input, signal);
      await decide(decision, reason);
      return decision.input;
    },

    async setSourceEnabled(siteId, isEnabled, reason) {
      const sourceId = sourceIdOf(siteId);
      await desk.enrol(sourceId);
      // One that is not read any more can still be switched.
      const [known] = await store.sourceStates([sourceId]);
      if (known === undefined) throw unknownSites([siteId], registry.sites);
      await decide({ kind: isEnabled ? 'ENABLE_SOURCE' : 'DISABLE_SOURCE', sourceId }, reason);
    },

    async close() {
      await (await opened)?.close();
      bus.close();
      await store.close();
    },
  };
}
