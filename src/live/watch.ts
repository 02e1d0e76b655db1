import { setTimeout as sleepMs } from 'node:timers/promises';
import type { Bus } from './bus.ts';
import type { ChangeLog } from './replay.ts';

/** How a store is watched. */
export interface WatchOptions {
  /** Between two looks, in milliseconds; 1 s. A look is one query for one number. */
  readonly intervalMs?: number | undefined;
  /** Told when the store cannot be asked; the next look comes all the same. */
  readonly onTrouble: (error: unknown) => void;
}

/**
 * Lets the subscribers of this process hear what other processes commit to the same store, such as `ingest` beside `serve`:
 * publishes the newest change when its number is beyond all that this process has published. Subscribers find the gap and
 * read the rest from the store (see `changesSince`). Nothing is asked while nobody listens.
 */
export function watchStore(
  log: ChangeLog,
  bus: Bus,
  { intervalMs = 1_000, onTrouble }: WatchOptions,
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;

  const look = async () => {
    if (bus.subscriberCount === 0) return;
    const latest = await log.latestSeq();
    if (latest > bus.newestSeq) bus.publish(await log.changesAfter(latest - 1, 1));
  };

  const loop = async () => {
    while (!signal.aborted) {
      await sleepMs(intervalMs, undefined, { signal }).catch(() => {});
      if (!signal.aborted) await look().catch(onTrouble);
    }
  };
  const finished = loop();
  return {
    stop() {
      stopping.abort();
      return finished;
    },
  };
}
