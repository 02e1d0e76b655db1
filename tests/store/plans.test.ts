import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageRequest } from '../../src/model/page.ts';
import type { Filter, ListingKind, Order } from '../../src/store/store.ts';
import { largeArticle } from '../support/large.ts';
import { type ExplainedStore, explainedPostgres, explainedSqlite } from './explained.ts';

const { id, sourceId, provinceId, officialId, organizationId, eventId, documentId, countryId, storyId } =
  largeArticle(0);
const of = (one: string | null) => [one ?? ''];
const dozen = [provinceId, ...'abcdefghijk'];
const officials = [officialId ?? '', ...'abcdefghijk'];
const days = { from: '2020-01-02', to: '2020-01-03' };
const today = '2020-01-05';

type Case = readonly [kind: ListingKind, order: string, filters: readonly object[]];
/** Every list in every order, by nothing and by each part alone; parts that only relations give, by what relations give. */
const CASES: readonly Case[] = [
  ...['PUBLISHED_DESC', 'PUBLISHED_ASC'].map(
    (order): Case => [
      'ARTICLE',
      order,
      [
        {},
        { ids: [id] },
        { provinceIds: [provinceId] },
        { provinceIds: [provinceId, 'province:hue'] },
        { provinceIds: dozen },
        { provinceIds: [provinceId], alsoProvinceIds: ['province:hue'] },
        { sourceIds: [sourceId] },
        { sourceKinds: ['PRESS'] },
        { officialIds: of(officialId) },
        { organizationIds: of(organizationId) },
        { eventIds: of(eventId) },
        { documentIds: of(documentId) },
        { countryIds: of(countryId) },
        { storyIds: [storyId] },
        { kinds: ['NEWS'] },
        { languages: ['vi'] },
        { published: days },
        { tags: ['a'] },
        { text: 'hiem thay' },
        { text: 'hoi nghi' },
        { distinct: true },
        { distinct: true, kinds: ['NEWS'] },
        { distinct: true, languages: ['vi'] },
        { distinct: true, sourceKinds: ['PRESS'] },
        { distinct: true, provinceIds: [provinceId], published: days },
      ],
    ],
  ),
  [
    'ARTICLE',
    'RELEVANCE',
    [
      { text: 'hiem thay' },
      { text: 'hoi nghi' },
      { text: 'hoi nghi', provinceIds: [provinceId] },
      { text: 'hoi nghi', published: days },
      { text: 'hoi nghi', distinct: true },
    ],
  ],
  [
    'STORY',
    'PUBLISHED_DESC',
    [
      {},
      { storyIds: [storyId] },
      { provinceIds: [provinceId] },
      { kinds: ['NEWS'] },
      { sourceKinds: ['PRESS'] },
      { published: days },
      { officialIds: of(officialId) },
      { organizationIds: of(organizationId) },
      { eventIds: of(eventId) },
      { documentIds: of(documentId) },
      { countryIds: of(countryId) },
      { sourceIds: [sourceId] },
      { ids: [id] },
      { languages: ['vi'] },
      { tags: ['a'] },
      { distinct: true },
      { text: 'hiem thay' },
      { text: 'hoi nghi', provinceIds: [provinceId] },
      { text: 'hoi nghi', published: days },
      { kinds: ['NEWS'], published: { from: days.from } },
    ],
  ],
  ...['STARTS_DESC', 'STARTS_ASC'].map(
    (order): Case => [
      'EVENT',
      order,
      [
        {},
        { ids: of(eventId) },
        { provinceIds: [provinceId] },
        { provinceIds: dozen },
        { provinceIds: [provinceId], countryIds: ['country:la'] },
        { provinceIds: dozen, officialIds: of(officialId) },
        { officialIds: officials },
        { provinceIds: [provinceId], officialIds: officials },
        { countryIds: dozen, documentIds: dozen },
        { kinds: ['VISIT'] },
        { on: days },
        { status: { among: ['UPCOMING'], today } },
        { status: { among: ['ONGOING', 'PAST', 'UNDATED'], today } },
        { organizerIds: of(organizationId) },
        { officialIds: of(officialId) },
        { articleIds: [id] },
        { countryIds: ['country:la'] },
        { documentIds: of(documentId) },
        { text: 'hoi nghi' },
      ],
    ],
  ),
  ...['MENTIONS_DESC', 'NAME_ASC', 'LAST_SEEN_DESC'].map(
    (order): Case => [
      'OFFICIAL',
      order,
      [
        {},
        { ids: of(officialId) },
        { provinceIds: [provinceId] },
        { organizationIds: of(organizationId) },
        { organizationKinds: ['FRONT'] },
        { articleIds: [id] },
        { title: 'chu tich' },
        { text: 'nguyen' },
        { current: true },
        { on: today },
        { isForeign: true },
      ],
    ],
  ),
  [
    'ORGANIZATION',
    'NAME_ASC',
    [
      {},
      { ids: of(organizationId) },
      { kinds: ['FRONT'] },
      { provinceIds: [provinceId] },
      { articleIds: [id] },
      { text: 'mttq' },
    ],
  ],
  ['LEGAL_DOCUMENT', 'NUMBER_ASC', [{}, { ids: of(documentId) }, { articleIds: [id] }, { text: 'ct' }]],
  ['SOURCE', 'NAME_ASC', [{}, { ids: [sourceId] }, { kinds: ['PRESS'] }, { provinceIds: [provinceId] }]],
  [
    'POSITION',
    'CURRENT_FIRST',
    [
      { officialIds: of(officialId) },
      { officialIds: of(officialId), on: today },
      { officialIds: of(officialId), current: true },
    ],
  ],
  [
    'MENTION',
    'NEWEST_FIRST',
    [{ articleIds: [id] }, { officialIds: of(officialId) }, { positionIds: ['position:a'] }],
  ],
  ['PARTICIPATION', 'NEWEST_FIRST', [{ eventIds: of(eventId) }, { officialIds: of(officialId) }]],
  ['REPORT', 'NEWEST_FIRST', [{ eventIds: of(eventId) }, { articleIds: [id] }]],
  ['REVISION', 'NEWEST_FIRST', [{ articleIds: [id] }]],
  ['ASSOCIATE', 'SHARED_DESC', [{ officialIds: of(officialId) }]],
];
const ASKED = CASES.flatMap(([kind, order, filters]) =>
  filters.map((filter) => [`${kind} ${order} ${JSON.stringify(filter)}`, kind, order, filter] as const),
);

/** The statements of a page after another, of one before another, of one as a relation has it, and of the count. */
async function statementsOf(
  { store, seen }: ExplainedStore,
  kind: ListingKind,
  order: string,
  filter: object,
): Promise<readonly string[]> {
  const filters = [filter as Filter<typeof kind>];
  const pages = (request: PageRequest, asked = filters) =>
    store.pages(kind, asked, order as Order<typeof kind>, request);
  const [page] = await pages({ limit: 1 });
  const key = page?.keys[0];
  seen.length = 0;
  if (key !== undefined) {
    await pages({ limit: 10, after: key });
    await pages({ limit: 10, before: key, backwards: true });
  }
  await pages({ limit: 10 });
  await pages({ limit: 10 }, [...filters, ...filters]);
  if (kind === 'ARTICLE') {
    await pages({ limit: 10, isBrief: true });
    if (key !== undefined) await pages({ limit: 10, isBrief: true, isOneSided: true, after: key });
  }
  await store.counts(kind, filters);
  return [...new Set(seen)];
}

/** What else is asked of many rows. */
const QUESTIONS: readonly (readonly [string, (explained: ExplainedStore) => Promise<unknown>])[] = [
  ['the history', ({ store }) => store.changesAfter(5, 10)],
  ['the history of a kind', ({ store }) => store.changesAfter(5, 10, { nodeKinds: ['EVENT'] })],
  ['the history of an official', ({ store }) => store.changesAfter(5, 10, { officialIds: of(officialId) })],
  ['the histories of events', ({ store }) => store.eventHistories(of(eventId))],
  ['the newest change', ({ store }) => store.latestSeq()],
  [
    'what ids lead to',
    ({ store }) => store.presentIds([id, sourceId, ...of(officialId), ...of(organizationId), ...of(eventId)]),
  ],
  ['what was removed', ({ store }) => store.removedIds(of(officialId))],
  ['articles by id', ({ store }) => store.byIds('ARTICLE', [id])],
  ['events by id', ({ store }) => store.byIds('EVENT', of(eventId))],
  ['officials by id', ({ store }) => store.byIds('OFFICIAL', ['official:none'])],
  ['stories by id', ({ store }) => store.byIds('STORY', [storyId])],
  ['organisations by id', ({ store }) => store.byIds('ORGANIZATION', of(organizationId))],
  ['documents by id', ({ store }) => store.byIds('LEGAL_DOCUMENT', of(documentId))],
  ['pages by address', ({ store }) => store.known(['https://a.vn/b'])],
  ['the checks of a source', ({ store }) => store.checks({ sourceIds: [sourceId] })],
  ['the gaps of a source', ({ store }) => store.gaps({ sourceIds: [sourceId] })],
  ...['hiem thay', 'hoi nghi', 'nguyen'].flatMap((text) => {
    const query = {
      text,
      kinds: ['STORY', 'ARTICLE', 'EVENT', 'OFFICIAL', 'ORGANIZATION'],
      constants: [],
    } as const;
    return [
      [`everything that says ${text}`, ({ store }: ExplainedStore) => store.search(query, { limit: 10 })],
      [`the number of it, ${text}`, ({ store }: ExplainedStore) => store.searchCount(query)],
    ] as const;
  }),
];

describe.each([
  ['SQLite', explainedSqlite, 3_000],
  ['PostgreSQL', explainedPostgres, 1_000],
] as const)('on %s nothing reads a whole table', (name, open, articles) => {
  let explained: ExplainedStore;
  beforeAll(async () => {
    explained = await open(articles);
  });
  afterAll(() => explained.close());
  const wholes = async (statements: readonly string[]) =>
    (await Promise.all(statements.map(explained.readsWhole))).flat();

  it.each(ASKED)('%s', async (_name, kind, order, filter) => {
    const statements = await statementsOf(explained, kind, order, filter);
    expect(statements.length).toBeGreaterThan(0);
    expect(await wholes(statements)).toEqual([]);
  });

  it.each(QUESTIONS)('%s', async (_name, ask) => {
    explained.seen.length = 0;
    await ask(explained);
    expect(explained.seen.length).toBeGreaterThan(0);
    expect(await wholes(explained.seen)).toEqual([]);
  });

  // SQLite's planner has no such choice.
  if (name !== 'PostgreSQL') return;
  it('originals are walked by date, not gathered and sorted', async () => {
    explained.seen.length = 0;
    await explained.store.pages('ARTICLE', [{ distinct: true }], 'PUBLISHED_DESC', { limit: 10 });
    const plan = await explained.planOf(explained.seen[0] ?? '');
    expect(plan).toContain('using article_by_published');
    expect(plan).not.toContain('Sort');
  });

  it('a count of stories with copies looks each match up in a list that is made once', async () => {
    explained.seen.length = 0;
    await explained.store.searchCount({ text: 'hoi nghi', kinds: ['STORY', 'ARTICLE'], constants: [] });
    const plan = await explained.planOf(explained.seen.at(-1) ?? '');
    expect(plan).toContain('ANY ((+');
    expect(plan).not.toContain('Semi Join');
  });
});
