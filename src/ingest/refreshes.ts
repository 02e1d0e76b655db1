import type { Site } from '../extract/site.ts';
import type { RefreshReport } from '../model/refresh-report.ts';
import type { SourceState } from '../model/source.ts';
import type { IngestDeps } from './deps.ts';
import { refresh } from './refresh.ts';

/** The refreshes of a process: of one source never two at a time. */
export interface Refreshes {
  /** The sources that are being refreshed. */
  readonly running: ReadonlyMap<string, Promise<unknown>>;
  /** Begins a refresh, or joins the one of the same source that is under way. Rejects only when the store fails. */
  run(site: Site, state: SourceState): Promise<RefreshReport>;
  /** Calls the refresh of a source off, if there is one: what was committed stays. */
  callOff(sourceId: string): void;
  /** Calls all off, those to come too, and resolves when none runs any more. */
  stop(): Promise<void>;
}

/** Told when the refresh of a source begins, and when it is over, whatever came of it. */
export interface RefreshWatch {
  began(sourceId: string): void;
  ended(sourceId: string): void;
}

/** No refresh runs yet. */
export function createRefreshes(deps: IngestDeps, watch: RefreshWatch | null = null): Refreshes {
  const running = new Map<string, Promise<RefreshReport>>();
  const calls = new Map<string, AbortController>();
  let isStopped = false;

  const begin = async (site: Site, state: SourceState, signal: AbortSignal): Promise<RefreshReport> => {
    try {
      watch?.began(state.sourceId);
      const report = await refresh(site, state, deps, signal);
      logReport(deps, report);
      return report;
    } finally {
      running.delete(state.sourceId);
      calls.delete(state.sourceId);
      watch?.ended(state.sourceId);
    }
  };

  return {
    running,
    run(site, state) {
      const underWay = running.get(state.sourceId);
      if (underWay !== undefined) return underWay;
      const call = new AbortController();
      if (isStopped) call.abort();
      calls.set(state.sourceId, call);
      const report = begin(site, state, call.signal);
      running.set(state.sourceId, report);
      return report;
    },
    callOff: (sourceId) => calls.get(sourceId)?.abort(),
    async stop() {
      isStopped = true;
      for (const call of calls.values()) call.abort();
      await Promise.allSettled(running.values());
    },
  };
}

/** Writes what a refresh did to the log, a line for each of its errors before it. */
export function logReport({ log }: Pick<IngestDeps, 'log'>, { errors, ...facts }: RefreshReport): void {
  for (const error of errors) log.warn({ sourceId: facts.sourceId, ...error }, error.message);
  log.info(facts, 'a source was refreshed');
}
