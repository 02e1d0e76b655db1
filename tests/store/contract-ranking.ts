import { describe, expect, test } from 'vitest';
import type { SortKey } from '../../src/model/page.ts';
import { officialId, record, storyId } from '../support/records.ts';
import type { World } from './contract.ts';
import { AT, CONSTANTS, day, filled, found, KINDS } from './ranking-corpus.ts';

/** Search over all kinds, and articles by relevance: one order, on every engine. */
export function rankingContract(world: World): void {
  describe('ranking', () => {
    test('names and titles come before leads, and leads before texts; then names before news, then the newest', async () => {
      const store = await filled(world);
      expect(await found(store, 'hòa bình')).toEqual([
        'EXACT province:hoa-binh',
        'EXACT ORGANIZATION Hòa Bình',
        'EXACT ARTICLE exact',
        'PREFIX ARTICLE begins',
        'NAME OFFICIAL Nguyễn Hòa Bình',
        'NAME ORGANIZATION Ban Dân vận Hòa Bình',
        'NAME ORGANIZATION Hội Hữu nghị Việt - Lào tỉnh Hòa Bình',
        'NAME SOURCE Mặt trận Hòa Bình',
        'NAME EVENT Giao lưu Hòa Bình - Lào',
        'NAME ARTICLE copy',
        'NAME STORY Tin ở Hòa Bình',
        'NAME ARTICLE inside',
        'LEAD ARTICLE apart',
        'LEAD ARTICLE lead',
        'TEXT ARTICLE text',
      ]);
    });

    test.each([
      ['hoa binh', 17, 'words without diacritics find more'],
      ['hoà bình', 15, 'the tone on either vowel'],
      ['"hòa bình"', 14, 'a phrase'],
      ['hoa Bình', 16, 'each word by its own rule'],
      ['lào', 5, 'a country, bodies, events and news'],
      ['bình dương', 3, 'a province, an official, the venue of an event'],
      ['binh duong', 3, 'the same without diacritics'],
      ['12-CT/TW', 2, 'a document by its number, and what cites it'],
      ['chỉ thị 12-ct/tw', 2, 'a document by kind and number'],
      ['hòa b*', 15, 'a prefix'],
      ['b* hòa', 15, 'a prefix before another word'],
      ['hoabinh.test', 1, 'a source by its host'],
      ['không thấy', 0, 'all words must be there'],
      ['', 0, 'no word'],
      ['"!?', 0, 'marks alone'],
    ])('%j finds %i, and counts as many: %s', async (text, count) => {
      const store = await filled(world);
      const hits = await found(store, text);
      expect(hits).toHaveLength(count);
      expect(new Set(hits).size).toBe(count);
      expect(await store.searchCount({ text, kinds: KINDS, constants: CONSTANTS })).toBe(count);
    });

    test('a name that is asked for whole stands first, whatever else has its words', async () => {
      const store = await filled(world);
      const first = async (text: string) => (await found(store, text))[0];
      expect(await first('12-CT/TW')).toBe('EXACT LEGAL_DOCUMENT');
      expect(await first('nguyen hoa binh')).toBe('EXACT OFFICIAL Nguyễn Hòa Bình');
      expect(await first('chdcnd lao')).toBe('EXACT country:la');
      expect(await first('nguyễn h*')).toBe('PREFIX OFFICIAL Nguyễn Hòa Bình');
      expect(await first('Tin ở Hòa Bình')).toBe('EXACT ARTICLE copy');
    });

    test('kinds are asked for alone; a story of one article only where articles are not', async () => {
      const store = await filled(world);
      expect(await found(store, 'hòa bình', ['STORY'])).toEqual([
        'EXACT STORY Hòa Bình',
        'PREFIX STORY Hoà Bình đón khách Lào',
        'NAME STORY Tin ở Hòa Bình',
        'LEAD STORY Hòa',
        'LEAD STORY Tin',
        'TEXT STORY Tin',
      ]);
      expect(await found(store, 'hòa bình', ['STORY', 'ARTICLE', 'COUNTRY'])).toHaveLength(8);
      expect(await found(store, 'hòa bình', ['OFFICIAL'])).toEqual(['NAME OFFICIAL Nguyễn Hòa Bình']);
      expect(await found(store, 'hòa bình', [])).toEqual([]);
      expect(await store.searchCount({ text: 'hòa bình', kinds: ['STORY'], constants: [] })).toBe(6);
    });

    test('officials of one tier stand by the number of their articles', async () => {
      const store = await filled(world);
      expect(await found(store, 'binh', ['OFFICIAL'])).toEqual([
        'NAME OFFICIAL Nguyễn Hòa Bình',
        ...(officialId('Lê Thị Hoa Bình') > officialId('Trần Bình Dương')
          ? ['NAME OFFICIAL Lê Thị Hoa Bình', 'NAME OFFICIAL Trần Bình Dương']
          : ['NAME OFFICIAL Trần Bình Dương', 'NAME OFFICIAL Lê Thị Hoa Bình']),
      ]);
    });

    test('pages of any size give the whole list, and what comes meanwhile neither repeats nor hides a hit', async () => {
      for (const limit of [1, 2, 5]) {
        const store = await filled(world);
        const all = (await found(store, 'hoa binh')).length;
        const seen: string[] = [];
        let after: SortKey | undefined;
        for (let page = 0; page < 40; page += 1) {
          const query = { text: 'hoa binh', kinds: KINDS, constants: CONSTANTS };
          const { items, keys, hasNextPage, hasPreviousPage } = await store.search(query, { limit, after });
          expect(hasPreviousPage).toBe(page > 0);
          seen.push(...items.map(({ id }) => id));
          after = keys.at(-1);
          const key = `new-${page}`;
          const article = { title: `Hòa Bình ${page}`, publishedAt: day(30 + page), storyId: storyId(key) };
          if (page < 3) await store.save({ records: [record({ key, article })] }, AT);
          if (!hasNextPage) break;
        }
        const before = seen.filter((id, at) => seen.indexOf(id) === at);
        expect(before).toEqual(seen);
        expect(seen.length).toBeGreaterThanOrEqual(all);
      }
    });

    test('rare, frequent and common words are searched in other ways and found alike', async () => {
      const answers = [];
      for (const frequentMatches of [1_000_000, 1, 0.05]) {
        const store = await filled(world, frequentMatches);
        const lists = [];
        for (const text of ['hòa bình', 'hoa b*', '"hòa bình"', 'lào', 'tin', 'b* hòa', 'chi thi']) {
          lists.push(await found(store, text), await found(store, text, ['STORY', 'EVENT']));
          for (const request of [{ limit: 3 }, { limit: 2, backwards: true }])
            for (const beside of [{}, { languages: ['vi', 'en'] }])
              lists.push(await store.pages('ARTICLE', [{ text, ...beside }], 'RELEVANCE', request));
        }
        answers.push(lists);
      }
      expect(answers[1]).toEqual(answers[0]);
      expect(answers[2]).toEqual(answers[0]);
    });

    test('articles by relevance stand as in a search of articles, read from either end', async () => {
      const store = await filled(world);
      const query = { text: 'hoa binh', kinds: ['ARTICLE'] as const, constants: [] };
      const wanted = (await store.search(query, { limit: 100 })).items.map(({ id }) => id);
      expect(wanted).toHaveLength(8);
      for (const backwards of [false, true]) {
        const seen: string[] = [];
        let from: SortKey | undefined;
        for (let more = true; more; ) {
          const request = backwards ? { limit: 3, backwards, before: from } : { limit: 3, after: from };
          const [page] = await store.pages('ARTICLE', [{ text: 'hoa binh' }], 'RELEVANCE', request);
          const ids = page?.items.map(({ id }) => id) ?? [];
          if (backwards) seen.unshift(...ids);
          else seen.push(...ids);
          from = backwards ? page?.keys[0] : page?.keys.at(-1);
          more = (backwards ? page?.hasPreviousPage : page?.hasNextPage) === true;
        }
        expect(seen).toEqual(wanted);
      }
    });

    test('articles by relevance join with other filters, several at a time', async () => {
      const store = await filled(world);
      const filters = [
        { text: 'hòa bình', published: { from: '2022-01-03' } },
        { text: 'hòa bình', distinct: true },
        { text: 'xyz' },
      ];
      const pages = await store.pages('ARTICLE', filters, 'RELEVANCE', { limit: 3 });
      expect(pages.map((page) => page.items.map((item) => item.canonicalUrl.slice(18)))).toEqual([
        ['copy', 'inside', 'apart'],
        ['exact', 'begins', 'inside'],
        [],
      ]);
      expect(pages.map((page) => page.hasNextPage)).toEqual([true, true, false]);
    });

    test.each([
      [{ limit: 0 }, 'BAD_PAGE_SIZE'],
      [{ limit: 101 }, 'BAD_PAGE_SIZE'],
      [{ limit: 1, after: [] }, 'BAD_CURSOR'],
      [{ limit: 1, after: ['0', 'a', 'b'] }, 'BAD_CURSOR'],
      [{ limit: 1, after: [50, 'a', 'b'] }, 'BAD_CURSOR'],
      [{ limit: 1, after: [-3, 'a', 'b'] }, 'BAD_CURSOR'],
      [{ limit: 1, after: [1.5, 'a', 'b'] }, 'BAD_CURSOR'],
      [{ limit: 1, after: [9, 'a', 'b'] }, 'BAD_CURSOR'],
      [{ limit: 1, after: [2, 'many', 'b'] }, 'BAD_CURSOR'],
      [{ limit: 1, after: [2, '1', 'b', 'c'] }, 'BAD_CURSOR'],
    ])('a request of %j is refused with %s', async (request, code) => {
      const store = await filled(world);
      const query = { text: 'hòa', kinds: KINDS, constants: CONSTANTS };
      await expect(store.search(query, request)).rejects.toMatchObject({ code });
    });

    test('a cursor by relevance must name a tier', async () => {
      const store = await filled(world);
      for (const after of [
        [7, '2022', 'article:a'],
        ['2022', 'article:a'],
      ]) {
        const asked = store.pages('ARTICLE', [{ text: 'hòa' }], 'RELEVANCE', { limit: 1, after });
        await expect(asked).rejects.toMatchObject({ code: 'BAD_CURSOR' });
      }
    });

    test('a text of megabytes is stored, and found by what stands in its first ten thousand words', async () => {
      const store = await world.open();
      const words = Array.from({ length: 400_000 }, (_none, at) => `từ${(at * 7919).toString(36)}`);
      words[9000] = 'tận cùng';
      words[20_000] = 'xa vời';
      const repeated = `${'và '.repeat(20_000)}đuôi`;
      const records = [words.join(' '), repeated].map((text, at) =>
        record({ key: `${at}`, article: { text } }),
      );
      await store.save({ records }, AT);
      const texts = ['"tận cùng"', '"xa vời"', 'vời', '"và và"', 'đuôi', '"và đuôi"'];
      expect(
        await store.counts(
          'ARTICLE',
          texts.map((text) => ({ text })),
        ),
      ).toEqual([1, 0, 0, 1, 0, 0]);
    });

    test('what is retracted or renamed is found no more', async () => {
      const store = await filled(world);
      const before = await found(store, 'hòa bình', ['ARTICLE']);
      const [hit] = (
        await store.search({ text: 'hòa bình', kinds: ['ARTICLE'], constants: [] }, { limit: 1 })
      ).items;
      await store.decide({ kind: 'RETRACT_ARTICLE', article: hit?.id ?? '' }, null, AT);
      expect(await found(store, 'hòa bình', ['ARTICLE'])).toEqual(before.slice(1));
      const renamed = record({ key: 'begins', article: { title: 'Tin khác', text: 'Không có gì.' } });
      await store.save({ records: [renamed] }, AT);
      expect(await found(store, 'hòa bình', ['ARTICLE', 'ORGANIZATION', 'EVENT'])).toEqual(before.slice(2));
    });
  });
}
