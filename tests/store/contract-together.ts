import { describe, expect, test } from 'vitest';
import { NOT_READ } from '../../src/model/article.ts';
import type { SortKey } from '../../src/model/page.ts';
import { mention, officialId, record, storyId } from '../support/records.ts';
import type { World } from './contract.ts';

const AT = '2022-08-22T00:00:00.000Z';
const TEN = Array.from({ length: 10 }, (_, index) =>
  record({ key: `n${index}`, article: { publishedAt: `2022-08-1${index >> 1}T00:00:00.000Z` } }),
);

/** Lists and counts do not depend on what they are asked for together with, or on which way is the quickest to them. */
export function togetherContract(world: World): void {
  describe('lists asked for together', () => {
    test('brief pages are the pages without the bodies, in every order', async () => {
      const store = await world.open();
      await store.save({ records: TEN }, AT);
      for (const order of ['PUBLISHED_DESC', 'PUBLISHED_ASC', 'RELEVANCE'] as const) {
        const filters =
          order === 'RELEVANCE' ? [{ text: 'n*' }, { text: 'khong' }] : [{}, { kinds: ['NEWS' as const] }];
        const [whole, brief] = [
          await store.pages('ARTICLE', filters, order, { limit: 4 }),
          await store.pages('ARTICLE', filters, order, { limit: 4, isBrief: true }),
        ];
        const bodiless = whole.map((page) => ({
          ...page,
          items: page.items.map((item) => ({ ...item, text: NOT_READ, html: NOT_READ })),
        }));
        expect(brief).toEqual(bodiless);
      }
    });

    test('filters of any shapes, asked for together, are answered as each alone', async () => {
      const store = await world.open();
      const records = Array.from({ length: 40 }, (_, index) =>
        record({
          key: `${index}`,
          article: {
            publishedAt: `2022-08-${10 + (index % 7)}T00:00:00.000Z`,
            text: index % 3 ? 'hòa bình' : 'tin',
          },
          mentions: [mention(`An ${index % 5}`), mention(`Ba ${index % 4}`)],
        }),
      );
      await store.save({ records }, AT);
      const an = (...numbers: readonly number[]) => numbers.map((number) => officialId(`An ${number}`));
      const filters = [
        { officialIds: an(1) },
        { officialIds: an(2, 3) },
        {},
        { text: 'hoa binh' },
        { officialIds: [] },
        { officialIds: an(4), published: { from: '2022-08-12' } },
        { officialIds: an(3), text: 'hoa binh' },
        { officialIds: an(9) },
        { officialIds: an(0) },
        { text: 'tin', published: { from: '2022-08-11', to: '2022-08-13' } },
      ];
      const [whole] = await store.pages('ARTICLE', [{}], 'PUBLISHED_DESC', { limit: 40 });
      const [after, before] = [whole?.keys[8], whole?.keys[30]];
      for (const request of [{}, { after }, { before, backwards: true }, { after, before }]) {
        for (const isOneSided of [false, true]) {
          const page = { limit: 3, ...request, isOneSided };
          const together = await store.pages('ARTICLE', filters, 'PUBLISHED_DESC', page);
          const alone = [];
          for (const filter of filters)
            alone.push(...(await store.pages('ARTICLE', [filter], 'PUBLISHED_DESC', page)));
          expect(together).toEqual(alone);
        }
      }
      const counts = await store.counts('ARTICLE', filters);
      const lengths = [];
      for (const filter of filters) {
        const [page] = await store.pages('ARTICLE', [filter], 'PUBLISHED_DESC', { limit: 100 });
        lengths.push(page?.items.length);
      }
      expect(counts).toEqual(lengths);
    });

    test('a page read on one side has the same items, and takes the other side for granted', async () => {
      const store = await world.open();
      await store.save({ records: TEN }, AT);
      const [whole] = await store.pages('ARTICLE', [{}], 'PUBLISHED_DESC', { limit: 10 });
      const [first, last] = [whole?.keys[0], whole?.keys[9]];
      const ends = [
        { limit: 3, after: first },
        { limit: 9, after: first },
        { limit: 3, before: last, backwards: true },
        { limit: 9, before: last, backwards: true },
      ];
      for (const page of ends) {
        const [both] = await store.pages('ARTICLE', [{}], 'PUBLISHED_DESC', page);
        const [one] = await store.pages('ARTICLE', [{}], 'PUBLISHED_DESC', { ...page, isOneSided: true });
        expect(one).toEqual(both);
      }
      const beyondAll: SortKey = ['2030-01-01T00:00:00.000Z', 'article:a'];
      const [both] = await store.pages('ARTICLE', [{}], 'PUBLISHED_DESC', { limit: 3, after: beyondAll });
      expect(both?.hasPreviousPage).toBe(false);
      const page = { limit: 3, after: beyondAll, isOneSided: true };
      const [one] = await store.pages('ARTICLE', [{}], 'PUBLISHED_DESC', page);
      expect(one).toEqual({ ...both, hasPreviousPage: true });
    });

    test('counts of words are the same by every way of counting them', async () => {
      const records = Array.from({ length: 30 }, (_, index) =>
        record({
          key: `${index}`,
          article: {
            title: index % 4 ? 'Tin' : 'Hòa bình',
            text: index % 3 ? 'Giao lưu hữu nghị.' : 'Hội nghị.',
            // Of every five articles the third tells the story of the second, and the fifth that of the fourth.
            storyId: storyId(`${index % 5 === 2 || index % 5 === 4 ? index - 1 : index}`),
          },
        }),
      );
      for (const frequentMatches of [undefined, 1, 0.05, 1_000_000]) {
        const store = await world.open({ frequentMatches });
        await store.save({ records }, AT);
        for (const text of ['huu nghi', 'hoa binh', 'hoi nghi', 'tin giao', 'xyz', 'h*']) {
          const filters = [{ text }, { text, distinct: true }, { text, distinct: false }];
          const lengths = [];
          for (const filter of filters) {
            const [page] = await store.pages('ARTICLE', [filter], 'PUBLISHED_DESC', { limit: 100 });
            lengths.push(page?.items.length);
          }
          expect([text, await store.counts('ARTICLE', filters)]).toEqual([text, lengths]);
          for (const kinds of [['ARTICLE'], ['STORY'], ['ARTICLE', 'STORY']] as const) {
            const query = { text, kinds, constants: [] };
            const { items } = await store.search(query, { limit: 100 });
            expect([text, kinds, await store.searchCount(query)]).toEqual([text, kinds, items.length]);
          }
        }
      }
    });
  });
}
