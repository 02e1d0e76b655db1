import { describe, expect, it } from 'vitest';
import { createContext } from '../../resolvers/context.ts';
import { stream } from '../../resolvers/stream.ts';
import type { Change } from '../../src/model/change.ts';
import { noProgress } from '../../src/model/progress.ts';
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
function fakeFeed(newest: number, atAbort: 'ends' | 'throws' = 'ends', resumeAfter: string | null = null) {
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
  const store = { latestSeq: async () => newest, origin: () => 0 } as Partial<Store> as Store;
  let minutes = 0;
  const now = () => new Date(Date.UTC(2024, 6, 6, 1, minutes++));
  return {
    asked,
    give: (next: Change) => hand.resolve(next),
    fail: (error: Error) => hand.reject(error),
    context: createContext({ store, now, changes: { since }, progress: noProgress(resumeAfter) }),
  };
}

describe('the progress of a stream', () => {
  const place = ({ context }: ReturnType<typeof fakeFeed>) => [
    context.progress.event,
    context.progress.passed,
  ];

  it('begins where the stream begins, before anything happens', async () => {
    const feed = fakeFeed(41);
    await stream(feed.context, null, null, (each) => each);
    expect(place(feed)).toEqual([null, '41']);
  });

  it('names the change of an event, and passes it when the next one is asked for', async () => {
    const feed = fakeFeed(41);
    const live = await stream(feed.context, null, null, (each) => each);
    const first = live.next();
    feed.give(change(42));
    await first;
    expect(place(feed)).toEqual(['42', '41']);
    void live.next();
    expect(place(feed)).toEqual(['42', '42']);
  });

  it('passes what reads as null', async () => {
    const feed = fakeFeed(41);
    const live = await stream(feed.context, null, null, () => null);
    void live.next();
    feed.give(change(42));
    await new Promise(setImmediate);
    expect(place(feed)).toEqual([null, '42']);
  });

  it('decides where a client that comes back goes on', async () => {
    const feed = fakeFeed(41, 'ends', '9');
    const live = await stream(feed.context, '7', null, (each) => each);
    void live.next();
    expect(feed.asked).toEqual([9]);
  });

  it('names its audience by the filter alone, however it reads and wherever it begins', async () => {
    const audienceOf = async (filter: unknown, after: string | null = null) => {
      const { context } = fakeFeed(41);
      await stream(context, after, filter, (each) => each);
      return context.progress.audience;
    };
    const hue = await audienceOf({ provinceIds: ['province:hue'] });
    expect(hue).toBe(await audienceOf({ provinceIds: ['province:hue'] }, '7'));
    const others = [{ provinceIds: ['province:ha-noi'] }, { sourceIds: ['province:hue'] }, {}, null];
    const audiences = await Promise.all([...others, undefined].map((filter) => audienceOf(filter)));
    expect(audiences).not.toContain(hue);
    expect(audiences.every((audience) => typeof audience === 'string')).toBe(true);
  });

  it.each(['42', '-1', '1.5', 'x'])('refuses %s, which no change has', async (cursor) => {
    const feed = fakeFeed(41);
    await expect(stream(feed.context, cursor, null, (each) => each)).rejects.toMatchObject({
      code: 'BAD_CURSOR',
    });
    const back = fakeFeed(41, 'ends', cursor);
    await expect(stream(back.context, null, null, (each) => each)).rejects.toMatchObject({
      code: 'BAD_CURSOR',
    });
  });
});

describe('a stream of changes', () => {
  it('begins after the newest change of the moment it was asked for', async () => {
    const feed = fakeFeed(41);
    const live = await stream(feed.context, null, null, (each) => each.seq);
    feed.give(change(42));
    expect(await live.next()).toEqual({ done: false, value: 42 });
    expect(feed.asked).toEqual([41]);
  });

  it('begins where it is told to', async () => {
    const feed = fakeFeed(41);
    const live = await stream(feed.context, '7', null, (each) => each.seq);
    feed.give(change(8));
    await live.next();
    expect(feed.asked).toEqual([7]);
  });

  it('leaves out what reads as null', async () => {
    const feed = fakeFeed(0);
    const live = await stream(feed.context, null, null, ({ seq }) => (seq % 2 === 0 ? seq : null));
    const next = live.next();
    feed.give(change(1));
    await new Promise(setImmediate);
    feed.give(change(2));
    expect(await next).toEqual({ done: false, value: 2 });
  });

  it('passes over what does not concern it without reading it', async () => {
    const feed = fakeFeed(0);
    const read: number[] = [];
    const live = await stream(
      feed.context,
      null,
      null,
      ({ seq }) => read.push(seq),
      ({ seq }) => seq > 1,
    );
    const next = live.next();
    feed.give(change(1));
    await new Promise(setImmediate);
    expect(feed.context.progress.passed).toBe('1');
    feed.give(change(2));
    await next;
    expect(read).toEqual([2]);
  });

  it('reads each change with fresh loaders and the clock of its moment', async () => {
    const feed = fakeFeed(0);
    const live = await stream(feed.context, null, null, () => ({
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

  it('holds nothing of what was read for an event while it waits for the next', async () => {
    const feed = fakeFeed(0);
    const live = await stream(feed.context, null, null, () => feed.context.loaders);
    feed.give(change(1));
    const { value: loaders } = await live.next();
    expect(feed.context.loaders).toBe(loaders);
    void live.next();
    expect(feed.context.loaders).not.toBe(loaders);
    await live.return?.();
  });

  it('ends at once when its reader goes, also while it waits', async () => {
    const feed = fakeFeed(0);
    const live = await stream(feed.context, null, null, (each) => each);
    const waiting = live.next();
    expect(await live.return?.()).toEqual({ done: true, value: undefined });
    expect(await waiting).toEqual({ done: true, value: undefined });
  });

  it('hands on the error of a feed that fails', async () => {
    const feed = fakeFeed(0);
    const live = await stream(feed.context, null, null, (each) => each);
    const waiting = live.next();
    feed.fail(new Error('the disk is full'));
    await expect(waiting).rejects.toThrow('the disk is full');
  });

  it('takes a feed that reports its own abort as an error for ended', async () => {
    const feed = fakeFeed(0, 'throws');
    const live = await stream(feed.context, null, null, (each) => each);
    const waiting = live.next();
    await live.return?.();
    expect(await waiting).toEqual({ done: true, value: undefined });
  });
});
