import { setTimeout as sleepMs } from 'node:timers/promises';
import type { Site } from '../extract/site.ts';
import type { RefreshReport } from '../model/refresh-report.ts';
import type { SourceState } from '../model/source.ts';
import type { Instant } from '../model/time.ts';
import type { IngestDeps } from './deps.ts';
import { sourceIdOf } from './identity.ts';
import { refresh } from './refresh.ts';
import { createRefreshes, logReport, type Refreshes } from './refreshes.ts';
import { due } from './schedule.ts';
import { sideBySide } from './side-by-side.ts';
import { sourceOf } from './source.ts';

/**
 * A source spends nearly all of its time waiting for its host's turn, so the slowest host should be what a run lasts, not the
 * number of hosts.
 */
const SOURCES_AT_ONCE = 128;

/** What a worker works on, and how. */
export interface WorkerOptions {
  /** The sites to read, asked at each look: an operator may add some. */
  readonly sites: () => Promise<readonly Site[]>;
  readonly deps: IngestDeps;
  /** Those of the process, where others begin refreshes too. */
  readonly refreshes?: Refreshes | undefined;
  /** Sources refreshed at once; 128. */
  readonly concurrency?: number | undefined;
  /** Sources of which no two are refreshed at once, so that it shows which of them does harm; none. */
  readonly alone?: readonly string[] | undefined;
  /** How long it rests at most before it looks again for sources whose time has come; 5 s. */
  readonly pollMs?: number | undefined;
  readonly onReport?: ((report: RefreshReport) => void) | undefined;
  /** Told after each look at what is due. */
  readonly onLook?: ((look: Look) => void) | undefined;
}

/** What came of a look at what is due. */
export interface Look {
  /** Why it came to nothing; null where it did not. */
  readonly trouble: unknown;
  /** Refreshes under way. */
  readonly running: number;
  /** Milliseconds until another source is due, infinite where none will be. */
  readonly untilNextMs: number;
}

/** However soon the next source is due: the store is not to be asked in a tight loop. */
const SHORTEST_REST_MS = 5;

/** A worker that runs. */
export interface Worker {
  /** Looks at once which sources there are and which are due, without waiting for the rest to be over. */
  look(): void;
  /** Why the last look came to nothing; null where it did not, and before the first. */
  trouble(): unknown;
  /**
   * Calls off what is under way and resolves when nothing runs any more. What was committed stays, what was not is read the
   * next time; nothing is half-written.
   */
  stop(): Promise<void>;
}

/**
 * Registers the sites as sources and keeps them fresh until it is stopped: refreshes what is due, several sources at once,
 * one never twice at a time. A source that was switched off is left alone, and what is under way of it is called off. Trouble of
 * the store is logged and waited out.
 */
export function startWorker({
  sites: currentSites,
  deps,
  refreshes = createRefreshes(deps),
  concurrency = SOURCES_AT_ONCE,
  alone = [],
  pollMs = 5_000,
  onReport,
  onLook,
}: WorkerOptions): Worker {
  const stopping = new AbortController();
  const { signal } = stopping;
  const { running } = refreshes;
  const notBefore = new Map<string, number>();
  const registered = new Set<string>();
  const isAlone = new Set(alone);
  let wake = new AbortController();
  let trouble: unknown = null;

  const run = async (site: Site, state: SourceState) => {
    try {
      const report = await refreshes.run(site, state);
      onReport?.(report);
    } catch (error) {
      deps.log.error({ err: error, sourceId: state.sourceId }, 'a refresh could not be recorded');
      notBefore.set(state.sourceId, deps.now().getTime() + 10 * pollMs);
    } finally {
      if (isAlone.has(state.sourceId)) wake.abort();
    }
  };

  /** Starts what is due; answers with the milliseconds until something else is, as far as is known. */
  const startDue = async (): Promise<number> => {
    const siteOf = new Map((await currentSites()).map((site) => [sourceIdOf(site.id), site]));
    const unregistered = [...siteOf].filter(([sourceId]) => !registered.has(sourceId));
    await register(
      unregistered.map(([, site]) => site),
      deps,
    );
    for (const [sourceId] of unregistered) registered.add(sourceId);
    const states = await deps.store.sourceStates([...siteOf.keys()]);
    const byId = new Map(states.map((state) => [state.sourceId, state]));
    for (const { sourceId, enabled } of states) if (!enabled) refreshes.callOff(sourceId);
    const now = deps.now();
    for (const sourceId of due(states, now.toISOString())) {
      if (running.size >= concurrency || signal.aborted) break;
      const [site, state] = [siteOf.get(sourceId), byId.get(sourceId)];
      if (running.has(sourceId) || (notBefore.get(sourceId) ?? 0) > now.getTime()) continue;
      if (isAlone.has(sourceId) && alone.some((other) => running.has(other))) continue;
      if (site !== undefined && state !== undefined) void run(site, state);
    }
    const coming = states.flatMap(({ nextCheckAt }) => (nextCheckAt === null ? [] : Date.parse(nextCheckAt)));
    return Math.min(...coming.filter((at) => at > now.getTime())) - now.getTime();
  };

  const loop = async () => {
    while (!signal.aborted) {
      // Whoever asks for a look while this one goes on gets another: it may have seen the store before.
      wake = new AbortController();
      const { signal: woken } = wake;
      let untilNextMs = pollMs;
      try {
        untilNextMs = await startDue();
        trouble = null;
      } catch (error) {
        trouble = error;
        deps.log.error({ err: error }, 'the store cannot be asked which sources are due');
      }
      onLook?.({ trouble, running: running.size, untilNextMs });
      const over = new AbortController();
      const rest = sleepMs(Math.max(SHORTEST_REST_MS, Math.min(pollMs, untilNextMs)), undefined, {
        signal: AbortSignal.any([signal, woken, over.signal]),
      });
      // A place that becomes free is filled at once, without waiting for the next look.
      const free = running.size >= concurrency ? [...running.values()] : [];
      await Promise.race([rest, ...free]).catch(() => {});
      over.abort();
      await rest.catch(() => {});
    }
    await refreshes.stop();
  };
  const finished = loop();

  return {
    look: () => wake.abort(),
    trouble: () => trouble,
    async stop() {
      stopping.abort();
      await Promise.all([refreshes.stop(), finished]);
    },
  };
}

/** How `refreshAll` works. */
export interface RefreshAllOptions {
  readonly concurrency?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onReport?: ((report: RefreshReport) => void) | undefined;
}

/**
 * Registers the sites and refreshes each once, due or not; those that are switched off are reported as DISABLED. Answers with a
 * report a site, in the order of the sites; rejects only when the store fails.
 */
export async function refreshAll(
  sites: readonly Site[],
  deps: IngestDeps,
  { concurrency = SOURCES_AT_ONCE, signal, onReport }: RefreshAllOptions = {},
): Promise<readonly RefreshReport[]> {
  await register(sites, deps);
  const states = new Map(
    (await deps.store.sourceStates(sites.map(({ id }) => sourceIdOf(id)))).map((state) => [
      state.sourceId,
      state,
    ]),
  );
  const reports = new Map<string, RefreshReport>();
  await sideBySide(concurrency, sites.values(), async (site) => {
    const state = states.get(sourceIdOf(site.id));
    if (state === undefined || signal?.aborted === true) return;
    const report = state.enabled
      ? await refresh(site, state, deps, signal)
      : notRead(state.sourceId, deps.now().toISOString());
    logReport(deps, report);
    reports.set(site.id, report);
    onReport?.(report);
  });
  return sites.flatMap(({ id }) => reports.get(id) ?? []);
}

/** The report of a source that is switched off. */
function notRead(sourceId: string, at: Instant): RefreshReport {
  const nothing = { fetched: 0, unchanged: 0, added: 0, updated: 0, failed: 0, errors: [] };
  const span = { startedAt: at, finishedAt: at, durationMs: 0 };
  return { sourceId, outcome: 'DISABLED', ...span, entryCount: null, ...nothing, nextCheckAt: null };
}

async function register(sites: readonly Site[], { store, bus, now }: IngestDeps): Promise<void> {
  if (sites.length === 0) return;
  bus.publish(await store.registerSources(sites.map(sourceOf), now().toISOString()));
}
