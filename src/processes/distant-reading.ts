import { type ChildProcess, fork } from 'node:child_process';
import { setTimeout as sleepMs } from 'node:timers/promises';
import { GatewayError } from '../errors.ts';
import { type EnrolParts, enrol } from '../ingest/enrol.ts';
import { sourceIdOf } from '../ingest/identity.ts';
import type { Committed, Reading } from '../ingest/reading.ts';
import { due } from '../ingest/schedule.ts';
import type { Logger } from '../log.ts';
import type { RefreshReport } from '../model/refresh-report.ts';
import type { Store } from '../store/store.ts';
import { type Call, deskBehind } from './calls.ts';
import { farewell } from './farewell.ts';
import { thrownOf } from './fault.ts';
import { type Link, openLink } from './link.ts';
import type { FromIngest, ToIngest } from './notes.ts';
import { ENTRY, environmentOf, nodeArguments, PROCESS, type ProcessKind } from './program.ts';
import { Restarts } from './restarts.ts';
import { endWhenSilent, type SilenceWatch } from './silence.ts';
import { Suspects } from './suspects.ts';

/** What a distant reading is made of. */
export interface DistantParts extends EnrolParts {
  readonly store: Pick<Store, 'registerSources' | 'sourceStates'>;
  readonly log: Pick<Logger, 'debug' | 'error'>;
  /** What the process that reads is started with. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Told what that process has committed, before anything that follows from it is answered. */
  readonly onCommitted: (committed: Committed) => void;
  readonly onReport?: ((report: RefreshReport) => void) | undefined;
  /** How long it rests at most before it looks again whether something is due; 5 s. */
  readonly pollMs?: number | undefined;
  /** Between two looks whether it still says anything; 10 s. After twelve in vain it is ended. */
  readonly lookMs?: number | undefined;
  /** The program of the process; the gateway's own. */
  readonly entry?: string | undefined;
}

/** However soon a source is due: the store is not to be asked in a tight loop. */
const SHORTEST_REST_MS = 5;

/** What the log calls it. */
const NAME = 'the process that reads the sources';

interface IngestProcess {
  readonly process: ChildProcess;
  readonly link: Link<ToIngest>;
  readonly startedAt: number;
  /** Resolved when it is no more. */
  readonly gone: PromiseWithResolvers<void>;
  readonly silence: SilenceWatch;
  /** Whether it was told to end. */
  isLeaving: boolean;
}

/**
 * Keeps the sources fresh in a process of its own, which is there only while there is something to read: started when a source is
 * due or an operator asks for one, ended when nothing will be due for a while. So whoever serves shares neither time nor memory with the
 * reading of pages, and no page can bring the serving process down. A process that ends by itself is started again after a
 * pause, which grows from time to time, and one that hangs is ended; a source that is read as it dies, twice in a row, rests as one that has failed, so that it cannot
 * keep the others from being read (see `Suspects`). It ends with this process, however that ends.
 */
export function readFromAfar(parts: DistantParts): Reading {
  const { registry, store, log, now, environment, onCommitted, onReport } = parts;
  const { pollMs = 5_000, lookMs, entry = ENTRY } = parts;
  const stopping = new AbortController();
  const { signal } = stopping;
  let wake = new AbortController();
  let running: IngestProcess | null = null;
  let trouble: unknown = null;
  let notBefore = 0;
  let hasBegun = false;
  const suspects = new Suspects();
  const restarts = new Restarts();

  const onNote = (note: FromIngest) => {
    running?.silence.heard();
    if (note.kind === 'alive') return;
    if (note.kind === 'committed') return onCommitted(note.committed);
    if (note.kind === 'began') return suspects.began(note.sourceId);
    if (note.kind === 'ended') return suspects.ended(note.sourceId);
    if (note.kind === 'report') return onReport?.(note.report);
    trouble = note.trouble === null ? null : thrownOf(note.trouble);
    if (note.isIdle && running !== null && running.link.waiting === 0) leave(running);
  };

  const leave = (leaving: IngestProcess) => {
    leaving.isLeaving = true;
    leaving.link.tell({ kind: 'stop' });
  };

  const onGone = (gone: IngestProcess, code: number | null, killedBy: NodeJS.Signals | null) => {
    if (running === gone) running = null;
    gone.silence.end();
    gone.gone.resolve();
    wake.abort();
    // Who asks it to end from outside gets another as soon as something is due.
    if (gone.isLeaving || signal.aborted || code === 0) return suspects.left();
    suspects.crashed();
    const pauseMs = restarts.pauseMs(performance.now() - gone.startedAt);
    notBefore = performance.now() + pauseMs;
    const err = new Error(`the process that reads the sources ended with ${killedBy ?? code}`);
    trouble ??= err;
    log.error({ err, pauseMs }, 'the process that reads the sources ended and is started again');
  };

  const start = (): IngestProcess => {
    const kind: ProcessKind = 'ingest';
    const child = fork(entry, [PROCESS, kind], {
      env: environmentOf(environment, kind),
      execArgv: nodeArguments(),
      // Its own answers go nowhere; it logs where this process logs.
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const started: IngestProcess = {
      process: child,
      link: openLink<ToIngest, FromIngest>(child, {
        answer: (name) => Promise.reject(new Error(`expected a note, but the reading process calls ${name}`)),
        onNote,
      }),
      startedAt: performance.now(),
      gone: Promise.withResolvers(),
      silence: endWhenSilent({ child, name: NAME, log, lookMs }),
      isLeaving: false,
    };
    child.on('error', (err) => log.error({ err }, 'the process that reads the sources is out of reach'));
    // Not at "exit": what it has told before is heard first, and one that could not be started has no exit.
    child.once('close', (code, killedBy) => onGone(started, code, killedBy));
    started.link.tell({ kind: 'begin', alone: suspects.alone, guilty: suspects.takeGuilty() });
    log.debug({ pid: child.pid }, 'the process that reads the sources is started');
    hasBegun = true;
    running = started;
    return started;
  };

  /** The process, started if need be; one that is leaving, or has just died, is waited for. */
  const ready = async (): Promise<IngestProcess> => {
    while (running !== null && (running.isLeaving || !running.process.connected)) await running.gone.promise;
    if (signal.aborted)
      throw new GatewayError('BUSY', 'expected a gateway that reads sources, but it is stopping');
    return running ?? start();
  };

  const call: Call = async (name, args, calledOff) => (await ready()).link.call(name, args, calledOff);

  /** Starts the process where something is due; answers with the milliseconds until something else is. */
  const startDue = async (): Promise<number> => {
    const sites = await registry.look();
    if (running !== null || sites.length === 0) return pollMs;
    const restMs = notBefore - performance.now();
    if (restMs > 0) return restMs;
    // At its start it makes known to the store how the settings describe the sources.
    if (!hasBegun) {
      start();
      return pollMs;
    }
    const states = await store.sourceStates(sites.map(({ id }) => sourceIdOf(id)));
    const at = now();
    const isDue = states.length < sites.length || due(states, at.toISOString()).length > 0;
    // Meanwhile an operator may have asked for something.
    if (isDue && running === null) start();
    const coming = states.flatMap(({ nextCheckAt }) => (nextCheckAt === null ? [] : Date.parse(nextCheckAt)));
    return Math.min(...coming.filter((next) => next > at.getTime())) - at.getTime();
  };

  const loop = async () => {
    while (!signal.aborted) {
      wake = new AbortController();
      let untilNextMs = pollMs;
      try {
        untilNextMs = await startDue();
        if (running === null && performance.now() >= notBefore) trouble = null;
      } catch (error) {
        trouble = error;
        log.error({ err: error }, 'the store cannot be asked which sources are due');
      }
      const rested = AbortSignal.any([signal, wake.signal]);
      await sleepMs(Math.max(SHORTEST_REST_MS, Math.min(pollMs, untilNextMs)), undefined, {
        signal: rested,
      }).catch(() => {});
    }
  };
  const finished = loop();

  const end = async () => {
    stopping.abort();
    await finished;
    if (running === null) return;
    const leaving = running;
    await farewell({ child: leaving.process, name: NAME, log, tell: () => leave(leaving) });
  };
  let ended: Promise<void> | null = null;

  return {
    desk: {
      ...deskBehind(call),
      enrol: async (sourceId) => void (await enrol(sourceId, parts)),
    },
    look() {
      wake.abort();
      running?.link.tell({ kind: 'look' });
    },
    trouble: () => trouble,
    stop() {
      ended ??= end();
      return ended;
    },
  };
}
