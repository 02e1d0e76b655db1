import { describe, expect, test } from 'vitest';
import type { SortKey } from '../../src/model/page.ts';
import type { Filter, ListingKind, Order, Store } from '../../src/store/store.ts';
import { seeded } from '../support/random.ts';
import { articleId, event, eventId, record, source } from '../support/records.ts';
import type { World } from './contract.ts';

const AT = '2022-08-22T00:00:00.000Z';
const DAY_MS = 86_400_000;
const random = seeded(20220822);

/** Years apart, within a day, within a second, at one instant, before 1970, and not known. */
const INSTANTS: readonly (string | null)[] = [
  null,
  '1965-03-01T00:00:00.000Z',
  ...Array.from({ length: 40 }, (_none, n) => {
    const time = Date.parse('2015-01-01T05:59:59.000Z') + Math.floor(n / 4) * 300 * DAY_MS;
    return new Date(time + [0, 1, 2_000, 40_000_000][n % 4]!).toISOString();
  }),
];
const ARTICLES = Array.from({ length: 130 }, (_none, n) => ({
  key: `dated ${n}`,
  publishedAt: random.pick(INSTANTS),
  // A third have the words in their title, a third in their lead, the others in their text.
  place: n % 3,
}));
type Dated = (typeof ARTICLES)[number];
const PLACES = ['title', 'lead', 'text'] as const;
const recordOf = ({ key, publishedAt, place }: Dated) =>
  record({
    key,
    article: {
      title: place === 0 ? `Tin cây đa ${key}` : key,
      lead: place === 1 ? 'Bên cây có đa' : 'Lời dẫn',
      text: place === 2 ? 'Một cây đa.' : 'Không có gì.',
      publishedAt,
    },
  });

/** Newest first, as the list stands: by date, then by id; undated ones last. */
const newestFirst = (articles: readonly Dated[]) =>
  articles
    .map(({ key, publishedAt }) => [publishedAt ?? '', articleId(key)] as const)
    .sort((a, b) => (a < b ? 1 : -1))
    .map(([, id]) => id);
/** The same, tier after tier. */
const byRelevance = (articles: readonly Dated[]) =>
  PLACES.flatMap((_name, place) => newestFirst(articles.filter((one) => one.place === place)));

/** The ids of a whole list, read page by page from one end. */
async function read<K extends ListingKind>(
  store: Store,
  kind: K,
  filter: Filter<K>,
  order: Order<K>,
  limit: number,
  backwards = false,
): Promise<readonly string[]> {
  const ids: string[] = [];
  let from: SortKey | undefined;
  for (let more = true; more; ) {
    const request = backwards ? { limit, backwards, before: from } : { limit, after: from };
    const [page] = await store.pages(kind, [filter], order, request);
    const read = (page?.items ?? []).map((item) => (item as { id: string }).id);
    if (backwards) ids.unshift(...read);
    else ids.push(...read);
    from = backwards ? page?.keys[0] : page?.keys.at(-1);
    more = (backwards ? page?.hasPreviousPage : page?.hasNextPage) === true;
  }
  return ids;
}

async function filled(world: World): Promise<Store> {
  const store = await world.open();
  for (const some of [ARTICLES.slice(0, 50), ARTICLES.slice(50)])
    await store.save({ records: some.map(recordOf) }, AT);
  return store;
}

/** What is found by date is all there is, in its order, wherever a page begins. */
export function datesContract(world: World): void {
  describe('articles with words, by date', () => {
    test.each([1, 7, 100])('come in their order in pages of %i, from either end', async (limit) => {
      const store = await filled(world);
      const [wanted, ranked] = [newestFirst(ARTICLES), byRelevance(ARTICLES)];
      for (const text of ['cay da', 'cây đ*']) {
        const filter = { text };
        for (const backwards of [false, true]) {
          expect(await read(store, 'ARTICLE', filter, 'PUBLISHED_DESC', limit, backwards)).toEqual(wanted);
          expect(await read(store, 'ARTICLE', filter, 'PUBLISHED_ASC', limit, backwards)).toEqual(
            wanted.toReversed(),
          );
          expect(await read(store, 'ARTICLE', filter, 'RELEVANCE', limit, backwards)).toEqual(ranked);
        }
      }
      const hits: string[] = [];
      let after: SortKey | undefined;
      for (let more = true; more; ) {
        const query = { text: 'cay da', kinds: ['ARTICLE'] as const, constants: [] };
        const page = await store.search(query, { limit, after });
        hits.push(...page.items.map(({ id }) => id));
        after = page.keys.at(-1);
        more = page.hasNextPage;
      }
      expect(hits).toEqual(ranked);
    });

    test('of some days are those of these days', async () => {
      const store = await filled(world);
      for (const published of [
        { from: '2015-01-01', to: '2015-01-01' },
        { from: '2017-06-01' },
        { to: '2019-01-01' },
        { from: '2018-01-01', to: '2021-01-01' },
      ]) {
        const inVietnam = (instant: string) =>
          new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 10);
        const kept = ARTICLES.filter(({ publishedAt }) => {
          if (publishedAt === null) return false;
          const day = inVietnam(publishedAt);
          return day >= (published.from ?? '') && day <= (published.to ?? '9');
        });
        const filter = { text: 'cay da', published };
        expect(await read(store, 'ARTICLE', filter, 'RELEVANCE', 4)).toEqual(byRelevance(kept));
        expect(await store.counts('ARTICLE', [filter])).toEqual([kept.length]);
      }
    });

    test('are found where a correction moves them, and not where they were, nor when they are retracted', async () => {
      const store = await filled(world);
      const [first, second] = newestFirst(ARTICLES.filter(({ publishedAt }) => publishedAt !== null));
      const moved = ARTICLES.map((one) =>
        articleId(one.key) === first ? { ...one, publishedAt: '2014-01-01T00:00:00.000Z' } : one,
      );
      await store.save({ records: moved.filter(({ key }) => articleId(key) === first).map(recordOf) }, AT);
      expect(await read(store, 'ARTICLE', { text: 'cay da' }, 'PUBLISHED_DESC', 9)).toEqual(
        newestFirst(moved),
      );
      await store.decide({ kind: 'RETRACT_ARTICLE', article: first ?? '' }, null, AT);
      await store.decide({ kind: 'RETRACT_ARTICLE', article: second ?? '' }, null, AT);
      const left = newestFirst(moved).filter((id) => id !== first && id !== second);
      expect(await read(store, 'ARTICLE', { text: 'cay da' }, 'PUBLISHED_DESC', 9)).toEqual(left);
      expect(await store.counts('ARTICLE', [{ text: 'cay da' }])).toEqual([left.length]);
    });

    test('after a cursor of no instant are those that sort after it', async () => {
      const store = await filled(world);
      const ask = async (key: SortKey) => {
        const page = { limit: 100, after: key };
        const [found] = await store.pages('ARTICLE', [{ text: 'cay da' }], 'PUBLISHED_DESC', page);
        return found?.items.length;
      };
      expect(await ask(['~', ''])).toBe(100);
      expect(await ask(['2020', ''])).toBe(
        ARTICLES.filter(({ publishedAt }) => (publishedAt ?? '') < '2020').length,
      );
      expect(await ask(['2020-99-99T00:00:00.000Z', ''])).toBe(
        ARTICLES.filter(({ publishedAt }) => (publishedAt ?? '') < '2020-99').length,
      );
      const march = record({
        key: 'march',
        article: { title: 'Cây đa', publishedAt: '2040-03-01T00:00:00.000Z' },
      });
      await store.save({ records: [march] }, AT);
      const page = { limit: 100, after: ['2040-02-31T23:00:00.000Z', ''] };
      const [found] = await store.pages('ARTICLE', [{ text: 'cay da' }], 'PUBLISHED_ASC', page);
      expect(found?.items.map(({ id }) => id)).toEqual([articleId('march')]);
    });
  });

  describe('events of a time', () => {
    const dayAt = (n: number) => new Date(Date.parse('2021-11-20') + n * DAY_MS).toISOString().slice(0, 10);
    const EVENTS = Array.from({ length: 90 }, (_none, n) => {
      const start = random.below(400);
      const lasts = random.pick([0, 0, 1, 3, 27, 31, 33, 59, 62, 120, 700]);
      const isDated = n % 15 !== 0;
      return {
        name: `Sự kiện ${n}`,
        startsOn: isDated ? dayAt(start) : null,
        endsOn: isDated && lasts > 0 ? dayAt(start + lasts) : null,
        provinceId: `province:${random.pick(['hue', 'ha-noi'])}`,
      };
    });
    type Happening = (typeof EVENTS)[number];
    const wanted = (keep: (starts: string, ends: string, event: Happening) => boolean) =>
      EVENTS.flatMap((one) => {
        const { name, startsOn, endsOn } = one;
        return startsOn !== null && keep(startsOn, endsOn ?? startsOn, one)
          ? [[startsOn, eventId(name)]]
          : [];
      })
        .sort((a, b) => (a < b ? -1 : 1))
        .map(([, id]) => id);
    const open = async () => {
      const store = await world.open();
      await store.registerSources([source('front-a')], AT);
      const records = EVENTS.map((one) =>
        record({
          key: one.name,
          events: [
            event(one.name, {
              eventId: eventId(one.name),
              startsOn: one.startsOn,
              endsOn: one.endsOn,
              precision: one.startsOn === null ? null : 'DAY',
              provinceId: one.provinceId,
            }),
          ],
        }),
      );
      await store.save({ records }, AT);
      return store;
    };

    test('are those with a day in it, however long they last, by themselves and of a province', async () => {
      const store = await open();
      for (const [from, to] of [
        [0, 10],
        [95, 95],
        [100, 130],
        [380, 1_000],
        [401, 402],
      ] as const) {
        const on = { from: dayAt(from), to: dayAt(to) };
        const isIn = (starts: string, ends: string) => starts <= on.to && ends >= on.from;
        for (const provinceId of [undefined, 'province:hue']) {
          const filter = provinceId === undefined ? { on } : { on, provinceIds: [provinceId] };
          const ids = wanted(
            (starts, ends, one) => isIn(starts, ends) && (provinceId ?? one.provinceId) === one.provinceId,
          );
          expect(await read(store, 'EVENT', filter, 'STARTS_ASC', 3)).toEqual(ids);
          expect(await read(store, 'EVENT', filter, 'STARTS_DESC', 5, true)).toEqual(ids.toReversed());
          expect(await store.counts('EVENT', [filter])).toEqual([ids.length]);
        }
      }
    });

    test('that are not over on a day are those that end on it or later', async () => {
      const store = await open();
      for (const today of [dayAt(40), dayAt(200), dayAt(410)]) {
        const ongoing = wanted((starts, ends) => starts <= today && ends >= today);
        const notOver = wanted((_starts, ends) => ends >= today);
        const ask = (among: readonly ('ONGOING' | 'UPCOMING')[]) =>
          read(store, 'EVENT', { status: { among, today } }, 'STARTS_ASC', 4);
        expect(await ask(['ONGOING'])).toEqual(ongoing);
        expect(await ask(['ONGOING', 'UPCOMING'])).toEqual(notOver);
      }
    });
  });
}
