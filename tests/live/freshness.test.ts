import { expect, onTestFinished, test } from 'vitest';
import { freshnessOf } from '../../src/live/freshness.ts';
import type { Change } from '../../src/model/change.ts';
import { openStore } from '../../src/store/open.ts';
import { articleId, record, source } from '../support/records.ts';

const AT = '2026-01-01T00:00:00.000Z';

async function opened() {
  const store = await openStore('sqlite::memory:', { info() {} });
  onTestFinished(() => store.close());
  await store.registerSources([source('a')], AT);
  return store;
}

test('at first everything counts as touched, and nothing until something is committed', async () => {
  const freshness = freshnessOf(await opened());
  expect(await freshness.look()).toBe('EVERYTHING');
  expect(freshness.look()).toBeNull();
});

test('a commit touches what its changes tell of', async () => {
  const store = await opened();
  const freshness = freshnessOf(store);
  await freshness.look();
  await store.save({ records: [record({ key: 'a' })] }, AT);
  await store.save({ records: [record({ key: 'b' })] }, AT);
  const touched = await freshness.look();
  for (const scope of ['*', '**', 'ARTICLE', articleId('a'), articleId('b'), 'ARTICLE@province:cao-bang']) {
    expect((touched as ReadonlySet<string>).has(scope), scope).toBe(true);
  }
  expect((touched as ReadonlySet<string>).has('ARTICLE!')).toBe(false);
  expect(freshness.look()).toBeNull();
});

test('a commit that the history does not tell of touches what is not in the history', async () => {
  const store = await opened();
  const freshness = freshnessOf(store);
  await freshness.look();
  await store.recordWalk({
    sourceId: 'source:a',
    refused: [{ url: 'https://a.test/x', code: 'FETCH_GONE', at: AT, attempts: 1 }],
    checkedArticleIds: [],
    finishedAt: AT,
    walked: null,
  });
  expect(await freshness.look()).toEqual(new Set(['*']));
});

test('more changes than are read one by one touch everything, and the next look begins after them', async () => {
  const change = (seq: number): Change => ({
    seq,
    kind: 'ADDED',
    nodeKind: 'EVENT',
    nodeId: `event:${seq}`,
    at: AT,
    provinceIds: [],
    sourceIds: [],
    officialIds: [],
  });
  let [version, latest] = [0, 0];
  const freshness = freshnessOf({
    version: () => version,
    latestSeq: async () => latest,
    changesAfter: async (seq, limit) =>
      Array.from({ length: Math.min(limit, latest - seq) }, (_none, n) => change(seq + 1 + n)),
  });
  await freshness.look();
  [version, latest] = [1, 6_000];
  expect(await freshness.look()).toBe('EVERYTHING');
  [version, latest] = [2, 6_001];
  expect(await freshness.look()).toEqual(new Set(['*', '**', 'EVENT', 'event:6001']));
});

test('a look that fails is made up for by the next', async () => {
  let isBroken = false;
  let version = 0;
  const freshness = freshnessOf({
    version: () => version,
    latestSeq: async () => 0,
    changesAfter: async () => {
      if (isBroken) throw new Error('no store');
      return [];
    },
  });
  await freshness.look();
  version = 1;
  isBroken = true;
  await expect(freshness.look()).rejects.toThrow('no store');
  isBroken = false;
  expect(await freshness.look()).toEqual(new Set(['*']));
});
