import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Change } from '../model/change.ts';
import type { Store } from '../store/store.ts';
import type { Bus, BusSubscription } from './bus.ts';

/** How many changes are read from the store at once. */
const PAGE = 500;
/**
 * After so many changes everybody else has a turn: a store in this process answers without waiting, and what a subscriber makes of a
 * change may end there too, so a long past would otherwise be read in one go while nothing else runs.
 */
const CHANGES_A_TURN = 50;

/** The part of the store that replay reads. */
export type ChangeLog = Pick<Store, 'changesAfter' | 'latestSeq'>;

/**
 * All changes with a number greater than `after`, in order, each once: first those that the store has, then live ones as
 * they are published. With `after` null it begins at the moment of the first `next`.
 *
 * Who falls further behind than the bus's buffer reaches reads on from the store, page by page: the store is the buffer, so one
 * commit of thousands of changes cuts nobody off, and a slow consumer holds no more than a page and a buffer.
 *
 * It ends when `signal` aborts, when the bus closes or on `return()`, also while a `next` waits (unlike a plain async
 * generator, whose `return` waits for that `next`). A failing store rejects the iteration with the store's error.
 */
export function changesSince(
  store: ChangeLog,
  bus: Bus,
  after: number | null,
  signal?: AbortSignal,
): AsyncIterableIterator<Change> {
  let subscription: BusSubscription | null = null;
  let isClosed = signal?.aborted ?? false;
  const close = () => {
    isClosed = true;
    subscription?.close();
    signal?.removeEventListener('abort', close);
  };
  signal?.addEventListener('abort', close);

  const begin = (): AsyncGenerator<Change, void> => {
    // Subscribing comes before the first look into the store: what is committed in between is then in both, not in neither.
    subscription = bus.subscribe();
    return follow(store, subscription, after, () => isClosed);
  };
  let changes: AsyncGenerator<Change, void> | null = null;

  return {
    async next() {
      if (isClosed) return { done: true, value: undefined };
      changes ??= begin();
      try {
        const step = await changes.next();
        if (step.done === true || isClosed) {
          close();
          return { done: true, value: undefined };
        }
        return step;
      } catch (error) {
        close();
        throw error;
      }
    },
    async return() {
      close();
      await changes?.return();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

async function* follow(
  log: ChangeLog,
  live: BusSubscription,
  after: number | null,
  isClosed: () => boolean,
): AsyncGenerator<Change, void> {
  let cursor = after ?? (await log.latestSeq());
  let handedOut = 0;
  const takeTurns = async () => {
    handedOut += 1;
    if (handedOut % CHANGES_A_TURN === 0) await nextTurn();
  };

  async function* stored(): AsyncGenerator<Change, void> {
    let page: readonly Change[];
    do {
      // What waits was committed before it was published, so this read sees it.
      live.clear();
      page = await log.changesAfter(cursor, PAGE);
      for (const change of page) {
        cursor = change.seq;
        yield change;
        await takeTurns();
      }
    } while ((page.length === PAGE || live.hasOverflowed) && !isClosed());
  }

  yield* stored();
  for (;;) {
    const taken = await live.take();
    if (taken.state === 'ended') return;
    // Two writers may publish in another order than they committed; the store knows the order.
    if (taken.state === 'overflowed' || taken.item.seq > cursor + 1) yield* stored();
    if (taken.state === 'item' && taken.item.seq > cursor) {
      cursor = taken.item.seq;
      yield taken.item;
      await takeTurns();
    }
  }
}
