import { describe, expect, it } from 'vitest';
import type { NodeKind } from '../../src/model/id.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { citation, event, mention, organization, record } from '../support/records.ts';

const AT = '2022-08-22T00:00:00.000Z';
const KINDS: readonly NodeKind[] = [
  'ARTICLE',
  'EVENT',
  'OFFICIAL',
  'ORGANIZATION',
  'LEGAL_DOCUMENT',
  'STORY',
];
const RECORDS = [
  record({
    key: 'a',
    article: { title: 'Tin', lead: null, text: 'Không có gì.' },
    mentions: [mention('Lê Văn Bình'), mention('Bình'), mention('Trần Thị Bình Minh')],
    organizations: [organization('Hội Bình Minh'), organization('Bình')],
    events: [event('Ngày hội Bình'), event('Lễ ra quân', { venue: 'phường Hòa Bình' })],
    documents: [citation('12-CT/TW')],
  }),
];

/** A store with these names, what it asks the engine, and from how many matches on words are frequent. */
async function opened(work: (store: Store, asked: string[]) => Promise<void>, frequentMatches?: number) {
  const asked: string[] = [];
  const store = await openStore(
    'sqlite::memory:',
    { info() {} },
    { frequentMatches, onStatement: (sql) => void asked.push(sql) },
  );
  try {
    await store.save({ records: RECORDS }, AT);
    asked.length = 0;
    await work(store, asked);
  } finally {
    await store.close();
  }
}

const page = { limit: 20 };
const query = (text: string, kinds = KINDS) => ({ text, kinds, constants: [] });
const indexes = (asked: readonly string[], name: string) =>
  asked.reduce((sum, sql) => sum + sql.split(`from "${name}"`).length - 1, 0);

describe('names that few things have', () => {
  it('are asked of their index once, and of articles only whether any has the words', () =>
    opened(async (store, asked) => {
      const { items } = await store.search(query('bình'), page);
      expect(items.map(({ kind, tier }) => `${tier} ${kind}`)).toEqual([
        'EXACT OFFICIAL',
        'EXACT ORGANIZATION',
        'NAME OFFICIAL',
        'NAME OFFICIAL',
        'NAME ORGANIZATION',
        'NAME EVENT',
        'LEAD EVENT',
      ]);
      expect(indexes(asked, 'name_text')).toBe(1);
      expect(indexes(asked, 'article_text')).toBe(1);
      expect(indexes(asked, 'article_title') + indexes(asked, 'article_head')).toBe(0);
    }));

  it('are counted without another look at their index', () =>
    opened(async (store, asked) => {
      expect(await store.searchCount(query('bình'))).toBe(7);
      expect(await store.searchCount(query('bình', ['EVENT', 'LEGAL_DOCUMENT']))).toBe(2);
      expect(indexes(asked, 'name_text')).toBe(2);
    }));

  it('are not looked for where only articles are asked for', () =>
    opened(async (store, asked) => {
      expect((await store.search(query('bình', ['ARTICLE', 'STORY']), page)).items).toEqual([]);
      expect(indexes(asked, 'name_text')).toBe(0);
    }));

  it.each([
    'bình',
    'binh',
    'bình*',
    'b*',
    '"bình minh"',
    'minh bình',
    'le van binh',
    '12-CT/TW',
    'ct 12',
    'hòa',
    'ngày hội bình',
    'nobody',
  ])('are found and counted as many are: %s', async (text) => {
    const answers: unknown[] = [];
    for (const frequentMatches of [undefined, 1, 0.05])
      await opened(async (store) => {
        const first = await store.search(query(text), { limit: 3 });
        const after = first.keys.at(-1);
        answers.push([
          first,
          await store.search(query(text), { limit: 20, after }),
          await store.searchCount(query(text)),
        ]);
      }, frequentMatches);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });
});
