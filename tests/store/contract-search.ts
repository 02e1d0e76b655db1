import { describe, expect, test } from 'vitest';
import { seeded } from '../support/random.ts';
import { articleId, event, record } from '../support/records.ts';
import type { World } from './contract.ts';

const AT = '2022-08-22T00:00:00.000Z';
const ALL = { limit: 100 };
const RECORDS = [
  record({
    key: 'a',
    article: { title: 'Đối ngoại nhân dân', text: 'Hội nghị ở Hòa Bình bàn Chỉ thị 12-CT/TW.' },
  }),
  record({
    key: 'b',
    article: { title: 'Tin ngắn', text: 'Công tác đối ngoại của nhân dân tỉnh Thuỷ Nguyên; hoá học.' },
  }),
  record({
    key: 'c',
    article: { title: 'Doi ngoai', lead: 'Sapô có chữ “lạ”', text: 'Đường, đương, duong.' },
  }),
];
const KEYS = new Map(['a', 'b', 'c'].map((key) => [articleId(key), key]));

async function filled(world: World, frequentMatches?: number) {
  const store = await world.open({ frequentMatches });
  await store.save({ records: RECORDS }, AT);
  return store;
}

/** Full text: diacritics, phrases, prefixes, and whatever else people type. */
export function searchContract(world: World): void {
  describe('search', () => {
    test.each([
      ['doi ngoai', 'a b c', 'words without diacritics match any'],
      ['ĐỐI NGOẠI', 'a b', 'words with diacritics want them, case apart'],
      ['đối ngoai', 'a b', 'each word by itself'],
      ['"đối ngoại nhân dân"', 'a', 'a phrase'],
      ['"doi ngoai nhan dan"', 'a', 'a phrase without diacritics'],
      ['hoà bình', 'a', 'the tone on either vowel'],
      ['thủy', 'b', 'the tone on either vowel, the other way'],
      ['hóa', 'b', 'a tone that differs does not match'],
      ['duong', 'c', 'đ and ư without their marks'],
      ['đương', 'c', 'đ and ư with them'],
      ['12-CT/TW', 'a', 'a number with marks inside, as a phrase'],
      ['12-TW', '', 'not the same parts elsewhere'],
      ['chỉ thị 12-ct/tw', 'a', 'kind and number'],
      ['ngo*', 'a b c', 'a prefix'],
      ['đối ngo*', 'a b', 'a prefix after a word'],
      ['"nhan d" *', '', 'a star alone is nothing, and "d" no word here'],
      ['"nhân d"*', 'a b', 'a phrase that goes on'],
      ['lạ', 'c', 'the lead is searched too'],
      ['ngoại xyz', '', 'all words must match'],
      ['và*và', '', 'a star inside a word only parts it'],
      ['', '', 'no word finds nothing'],
      ['  !?… ', '', 'marks alone find nothing'],
    ])('%j finds %j: %s', async (text, expected) => {
      const store = await filled(world);
      const [page] = await store.pages('ARTICLE', [{ text }], 'PUBLISHED_ASC', ALL);
      expect(
        page?.items
          .map((item) => KEYS.get(item.id))
          .sort()
          .join(' '),
      ).toBe(expected);
      const [byScore] = await store.pages('ARTICLE', [{ text }], 'RELEVANCE', ALL);
      expect(byScore?.items.map((item) => item.id).sort()).toEqual(page?.items.map((item) => item.id).sort());
      expect(await store.counts('ARTICLE', [{ text }])).toEqual([page?.items.length]);
    });

    test('frequent words are searched another way and found alike', async () => {
      const filters = ['doi ngoai', 'đối ngo*', '"nhân dân"', 'hòa 12-CT', 'xyz'].flatMap((text) => [
        { text },
        { text, provinceIds: ['province:cao-bang'] },
      ]);
      const answers = [];
      for (const frequentMatches of [0.05, 1, 1_000_000]) {
        const store = await filled(world, frequentMatches);
        answers.push([
          await store.pages('ARTICLE', filters, 'PUBLISHED_DESC', { limit: 2 }),
          await store.pages('STORY', filters, 'PUBLISHED_DESC', ALL),
          await store.counts('ARTICLE', filters),
        ]);
      }
      expect(answers[0]).toEqual(answers[2]);
      expect(answers[1]).toEqual(answers[2]);
      expect(answers[0]?.[2]).toEqual([3, 3, 2, 2, 2, 2, 1, 1, 0, 0]);
    });

    test('a word in the title ranks above one in the text', async () => {
      const store = await world.open();
      const filler = 'chuyện khác '.repeat(20);
      await store.save(
        {
          records: [
            record({ key: 'a', article: { title: 'Tin', text: `${filler} giao lưu ${filler}` } }),
            record({ key: 'b', article: { title: 'Giao lưu', text: filler } }),
            record({ key: 'c', article: { title: 'Tin', text: filler } }),
          ],
        },
        AT,
      );
      const [page] = await store.pages('ARTICLE', [{ text: 'giao luu' }], 'RELEVANCE', ALL);
      expect(page?.items.map((item) => KEYS.get(item.id))).toEqual(['b', 'a']);
    });

    test('hits by relevance can be paged through', async () => {
      const store = await world.open();
      const keys = Array.from({ length: 25 }, (_, index) => `${index}`);
      await store.save(
        {
          records: keys.map((key, index) =>
            record({ key, article: { text: `giao lưu ${'x '.repeat(index % 7)}` } }),
          ),
        },
        AT,
      );
      const found: string[] = [];
      let after: readonly (string | number)[] | undefined;
      for (;;) {
        const [page] = await store.pages('ARTICLE', [{ text: 'giao lưu' }], 'RELEVANCE', { limit: 4, after });
        found.push(...(page?.items.map((item) => item.id) ?? []));
        after = page?.keys.at(-1);
        if (page?.hasNextPage !== true) break;
      }
      expect(found).toHaveLength(25);
      expect(new Set(found).size).toBe(25);
    });

    test('a text that changed is found by its new words only', async () => {
      const store = await filled(world);
      await store.save({ records: [record({ key: 'a', article: { title: 'Khác', text: 'hẳn' } })] }, AT);
      const pages = await store.pages(
        'ARTICLE',
        [{ text: 'hòa' }, { text: 'khác hẳn' }],
        'PUBLISHED_DESC',
        ALL,
      );
      expect(pages.map((page) => page.items.map((item) => KEYS.get(item.id)))).toEqual([[], ['a']]);
    });

    test('text joins with other filters, in articles and in stories', async () => {
      const store = await filled(world);
      const filter = {
        text: 'doi ngoai',
        provinceIds: ['province:cao-bang'],
        ids: [articleId('b'), articleId('c')],
      };
      expect(await store.counts('ARTICLE', [filter])).toEqual([2]);
      expect(await store.counts('STORY', [{ text: 'hòa bình' }])).toEqual([1]);
    });

    test('events are found by name and venue', async () => {
      const store = await world.open();
      await store.save(
        {
          records: [
            record({ events: [event('Hội nghị tập huấn', { venue: 'Nhà văn hóa' }), event('Giao lưu')] }),
          ],
        },
        AT,
      );
      const pages = await store.pages(
        'EVENT',
        [{ text: 'tap huan' }, { text: 'nhà văn' }, { text: 'giao lưu tập huấn' }],
        'STARTS_DESC',
        ALL,
      );
      expect(pages.map((page) => page.items.map((item) => item.name))).toEqual([
        ['Hội nghị tập huấn'],
        ['Hội nghị tập huấn'],
        [],
      ]);
    });

    test('whatever is typed is never an error', async () => {
      const store = await filled(world);
      const random = seeded(7);
      const pieces = [
        '"',
        "'",
        '*',
        '(',
        ')',
        ':',
        '-',
        '^',
        '+',
        '{',
        '}',
        '&',
        '|',
        '!',
        '<->',
        '<2>',
        ':*',
        '\\',
        '%',
        '_',
        ';',
        '--',
        '$1',
        '?',
        'AND',
        'OR',
        'NOT',
        'NEAR(',
        'a',
        'đối',
        'ngoại',
        '12-CT/TW',
        '\u0000',
        '\ud800',
        '\u0301',
        '𠮷',
        '🙂',
        '\u200b',
        ' ',
        'ß',
        'İ',
        '٣',
        'x'.repeat(3000),
      ];
      const filters = Array.from({ length: 300 }, () => ({
        text: Array.from({ length: 1 + random.below(6) }, () => random.pick(pieces)).join(
          random.pick(['', ' ']),
        ),
      }));
      const tried = [...filters, { text: 'a '.repeat(5000) }, { text: '"'.repeat(999) }];
      const [articles, officials] = [
        await store.pages('ARTICLE', tried, 'PUBLISHED_DESC', ALL),
        await store.pages('OFFICIAL', tried, 'NAME_ASC', ALL),
      ];
      expect([articles.length, officials.length]).toEqual([302, 302]);
      for (const filter of tried) await store.pages('ARTICLE', [filter], 'RELEVANCE', ALL);
    });
  });
}
