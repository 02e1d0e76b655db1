import { describe, expect, test } from 'vitest';
import { dateInVietnam } from '../../src/model/time.ts';
import type { Filter, Store } from '../../src/store/store.ts';
import { seeded } from '../support/random.ts';
import { articleId, record, storyId } from '../support/records.ts';
import type { World } from './contract.ts';

const AT = '2022-08-22T00:00:00.000Z';
const random = seeded(20221122);
const DAYS = ['2019-12-30', '2020-01-01', '2020-01-02', '2020-02-10', '2020-02-11', '2021-05-05'];

/** Stories of one to four articles, up to years apart, some without a date, some reprints: these are no originals, be they published first. */
const ARTICLES = Array.from({ length: 90 }, (_none, n) => ({
  key: `told ${n}`,
  story: storyId(`told ${random.below(40)}`),
  publishedAt: random.chance(0.9) ? `${random.pick(DAYS)}T${random.pick(['03', '17'])}:00:00.000Z` : null,
  kind: random.pick(['NEWS', 'NOTICE'] as const),
  text: random.pick(['Một cây đa.', 'Bên cây đa có giếng nước.', 'Sân đình.']),
  credit: random.chance(0.3) ? 'Báo khác' : null,
}));
type Told = (typeof ARTICLES)[number];
const RECORDS = ARTICLES.map(({ key, story, publishedAt, kind, text, credit }) =>
  record({ key, article: { title: key, lead: null, text, publishedAt, kind, credit, storyId: story } }),
);

interface Asked {
  readonly filter: Filter<'STORY'>;
  readonly passes: (article: Told) => boolean;
}
const SPANS = [
  { from: '2020-01-02', to: '2020-02-10' },
  { from: '2020-01-02', to: '2020-01-02' },
  { from: '2020-02-11' },
  { to: '2020-01-01' },
  { from: '2019-01-01', to: '2030-01-01' },
  { from: '2022-01-01' },
];
const ASKED: readonly Asked[] = SPANS.flatMap((published) => {
  const { from = '', to = '9' } = published;
  const isWithin = ({ publishedAt }: Told) => {
    const day = publishedAt === null ? null : dateInVietnam(publishedAt);
    return day !== null && day >= from && day <= to;
  };
  return [
    { filter: { published }, passes: isWithin },
    { filter: { published, text: 'cay da' }, passes: (one) => isWithin(one) && one.text.includes('cây đa') },
    {
      filter: { published, text: 'giếng n*', kinds: ['NEWS'] },
      passes: (one) => isWithin(one) && one.text.includes('giếng nước') && one.kind === 'NEWS',
    },
    { filter: { published, kinds: ['NOTICE'] }, passes: (one) => isWithin(one) && one.kind === 'NOTICE' },
  ] satisfies Asked[];
});

/** What each story is found by, and its place: newest first, by the date of its original. */
async function storiesOf(store: Store) {
  const [whole] = await store.pages('STORY', [{}], 'PUBLISHED_DESC', { limit: 100 });
  const articles = await store.byIds(
    'ARTICLE',
    ARTICLES.map(({ key }) => articleId(key)),
  );
  return (whole?.items ?? []).map(({ id, firstPublishedAt }) => ({
    id,
    began: firstPublishedAt,
    articles: ARTICLES.filter((_one, at) => articles[at]?.storyId === id),
  }));
}

async function everyPage(store: Store, filter: Filter<'STORY'>, limit: number, backwards: boolean) {
  const ids: string[] = [];
  let request: object = { limit, backwards };
  for (let more = true; more; ) {
    const [page] = await store.pages('STORY', [filter], 'PUBLISHED_DESC', request as { limit: number });
    const read = (page?.items ?? []).map(({ id }) => id);
    if (backwards) ids.unshift(...read);
    else ids.push(...read);
    const key = backwards ? page?.keys[0] : page?.keys.at(-1);
    request = backwards ? { limit, backwards, before: key } : { limit, after: key };
    more = (backwards ? page?.hasPreviousPage : page?.hasNextPage) === true;
  }
  return ids;
}

/** Stories of some days, however they are looked for. */
export function storiesContract(world: World): void {
  describe('stories of some days', () => {
    // So many matches make words rare, frequent or common.
    test.each([1_000_000, 1, 0.05])('are those with an article that passes (%d)', async (frequentMatches) => {
      const store = await world.open({ frequentMatches });
      await store.save({ records: RECORDS }, AT);
      const stories = await storiesOf(store);
      // Some began before the days and have an article in them, and some after.
      expect(stories.some(({ articles }) => new Set(articles.map((one) => one.publishedAt)).size > 2)).toBe(
        true,
      );
      const isEarly = (first: string | null) => (one: Told) =>
        first !== null && one.publishedAt !== null && one.publishedAt < first;
      expect(stories.some(({ began, articles }) => articles.some(isEarly(began)))).toBe(true);
      for (const { filter, passes } of ASKED) {
        const wanted = stories.filter(({ articles }) => articles.some(passes)).map(({ id }) => id);
        for (const limit of [1, 4, 100])
          for (const backwards of [false, true])
            expect(await everyPage(store, filter, limit, backwards), JSON.stringify(filter)).toEqual(wanted);
        expect(await store.counts('STORY', [filter])).toEqual([wanted.length]);
      }
    });
  });
}
