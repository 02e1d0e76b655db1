import { type ExecutionResult, graphql, parse, subscribe } from 'graphql';
import { createContext } from '../../resolvers/context.ts';
import { buildGraph } from '../../resolvers/index.ts';
import { SharedReads } from '../../resolvers/shared-reads.ts';
import { GatewayError } from '../../src/errors.ts';
import { createBus } from '../../src/live/bus.ts';
import { changesSince } from '../../src/live/replay.ts';
import type { ArticleRecord } from '../../src/model/batch.ts';
import type { SourceDesk } from '../../src/model/desk.ts';
import type { Progress } from '../../src/model/progress.ts';
import { openStore } from '../../src/store/open.ts';
import {
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

/** The clock of every test graph: the afternoon of 21 August 2022 in Viet Nam. */
export const NOW = '2022-08-21T08:00:00.000Z';

const PROVINCES = ['province:cao-bang', 'province:ha-giang', 'province:tuyen-quang'];
const SURNAMES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng'];

/** The name of official number n of seven. */
export const nameOf = (n: number): string => `${SURNAMES[n % 7]} Thị Hồng ${'ABCDEG'[n % 6]}`;
const keyOf = (n: number) => `${n}`.padStart(4, '0');

/**
 * Article number n of a small graph in which everything occurs: two sites, three provinces of which two became one, seven
 * officials with a position each, five organisations' worth of events, four documents; every tenth is a copy of the one before.
 */
export function article(n: number): ArticleRecord {
  const key = keyOf(n);
  const provinceId = PROVINCES[n % 3] ?? null;
  const front = organizationId(`Ủy ban MTTQ Việt Nam tỉnh ${n % 3}`);
  const named = [n % 7, (n + 1) % 7];
  const day = new Date(Date.UTC(2022, 7, 19 + (n % 5))).toISOString().slice(0, 10);
  return record({
    key,
    article: {
      title: `Hội nghị đối ngoại nhân dân số ${key}`,
      sourceId: n % 2 === 0 ? 'source:site-a' : 'source:site-b',
      storyId: storyId(n % 10 === 9 ? keyOf(n - 1) : key),
      publishedAt: new Date(Date.UTC(2022, 6, 1) + n * 3_600_000).toISOString(),
      provinceIds: provinceId === null ? [] : [provinceId],
      countryIds: n % 4 === 0 ? ['country:la'] : [],
      images: [
        { url: `https://site.test/${key}.jpg`, caption: 'Toàn cảnh', credit: null, width: 640, height: null },
      ],
    },
    organizations: [
      organization(`Ủy ban MTTQ Việt Nam tỉnh ${n % 3}`, { organizationId: front, provinceId }),
    ],
    mentions: named.map((who) =>
      mention(nameOf(who), {
        officialId: officialId(`${who}`),
        post: 'chair',
        title: 'Phó Chủ tịch',
        organizationId: front,
        provinceId,
      }),
    ),
    events: [
      event(`Hội nghị ${n % 5}`, {
        eventId: eventId(`${n % 5}`),
        startsOn: day,
        provinceId: PROVINCES[n % 5 === 0 ? 0 : 1] ?? null,
        participantCount: 200,
        participantCountIsApproximate: true,
        organizerIds: [front],
        documentIds: [documentId(`${n % 4}-CT/TW`)],
        participations: [
          { officialId: officialId(`${n % 7}`), role: 'SPEAKER', evidence: evidence({ rule: 'event.role' }) },
        ],
      }),
    ],
    documents: [citation(`${n % 4}-CT/TW`)],
  });
}

/** A graph over an empty SQLite store in memory; `statements` counts what reaches the engine. */
export async function openGraph(count = 0, desk?: SourceDesk) {
  const seen: string[] = [];
  const store = await openStore('sqlite::memory:', { info() {} }, { onStatement: (sql) => seen.push(sql) });
  const bus = createBus();
  const schema = buildGraph();
  let now = NOW;
  const { signal } = new AbortController();
  const shared = new SharedReads(store, () => store.version());
  const context = (isOperator = false, progress?: Progress) =>
    createContext({
      store,
      desk,
      signal,
      operator: isOperator ? bus : null,
      progress,
      shared,
      now: () => new Date(now),
      changes: { since: (after, signal) => changesSince(store, bus, after, signal) },
    });

  const save = async (...records: readonly ArticleRecord[]) => {
    bus.publish(await store.save({ records }, now));
  };
  await store.registerSources(
    [source('site-a'), source('site-b', { kind: 'PRESS', provinceId: 'province:ha-giang' })],
    now,
  );
  if (count > 0) await save(...Array.from({ length: count }, (_none, n) => article(n)));

  return {
    store,
    bus,
    schema,
    context,
    /** That of every operation. */
    signal,
    save,
    /** A check of a source that found nobody there. */
    async fail(sourceId: string) {
      const error = {
        code: 'FETCH_TIMEOUT',
        message: 'expected an answer within 20 s, but got none',
        at: now,
        url: null,
      };
      const run = {
        sourceId,
        startedAt: now,
        finishedAt: now,
        succeeded: false,
        entryCount: null,
        nextCheckAt: now,
      };
      const counts = { fetched: 0, unchanged: 0, added: 0, updated: 0, failed: 1 };
      bus.publish(
        await store.recordRun({
          ...run,
          ...counts,
          errors: [error],
          validators: {},
          refused: [],
          checkedArticleIds: [],
        }),
      );
    },
    setNow: (instant: string) => {
      now = instant;
    },
    /** The data of a query that must succeed. */
    async ask<T = Record<string, unknown>>(
      document: string,
      variables: Record<string, unknown> = {},
    ): Promise<T> {
      const { data, errors } = await graphql({
        schema,
        source: document,
        variableValues: variables,
        contextValue: context(),
      });
      if (errors !== undefined) throw new Error(`expected data, but got ${errors.map(String).join('; ')}`);
      return JSON.parse(JSON.stringify(data)) as T;
    },
    /** `CODE: message` of the first error of a query that must fail; `GRAPHQL` for an error of the language itself. */
    async refusal(document: string, variables: Record<string, unknown> = {}): Promise<string> {
      const { errors } = await graphql({
        schema,
        source: document,
        variableValues: variables,
        contextValue: context(),
      });
      return errors?.[0] === undefined ? 'no error' : saying(errors[0]);
    },
    /** What an operator gets: the data, or `CODE: message` of the first error. */
    async act<T = Record<string, unknown>>(
      document: string,
      variables: Record<string, unknown> = {},
    ): Promise<T | string> {
      const { data, errors } = await graphql({
        schema,
        source: document,
        variableValues: variables,
        contextValue: context(true),
      });
      return errors?.[0] === undefined ? (JSON.parse(JSON.stringify(data)) as T) : saying(errors[0]);
    },
    /** The statements that one query sends. */
    async statements(document: string, variables: Record<string, unknown> = {}): Promise<readonly string[]> {
      seen.length = 0;
      await this.ask(document, variables);
      return [...seen];
    },
    /** The events of a subscription, or the result that refuses it. */
    listen: async (document: string, variables: Record<string, unknown> = {}) =>
      subscribe({ schema, document: parse(document), variableValues: variables, contextValue: context() }),
    async close() {
      bus.close();
      await store.close();
    },
  };
}
export type TestGraph = Awaited<ReturnType<typeof openGraph>>;

/** `CODE: message` of an error. */
export function saying(error: {
  readonly message: string;
  readonly originalError?: Error | undefined;
}): string {
  const cause = error.originalError;
  return cause instanceof GatewayError ? `${cause.code}: ${cause.message}` : `GRAPHQL: ${error.message}`;
}

/** A subscription that was accepted, or a failure of the test. */
export function accepted(
  listening: AsyncIterable<ExecutionResult> | ExecutionResult,
): AsyncIterableIterator<ExecutionResult> {
  if (Symbol.asyncIterator in listening) return listening as AsyncIterableIterator<ExecutionResult>;
  throw new Error(`expected the subscription to be accepted, but got ${JSON.stringify(listening.errors)}`);
}
