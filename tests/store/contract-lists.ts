import { describe, expect, test } from 'vitest';
import type { Filter } from '../../src/store/store.ts';
import {
  articleId,
  citation,
  documentId,
  event,
  eventId,
  evidence,
  mention,
  officialId,
  organization,
  organizationId,
  record,
  source,
  storyId,
} from '../support/records.ts';
import type { World } from './contract.ts';

const AT = '2022-08-22T00:00:00.000Z';
const ALL = { limit: 100 };

/** Three articles that differ in everything, and one without a date. */
const RECORDS = [
  record({
    key: 'old',
    article: {
      publishedAt: '2022-08-20T16:59:59.000Z',
      provinceIds: ['province:cao-bang', 'province:ha-giang'],
      tags: ['Mặt trận'],
      storyId: storyId('s'),
    },
    mentions: [mention('An')],
  }),
  record({
    key: 'mid',
    article: {
      publishedAt: '2022-08-20T17:00:00.000Z',
      provinceIds: ['province:ha-giang'],
      countryIds: ['country:la'],
      language: 'en',
      storyId: storyId('s'),
    },
    organizations: [organization('MT')],
    events: [
      event('họp', {
        organizerIds: [organizationId('MT')],
        countryIds: ['country:la'],
        documentIds: [documentId('1/QĐ')],
      }),
    ],
  }),
  record({
    key: 'new',
    article: {
      publishedAt: '2022-08-22T01:00:00.000Z',
      provinceIds: [],
      kind: 'VIDEO',
      sourceId: 'source:press',
    },
    mentions: [mention('An'), mention('Ba')],
    documents: [citation('1/QĐ')],
    events: [
      event('đại hội', {
        kind: 'CONGRESS',
        startsOn: '2022-08-25',
        endsOn: '2022-08-27',
        provinceId: null,
        participations: [{ officialId: officialId('An'), role: 'SPEAKER', evidence: evidence() }],
      }),
      event('bao giờ', { startsOn: null, precision: null, isMain: false }),
    ],
  }),
  record({ key: 'undated', article: { publishedAt: null, fetchedAt: '2022-08-30T00:00:00.000Z' } }),
];

const KEYS = new Map(
  RECORDS.map((one) => [
    one.article.id,
    one.article.id === articleId('old') ? 'old' : (one.article.url.split('/').at(-1) ?? ''),
  ]),
);
const EVENTS = new Map(['họp', 'đại hội', 'bao giờ'].map((key) => [eventId(key), key]));

async function filled(world: World) {
  const store = await world.open();
  await store.registerSources([source('site-a'), source('press', { kind: 'PRESS' })], AT);
  await store.save({ records: RECORDS }, AT);
  return store;
}

/** Filters and orders of articles, stories and events. */
export function listsContract(world: World): void {
  describe('lists of articles', () => {
    test.each<[string, Filter<'ARTICLE'>, string]>([
      ['nothing: newest first, undated last', {}, 'new mid old undated'],
      ['ids', { ids: [articleId('old'), articleId('undated')] }, 'old undated'],
      ['a province', { provinceIds: ['province:ha-giang'] }, 'mid old'],
      [
        'provinces, an article in both once',
        { provinceIds: ['province:ha-giang', 'province:cao-bang'] },
        'mid old undated',
      ],
      ['an id twice', { provinceIds: ['province:ha-giang', 'province:ha-giang'] }, 'mid old'],
      [
        'more ids than get a select of their own',
        { provinceIds: ['province:ha-giang', ...'abcdefghij'] },
        'mid old',
      ],
      ['a source', { sourceIds: ['source:press'] }, 'new'],
      ['kinds of source', { sourceKinds: ['FRONT'] }, 'mid old undated'],
      ['an official', { officialIds: [officialId('An')] }, 'new old'],
      [
        'officials and a province',
        { officialIds: [officialId('An'), officialId('Ba')], provinceIds: ['province:cao-bang'] },
        'old',
      ],
      ['an organisation', { organizationIds: [organizationId('MT')] }, 'mid'],
      ['an event', { eventIds: [eventId('họp')] }, 'mid'],
      ['a document', { documentIds: [documentId('1/QĐ')] }, 'new'],
      ['a country', { countryIds: ['country:la'] }, 'mid'],
      ['a story', { storyIds: [storyId('s')] }, 'mid old'],
      ['kinds', { kinds: ['VIDEO', 'OPINION'] }, 'new'],
      ['languages', { languages: ['en'] }, 'mid'],
      ['a tag in another case', { tags: ['MẶT TRẬN'] }, 'old'],
      ['originals only', { distinct: true }, 'new old undated'],
      ['days from: the day begins at midnight in Viet Nam', { published: { from: '2022-08-21' } }, 'new mid'],
      ['days from, of a year before 100', { published: { from: '0050-01-01' } }, 'new mid old'],
      ['days to, of a year before 100', { published: { to: '0099-12-31' } }, ''],
      ['days to: the day counts whole', { published: { to: '2022-08-20' } }, 'old'],
      [
        'one day',
        { published: { from: '2022-08-21', to: '2022-08-21' }, provinceIds: ['province:ha-giang'] },
        'mid',
      ],
      ['a range that is backwards', { published: { from: '2022-08-22', to: '2022-08-20' } }, ''],
      ['an empty list', { provinceIds: [] }, ''],
      ['an id that does not exist', { officialIds: ['official:none'] }, ''],
      [
        'undefined, which is no filter',
        { provinceIds: undefined, text: undefined, published: {} },
        'new mid old undated',
      ],
    ])('can be filtered by %s', async (_name, filter, expected) => {
      const store = await filled(world);
      const [page] = await store.pages('ARTICLE', [filter], 'PUBLISHED_DESC', ALL);
      expect(page?.items.map((item) => KEYS.get(item.id)).join(' ')).toBe(expected);
      expect(await store.counts('ARTICLE', [filter])).toEqual([page?.items.length]);
      const [reverse] = await store.pages('ARTICLE', [filter], 'PUBLISHED_ASC', ALL);
      expect(reverse?.items).toEqual(page?.items.toReversed());
    });

    test('stories are those with an article that passes, newest first', async () => {
      const store = await filled(world);
      const pages = await store.pages(
        'STORY',
        [{}, { officialIds: [officialId('An')] }, { storyIds: [storyId('s')], languages: ['en'] }],
        'PUBLISHED_DESC',
        ALL,
      );
      expect(pages.map((page) => page.items.map((item) => item.id))).toEqual([
        [storyId('new'), storyId('s'), storyId('undated')],
        [storyId('new'), storyId('s')],
        [storyId('s')],
      ]);
    });
  });

  describe('lists of events', () => {
    test.each<[string, Filter<'EVENT'>, string]>([
      ['nothing: latest first, undated last', {}, 'đại hội, họp, bao giờ'],
      ['ids', { ids: [eventId('họp')] }, 'họp'],
      ['kinds', { kinds: ['CONGRESS'] }, 'đại hội'],
      ['a province', { provinceIds: ['province:cao-bang'] }, 'họp, bao giờ'],
      ['an organiser', { organizerIds: [organizationId('MT')] }, 'họp'],
      ['an official', { officialIds: [officialId('An')] }, 'đại hội'],
      ['an article', { articleIds: [articleId('new')] }, 'đại hội, bao giờ'],
      ['a country', { countryIds: ['country:la'] }, 'họp'],
      [
        'a document and a province',
        { documentIds: [documentId('1/QĐ')], provinceIds: ['province:cao-bang', 'province:ha-giang'] },
        'họp',
      ],
      ['days that an event reaches into', { on: { from: '2022-08-27', to: '2022-08-30' } }, 'đại hội'],
      ['days before', { on: { to: '2022-08-24' } }, 'họp'],
      ['status past', { status: { among: ['PAST'], today: '2022-08-28' } }, 'đại hội, họp'],
      ['status ongoing', { status: { among: ['ONGOING'], today: '2022-08-27' } }, 'đại hội'],
      [
        'status upcoming or undated',
        { status: { among: ['UPCOMING', 'UNDATED'], today: '2022-08-22' } },
        'đại hội, bao giờ',
      ],
      ['no status', { status: { among: [], today: '2022-08-22' } }, ''],
    ])('can be filtered by %s', async (_name, filter, expected) => {
      const store = await filled(world);
      const [page] = await store.pages('EVENT', [filter], 'STARTS_DESC', ALL);
      expect(page?.items.map((item) => EVENTS.get(item.id)).join(', ')).toBe(expected);
      expect(await store.counts('EVENT', [filter])).toEqual([page?.items.length]);
      const [reverse] = await store.pages('EVENT', [filter], 'STARTS_ASC', ALL);
      expect(reverse?.items).toEqual(page?.items.toReversed());
    });

    test('reports say which article speaks of an event, and where', async () => {
      const store = await filled(world);
      const pages = await store.pages(
        'REPORT',
        [{ eventIds: [eventId('bao giờ')] }, { articleIds: [articleId('mid')] }],
        'NEWEST_FIRST',
        ALL,
      );
      expect(pages.map((page) => page.items)).toEqual([
        [
          {
            eventId: eventId('bao giờ'),
            isMain: false,
            evidence: { ...evidence(), articleId: articleId('new') },
          },
        ],
        [{ eventId: eventId('họp'), isMain: true, evidence: { ...evidence(), articleId: articleId('mid') } }],
      ]);
    });

    test('an order by relevance without a text is refused', async () => {
      const store = await world.open();
      await expect(store.pages('ARTICLE', [{}], 'RELEVANCE', ALL)).rejects.toMatchObject({
        code: 'BAD_INPUT',
      });
    });
  });
}
