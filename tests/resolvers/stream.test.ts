import { describe, expect, it } from 'vitest';
import { createContext } from '../../resolvers/context.ts';
import { stream } from '../../resolvers/stream.ts';
import type { Change } from '../../src/model/change.ts';
import type { Store } from '../../src/store/store.ts';

const change = (seq: number): Change => ({
  seq,
  kind: 'ADDED',
  nodeKind: 'ARTICLE',
  nodeId: `article:${seq}`,
  at: '2024-07-06T01:00:00.000Z',
  provinceIds: [],
  sourceIds: [],
  officialIds: [],
});

/** A feed whose changes the test hands out; it notes where it was asked to begin. */
function fakeFeed(newest: number, atAbort: 'ends' | 'throws' = 'ends') {
  const asked: (number | null)[] = [];
  let hand: PromiseWithResolvers<Change | null> = Promise.withResolvers();
  async function* since(after: number | null, signal?: AbortSignal): AsyncGenerator<Change> {
    asked.push(after);
    signal?.addEventListener('abort', () =>
      atAbort === 'ends' ? hand.resolve(null) : hand.reject(new Error('aborted')),
    );
    for (;;) {
      const next = await hand.promise;
      if (next === null) return;
      hand = Promise.withResolvers();
      yield next;
    }
  }
  const store = { latestSeq: async () => newest } as Partial<Store> as Store;
  let minutes = 0;
  const now = () => new Date(Date.UTC(2024, 6, 6, 1, minutes++));
  return {
    asked,
    give: (next: Change) => hand.resolve(next),
    fail: (error: Error) => hand.reject(error),
    context: createContext({ store, now, changes: { since } }),
  };
}

describe('a stream of changes', () => {
  it('begins after the newest change of the moment it was asked for', async () => {
    const feed = fakeFeed(41);
    const live = await stream(feed.context, null, (each) => each.seq);
    feed.give(change(42));
    expect(await live.next()).toEqual({ done: false, value: 42 });
    expect(feed.asked).toEqual([41]);
  });

  it('begins where it is told to', async () => {
    const feed = fakeFeed(41);
    const live = await stream(feed.context, 7, (each) => each.seq);
    feed.give(change(8));
    await live.next();
    expect(feed.asked).toEqual([7]);
  });

  it('leaves out what reads as null', async () => {
    const feed = fakeFeed(0);
    const live = await stream(feed.context, null, ({ seq }) => (seq % 2 === 0 ? seq : null));
    const next = live.next();
    feed.give(change(1));
    await new Promise(setImmediate);
    feed.give(change(2));
    expect(await next).toEqual({ done: false, value: 2 });
  });

  it('reads each change with fresh loaders and the clock of its moment', async () => {
    const feed = fakeFeed(0);
    const live = await stream(feed.context, null, () => ({
      loaders: feed.context.loaders,
      now: feed.context.now,
    }));
    feed.give(change(1));
    const first = await live.next();
    feed.give(change(2));
    const second = await live.next();
    expect(second.value?.loaders).not.toBe(first.value?.loaders);
    expect([first.value?.now, second.value?.now]).toEqual([
      '2024-07-06T01:01:00.000Z',
      '2024-07-06T01:02:00.000Z',
    ]);
  });

  it('ends at once when its reader goes, also while it waits', async () => {
    const feed = fakeFeed(0);
    const live = await stream(feed.context, null, (each) => each);
    const waiting = live.next();
    expect(await live.return?.()).toEqual({ done: true, value: undefined });
    expect(await waiting).toEqual({ done: true, value: undefined });
  });

  it('hands on the error of a feed that fails', async () => {
    const feed = fakeFeed(0);
    const live = await stream(feed.context, null, (each) => each);
    const waiting = live.next();
    feed.fail(new Error('the disk is full'));
    await expect(waiting).rejects.toThrow('the disk is full');
  });

  it('takes a feed that reports its own abort as an error for ended', async () => {
    const feed = fakeFeed(0, 'throws');
    const live = await stream(feed.context, null, (each) => each);
    const waiting = live.next();
    await live.return?.();
    expect(await waiting).toEqual({ done: true, value: undefined });
  });
});
