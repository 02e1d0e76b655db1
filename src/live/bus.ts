import type { Change } from '../model/change.ts';
import { createBuffer, type Taken } from './buffer.ts';

/** How many changes wait for a subscriber; one that lags further behind reads them from the store. */
export const DEFAULT_CAPACITY = 1_000;

/** One subscriber's view of the bus, from the moment of subscribing on. */
export interface BusSubscription {
  /** The next change, or what became of the subscription; one call at a time. */
  take(): Promise<Taken<Change>>;
  /** Forgets what waits, and an overflow: for a subscriber that reads the same from the store. */
  clear(): void;
  readonly hasOverflowed: boolean;
  /** Hangs up; a waiting `take` answers 'ended'. Closing twice is closing once. */
  close(): void;
}

/**
 * Hands committed changes to the subscribers of this process. It keeps nothing and promises no order across publishers:
 * `changesSince` makes an ordered, gap-free sequence of it with the store's help.
 */
export interface Bus {
  /** Gives the changes to every subscriber; returns at once and never throws, however slow they are. */
  publish(changes: readonly Change[]): void;
  /** `capacity` is the number of changes that may wait; beyond it the subscription overflows. */
  subscribe(capacity?: number): BusSubscription;
  readonly subscriberCount: number;
  /** The greatest number published so far; 0 before the first. */
  readonly newestSeq: number;
  /** Hangs up on all subscribers, now and later. */
  close(): void;
}

/** Makes a bus without subscribers. */
export function createBus(): Bus {
  const subscribers = new Set<{ push(change: Change): void; close(): void }>();
  let isClosed = false;
  let newestSeq = 0;
  return {
    publish(changes) {
      for (const { seq } of changes) newestSeq = Math.max(newestSeq, seq);
      for (const subscriber of subscribers) for (const change of changes) subscriber.push(change);
    },
    subscribe(capacity = DEFAULT_CAPACITY) {
      const buffer = createBuffer<Change>(capacity);
      const subscriber = {
        push: buffer.push,
        close() {
          subscribers.delete(subscriber);
          buffer.end();
        },
      };
      if (isClosed) buffer.end();
      else subscribers.add(subscriber);
      return {
        take: buffer.take,
        clear: buffer.clear,
        close: subscriber.close,
        get hasOverflowed() {
          return buffer.hasOverflowed;
        },
      };
    },
    get subscriberCount() {
      return subscribers.size;
    },
    get newestSeq() {
      return newestSeq;
    },
    close() {
      isClosed = true;
      for (const subscriber of [...subscribers]) subscriber.close();
    },
  };
}
