import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DocumentNode, execute, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createContext } from '../../../resolvers/context.ts';
import { buildGraph } from '../../../resolvers/index.ts';
import { nodeTypeName } from '../../../schema/node.ts';
import { refreshAll } from '../../../src/ingest/worker.ts';
import { createWriter } from '../../../src/ingest/writer.ts';
import { freshnessOf } from '../../../src/live/freshness.ts';
import type { ArticleRecord } from '../../../src/model/batch.ts';
import type { Footprint } from '../../../src/model/footprint.ts';
import { AnswerCache } from '../../../src/server/cache/cache.ts';
import { observedStore } from '../../../src/store/observed.ts';
import { openStore } from '../../../src/store/open.ts';
import type { Store } from '../../../src/store/store.ts';
import { startTown } from '../../ingest/town.ts';
import { type PostgresServer, startPostgres } from '../../support/postgres.ts';
import { seeded } from '../../support/random.ts';
import { source } from '../../support/records.ts';
import { BY_ADDRESS, BY_HEALTH, OF_NODE, OF_OFFICIAL, OF_PROVINCES, READY } from './cache-questions.ts';

const schema = buildGraph();
const parsed = new Map<string, DocumentNode>();
/** Who waits as long as it takes. */
const PATIENT = { signal: new AbortController().signal, onAborted: () => {} };
/** So many articles are there from the beginning. */
const FIRST = 15;
const PROVINCES = ['province:cao-bang', 'province:lao-cai', 'province:ha-giang', 'province:tuyen-quang'];
const NAMES = ['Cao Bằng', 'Lào Cai', 'Hà Giang'];

let records: readonly ArticleRecord[] = [];
let server: PostgresServer;
const folder = mkdtempSync(join(tmpdir(), 'cau-noi-cache-'));

/** Everything that the demo world's sites say, as the pipeline hands it to the store; read once. */
async function readWorld(): Promise<void> {
  if (records.length > 0) return;
  const town = await startTown({ readsStatements: true });
  const read: ArticleRecord[] = [];
  const store: Store = {
    ...town.store,
    save(batch, at) {
      read.push(...batch.records);
      return town.store.save(batch, at);
    },
  };
  await refreshAll(town.sites, { ...town.deps, writer: createWriter({ ...town.deps, store }) });
  records = read;
}

beforeAll(async () => {
  server = await startPostgres();
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Commits of every kind, at random. */
function committer(seed: number, at: () => string) {
  const random = seeded(seed);
  const queue = [...random.shuffled(records.slice(FIRST)), ...records];
  const ids = async (store: Store, nodeKind: 'OFFICIAL' | 'ARTICLE') =>
    (await store.changesAfter(0, 5_000, { nodeKinds: [nodeKind] })).map(({ nodeId }) => nodeId);
  const some = async (store: Store, kind: 'OFFICIAL' | 'ARTICLE') =>
    random.pick(await ids(store, kind)) ?? 'none';
  /** An article, with an official whom it names. */
  const naming = async (store: Store) => {
    const article = await some(store, 'ARTICLE');
    const [list] = await store.pages('OFFICIAL', [{ articleIds: [article] }], 'NAME_ASC', { limit: 10 });
    return { article, official: random.pick(list?.items ?? [])?.id ?? 'none' };
  };
  const changed = (record: ArticleRecord): ArticleRecord => {
    const other = random.pick(records);
    const { mentions, organizations, references } = other;
    return random.chance(0.5)
      ? {
          ...record,
          article: {
            ...record.article,
            title: `${record.article.title} (bản sửa)`,
            provinceIds: other.article.provinceIds,
          },
        }
      : {
          ...record,
          mentions,
          organizations,
          references: { ...references, events: [], story: null },
          events: [],
        };
  };
  const steps: readonly ((store: Store) => Promise<unknown>)[] = [
    (store) => store.save({ records: queue.splice(0, 1 + random.below(3)) }, at()),
    (store) => store.save({ records: queue.splice(0, 1) }, at()),
    (store) => store.save({ records: queue.splice(0, 2).map(changed) }, at()),
    async (store) =>
      store.decide(
        {
          kind: 'MERGE_OFFICIALS',
          into: await some(store, 'OFFICIAL'),
          from: [await some(store, 'OFFICIAL')],
        },
        null,
        at(),
      ),
    async (store) => store.decide({ kind: 'RETRACT_MENTION', ...(await naming(store)) }, null, at()),
    async (store) => {
      const { article, official } = await naming(store);
      return store.decide({ kind: 'SPLIT_OFFICIAL', official, articles: [article] }, null, at());
    },
    async (store) =>
      store.decide({ kind: 'RETRACT_ARTICLE', article: await some(store, 'ARTICLE') }, null, at()),
    (store) =>
      store.recordRun({
        sourceId: random.pick(records).article.sourceId,
        startedAt: at(),
        finishedAt: at(),
        succeeded: random.chance(0.6),
        nextCheckAt: at(),
        validators: {},
        refused: [],
        checkedArticleIds: [],
        entryCount: random.below(3),
        fetchedCount: 0,
        savedCount: 0,
        errors: [],
      } as unknown as Parameters<Store['recordRun']>[0]),
    (store) =>
      store.registerSources(
        [
          source(random.pick(records).article.sourceId.replace('source:', ''), {
            name: `Trang ${random.below(5)}`,
            provinceId: random.pick(PROVINCES),
          }),
        ],
        at(),
      ),
  ];
  return {
    random,
    async commit(store: Store) {
      const step = random.chance(0.6) ? steps[random.below(2)] : random.pick(steps);
      // What cannot be decided of those picked is refused, and then nothing was done.
      await step?.(store).catch((error: { code?: string }) => {
        if (error.code !== 'NOT_FOUND' && error.code !== 'BAD_INPUT') throw error;
      });
    },
  };
}

async function holds(url: string, seed: number, rounds: number, isShared: boolean) {
  await readWorld();
  const silent = { info: () => undefined };
  const own = await openStore(url, silent);
  const other = isShared ? await openStore(url, silent) : own;
  let now = Date.parse('2026-10-05T03:00:00.000Z');
  const clock = () => new Date(now);
  const { random, commit } = committer(seed, () => clock().toISOString());
  await own.registerSources(
    [...new Set(records.map(({ article }) => article.sourceId))].map((id) =>
      source(id.replace('source:', '')),
    ),
    clock().toISOString(),
  );
  const cache = new AnswerCache({
    maxBytes: 32_000_000,
    freshness: freshnessOf(own),
    now: () => now,
    log: { debug: () => undefined },
  });
  const changes = { since: () => Promise.reject(new Error('expected no subscription')) as never };
  const made = async (text: string, variables: Record<string, unknown>, footprint?: Footprint) => {
    const store = footprint === undefined ? own : observedStore(own, footprint);
    const contextValue = createContext({ store, now: clock, changes, footprint });
    const document = parsed.get(text) ?? parse(text);
    parsed.set(text, document);
    const result = await execute({ schema, document, variableValues: variables, contextValue });
    return { status: 200, headers: {}, body: Buffer.from(JSON.stringify(result)) };
  };
  const nodes: string[] = [];
  const questions = () => [
    ...READY.flatMap((text) => [
      { text, variables: {} },
      ...(text.includes('$name: String = "Cao') ? NAMES.map((name) => ({ text, variables: { name } })) : []),
      ...(text.includes('$provinces: [ID!]')
        ? PROVINCES.map((id) => ({ text, variables: { provinces: [id] } }))
        : []),
      ...(text.includes('$text') ? [{ text, variables: { text: 'huu nghi' } }] : []),
    ]),
    ...nodes.flatMap((id) => {
      const type = nodeTypeName(id);
      return OF_NODE.filter((one) => one.type === type).map(({ text }) => ({ text, variables: { id } }));
    }),
    ...nodes
      .filter((id) => id.startsWith('official:'))
      .flatMap((id) => OF_OFFICIAL.map((text) => ({ text, variables: { id } }))),
    ...PROVINCES.flatMap((id) => OF_PROVINCES.map((text) => ({ text, variables: { in: [id] } }))),
    ...records.slice(0, 4).map(({ article }) => ({ text: BY_ADDRESS, variables: { url: article.url } })),
    { text: BY_HEALTH, variables: {} },
  ];
  await own.save({ records: records.slice(0, FIRST) }, clock().toISOString());
  for (let round = 0; round < rounds; round += 1) {
    // A few of each kind, again and again, and now and then others.
    if (round % 10 === 0) {
      const seen = Map.groupBy(await own.changesAfter(0, 5_000), ({ nodeKind }) => nodeKind);
      nodes.splice(0, nodes.length);
      for (const changes of seen.values()) {
        nodes.push(...new Set(random.shuffled(changes.map(({ nodeId }) => nodeId)).slice(0, 12)));
      }
    }
    for (const { text, variables } of random.shuffled(questions()).slice(0, 120)) {
      const key = JSON.stringify([text, variables]);
      let isMade = false;
      const found = await cache.answer(key, PATIENT, (_signal, footprint) => {
        isMade = true;
        return made(text, variables, footprint ?? undefined);
      });
      if (isMade || !('isDropped' in found)) continue;
      const fresh = await made(text, variables);
      expect(String(found.answer.body), `round ${round}: ${key}`).toBe(String(fresh.body));
    }
    await commit(random.chance(0.5) ? own : other);
    if (random.chance(0.2)) now += random.below(20 * 3_600_000);
  }
  const { hits, misses } = cache.figures;
  await own.close();
  if (isShared) await other.close();
  return { hits, misses };
}

describe('a kept answer is what would be answered anew, whoever commits', () => {
  test.each([1, 2])('on SQLite, from two connections (seed %i)', async (seed) => {
    const { hits, misses } = await holds(`sqlite:${join(folder, `${seed}.db`)}`, seed, 30, true);
    // Else nothing was kept, or nothing dropped.
    expect(hits).toBeGreaterThan(400);
    expect(misses).toBeGreaterThan(400);
  });

  test('on SQLite in memory', async () => {
    expect((await holds('sqlite::memory:', 3, 25, false)).hits).toBeGreaterThan(300);
  });

  test('on PostgreSQL, from two connections', async () => {
    expect((await holds(await server.createDatabase(), 4, 8, true)).hits).toBeGreaterThan(50);
  });
});
