import { describe, expect, test } from 'vitest';
import type { SortKey } from '../../src/model/page.ts';
import type { Store } from '../../src/store/store.ts';
import { articleId, event, mention, officialId, record } from '../support/records.ts';
import type { World } from './contract.ts';

const AT = '2022-08-22T00:00:00.000Z';
/** Ten articles, two on each of five instants; `key` runs with time. */
const record10 = (index: number) =>
  record({
    key: `n${index}`,
    article: { publishedAt: `2022-08-1${index >> 1}T00:00:00.000Z` },
    mentions: [mention('An')],
  });
const TEN = Array.from({ length: 10 }, (_, index) => record10(index));

/** Ids as the whole list has them. */
async function wholeList(store: Store): Promise<readonly string[]> {
  const [page] = await store.pages('ARTICLE', [{}], 'PUBLISHED_DESC', { limit: 100 });
  return page?.items.map((item) => item.id) ?? [];
}

/** Pages by keyset, both ways. */
export function pagingContract(world: World): void {
  describe('paging', () => {
    test.each([1, 3, 4, 10, 100])('forwards by %i meets every item once, in order', async (limit) => {
      const store = await world.open();
      await store.save({ records: TEN }, AT);
      const found: string[] = [];
      let after: SortKey | undefined;
      for (;;) {
        const [page] = await store.pages('ARTICLE', [{}], 'PUBLISHED_DESC', { limit, after });
        expect(page?.hasPreviousPage).toBe(after !== undefined);
        expect(page?.keys).toHaveLength(page?.items.length ?? -1);
        found.push(...(page?.items.map((item) => item.id) ?? []));
        if (page?.hasNextPage !== true) break;
        after = page.keys.at(-1);
      }
      expect(found).toEqual(await wholeList(store));
    });

    test.each([1, 3, 4, 10, 100])('backwards by %i meets every item once, from the end', async (limit) => {
      const store = await world.open();
      await store.save({ records: TEN }, AT);
      const found: string[] = [];
      let before: SortKey | undefined;
      for (;;) {
        const [page] = await store.pages('ARTICLE', [{}], 'PUBLISHED_DESC', {
          limit,
          before,
          backwards: true,
        });
        expect(page?.hasNextPage).toBe(before !== undefined);
        found.unshift(...(page?.items.map((item) => item.id) ?? []));
        if (page?.hasPreviousPage !== true) break;
        before = page.keys[0];
      }
      expect(found).toEqual(await wholeList(store));
    });

    test('a page does not shift when newer and older articles come in between', async () => {
      const store = await world.open();
      await store.save({ records: TEN }, AT);
      const list = await wholeList(store);
      const [first] = await store.pages('ARTICLE', [{}], 'PUBLISHED_DESC', { limit: 4 });
      const came = [
        record({ key: 'newer', article: { publishedAt: '2023-01-01T00:00:00.000Z' } }),
        record({ key: 'older', article: { publishedAt: '2021-01-01T00:00:00.000Z' } }),
      ];
      await store.save({ records: came }, AT);
      const [second] = await store.pages('ARTICLE', [{}], 'PUBLISHED_DESC', {
        limit: 6,
        after: first?.keys.at(-1),
      });
      expect(second?.items.map((item) => item.id)).toEqual(list.slice(4));
      expect([second?.hasPreviousPage, second?.hasNextPage]).toEqual([true, true]);
      const [back] = await store.pages('ARTICLE', [{}], 'PUBLISHED_DESC', {
        limit: 100,
        before: second?.keys[0],
        backwards: true,
      });
      expect(back?.items.map((item) => item.id)).toEqual([articleId('newer'), ...list.slice(0, 4)]);
    });

    test('a slice between two cursors knows of both sides', async () => {
      const store = await world.open();
      await store.save({ records: TEN }, AT);
      const [whole] = await store.pages('ARTICLE', [{}], 'PUBLISHED_ASC', { limit: 10 });
      const [after, before] = [whole?.keys[2], whole?.keys[6]];
      const ids = whole?.items.map((item) => item.id) ?? [];
      for (const backwards of [false, true]) {
        const [slice] = await store.pages('ARTICLE', [{}], 'PUBLISHED_ASC', {
          limit: 10,
          after,
          before,
          backwards,
        });
        expect(slice?.items.map((item) => item.id)).toEqual(ids.slice(3, 6));
        expect([slice?.hasPreviousPage, slice?.hasNextPage]).toEqual([true, true]);
      }
    });

    test('a cursor whose item is gone still holds its place', async () => {
      const store = await world.open();
      await store.save({ records: TEN }, AT);
      const [first] = await store.pages('ARTICLE', [{}], 'PUBLISHED_DESC', { limit: 3 });
      const moved = TEN.find((one) => one.article.id === first?.items[2]?.id);
      if (moved === undefined) throw new Error('expected the third article among the ten');
      await store.save(
        { records: [{ ...moved, article: { ...moved.article, publishedAt: '2020-01-01T00:00:00.000Z' } }] },
        AT,
      );
      const [next] = await store.pages('ARTICLE', [{}], 'PUBLISHED_DESC', {
        limit: 100,
        after: first?.keys[2],
      });
      expect(next?.items).toHaveLength(8);
      expect(next?.items.at(-1)?.id).toBe(moved.article.id);
    });

    test('many filters are answered in their order by one statement, the impossible ones by none', async () => {
      const statements: string[] = [];
      const store = await world.open({ onStatement: (sql) => statements.push(sql) });
      const records = Array.from({ length: 60 }, (_, index) =>
        record({ key: `${index}`, mentions: [mention(`An ${index % 20}`)] }),
      );
      await store.save({ records }, AT);
      statements.length = 0;
      const filters = Array.from({ length: 20 }, (_, index) => ({
        officialIds: [officialId(`An ${index}`)],
      }));
      const pages = await store.pages('ARTICLE', [...filters, { officialIds: [] }], 'PUBLISHED_DESC', {
        limit: 2,
      });
      expect(pages.map((page) => page.items.length)).toEqual([...Array(20).fill(2), 0]);
      expect(pages.map((page) => page.hasNextPage)).toEqual([...Array(20).fill(true), false]);
      expect(statements).toHaveLength(1);
      expect(await store.counts('ARTICLE', filters)).toEqual(Array(20).fill(3));
      expect(statements).toHaveLength(2);
      for (const [index, page] of pages.entries())
        for (const item of page.items)
          expect(
            await store.counts('MENTION', [
              { articleIds: [item.id], officialIds: [officialId(`An ${index}`)] },
            ]),
          ).toEqual([1]);
    });

    test('more filters than one statement takes are answered all the same', async () => {
      const store = await world.open();
      await store.save({ records: TEN }, AT);
      const pages = await store.pages(
        'ARTICLE',
        Array.from({ length: 250 }, (_, index) => ({ ids: [articleId(`n${index % 10}`)] })),
        'PUBLISHED_DESC',
        { limit: 1 },
      );
      expect(pages.map((page) => page.items[0]?.id)).toEqual(
        Array.from({ length: 250 }, (_, index) => articleId(`n${index % 10}`)),
      );
    });

    test('every other list can be paged too', async () => {
      const store = await world.open();
      const keys = ['a', 'b', 'c'];
      await store.save(
        {
          records: keys.map((key) =>
            record({ key, mentions: [mention('An'), mention(`An ${key}`)], events: [event(key)] }),
          ),
        },
        AT,
      );
      const listings = [
        ['EVENT', 'STARTS_DESC'],
        ['OFFICIAL', 'NAME_ASC'],
        ['OFFICIAL', 'MENTIONS_DESC'],
        ['STORY', 'PUBLISHED_DESC'],
        ['MENTION', 'NEWEST_FIRST'],
        ['REPORT', 'NEWEST_FIRST'],
        ['ASSOCIATE', 'SHARED_DESC'],
      ] as const;
      for (const [kind, order] of listings) {
        const [whole] = await store.pages(kind, [{}], order, { limit: 100 });
        const [middle] = await store.pages(kind, [{}], order, { limit: 1, after: whole?.keys[0] });
        expect([kind, middle?.items, middle?.hasPreviousPage, middle?.hasNextPage]).toEqual([
          kind,
          whole?.items.slice(1, 2),
          true,
          true,
        ]);
        const [back] = await store.pages(kind, [{}], order, {
          limit: 1,
          before: whole?.keys[2],
          backwards: true,
        });
        expect([kind, back?.items]).toEqual([kind, whole?.items.slice(1, 2)]);
      }
    });

    test.each([0, -1, 101, 1.5, Number.NaN])('a page size of %d is refused', async (limit) => {
      const store = await world.open();
      await expect(store.pages('ARTICLE', [{}], 'PUBLISHED_DESC', { limit })).rejects.toMatchObject({
        code: 'BAD_PAGE_SIZE',
        message: `page size must be 1 to 100, but got ${limit}`,
      });
    });

    test.each<[SortKey]>([[[]], [['2022']], [[1, 'a']], [['a', 'b', 'c']]])(
      'the cursor %j of another list is refused',
      async (after) => {
        const store = await world.open();
        await expect(
          store.pages('ARTICLE', [{}], 'PUBLISHED_DESC', { limit: 1, after }),
        ).rejects.toMatchObject({ code: 'BAD_CURSOR' });
      },
    );

    test.each<[SortKey]>([[['', '']], [["'; --", '\u0000']], [['\uffff', '\ud800']]])(
      'the made-up cursor %j does no harm',
      async (after) => {
        const store = await world.open();
        await store.save({ records: TEN }, AT);
        const [page] = await store.pages('ARTICLE', [{}], 'PUBLISHED_DESC', { limit: 100, after });
        expect(page?.items.length === 0 || page?.items.length === 10).toBe(true);
      },
    );
  });
}
