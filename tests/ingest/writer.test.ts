import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { GatewayError } from '../../src/errors.ts';
import { createWriter, type WriterOptions } from '../../src/ingest/writer.ts';
import type { Batch } from '../../src/model/batch.ts';
import type { Change } from '../../src/model/change.ts';
import { openStore } from '../../src/store/open.ts';
import { articleId, record } from '../support/records.ts';

/** A writer in front of a real store, with the keys of each transaction that was committed and each article published. */
async function desk(options: Partial<WriterOptions> = {}) {
  const store = await openStore('sqlite::memory:', { info() {} });
  onTestFinished(() => store.close());
  const batches: string[][] = [];
  const published: Change[] = [];
  const save = async (batch: Batch, at: string) => {
    if (batch.records.some(({ article }) => article.title === 'bug')) throw new TypeError('our bug');
    const changes = await store.save(batch, at);
    batches.push(batch.records.map(({ article }) => article.id));
    return changes;
  };
  const writer = createWriter({
    store: { save },
    bus: { publish: (changes) => void published.push(...changes) },
    now: () => new Date('2026-03-02T10:00:00.000Z'),
    ...options,
  });
  const isPublished = (key: string) => published.some(({ nodeId }) => nodeId === articleId(key));
  return { writer, batches, isPublished };
}

const ids = (...keys: readonly string[]) => keys.map((key) => articleId(key));

describe('the writer', () => {
  test('stores what comes at the same time in one transaction, whichever source it is of', async () => {
    const { writer, batches } = await desk();
    const saved = await Promise.all(['a', 'b', 'c'].map((key) => writer.save(record({ key }))));
    expect(saved).toEqual(['ADDED', 'ADDED', 'ADDED']);
    expect(batches).toEqual([ids('a', 'b', 'c')]);
  });

  test('lets a lone article wait no longer than a moment', async () => {
    const { writer } = await desk();
    const spans: number[] = [];
    // One that waits too long does so each time; a machine that was busy with something else is so now and then.
    while (spans.length < 5 && !spans.some((span) => span < 1_000)) {
      const from = performance.now();
      await writer.save(record({ key: `${spans.length}` }));
      spans.push(performance.now() - from);
    }
    expect(Math.min(...spans)).toBeLessThan(1_000);
  });

  test('lets reading rest while too many records wait for their commit', async () => {
    const { writer, batches } = await desk({ maxUncommitted: 2 });
    const told: string[] = [];
    const first = writer.save(record({ key: 'a' }));
    await writer.room();
    const second = writer.save(record({ key: 'b' }));
    const room = writer.room().then(() => told.push(`room after ${batches.length} commits`));
    await Promise.resolve();
    expect(told).toEqual([]);
    await Promise.all([first, second, room]);
    expect(told).toEqual(['room after 1 commits']);
  });

  test('resolves only when the changes are committed and published', async () => {
    const { writer, isPublished } = await desk({ maxRecords: 1 });
    await writer.save(record({ key: 'a' }));
    expect(isPublished('a')).toBe(true);
  });

  test('begins another transaction when one is full', async () => {
    const { writer, batches } = await desk({ maxRecords: 2 });
    await Promise.all(['a', 'b', 'c'].map((key) => writer.save(record({ key }))));
    expect(batches).toEqual([ids('a', 'b'), ids('c')]);
  });

  test('begins another transaction, and lets reading rest, when what waits is long', async () => {
    const { writer, batches } = await desk({ maxCharacters: 1_000 });
    const long = { text: 'á'.repeat(300), html: `<p>${'á'.repeat(300)}</p>` };
    const first = writer.save(record({ key: 'a', article: long }));
    await writer.room();
    const others = ['b', 'c'].map((key) => writer.save(record({ key, article: long })));
    await writer.room();
    expect(batches).toEqual([ids('a', 'b')]);
    await Promise.all([first, ...others]);
    expect(batches).toEqual([ids('a', 'b'), ids('c')]);
  });

  test('does not wait for quiet without end', async () => {
    vi.useFakeTimers();
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const { writer, batches } = await desk({ quietMs: 20, maxWaitMs: 50 });
    const saves: Promise<unknown>[] = [];
    for (const key of ['a', 'b', 'c', 'd']) {
      saves.push(writer.save(record({ key })));
      await vi.advanceTimersByTimeAsync(15);
    }
    await vi.advanceTimersByTimeAsync(20);
    await Promise.all(saves);
    expect(batches).toEqual([ids('a', 'b', 'c', 'd')]);
  });

  test('tells two readings of one article apart', async () => {
    const { writer, batches } = await desk();
    const changed = record({ key: 'a', article: { title: 'Đã sửa' } });
    const saves = [record({ key: 'a' }), record({ key: 'a' }), changed].map((one) => writer.save(one));
    expect(await Promise.all(saves)).toEqual(['ADDED', 'UNCHANGED', 'UPDATED']);
    expect(batches).toEqual([ids('a'), ids('a'), ids('a')]);
  });

  test('keeps a record that cannot be stored from costing the others their place', async () => {
    const { writer, batches } = await desk();
    const bad = record({ key: 'b', article: { title: 'bug' } });
    const outcomes = await Promise.allSettled(
      [record({ key: 'a' }), bad, record({ key: 'c' })].map((one) => writer.save(one)),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(batches).toEqual([ids('a'), ids('c')]);
  });

  test('tells all of a batch that the store has failed, and stores what comes later', async () => {
    let isDown = true;
    const real = await openStore('sqlite::memory:', { info() {} });
    onTestFinished(() => real.close());
    const save = (batch: Batch, at: string) =>
      isDown ? Promise.reject(new GatewayError('STORE_UNAVAILABLE', 'no answer')) : real.save(batch, at);
    const { writer } = await desk({ store: { save } });
    const outcomes = await Promise.allSettled(['a', 'b'].map((key) => writer.save(record({ key }))));
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    isDown = false;
    expect(await writer.save(record({ key: 'a' }))).toBe('ADDED');
  });
});
