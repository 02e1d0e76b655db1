import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { articleId, mention, record } from '../support/records.ts';
import * as graph from './filter-graph.ts';
import { silent } from './opener.ts';

const AT = '2022-08-22T00:00:00.000Z';
const ARTICLES = graph.RECORDS.map(({ article }) => article.id);

async function opened(): Promise<Store> {
  const store = await openStore('sqlite::memory:', silent);
  onTestFinished(() => store.close());
  return store;
}

const of = (store: Store, filters: readonly { articleIds: readonly string[] }[], limit: number) =>
  store.pages('OFFICIAL', filters, 'MENTIONS_DESC', { limit });

test.each([1, 2, 5])('are those that a filter of several articles finds, at %i a page', async (limit) => {
  const store = await opened();
  await store.save({ records: graph.RECORDS }, AT);
  const alone = await of(
    store,
    ARTICLES.map((id) => ({ articleIds: [id] })),
    limit,
  );
  const among = await of(
    store,
    ARTICLES.map((id) => ({ articleIds: [id, articleId('none')] })),
    limit,
  );
  expect(alone).toEqual(among);
  expect(alone.some(({ items }) => items.length > 0)).toBe(true);
});

test('of one article asked for twice, and of one that is not there', async () => {
  const store = await opened();
  await store.save({ records: [record({ key: 'a', mentions: [mention('An')] })] }, AT);
  const asked = ['a', 'none', 'a'].map((key) => ({ articleIds: [articleId(key)] }));
  const pages = await of(store, asked, 10);
  expect(pages.map(({ items }) => items.length)).toEqual([1, 0, 1]);
});

test('asked for while articles are committed, are counted in one state', async () => {
  const store = await opened();
  const commit = (n: number) =>
    store.save({ records: [record({ key: `${n}`, mentions: [mention('An'), mention('Binh')] })] }, AT);
  const filters = [0, 1].map((n) => ({ articleIds: [articleId(`${n}`)] }));
  const counts = async () =>
    (await of(store, filters, 10)).flatMap(({ items }) => items.map(({ articleCount }) => articleCount));
  await commit(0);
  await commit(1);
  for (let n = 2; n < 20; n += 1) {
    const written = commit(n);
    const asked = [written.then(counts)];
    for (let turn = 0; turn < n; turn += 1) await null;
    asked.push(counts());
    for (const seen of await Promise.all(asked)) {
      expect(seen).toHaveLength(4);
      expect(new Set(seen).size).toBe(1);
    }
    await written;
    expect(await counts()).toEqual([n + 1, n + 1, n + 1, n + 1]);
  }
});
