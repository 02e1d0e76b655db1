import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { SortKey } from '../../src/model/page.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { articleId, mention, record } from '../support/records.ts';
import * as graph from './filter-graph.ts';
import { silent } from './opener.ts';

const AT = '2022-08-22T00:00:00.000Z';
const ARTICLES = graph.RECORDS.map(({ article }) => article.id);

async function opened(url = 'sqlite::memory:', onStatement?: (sql: string) => void): Promise<Store> {
  const store = await openStore(url, silent, { onStatement });
  onTestFinished(() => store.close());
  return store;
}

const of = (store: Store, filters: readonly { articleIds: readonly string[] }[], limit: number) =>
  store.pages('OFFICIAL', filters, 'MENTIONS_DESC', { limit });

const NEWEST = { kind: 'ARTICLE', order: 'PUBLISHED_DESC' } as const;
const isWalk = (sql: string) => /\(published, article_id\) <=/.test(sql);
const isLookUp = (sql: string) => /cross join article_link/.test(sql);
const alone = (id: string) => ({ articleIds: [id] });
/** A filter that asks for the same officials in the usual way. */
const among = (id: string) => ({ articleIds: [id, articleId('none')] });

test.each([1, 2, 5])('are those that a filter of several articles finds, at %i a page', async (limit) => {
  const store = await opened();
  await store.save({ records: graph.RECORDS }, AT);
  const found = await of(store, ARTICLES.map(alone), limit);
  expect(found).toEqual(await of(store, ARTICLES.map(among), limit));
  expect(found.some(({ items }) => items.length > 0)).toBe(true);
});

test.each([1, 3, 7, 100])('of a page of %i of all articles are found in one walk', async (limit) => {
  const statements: string[] = [];
  const store = await opened('sqlite::memory:', (sql) => statements.push(sql));
  await store.save({ records: graph.RECORDS }, AT);
  let after: SortKey | undefined;
  let seen = 0;
  for (let hasNextPage = true; hasNextPage; ) {
    const request = { limit, ...(after === undefined ? {} : { after, isOneSided: true }) };
    const [page] = await store.pages(NEWEST.kind, [{}], NEWEST.order, request);
    if (page === undefined) throw new Error('expected a page');
    const ids = page.items.map(({ id }) => id);
    statements.length = 0;
    const walked = await of(store, ids.map(alone), 5);
    expect([statements.some(isWalk), statements.some(isLookUp)]).toEqual([true, false]);
    expect(walked).toEqual(await of(store, ids.map(among), 5));
    seen += walked.flatMap(({ items }) => items).length;
    after = page.keys.at(-1);
    hasNextPage = page.hasNextPage;
  }
  expect(seen).toBeGreaterThan(0);
});

test.each<readonly [string, (ids: readonly string[]) => readonly string[]]>([
  ['some', (ids) => ids.slice(1)],
  ['the first', (ids) => ids.slice(0, 1)],
  ['all in another order', (ids) => [...ids].reverse()],
  ['all and one more', (ids) => [...ids, articleId('none')]],
])('of %s of a page of all articles are looked up', async (_which, chosen) => {
  const statements: string[] = [];
  const store = await opened('sqlite::memory:', (sql) => statements.push(sql));
  await store.save({ records: graph.RECORDS }, AT);
  const [page] = await store.pages(NEWEST.kind, [{}], NEWEST.order, { limit: 7 });
  const ids = chosen(page?.items.map(({ id }) => id) ?? []);
  statements.length = 0;
  const found = await of(store, ids.map(alone), 5);
  expect([statements.some(isWalk), statements.some(isLookUp)]).toEqual([false, true]);
  expect(found).toEqual(await of(store, ids.map(among), 5));
});

test('of a page of some articles are looked up: others stand between them', async () => {
  const statements: string[] = [];
  const store = await opened('sqlite::memory:', (sql) => statements.push(sql));
  await store.save({ records: graph.RECORDS }, AT);
  const [page] = await store.pages(NEWEST.kind, [{ distinct: true }], NEWEST.order, { limit: 7 });
  const ids = page?.items.map(({ id }) => id) ?? [];
  await of(store, ids.map(alone), 5);
  expect(statements.some(isWalk)).toBe(false);
});

test('of a page are right also where another process has moved its articles meanwhile', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'officials-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const url = `sqlite:${join(folder, 'graph.db')}`;
  const at = (key: string, day: number, people: readonly string[]) =>
    record({
      key,
      article: { publishedAt: `2022-08-${10 + day}T03:00:00.000Z` },
      mentions: people.map((name) => mention(name)),
    });
  const writer = await opened(url);
  await writer.save({ records: [1, 2, 3].map((day) => at(`${day}`, day, [`P${day}`])) }, AT);
  const reader = await opened(url);
  const [page] = await reader.pages(NEWEST.kind, [{}], NEWEST.order, { limit: 10 });
  const ids = page?.items.map(({ id }) => id) ?? [];
  expect(ids).toEqual(['3', '2', '1'].map(articleId));
  await writer.save({ records: [at('3', 9, ['P3', 'Q']), at('between', 2, ['R'])] }, AT);
  const found = await of(reader, ids.map(alone), 5);
  expect(found.map(({ items }) => items.map(({ name }) => name).sort())).toEqual(
    (await of(reader, ids.map(among), 5)).map(({ items }) => items.map(({ name }) => name).sort()),
  );
  expect(found.map(({ items }) => items.length)).toEqual([2, 1, 1]);
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
