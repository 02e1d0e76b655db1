import { once } from 'node:events';
import { siteFromInput } from '../feeds/index.ts';
import type { Reading } from './ingest/reading.ts';
import { createRegistry } from './ingest/registry.ts';
import { openIngest } from './ingest-side.ts';
import type { Logger } from './log.ts';
import type { Clock } from './model/time.ts';
import { carryOut } from './processes/calls.ts';
import { faultOf } from './processes/fault.ts';
import { openLink, type Peer } from './processes/link.ts';
import { type Beginning, committedOf, type FromIngest, type ToIngest } from './processes/notes.ts';
import { standBack } from './processes/priority.ts';
import { sayAlive } from './processes/silence.ts';
import type { Settings } from './settings.ts';
import { openStore } from './store/open.ts';

/** Nothing to do for so long is worth the second of processor time that the next start costs. */
const IDLE_MS = 60_000;

/** What the reading process is made of. */
export interface IngestProcessParts {
  readonly settings: Settings;
  readonly peer: Peer;
  readonly now: Clock;
  readonly log: Logger;
  /** Aborted when the process itself is asked to end. */
  readonly signal: AbortSignal;
}

/**
 * The program of the process that reads the sources for one that serves (see `readFromAfar`): keeps them fresh and does what
 * operators ask, until it is told to stop or its parent is gone. What is being stored is stored to its end. It leaves the processor to those
 * that serve where they want it.
 */
export async function ingestForParent({
  settings,
  peer,
  now,
  log,
  signal,
}: IngestProcessParts): Promise<void> {
  standBack(process);
  const told = new AbortController();
  const beginning = Promise.withResolvers<Beginning | null>();
  const ready = Promise.withResolvers<Reading>();
  const over = AbortSignal.any([signal, told.signal]);
  over.addEventListener('abort', () => beginning.resolve(null), { once: true });
  const link = openLink<FromIngest, ToIngest>(peer, {
    answer: async (name, args, calledOff) => carryOut((await ready.promise).desk, name, args, calledOff),
    onNote(note) {
      if (note.kind === 'stop') told.abort();
      else if (note.kind === 'begin') beginning.resolve(note);
      else void ready.promise.then(({ look }) => look());
    },
    onClosed: () => told.abort(),
  });
  if (!peer.connected) return;
  const stopSaying = sayAlive(link.tell);
  try {
    const store = await openStore(settings.config.databaseUrl, log);
    const bus = {
      publish(changes: Parameters<typeof committedOf>[0]) {
        const committed = committedOf(changes);
        if (committed !== null) link.tell({ kind: 'committed', committed });
      },
    };
    const registry = createRegistry({ fixed: settings.sites, store, siteOf: siteFromInput, log });
    const watch = {
      began: (sourceId: string) => link.tell({ kind: 'began', sourceId }),
      ended: (sourceId: string) => link.tell({ kind: 'ended', sourceId }),
    };
    const ingest = openIngest({ settings, store, bus, registry, now, log, watch });
    const begin = over.aborted ? null : await beginning.promise;
    await ingest.rest(begin?.guilty ?? []);
    const reading = ingest.read({
      alone: begin?.alone,
      onReport: (report) => link.tell({ kind: 'report', report }),
      onLook: ({ trouble, running, untilNextMs }) =>
        link.tell({
          kind: 'looked',
          trouble: trouble === null ? null : faultOf(trouble),
          isIdle: trouble === null && running === 0 && untilNextMs > IDLE_MS,
        }),
    });
    ready.resolve(reading);
    await ended(over);
    await reading.stop();
    await ingest.close();
    await store.close();
  } catch (error) {
    link.tell({ kind: 'looked', trouble: faultOf(error), isIdle: false });
    throw error;
  } finally {
    stopSaying();
  }
}

const ended = async (signal: AbortSignal) => {
  if (!signal.aborted) await once(signal, 'abort');
};
