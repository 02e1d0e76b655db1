import { GatewayError } from '../errors.ts';
import type { Change } from '../model/change.ts';
import type { Store } from '../store/store.ts';
import type { Bus, BusSubscription } from './bus.ts';

/** How many changes are read from the store at once. */
const PAGE = 500;

/** The part of the store that replay reads. */
export type ChangeLog = Pick<Store, 'changesAfter' | 'latestSeq'>;

/**
 * All changes with a number greater than `after`, in order, each once: first those that the store has, then live ones as
 * they are published. With `after` null it begins at the moment of the first `next`.
 *
 * Subscribers that take longer than the bus's buffer allows are cut off: the iteration rejects with SLOW_CONSUMER, whose
 * `details.cursor` is the number of the last change handed out, from which a new iteration goes on. While old changes are
 * being read from the store nobody is cut off, for then the store itself is the buffer.
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

  async function* stored(): AsyncGenerator<Change, void> {
    let page: readonly Change[];
    do {
      // What waits was committed before it was published, so this read sees it.
      live.clear();
      page = await log.changesAfter(cursor, PAGE);
      for (const change of page) {
        cursor = change.seq;
        yield change;
      }
    } while ((page.length === PAGE || live.hasOverflowed) && !isClosed());
  }

  yield* stored();
  for (;;) {
    const taken = await live.take();
    if (taken.state === 'ended') return;
    if (taken.state === 'overflowed') throw slowConsumer(cursor);
    const { item: change } = taken;
    // Two writers may publish in another order than they committed; the store knows the order.
    if (change.seq > cursor + 1) yield* stored();
    if (change.seq > cursor) {
      cursor = change.seq;
      yield change;
    }
  }
}

function slowConsumer(cursor: number): GatewayError {
  return new GatewayError(
    'SLOW_CONSUMER',
    `expected the subscriber to keep up with the changes, but it fell too far behind; subscribe again after ${cursor}`,
    { details: { cursor: String(cursor) } },
  );
}
