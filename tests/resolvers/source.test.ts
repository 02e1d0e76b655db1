import { graphql } from 'graphql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ListReading } from '../../src/model/reach.ts';
import type { SourceRun } from '../../src/model/source.ts';
import { record, source } from '../support/records.ts';
import { NOW, openGraph } from './graph.ts';

const FEED = 'https://site-a.test/rss';
let graph: Awaited<ReturnType<typeof openGraph>>;

beforeEach(async () => {
  graph = await openGraph(3);
});
afterEach(() => graph.close());

const read = (at: string): ListReading => ({
  url: FEED,
  state: 'READ',
  entries: [{ canonicalUrl: at, published: { from: at, to: at }, wasKnown: false, isUnread: false }],
});

/** A check of the first source; a list that was read succeeds. */
async function check(at: string, reading: ListReading, parts: Partial<SourceRun> = {}): Promise<void> {
  const isFailure = reading.state === 'FAILED';
  const error = { code: 'FETCH_DNS', message: 'expected a name', at, url: FEED };
  const changes = await graph.store.recordRun({
    sourceId: 'source:site-a',
    startedAt: at,
    finishedAt: at,
    succeeded: !isFailure,
    entryCount: isFailure ? null : 1,
    fetched: 0,
    unchanged: 0,
    added: 0,
    updated: 0,
    failed: 0,
    errors: isFailure ? [error] : [],
    nextCheckAt: at,
    validators: {},
    refused: [],
    checkedArticleIds: [],
    lists: [reading],
    ...parts,
  });
  graph.bus.publish(changes);
}

const source1 = async (selection: string) =>
  (await graph.ask<{ source: unknown }>(`{ source(id: "source:site-a") { ${selection} } }`)).source;

describe('the history of a source', () => {
  it('tells when it was not seen, and why', async () => {
    await check('2022-08-10T00:00:00.000Z', read('2022-08-09T00:00:00.000Z'));
    await check('2022-08-15T00:00:00.000Z', read('2022-08-14T00:00:00.000Z'));
    await check('2022-08-16T00:00:00.000Z', { url: FEED, state: 'FAILED' });
    expect(await source1('gaps { from to reason urls source { id } }')).toEqual({
      gaps: [
        { from: null, to: '2022-08-09T00:00:00.000Z', reason: 'NOT_YET_READ' },
        { from: '2022-08-10T00:00:00.000Z', to: '2022-08-14T00:00:00.000Z', reason: 'OVERFLOWED' },
        { from: '2022-08-15T00:00:00.000Z', to: null, reason: 'FAILING' },
      ].map((gap) => ({ ...gap, urls: [FEED], source: { id: 'source:site-a' } })),
    });
  });

  it('counts days as Viet Nam does, the last one whole', async () => {
    await check('2022-08-10T00:00:00.000Z', read('2022-08-09T00:00:00.000Z'));
    await check('2022-08-15T00:00:00.000Z', read('2022-08-14T00:00:00.000Z'));
    const reasons = (during: string) => source1(`gaps(during: ${during}) { reason }`);
    expect(await reasons('{ from: "2022-08-14", to: "2022-08-20" }')).toEqual({
      gaps: [{ reason: 'OVERFLOWED' }],
    });
    expect(await reasons('{ from: "2022-08-15" }')).toEqual({ gaps: [] });
    expect(await reasons('{ from: "2022-08-10", to: "2022-08-10" }')).toEqual({
      gaps: [{ reason: 'OVERFLOWED' }],
    });
    expect(
      await graph.refusal(`{ sources { gaps(during: { from: "2022-08-02", to: "2022-08-01" }) { to } } }`),
    ).toBe('BAD_INPUT: during must not end before it begins, but got 2022-08-02 to 2022-08-01');
  });

  it('tells how its checks came out', async () => {
    await check('2022-08-10T00:00:00.000Z', read('2022-08-09T00:00:00.000Z'));
    await check('2022-08-10T00:15:00.000Z', read('2022-08-09T00:00:00.000Z'));
    await check('2022-08-10T00:30:00.000Z', { url: FEED, state: 'FAILED' });
    expect(await source1('checks { from to outcome code count }')).toEqual({
      checks: [
        {
          from: '2022-08-10T00:30:00.000Z',
          to: '2022-08-10T00:30:00.000Z',
          outcome: 'FAILED',
          code: 'FETCH_DNS',
          count: 1,
        },
        {
          from: '2022-08-10T00:00:00.000Z',
          to: '2022-08-10T00:15:00.000Z',
          outcome: 'SUCCEEDED',
          code: null,
          count: 2,
        },
      ],
    });
    expect(await source1('checks(during: { from: "2022-08-11" }) { count }')).toEqual({ checks: [] });
  });

  it('costs two statements for gaps and one for checks, however many sources', async () => {
    const alone = await graph.statements('{ source(id: "source:site-a") { id } }');
    const all = await graph.statements('{ sources { gaps { reason } checks { count } } }');
    expect(all.length - alone.length).toBe(3);
  });
});

describe('the listings of a source', () => {
  it('are what its rules say is asked, and none where they say nothing', async () => {
    const listings = [
      { kind: 'FEED' as const, url: FEED },
      { kind: 'LIST' as const, url: 'https://site-a.test/tin-tuc' },
    ];
    const listingsOf = (sourceId: string) => (sourceId === 'source:site-a' ? listings : []);
    const contextValue = Object.assign(graph.context(), { listingsOf });
    const document = '{ sources { id listings { kind url } } }';
    const { data } = await graphql({ schema: graph.schema, source: document, contextValue });
    expect(data).toEqual({
      sources: [
        { id: 'source:site-a', listings },
        { id: 'source:site-b', listings: [] },
      ],
    });
    expect(await source1('listings { url }')).toEqual({ listings: [] });
  });
});

describe('the health of a source', () => {
  it('comes with advice, and without where nothing need be done', async () => {
    expect(await source1('health { status advice }')).toEqual({
      health: { status: 'NEVER_CHECKED', advice: expect.stringContaining('cau-noi ingest') as string },
    });
    graph.setNow('2022-07-02T00:00:00.000Z');
    await check('2022-07-02T00:00:00.000Z', read('2022-07-01T00:00:00.000Z'));
    expect(await source1('health { status advice usualCoverage { title } drift { field } }')).toEqual({
      health: { status: 'OK', advice: null, usualCoverage: null, drift: [] },
    });
  });

  it('names the command that may find what was lost, or what is missing for it', async () => {
    await check('2022-08-10T00:00:00.000Z', read('2022-08-09T00:00:00.000Z'));
    await check('2022-08-15T00:00:00.000Z', read('2022-08-14T00:00:00.000Z'));
    const adviceWith = async (hasOnlyFeeds: boolean) => {
      const feed = { kind: 'FEED', url: 'https://site-a.test/rss' };
      const list = { kind: 'LIST', url: 'https://site-a.test/tin-tuc' };
      const listings = hasOnlyFeeds ? [feed] : [feed, list];
      const contextValue = Object.assign(graph.context(), { listingsOf: () => listings });
      const document = '{ source(id: "source:site-a") { health { advice } } }';
      const { data } = await graphql({ schema: graph.schema, source: document, contextValue });
      return JSON.stringify(data);
    };
    expect(await adviceWith(false)).toContain('hold: run `cau-noi ingest --since 2022-08-10 site-a`.');
    expect(await adviceWith(true)).toContain('its feeds alone hold hardly anything so old');
  });

  it('tells of a drift and counts it as thinning', async () => {
    const at = '2022-07-02T00:00:00.000Z';
    graph.setNow(at);
    const before = Array.from({ length: 20 }, (_none, n) => n);
    await graph.save(
      ...before.map((n) => ({
        ...record({
          key: `d${n}`,
          article: { publishedAt: new Date(Date.parse(at) - (n + 1) * 3_600_000).toISOString() },
        }),
        rules: { text: n < 4 ? 'generic.main-text' : 'epi.body' },
      })),
    );
    await check(at, read(at), { ruledFields: ['text'] });
    expect(
      await source1('health { status advice drift { field usualRule presentRule since share } }'),
    ).toEqual({
      health: {
        status: 'THINNING',
        advice: expect.stringContaining('the rule epi.body has stopped answering') as string,
        drift: [
          {
            field: 'text',
            usualRule: 'epi.body',
            presentRule: 'generic.main-text',
            since: '2022-07-01T20:00:00.000Z',
            share: 0.4,
          },
        ],
      },
    });
  });

  it('is told to those who listen when it changes, and only then', async () => {
    const events = await graph.listen('subscription { sourceHealthChanged { id health { status } } }');
    if (!(Symbol.asyncIterator in events)) throw new Error('expected a subscription');
    const next = async () => (await events.next()).value?.data;
    const told = next();
    await check(NOW, { url: FEED, state: 'FAILED' });
    await check(NOW, { url: FEED, state: 'FAILED' });
    const changed = (status: string) => ({
      sourceHealthChanged: { id: 'source:site-a', health: { status } },
    });
    expect(JSON.parse(JSON.stringify(await told))).toEqual(changed('FAILING'));
    await check(NOW, read('2022-08-21T00:00:00.000Z'));
    expect(JSON.parse(JSON.stringify(await next()))).toMatchObject({
      sourceHealthChanged: { id: 'source:site-a' },
    });
    await events.return?.(undefined);
  });
});

it('a source says whether somebody verified its rules', async () => {
  await graph.store.registerSources([source('site-a', { isVerified: false })], NOW);
  expect(await graph.ask('{ sources { id isVerified } }')).toEqual({
    sources: [
      { id: 'source:site-a', isVerified: false },
      { id: 'source:site-b', isVerified: true },
    ],
  });
});
