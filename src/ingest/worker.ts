import { setTimeout as sleepMs } from 'node:timers/promises';
import type { Site } from '../extract/site.ts';
import type { SourceState } from '../model/source.ts';
import type { IngestDeps } from './deps.ts';
import { sourceIdOf } from './identity.ts';
import { refresh } from './refresh.ts';
import type { RefreshReport } from './report.ts';
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
  readonly sites: readonly Site[];
  readonly deps: IngestDeps;
  /** Sources refreshed at once; 128. */
  readonly concurrency?: number | undefined;
  /** How long it rests at most before it looks again for sources whose time has come; 5 s. */
  readonly pollMs?: number | undefined;
  readonly onReport?: ((report: RefreshReport) => void) | undefined;
}

/** However soon the next source is due: the store is not to be asked in a tight loop. */
const SHORTEST_REST_MS = 5;

/** A worker that runs. */
export interface Worker {
  /**
   * Calls off what is under way and resolves when nothing runs any more. What was committed stays, what was not is read the
   * next time; nothing is half-written.
   */
  stop(): Promise<void>;
}

/**
 * Registers the sites as sources and keeps them fresh until it is stopped: refreshes what is due, several sources at once,
 * one never twice at a time. Trouble of the store is logged and waited out.
 */
export function startWorker({
  sites,
  deps,
  concurrency = SOURCES_AT_ONCE,
  pollMs = 5_000,
  onReport,
}: WorkerOptions): Worker {
  const stopping = new AbortController();
  const { signal } = stopping;
  const running = new Map<string, Promise<void>>();
  const notBefore = new Map<string, number>();
  const siteOf = new Map(sites.map((site) => [sourceIdOf(site.id), site]));

  const run = async (site: Site, state: SourceState) => {
    try {
      const report = await refresh(site, state, deps, signal);
      logReport(deps, report);
      onReport?.(report);
    } catch (error) {
      deps.log.error({ err: error, sourceId: state.sourceId }, 'a refresh could not be recorded');
      notBefore.set(state.sourceId, deps.now().getTime() + 10 * pollMs);
    } finally {
      running.delete(state.sourceId);
    }
  };

  /** Starts what is due; answers with the milliseconds until something else is, as far as is known. */
  const startDue = async (): Promise<number> => {
    const states = await deps.store.sourceStates([...siteOf.keys()]);
    const byId = new Map(states.map((state) => [state.sourceId, state]));
    const now = deps.now();
    for (const sourceId of due(states, now.toISOString())) {
      if (running.size >= concurrency || signal.aborted) break;
      const [site, state] = [siteOf.get(sourceId), byId.get(sourceId)];
      if (running.has(sourceId) || (notBefore.get(sourceId) ?? 0) > now.getTime()) continue;
      if (site !== undefined && state !== undefined) running.set(sourceId, run(site, state));
    }
    const coming = states.flatMap(({ nextCheckAt }) => (nextCheckAt === null ? [] : Date.parse(nextCheckAt)));
    return Math.min(...coming.filter((at) => at > now.getTime())) - now.getTime();
  };

  const loop = async () => {
    let isRegistered = false;
    while (!signal.aborted) {
      let untilNextMs = pollMs;
      try {
        if (!isRegistered) await register(sites, deps);
        isRegistered = true;
        untilNextMs = await startDue();
      } catch (error) {
        deps.log.error({ err: error }, 'the store cannot be asked which sources are due');
      }
      const awake = new AbortController();
      const wake = AbortSignal.any([signal, awake.signal]);
      const rest = sleepMs(Math.max(SHORTEST_REST_MS, Math.min(pollMs, untilNextMs)), undefined, {
        signal: wake,
      });
      // A place that becomes free is filled at once, without waiting for the next look.
      const free = running.size >= concurrency ? [...running.values()] : [];
      await Promise.race([rest.catch(() => {}), ...free]);
      awake.abort();
    }
    await Promise.all(running.values());
  };
  const finished = loop();

  return {
    stop() {
      stopping.abort();
      return finished;
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
 * Registers the sites and refreshes each once, due or not, disabled ones left out. Answers with a report a site, in the order
 * of the sites; rejects only when the store fails.
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
    if (state === undefined || !state.enabled || signal?.aborted === true) return;
    const report = await refresh(site, state, deps, signal);
    logReport(deps, report);
    reports.set(site.id, report);
    onReport?.(report);
  });
  return sites.flatMap(({ id }) => reports.get(id) ?? []);
}

async function register(sites: readonly Site[], { store, bus, now }: IngestDeps): Promise<void> {
  bus.publish(await store.registerSources(sites.map(sourceOf), now().toISOString()));
}

function logReport({ log }: IngestDeps, { errors, ...facts }: RefreshReport): void {
  for (const error of errors) log.warn({ sourceId: facts.sourceId, ...error }, error.message);
  log.info(facts, 'a source was refreshed');
}
