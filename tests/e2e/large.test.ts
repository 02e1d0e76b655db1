import { setTimeout } from 'node:timers/promises';
import { Kind, OperationTypeNode, parse } from 'graphql';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { createContext } from '../../resolvers/context.ts';
import { buildGraph } from '../../resolvers/index.ts';
import { encodeCursor } from '../../resolvers/paging.ts';
import { provinceById } from '../../src/gazetteer/provinces.ts';
import { type Bus, createBus } from '../../src/live/bus.ts';
import { changesSince } from '../../src/live/replay.ts';
import type { Change } from '../../src/model/change.ts';
import { cursorOf } from '../../src/model/cursor.ts';
import { dateInVietnam } from '../../src/model/time.ts';
import { readyQueries } from '../../src/package.ts';
import { type RunningServer, startServer } from '../../src/server/http.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { fillLarge, type LargeArticle, largeArticle, SOURCES } from '../support/large.ts';
import { seeded } from '../support/random.ts';
import { sized } from '../support/sized.ts';

const COUNT = 100_000;
const NOW = new Date('2024-01-01T03:00:00.000Z'); // A year before the last article: many events are to come.

/** Statements that each document costs, by its operation: as many for ten items of its list as for a hundred. The sources are known by then. */
const STATEMENTS: Readonly<Record<string, number>> = {
  ProvinceFrontPage: 7,
  ComingUp: 4,
  EventsWithDelegates: 4,
  OfficialWithReceipts: 6,
  FullText: 3,
  DocumentsCited: 3,
  SyndicatedStories: 3,
  SourceHealth: 4,
  Changes: 3,
  WhoHeldOffice: 5,
  NextWeekNearMe: 4,
  WhoMeetsWhom: 5,
  CountryFriendship: 3,
  ReprintedElsewhere: 3,
  BackAfterOffline: 2,
  SearchEverything: 6,
  ArticlesByMonth: 3,
  ArticlesByProvince: 3,
  WhatMayBeMissing: 5,
  // Of several articles mentions come before the organisations of their JSON-LD, so those that they name are looked up.
  ArticlePage: 12,
  MergedProvince: 3,
  WhoLeadsABody: 4,
};

const articles: readonly LargeArticle[] = Array.from({ length: COUNT }, (_none, n) => largeArticle(n));
const statements: string[] = [];
const quiet = { debug() {}, info() {}, warn() {}, error() {} };
let store: Store;
let bus: Bus;
let server: RunningServer;

beforeAll(async () => {
  store = await openStore('sqlite::memory:', { info() {} }, { onStatement: (sql) => statements.push(sql) });
  await fillLarge(store, COUNT);
  bus = createBus();
  server = await startServer({
    schema: buildGraph(),
    createContext: (_signal, { isOperator, progress }) =>
      createContext({
        store,
        now: () => NOW,
        operator: isOperator ? bus : null,
        progress,
        changes: { since: (after, signal) => changesSince(store, bus, after, signal) },
      }),
    host: '127.0.0.1',
    port: 0,
    log: quiet,
    ready: () => store.ready(),
    queries: [],
    version: '0.0.0',
    newId: () => 'error',
    // A hundred of everything is more than a stranger may ask for.
    limits: { cost: 10_000_000 },
  });
});
afterAll(async () => {
  await server.close();
  bus.close();
  await store.close();
});

async function ask<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: T; errors?: readonly { message: string }[] };
  if (errors !== undefined)
    throw new Error(`expected data, but got ${errors.map(({ message }) => message).join('; ')}`);
  return data;
}

const operations = readyQueries().map(({ document }) => {
  const [operation] = parse(document).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('expected a document of one operation');
  return { name: operation.name?.value ?? '', kind: operation.operation, document };
});
const ofKind = (wanted: OperationTypeNode) => operations.filter(({ kind }) => kind === wanted);

/** Statements of a query that was asked before: who is remembered by then is not read again. */
async function costOf(document: string, variables?: Record<string, unknown>): Promise<number> {
  await ask(document, variables);
  statements.length = 0;
  await ask(document, variables);
  return statements.length;
}

describe('over 100,000 articles each ready query', () => {
  it.each(ofKind(OperationTypeNode.QUERY))(
    '$name is answered, at the same number of statements for ten items and a hundred',
    async ({ name, document }) => {
      // The history begins with the sites: after them its items are of one kind, and so is what they are read with.
      const variables = name === 'Changes' ? { after: cursorOf(await store.origin(), SOURCES) } : {};
      const few = await costOf(sized(document, 10), variables);
      const many = await costOf(sized(document, 100), variables);
      expect([few, many]).toEqual([STATEMENTS[name], STATEMENTS[name]]);
    },
  );
});

describe('over 100,000 articles each live query', () => {
  const subscribe = (document: string) => {
    const client = createClient({
      url: `${server.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
    });
    return { results: client.iterate({ query: document }), close: () => client.dispose() };
  };
  /** What each is told of, and the statements that one event costs. */
  const LIVE: Readonly<Record<string, readonly [nodeKind: Change['nodeKind'], statements: number]>> = {
    ArticlePublished: ['ARTICLE', 5],
    LiveChanges: ['ARTICLE', 0],
    EventChanged: ['EVENT', 2],
    SourceHealthChanged: ['SOURCE', 3],
  };
  const told: Partial<Record<Change['nodeKind'], Change | undefined>> = {};

  beforeAll(async () => {
    for (const kind of ['ARTICLE', 'EVENT', 'SOURCE'] as const)
      [told[kind]] = await store.changesAfter(0, 1, { nodeKinds: [kind] });
  });

  it.each(ofKind(OperationTypeNode.SUBSCRIPTION))(
    '$name delivers over a WebSocket, at a fixed number of statements an event',
    async ({ name, document }) => {
      const [kind, expected] = LIVE[name] ?? ['ARTICLE', -1];
      statements.length = 0;
      const live = subscribe(document);
      const first = live.results.next();
      // It listens before it reads what the history has after the present, so from here on it misses nothing.
      while (!statements.some((sql) => sql.includes('from change where'))) await setTimeout(5);
      const seq = (await store.latestSeq()) + 1;
      statements.length = 0;
      bus.publish([{ ...(told[kind] as Change), seq }]);
      const { value } = await first;
      expect([value?.errors, Object.values(value?.data ?? {})]).toEqual([undefined, [expect.anything()]]);
      expect([name, statements.length]).toEqual([name, expected]);
      await live.close();
    },
  );
});

describe('over 100,000 articles a list', () => {
  const LIST = 'ARTICLE.PUBLISHED_DESC';
  const newestFirst = articles.toReversed();
  const cursorOf = ({ publishedAt, id }: LargeArticle) => encodeCursor(LIST, [publishedAt, id]);
  interface Listed {
    readonly articles: {
      readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean };
    };
  }
  const PAGE = `query ($first: Int, $after: String, $last: Int, $before: String) {
    articles(first: $first, after: $after, last: $last, before: $before) {
      edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage }
    }
  }`;
  const page = async (variables: Record<string, unknown>) => (await ask<Listed>(PAGE, variables)).articles;

  it('goes on from any place, both ways', async () => {
    const random = seeded(100_000);
    for (const place of [
      0,
      1,
      ...Array.from({ length: 20 }, () => random.below(COUNT)),
      COUNT - 2,
      COUNT - 1,
    ]) {
      const at = cursorOf(newestFirst[place] as LargeArticle);
      const [onwards, back] = await Promise.all([
        page({ first: 100, after: at }),
        page({ last: 100, before: at }),
      ]);
      const [next, previous] = [
        newestFirst.slice(place + 1, place + 101),
        newestFirst.slice(Math.max(0, place - 100), place),
      ];
      expect(onwards.edges).toEqual(next.map((one) => ({ cursor: cursorOf(one), node: { id: one.id } })));
      expect(back.edges).toEqual(previous.map((one) => ({ cursor: cursorOf(one), node: { id: one.id } })));
      expect(onwards.pageInfo).toEqual({ hasNextPage: place + 101 < COUNT, hasPreviousPage: true });
      expect(back.pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: place > 100 });
    }
  });

  it('is read from either end without a gap or a double', async () => {
    const seen = { onwards: [] as string[], back: [] as string[] };
    let [after, before]: (string | undefined)[] = [];
    for (let round = 0; round < 20; round += 1) {
      const onwards = await page({ first: 100, after });
      after = onwards.edges.at(-1)?.cursor;
      seen.onwards.push(...onwards.edges.map(({ node }) => node.id));
      const back = await page({ last: 100, before });
      before = back.edges[0]?.cursor;
      seen.back.unshift(...back.edges.map(({ node }) => node.id));
    }
    expect(seen.onwards).toEqual(newestFirst.slice(0, 2_000).map(({ id }) => id));
    expect(seen.back).toEqual(newestFirst.slice(-2_000).map(({ id }) => id));
  });

  const withOfficial = articles.find(({ officialId }) => officialId !== null)?.officialId ?? '';
  const withEvent = articles.find(({ eventId }) => eventId !== null)?.eventId ?? '';
  const body = articles[0]?.organizationId ?? '';
  it.each<[string, (article: LargeArticle) => boolean]>([
    ['{}', () => true],
    ['{ provinces: ["province:hue"] }', ({ provinceId }) => provinceId === 'province:hue'],
    ['{ provinces: ["province:tuyen-quang"] }', ({ provinceId }) => /tuyen-quang|ha-giang/.test(provinceId)],
    ['{ sources: ["source:large-3"] }', ({ sourceId }) => sourceId === 'source:large-3'],
    ['{ sourceKinds: [PRESS] }', ({ sourceId }) => Number(sourceId.split('-')[1]) % 4 === 0],
    ['{ kinds: [VIDEO, OPINION] }', ({ kind }) => kind !== 'NEWS'],
    ['{ languages: ["en"] }', ({ language }) => language === 'en'],
    ['{ countries: ["country:la"] }', ({ countryId }) => countryId === 'country:la'],
    [`{ officials: ["${withOfficial}"] }`, ({ officialId }) => officialId === withOfficial],
    [`{ organizations: ["${body}"] }`, ({ organizationId }) => organizationId === body],
    [`{ events: ["${withEvent}"] }`, ({ eventId }) => eventId === withEvent],
    ['{ distinct: true }', ({ isOriginal }) => isOriginal],
    ['{ text: "hiem thay" }', ({ isRare }) => isRare],
    ['{ text: "doi ngoai nhan dan" }', () => true],
    [
      '{ published: { from: "2022-03-01", to: "2022-03-31" }, provinces: ["province:ha-noi"], kinds: [NEWS] }',
      ({ publishedAt, provinceId, kind }) =>
        dateInVietnam(publishedAt).startsWith('2022-03') &&
        provinceId === 'province:ha-noi' &&
        kind === 'NEWS',
    ],
  ])('has as many as were made by %s', async (filter, rule) => {
    const { articles: list } = await ask<{ articles: { totalCount: number } }>(
      `{ articles(filter: ${filter}) { totalCount } }`,
    );
    expect(list.totalCount).toBe(articles.filter(rule).length);
    expect(list.totalCount).toBeGreaterThan(0);
  });

  it('of hits of a search has every article with the words, newest first', async () => {
    const { search } = await ask<{
      search: { totalCount: number; nodes: readonly { node: { id: string } }[] };
    }>(
      '{ search(text: "hiếm thấy", kinds: [ARTICLE], first: 100) { totalCount nodes { node { ... on Article { id } } } } }',
    );
    const rare = newestFirst.filter(({ isRare }) => isRare);
    expect(search).toEqual({ totalCount: rare.length, nodes: rare.map(({ id }) => ({ node: { id } })) });
  });
});

describe('over 100,000 articles a chart', () => {
  const counted = (keyOf: (article: LargeArticle) => string | null) => {
    const keys = articles.map(keyOf).filter((key) => key !== null);
    return Object.fromEntries([...Map.groupBy(keys, (key) => key)].map(([key, list]) => [key, list.length]));
  };
  it.each<[string, (article: LargeArticle) => string | null]>([
    ['by: MONTH', ({ publishedAt }) => dateInVietnam(publishedAt).slice(0, 7)],
    ['by: SOURCE', ({ sourceId }) => sourceId],
    ['by: COUNTRY', ({ countryId }) => countryId],
    ['by: PROVINCE, lens: AS_PUBLISHED', ({ provinceId }) => provinceId],
    ['by: PROVINCE', ({ provinceId }) => provinceById(provinceId)?.mergedIntoId ?? provinceId],
    ['by: EVENT_KIND', ({ eventId }) => (eventId === null ? null : 'CONFERENCE')],
    [
      'by: DAY, filter: { sources: ["source:large-3"], published: { from: "2021-01-01", to: "2021-01-31" } }',
      ({ sourceId, publishedAt }) => {
        const day = dateInVietnam(publishedAt);
        return sourceId === 'source:large-3' && day.startsWith('2021-01') ? day : null;
      },
    ],
  ])('%s has the figures of what was made', async (args, keyOf) => {
    const { statistics } = await ask<{ statistics: readonly { key: string; articleCount: number }[] }>(
      `{ statistics(${args}) { key articleCount } }`,
    );
    const figures = statistics.filter(({ articleCount }) => articleCount > 0);
    expect(Object.fromEntries(figures.map(({ key, articleCount }) => [key, articleCount]))).toEqual(
      counted(keyOf),
    );
  });
});
