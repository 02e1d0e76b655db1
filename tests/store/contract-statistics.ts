import { describe, expect, test } from 'vitest';
import type { ArticleRecord } from '../../src/model/batch.ts';
import type { EventKind } from '../../src/model/event.ts';
import type { ArticleFilter } from '../../src/model/filter.ts';
import type { Figures, StatisticsBy, StatisticsQuestion } from '../../src/model/statistics.ts';
import { StatisticsBy as EVERY_BY } from '../../src/model/statistics.ts';
import type { Store } from '../../src/store/store.ts';
import { seeded } from '../support/random.ts';
import {
  articleId,
  event,
  eventId,
  mention,
  officialId,
  record,
  source,
  storyId,
} from '../support/records.ts';
import type { World } from './contract.ts';

const AT = '2026-11-22T00:00:00.000Z';
const PROVINCES = ['binh-duong', 'ba-ria-vung-tau', 'ho-chi-minh', 'ha-noi', 'ha-giang'].map(
  (slug) => `province:${slug}`,
);
const HEIR: Readonly<Record<string, string>> = {
  'province:binh-duong': 'province:ho-chi-minh',
  'province:ba-ria-vung-tau': 'province:ho-chi-minh',
  'province:ha-giang': 'province:tuyen-quang',
};
const KINDS: readonly EventKind[] = ['CONFERENCE', 'VISIT', 'SIGNING'];
const OWN = PROVINCES.map((id) => ({ id, key: id }));
const HEIRS = PROVINCES.map((id) => ({ id, key: HEIR[id] ?? id }));

/** Ninety articles from the end of 2024 to the beginning of 2026, some undated, drawn from a few of everything. */
function generated(): readonly ArticleRecord[] {
  const draw = seeded(47);
  const some = <T>(values: readonly T[], most: number) => [
    ...new Set(Array.from({ length: draw.below(most + 1) }, () => draw.pick(values))),
  ];
  const start = Date.parse('2024-12-20T00:00:00Z');
  const day = 86_400_000;
  return Array.from({ length: 90 }, (_none, n) =>
    record({
      key: `n${n}`,
      article: {
        publishedAt: draw.chance(0.1) ? null : new Date(start + draw.below(400 * day)).toISOString(),
        sourceId: `source:${draw.pick(['site-a', 'site-b', 'press'])}`,
        provinceIds: some(PROVINCES, 3),
        countryIds: some(['country:la', 'country:kh'], 2),
        kind: draw.pick(['NEWS', 'VIDEO'] as const),
        language: draw.pick(['vi', 'en']),
        tags: some(['Mặt trận', 'Hữu nghị'], 2),
        storyId: storyId(draw.chance(0.2) ? 'shared' : `n${n}`),
        title: draw.chance(0.3) ? 'Đoàn kết' : 'Tin',
      },
      mentions: some(['An', 'Ba', 'Ca', 'Da'], 3).flatMap((key) => [mention(key), mention(key)]),
      events: some([0, 1, 2, 3, 4, 5], 2).map((one) =>
        event(`e${one}`, { kind: KINDS[one % 3] as EventKind, startsOn: `2025-0${one + 1}-15` }),
      ),
    }),
  );
}
const RECORDS = generated();

/** The day of an instant in Viet Nam, found without the code under test. */
const dayOf = (instant: string) => new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 10);

/** Its ISO week: 2024-W01 began on Monday, 1 January 2024; 2024 and 2025 have 52 weeks. */
function weekOf(day: string): string {
  const weeks = Math.floor((Date.parse(day) - Date.parse('2024-01-01')) / 604_800_000);
  return `${2024 + Math.floor(weeks / 52)}-W${`${(weeks % 52) + 1}`.padStart(2, '0')}`;
}

function keysOf(
  { article, events }: ArticleRecord,
  by: StatisticsBy,
  units: readonly { id: string; key: string }[],
) {
  const day = article.publishedAt === null ? [] : [dayOf(article.publishedAt)];
  switch (by) {
    case 'DAY':
      return day;
    case 'WEEK':
      return day.map(weekOf);
    case 'MONTH':
      return day.map((one) => one.slice(0, 7));
    case 'PROVINCE':
      return units.filter(({ id }) => article.provinceIds.includes(id)).map(({ key }) => key);
    case 'SOURCE':
      return [article.sourceId];
    case 'EVENT_KIND':
      return events.map(({ kind }) => kind);
    case 'COUNTRY':
      return article.countryIds;
  }
}

/** What the statistics of these articles are, counted by sets. */
function counted(
  records: readonly ArticleRecord[],
  by: StatisticsBy,
  units: readonly { id: string; key: string }[],
) {
  const buckets = new Map<string, Record<'articles' | 'events' | 'officials', Set<string>>>();
  for (const one of records) {
    for (const key of keysOf(one, by, units)) {
      const bucket = buckets.get(key) ?? { articles: new Set(), events: new Set(), officials: new Set() };
      buckets.set(key, bucket);
      bucket.articles.add(one.article.id);
      for (const { officialId: id } of one.mentions) bucket.officials.add(id);
      for (const { eventId: id, kind } of one.events)
        if (by !== 'EVENT_KIND' || kind === key) bucket.events.add(id);
    }
  }
  return inOrder(
    [...buckets].map(([key, { articles, events, officials }]) => ({
      key,
      articleCount: articles.size,
      eventCount: events.size,
      officialCount: officials.size,
    })),
  );
}

const inOrder = (figures: readonly Figures[]) => figures.toSorted((a, b) => (a.key < b.key ? -1 : 1));
const all = (by: StatisticsBy, filter: ArticleFilter, units = OWN): StatisticsQuestion => ({
  by,
  filter,
  units: by === 'PROVINCE' ? units : undefined,
  events: true,
  officials: true,
});

const FILTERS: readonly (readonly [string, ArticleFilter])[] = [
  ['nothing', {}],
  ['days from', { published: { from: '2025-06-01' } }],
  ['days to', { published: { to: '2025-06-30' } }],
  ['years', { published: { from: '2024-12-25', to: '2026-06-30' } }],
  ['a run of days', { published: { from: '2025-03-01', to: '2025-06-30' } }],
  ['a province', { provinceIds: ['province:ho-chi-minh'] }],
  ['provinces and days', { provinceIds: PROVINCES.slice(0, 3), published: { from: '2025-02-01' } }],
  ['more provinces than get a select of their own', { provinceIds: [...PROVINCES, ...'abcdefgh'] }],
  ['two lists of provinces', { provinceIds: PROVINCES.slice(0, 3), alsoProvinceIds: PROVINCES.slice(2) }],
  ['sources', { sourceIds: ['source:site-a', 'source:press'] }],
  ['kinds of source', { sourceKinds: ['PRESS'] }],
  ['an official', { officialIds: [officialId('An')] }],
  [
    'officials and a country',
    { officialIds: [officialId('An'), officialId('Ba')], countryIds: ['country:la'] },
  ],
  ['an event', { eventIds: [eventId('e1')] }],
  ['kinds and languages', { kinds: ['VIDEO'], languages: ['en'] }],
  ['a tag', { tags: ['mặt trận'] }],
  ['a text', { text: 'doan ket' }],
  ['a text and days', { text: 'đoàn kết', published: { to: '2025-09-30' } }],
  ['originals only', { distinct: true }],
  ['ids', { ids: [articleId('n1'), articleId('n2'), articleId('n3')] }],
  ['an empty list', { officialIds: [] }],
];

async function filled(world: World): Promise<Store> {
  const store = await world.open();
  await store.registerSources([source('site-a'), source('site-b'), source('press', { kind: 'PRESS' })], AT);
  await store.save({ records: RECORDS }, AT);
  return store;
}

/** Figures for charts, on generated articles. */
export function statisticsContract(world: World): void {
  describe('statistics', () => {
    test.each(FILTERS)('count what the articles of a filter by %s have', async (_name, filter) => {
      const store = await filled(world);
      const [page] = await store.pages('ARTICLE', [filter], 'PUBLISHED_DESC', { limit: 100 });
      const ids = new Set(page?.items.map(({ id }) => id));
      const kept = RECORDS.filter(({ article }) => ids.has(article.id));
      for (const by of Object.values(EVERY_BY)) {
        const figures = await store.statistics(all(by, filter));
        expect({ by, figures: inOrder(figures) }).toEqual({ by, figures: counted(kept, by, OWN) });
      }
      const heirs = await store.statistics(all('PROVINCE', filter, HEIRS));
      expect(inOrder(heirs)).toEqual(counted(kept, 'PROVINCE', HEIRS));
    });

    test('count nothing that is not asked for', async () => {
      const store = await filled(world);
      const figures = await store.statistics({ by: 'SOURCE', filter: {}, events: false, officials: false });
      expect(figures.map(({ eventCount, officialCount }) => eventCount + officialCount)).toEqual([0, 0, 0]);
      expect(figures.reduce((sum, { articleCount }) => sum + articleCount, 0)).toBe(RECORDS.length);
    });

    test.each([
      ['DAY', '2022-12-31', '2023-01-01'],
      ['MONTH', '2022-12', '2023-01'],
      ['WEEK', '2022-W52', '2022-W52'],
    ] as const)('by %s begin at midnight in Viet Nam', async (by, before, after) => {
      const store = await world.open();
      const moments = ['2022-12-31T16:59:59.999Z', '2022-12-31T17:00:00.000Z'];
      const records = moments.map((publishedAt, n) => record({ key: `${n}`, article: { publishedAt } }));
      await store.save({ records }, AT);
      const figures = await store.statistics({ by, filter: {}, events: false, officials: false });
      const keys = figures.flatMap(({ key, articleCount }) =>
        Array.from({ length: articleCount }, () => key),
      );
      expect(keys.sort()).toEqual([before, after]);
    });

    test.each([
      ['2020-12-31', '2020-W53'],
      ['2021-01-03', '2020-W53'],
      ['2021-01-04', '2021-W01'],
      ['2024-12-30', '2025-W01'],
      ['2026-12-31', '2026-W53'],
      ['2027-01-03', '2026-W53'],
    ])('by WEEK put %s into %s', async (day, week) => {
      const store = await world.open();
      const publishedAt = new Date(Date.parse(`${day}T12:00:00+07:00`)).toISOString();
      await store.save({ records: [record({ article: { publishedAt } })] }, AT);
      const figures = await store.statistics({ by: 'WEEK', filter: {}, events: false, officials: false });
      expect(figures.map(({ key }) => key)).toEqual([week]);
    });

    test('by province add up alike through both maps for articles with exactly one province', async () => {
      const store = await filled(world);
      const single = RECORDS.filter(({ article }) => article.provinceIds.length === 1);
      const filter = { ids: single.map(({ article }) => article.id) };
      const sum = async (units: typeof OWN) =>
        (await store.statistics(all('PROVINCE', filter, units))).reduce(
          (total, one) => total + one.articleCount,
          0,
        );
      expect(await sum(OWN)).toBe(single.length);
      expect(await sum(HEIRS)).toBe(single.length);
    });

    test('by SOURCE are of registered sites, whatever the filter', async () => {
      const store = await filled(world);
      const stray = record({
        key: 'stray',
        article: { sourceId: 'source:stray' },
        mentions: [mention('An')],
      });
      await store.save({ records: [stray] }, AT);
      for (const filter of [{}, { officialIds: [officialId('An')] }]) {
        const figures = await store.statistics(all('SOURCE', filter));
        expect(figures.map(({ key }) => key).sort()).toEqual([
          'source:press',
          'source:site-a',
          'source:site-b',
        ]);
      }
    });

    test('follow when an article is retracted or stored again with another official', async () => {
      const store = await world.open();
      const own = { by: 'SOURCE', filter: {}, events: true, officials: true } as const;
      const first = record({ key: 'a', mentions: [mention('An')], events: [event('họp')] });
      const second = record({ key: 'b', mentions: [mention('An')], events: [event('họp')] });
      await store.registerSources([source('site-a')], AT);
      await store.save({ records: [first, second] }, AT);
      const key = 'source:site-a';
      expect(await store.statistics(own)).toEqual([
        { key, articleCount: 2, eventCount: 1, officialCount: 1 },
      ]);
      await store.save({ records: [{ ...second, mentions: [mention('Ba')] }] }, AT);
      expect(await store.statistics(own)).toEqual([
        { key, articleCount: 2, eventCount: 1, officialCount: 2 },
      ]);
      await store.decide({ kind: 'RETRACT_ARTICLE', article: articleId('a') }, null, AT);
      expect(await store.statistics(own)).toEqual([
        { key, articleCount: 1, eventCount: 1, officialCount: 1 },
      ]);
    });
  });
}
