import { once } from 'node:events';
import { setTimeout as sleepMs } from 'node:timers/promises';
import { siteFromInput } from '../feeds/index.ts';
import { openGraph } from './graph-side.ts';
import { enrol } from './ingest/enrol.ts';
import { createRegistry } from './ingest/registry.ts';
import { createBus } from './live/bus.ts';
import { followCommits } from './live/commits.ts';
import { watchStore } from './live/watch.ts';
import type { Logger } from './log.ts';
import type { Change } from './model/change.ts';
import type { Clock } from './model/time.ts';
import { deskBehind } from './processes/calls.ts';
import { faultOf, thrownOf } from './processes/fault.ts';
import { openLink, type Peer } from './processes/link.ts';
import { committedOf, type FromServer, LEAVING, type ToServer } from './processes/notes.ts';
import { sayAlive } from './processes/silence.ts';
import type { Settings } from './settings.ts';
import { openStore } from './store/open.ts';

/** Between two looks for sources that another program has added to the store. */
const LOOK_EVERY_MS = 5_000;

/** What a process that serves beside others is made of. */
export interface ServerProcessParts {
  readonly settings: Settings;
  readonly peer: Peer;
  readonly now: Clock;
  readonly log: Logger;
  /** Aborted when the process itself is asked to end. */
  readonly signal: AbortSignal;
}

/** The program of a process that serves beside others (see `startFleet`), until it is told to stop. */
export async function serveForParent({
  settings,
  peer,
  now,
  log,
  signal,
}: ServerProcessParts): Promise<void> {
  const told = new AbortController();
  const over = AbortSignal.any([signal, told.signal]);
  let trouble: unknown = null;
  let onNote = (note: ToServer) => {
    if (note.kind === 'stop') told.abort();
    if (note.kind === 'trouble') trouble = note.fault === null ? null : thrownOf(note.fault);
  };
  const link = openLink<FromServer, ToServer>(peer, {
    answer: (name) => Promise.reject(new Error(`expected a note, but got a call of ${name}`)),
    onNote: (note) => onNote(note),
    onClosed: () => told.abort(),
  });
  const stopSaying = sayAlive(link.tell);
  try {
    const store = await openStore(settings.config.databaseUrl, log, { isServing: true });
    const bus = createBus();
    const registry = createRegistry({ fixed: settings.sites, store, siteOf: siteFromInput, log });
    const onTrouble = (err: unknown) => log.warn({ err }, 'the store could not be asked for new changes');
    const look = () => registry.look().catch(onTrouble);
    const follower = followCommits(store, bus, onTrouble);
    const before = onNote;
    onNote = (note) => {
      before(note);
      if (note.kind !== 'committed') return;
      follower.heard(note.committed.first, note.committed.last);
      if (note.committed.hasSources) void look();
    };
    const publish = (changes: readonly Change[]) => {
      bus.publish(changes);
      const committed = committedOf(changes);
      if (committed !== null) link.tell({ kind: 'committed', committed });
    };
    const desk = {
      ...deskBehind(link.call),
      enrol: async (sourceId: string) =>
        void (await enrol(sourceId, { store, now, registry, bus: { publish } })),
    };
    await registry.look();
    const graph = openGraph({ settings, store, bus, registry, desk, publish, now, log, signal: over });
    const server = await graph.listen(() => trouble);
    link.tell({ kind: 'listening', url: server.url });
    const watch = watchStore(store, bus, { onTrouble });
    const looks = async () => {
      while (!over.aborted) {
        await sleepMs(LOOK_EVERY_MS, undefined, { signal: over }).catch(() => {});
        if (!over.aborted) await look();
      }
    };
    const looking = looks();
    if (!over.aborted) await once(over, 'abort');
    await Promise.all([looking, watch.stop(), server.close()]);
    // A leader that is gone hands nothing over.
    await link.call(LEAVING, []).catch(() => {});
    bus.close();
    await store.close();
  } catch (error) {
    link.tell({ kind: 'failed', fault: faultOf(error) });
    throw error;
  } finally {
    stopSaying();
  }
}
