import cluster, { type Worker } from 'node:cluster';
import { setTimeout as sleepMs } from 'node:timers/promises';
import type { Committed, Reading } from '../ingest/reading.ts';
import type { Logger } from '../log.ts';
import { carryOut } from './calls.ts';
import { farewell } from './farewell.ts';
import { faultOf, thrownOf } from './fault.ts';
import { closeUntaken } from './handed-over.ts';
import { type Link, openLink } from './link.ts';
import { type FromServer, LEAVING, type ToServer } from './notes.ts';
import { ENTRY, environmentOf, nodeArguments, PROCESS, type ProcessKind } from './program.ts';
import { Restarts } from './restarts.ts';
import { endWhenSilent, type SilenceWatch } from './silence.ts';

/** How often the servers are told whether sources are read, where that has changed. */
const TROUBLE_EVERY_MS = 1_000;

/** What the log calls one that serves. */
const NAME = 'a process that serves';

/** Signals that a terminal, or a supervisor, sends to all processes of the gateway at once. */
const FOR_ALL: ReadonlySet<string | null> = new Set(['SIGINT', 'SIGTERM']);
/** How much later than the others this process may come to hear of one. */
const HEARD_WITHIN_MS = 250;

/** What a fleet is made of. */
export interface FleetParts {
  /** Processes that serve. */
  readonly size: number;
  /** What they are started with. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly log: Pick<Logger, 'debug' | 'error'>;
  /** Aborted when the gateway is asked to end, as its processes may be at the same moment (Ctrl+C reaches all): then none is started again. */
  readonly signal: AbortSignal;
  /** Between two looks whether each still says anything; 10 s. After twelve in vain it is ended. */
  readonly lookMs?: number | undefined;
}

/** Processes that serve on one port. */
export interface Fleet {
  /** `http://host:port`, without a path. */
  readonly url: string;
  /** What reads the sources, for what operators ask of it through a server. */
  attend(reading: Reading): void;
  /** Tells all servers what was committed. */
  heard(committed: Committed): void;
  /** Has all servers stop as one process would, and resolves when the last is gone. */
  close(): Promise<void>;
}

interface Server {
  readonly worker: Worker;
  readonly link: Link<ToServer>;
  readonly startedAt: number;
  readonly silence: SilenceWatch;
  /** Of all processes that served in this one's place. */
  readonly restarts: Restarts;
}

/**
 * Starts processes that share a port, each with a store, schema and limits of its own, and resolves when all of them listen. Rejects with
 * what keeps one from it, or when the gateway is asked to end before. One that ends later, or hangs, is started again after a pause, which
 * grows from time to time; the others go on. What is committed through one the others hear at once. They end with this process, however
 * that ends.
 */
export async function startFleet({ size, environment, log, signal, lookMs }: FleetParts): Promise<Fleet> {
  const servers = new Map<number, Server>();
  const begun = Promise.withResolvers<string>();
  const stopping = new AbortController();
  const over = AbortSignal.any([signal, stopping.signal]);
  const attending = Promise.withResolvers<Reading>();
  const listening = new Set<number>();
  let reading: Reading | null = null;
  let told: unknown = null;

  const heard = (committed: Committed, from: number | null = null) => {
    for (const [slot, { link }] of servers) if (slot !== from) link.tell({ kind: 'committed', committed });
    if (from !== null && committed.hasSources) reading?.look();
  };
  const troubleNote = (): ToServer => ({ kind: 'trouble', fault: told === null ? null : faultOf(told) });
  const onNote = (slot: number, note: FromServer) => {
    servers.get(slot)?.silence.heard();
    if (note.kind === 'alive') return;
    if (note.kind === 'committed') heard(note.committed, slot);
    else if (note.kind === 'failed') begun.reject(thrownOf(note.fault));
    else {
      listening.add(slot);
      servers.get(slot)?.link.tell(troubleNote());
      if (listening.size === size) begun.resolve(note.url);
    }
  };

  const onGone = async (slot: number, code: number | null, killedBy: string | null) => {
    const gone = servers.get(slot);
    servers.delete(slot);
    gone?.silence.end();
    // One that has not begun yet dies of it; there is nothing to complain of then.
    if (FOR_ALL.has(killedBy)) await sleepMs(HEARD_WITHIN_MS, undefined, { signal: over }).catch(() => {});
    if (over.aborted || gone === undefined) return;
    let ranMs = performance.now() - gone.startedAt;
    let err: unknown = new Error(`a process that serves ended with ${killedBy ?? code}`);
    begun.reject(err);
    while (!over.aborted) {
      const pauseMs = gone.restarts.pauseMs(ranMs);
      log.error({ err, worker: slot, pauseMs }, 'a process that serves ended and is started again');
      await sleepMs(pauseMs, undefined, { signal: over }).catch(() => {});
      if (over.aborted) return;
      try {
        return start(slot, gone.restarts);
      } catch (error) {
        // A system that has no room for another process may have some later.
        err = error;
        ranMs = 0;
      }
    }
  };

  const start = (slot: number, restarts: Restarts) => {
    const kind: ProcessKind = 'server';
    cluster.setupPrimary({
      exec: ENTRY,
      args: [PROCESS, kind, String(slot)],
      execArgv: nodeArguments(),
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      serialization: 'json',
    });
    const worker = cluster.fork(environmentOf(environment, kind));
    closeUntaken(worker.process);
    const link = openLink<ToServer, FromServer>(worker.process, {
      answer: async (name, args, signal) =>
        name === LEAVING ? null : carryOut((await attending.promise).desk, name, args, signal),
      onNote: (note) => onNote(slot, note),
    });
    const silence = endWhenSilent({ child: worker.process, name: NAME, log, lookMs });
    servers.set(slot, { worker, link, startedAt: performance.now(), silence, restarts });
    // A broken channel is told here too; that the process is gone, below.
    worker.on('error', (err) => log.debug({ err, worker: slot }, 'a process that serves is out of reach'));
    // Not at "exit": what it has told before, such as why it could not begin, is heard first.
    worker.process.once('close', (code, killedBy) => void onGone(slot, code, killedBy));
    log.debug({ pid: worker.process.pid, worker: slot }, 'a process that serves is started');
  };

  const tellTrouble = setInterval(() => {
    const trouble = reading?.trouble() ?? null;
    if (trouble === told) return;
    told = trouble;
    for (const { link } of servers.values()) link.tell(troubleNote());
  }, TROUBLE_EVERY_MS);

  const end = async () => {
    stopping.abort();
    clearInterval(tellTrouble);
    const all = [...servers.values()];
    await Promise.all(
      all.map(({ worker, link }) =>
        farewell({ child: worker.process, name: NAME, log, tell: () => link.tell({ kind: 'stop' }) }),
      ),
    );
  };
  let ended: Promise<void> | null = null;
  const close = () => {
    ended ??= end();
    return ended;
  };

  // Nobody waits for it where a process could not even be started.
  begun.promise.catch(() => {});
  const notBegun = () => begun.reject(new Error('the gateway was asked to end before it had begun to serve'));
  if (over.aborted) notBegun();
  else over.addEventListener('abort', notBegun, { once: true });
  try {
    for (let slot = 1; slot <= size; slot += 1) start(slot, new Restarts());
    const url = await begun.promise;
    return {
      url,
      attend(wanted) {
        reading = wanted;
        attending.resolve(wanted);
      },
      heard: (committed) => heard(committed),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
