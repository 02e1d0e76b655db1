import type { Change } from '../src/model/change.ts';
import type { Context } from './context.ts';

/** What one change means to a subscriber: something to deliver, or null for nothing. */
export type Reading<T> = (change: Change) => Promise<T | null> | T | null;

async function* readings<T>(
  context: Context,
  source: AsyncIterable<Change>,
  read: Reading<T>,
  signal: AbortSignal,
) {
  try {
    for await (const change of source) {
      context.renew();
      const value = await read(change);
      if (signal.aborted) return;
      if (value !== null) yield value;
    }
  } catch (error) {
    // A feed that reports its own abort as an error has done what it was told.
    if (!signal.aborted) throw error;
  }
}

/**
 * The changes after a number as events of a subscription, after null those from now on; each is read with a context of its
 * own, so that nothing stale is delivered. "Now" is the moment of the call, not that of the first `next`, so nothing that
 * is committed in between is missed; and `return` ends it at once, also while it waits for a change (a generator alone
 * would first wait). Errors of the feed reach the caller of `next`.
 */
export async function stream<T>(
  context: Context,
  after: number | null,
  read: Reading<T>,
): Promise<AsyncIterableIterator<T>> {
  const abort = new AbortController();
  const from = after ?? (await context.store.latestSeq());
  const values = readings(context, context.changes.since(from, abort.signal), read, abort.signal);
  const events: AsyncIterableIterator<T> = {
    next: () => values.next() as Promise<IteratorResult<T>>,
    async return(): Promise<IteratorResult<T>> {
      abort.abort();
      return { done: true, value: undefined };
    },
    async throw(error: unknown): Promise<IteratorResult<T>> {
      abort.abort();
      throw error;
    },
    [Symbol.asyncIterator]: () => events,
  };
  return events;
}
