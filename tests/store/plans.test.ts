import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import type { Filter, ListingKind, Order, Store } from '../../src/store/store.ts';
import { fillLarge, largeArticle } from '../support/large.ts';
import { type PostgresServer, startPostgres } from '../support/postgres.ts';

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
      ],
    ],
  ),
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
      { text: 'hiem thay' },
      { text: 'hoi nghi', provinceIds: [provinceId] },
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
  ['SOURCE', 'NAME_ASC', [{}]],
  [
    'POSITION',
    'CURRENT_FIRST',
    [{ officialIds: of(officialId) }, { officialIds: of(officialId), on: today }],
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
/** Of a hundred rows or so. */
const SMALL = new Set(['source']);

const seen: string[] = [];
const listening = { onStatement: (sql: string) => void seen.push(sql) };
/** The statements of a page after another, of one before another, and of the count. */
async function statementsOf(
  store: Store,
  kind: ListingKind,
  order: string,
  filter: object,
): Promise<readonly string[]> {
  const filters = [filter as Filter<typeof kind>];
  const [page] = await store.pages(kind, filters, order as Order<typeof kind>, { limit: 1 });
  const key = page?.keys[0];
  seen.length = 0;
  if (key !== undefined) {
    await store.pages(kind, filters, order as Order<typeof kind>, { limit: 10, after: key });
    await store.pages(kind, filters, order as Order<typeof kind>, {
      limit: 10,
      before: key,
      backwards: true,
    });
  }
  await store.pages(kind, filters, order as Order<typeof kind>, { limit: 10 });
  await store.counts(kind, filters);
  return [...seen];
}

describe('on SQLite no list reads a whole table', () => {
  let folder: string;
  let store: Store;
  let database: DatabaseSync;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cau-noi-plans-'));
    store = await openStore(`sqlite:${join(folder, 'graph.db')}`, { info() {} }, listening);
    await fillLarge(store, 3_000);
    database = new DatabaseSync(join(folder, 'graph.db'), { readOnly: true });
  });
  afterAll(async () => {
    database.close();
    await store.close();
    await rm(folder, { recursive: true });
  });

  /** Steps that go through a table and not through an index, or make an index for the occasion. */
  const readsWhole = (sql: string): readonly string[] =>
    database
      .prepare(`explain query plan ${sql}`)
      .all()
      .map(({ detail }) => String(detail))
      .filter((detail) => {
        const [, name] = /^SCAN (\w+)$/.exec(detail) ?? [];
        const table = name === undefined ? undefined : tableOf(sql, name);
        return detail.includes('AUTOMATIC') || (table !== undefined && !SMALL.has(table));
      });

  it.each(ASKED)('%s', async (_name, kind, order, filter) => {
    const statements = await statementsOf(store, kind, order, filter);
    expect(statements.length).toBeGreaterThan(0);
    expect(statements.flatMap(readsWhole)).toEqual([]);
  });

  it('the history, from any place', async () => {
    for (const filter of [{}, { nodeKinds: ['EVENT'] as const }, { officialIds: of(officialId) }]) {
      seen.length = 0;
      await store.changesAfter(5, 10, filter);
      expect(seen.flatMap(readsWhole)).toEqual([]);
    }
  });

  it('the look-up of ids', async () => {
    seen.length = 0;
    await store.presentIds([id, sourceId, ...of(officialId), ...of(organizationId), ...of(eventId)]);
    await store.removedIds(of(officialId));
    expect(seen).toHaveLength(2);
    expect(seen.flatMap(readsWhole)).toEqual([]);
  });
});

describe('on PostgreSQL every list has an index to read by', () => {
  let server: PostgresServer;
  let store: Store;
  let client: pg.Client;
  beforeAll(async () => {
    server = await startPostgres();
    const url = await server.createDatabase();
    store = await openStore(url, { info() {} }, listening);
    await fillLarge(store, 1_000);
    client = new pg.Client(url);
    await client.connect();
    // A table this small is quicker read whole; what matters is whether there is another way.
    await client.query('analyze; set enable_seqscan = off');
  });
  afterAll(async () => {
    await client.end();
    await store.close();
    await server.stop();
  });

  it.each(ASKED)('%s', async (_name, kind, order, filter) => {
    for (const sql of await statementsOf(store, kind, order, filter)) {
      const { rows } = await client.query(`explain (generic_plan) ${sql}`);
      const whole = rows
        .map((row) => /Seq Scan on (\w+)/.exec(String(row['QUERY PLAN']))?.[1])
        .filter((table) => table !== undefined && !SMALL.has(table));
      expect(whole).toEqual([]);
    }
  });

  it('originals are walked by date, not gathered and sorted', async () => {
    seen.length = 0;
    await store.pages('ARTICLE', [{ distinct: true }], 'PUBLISHED_DESC', { limit: 10 });
    const { rows } = await client.query(`explain (generic_plan) ${seen[0]}`);
    const plan = rows.map((row) => String(row['QUERY PLAN'])).join('\n');
    expect(plan).toContain('using article_by_published');
    expect(plan).not.toContain('Sort');
  });

  it('a count of stories with copies looks each match up in a list that is made once', async () => {
    seen.length = 0;
    await store.searchCount({ text: 'hoi nghi', kinds: ['STORY', 'ARTICLE'], constants: [] });
    const { rows } = await client.query(`explain (generic_plan) ${seen.at(-1)}`);
    const plan = rows.map((row) => String(row['QUERY PLAN'])).join('\n');
    expect(plan).toContain('ANY ((+');
    expect(plan).not.toContain('Semi Join');
  });
});

/** The table that a statement calls by this name; undefined for what it makes itself. */
function tableOf(sql: string, name: string): string | undefined {
  if (sql.includes(`with ${name} as`)) return undefined;
  const called = new RegExp(`(?:from|join) "?(\\w+)"? (?:as )?${name}\\b`).exec(sql)?.[1];
  return called ?? (new RegExp(`(?:from|join) "?${name}"?\\b`).test(sql) ? name : undefined);
}
