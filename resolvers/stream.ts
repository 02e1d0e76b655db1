import type { Change } from '../src/model/change.ts';
import { cursorOf } from '../src/model/cursor.ts';
import type { Context } from './context.ts';
import { type CursorStore, reachedSeq } from './cursor.ts';

/** What one change means to a subscriber: something to deliver, or null for nothing. */
export type Reading<T> = (change: Change) => Promise<T | null> | T | null;

/**
 * Whether a change can mean anything to a subscriber, by what stands in the change alone. A long past is mostly what does not,
 * and passing it over costs a tenth of reading it.
 */
export type Concern = (change: Change) => boolean;

/** What of an operation's context a stream uses. */
export interface StreamContext extends Pick<Context, 'progress' | 'changes' | 'renew' | 'forget'> {
  readonly store: CursorStore;
}

/** One for all: to note where each comes from takes longer than all else about it. */
const ENDED = new Error('the subscription has ended');

async function* readings<T>(
  context: StreamContext,
  source: AsyncIterable<Change>,
  read: Reading<T>,
  concerns: Concern,
  signal: AbortSignal,
) {
  const { progress, store } = context;
  try {
    let origin = 0;
    for await (const change of source) {
      if (origin === 0) origin = await store.origin();
      const cursor = cursorOf(origin, change.seq);
      if (concerns(change)) {
        await progress.turn();
        context.renew(change.seq);
        const value = await read(change);
        if (signal.aborted) return;
        if (value !== null) {
          progress.event = cursor;
          yield value;
        }
        context.forget();
      }
      progress.passed = cursor;
    }
  } catch (error) {
    // A feed that reports its own abort as an error has done what it was told.
    if (!signal.aborted) throw error;
  }
}

/**
 * The changes after a cursor that concern a subscription as its events, after null those from now on; each is read with a context
 * of its own, so that nothing stale is delivered, and `context.progress` tells where it stands. A client that comes back with a cursor of
 * its own (`progress.resumeAfter`) goes on there. Throws BAD_CURSOR for a cursor that no change has.
 *
 * `filter` is what `read` and `concerns` go by, in JSON's terms: streams of one field with equal filters have equal events.
 *
 * "Now" is the moment of the call, not that of the first `next`, so nothing that is committed in between is missed; and
 * `return` ends it at once, also while it waits for a change (a generator alone would first wait). Errors of the feed reach
 * the caller of `next`.
 */
export async function stream<T>(
  context: StreamContext,
  after: string | null | undefined,
  filter: unknown,
  read: Reading<T>,
  concerns: Concern = () => true,
): Promise<AsyncIterableIterator<T>> {
  const { store, progress } = context;
  progress.audience = JSON.stringify(filter) ?? '';
  const cursor = progress.resumeAfter ?? after ?? null;
  const from = cursor === null ? await store.latestSeq() : await reachedSeq(store, cursor);
  progress.passed = cursorOf(await store.origin(), from);
  const abort = new AbortController();
  const changes = context.changes.since(from, abort.signal);
  const values = readings(context, changes, read, concerns, abort.signal);
  const events: AsyncIterableIterator<T> = {
    next: () => values.next() as Promise<IteratorResult<T>>,
    async return(): Promise<IteratorResult<T>> {
      abort.abort(ENDED);
      return { done: true, value: undefined };
    },
    async throw(error: unknown): Promise<IteratorResult<T>> {
      abort.abort(ENDED);
      throw error;
    },
    [Symbol.asyncIterator]: () => events,
  };
  return events;
}
