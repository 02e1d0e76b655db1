import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  ask,
  askUntil,
  type Environment,
  startGateway,
  worldEnvironment,
} from '../support/gateway-process.ts';
import { type PostgresServer, startPostgres } from '../support/postgres.ts';
import { startWorld, type World } from '../support/world/world.ts';

interface Graph {
  articles: { totalCount: number; nodes: { id: string; canonicalUrl: string; title: string }[] };
}

const GRAPH = `{
  articles(first: 100, order: PUBLISHED_ASC) { totalCount nodes {
    id canonicalUrl title
    mentions(first: 50) { nodes { official { id name } title organization { id name } } }
    events(first: 20) { nodes { id kind name startsOn province { id } participantCount } }
    documents { id number issuedOn }
  } }
}`;

interface Change {
  readonly cursor: string;
  readonly kind: string;
  readonly nodeId: string;
}

/** The whole history, page after page. */
async function history(url: string): Promise<readonly Change[]> {
  const all: Change[] = [];
  for (;;) {
    const after = all.at(-1)?.cursor ?? null;
    const { changes } = await ask<{ changes: Change[] }>(
      url,
      'query ($after: String) { changes(after: $after, first: 100) { cursor kind nodeId } }',
      { after },
    );
    if (changes.length === 0) return all;
    all.push(...changes);
  }
}

let world: World;
let server: PostgresServer;

beforeAll(async () => {
  world = await startWorld({ now: () => new Date(), seed: 'kill' });
  server = await startPostgres();
});
afterAll(async () => {
  await world.close();
  await server.stop();
});

const engines: [name: string, environment: () => Promise<Environment>][] = [
  ['SQLite', async () => worldEnvironment(world)],
  ['PostgreSQL', async () => ({ ...worldEnvironment(world), DATABASE_URL: await server.createDatabase() })],
];

/** What each engine held in the end: the same pages must give the same graph. */
const graphs: Graph['articles'][] = [];

test.each(engines)(
  'killed again and again in the middle of reading into %s, it loses nothing and doubles nothing',
  async (_name, makeEnvironment) => {
    const environment = await makeEnvironment();
    const total = world.articles.length;
    let stored = 0;
    for (const share of [0.2, 0.5, 0.8]) {
      const gateway = await startGateway(environment);
      const graph = await askUntil<Graph>(
        gateway.url,
        GRAPH,
        ({ articles }) => articles.totalCount >= total * share,
      );
      // What was there before the last kill is still there.
      expect(graph.articles.totalCount).toBeGreaterThanOrEqual(stored);
      stored = graph.articles.totalCount;
      await gateway.kill();
    }

    const gateway = await startGateway(environment);
    const { articles } = await askUntil<Graph>(
      gateway.url,
      GRAPH,
      (graph) => graph.articles.totalCount === total,
    );
    const changes = await history(gateway.url);
    expect(await gateway.stop()).toBe(0);

    expect(total).toBeLessThanOrEqual(100);
    expect(new Set(articles.nodes.map(({ canonicalUrl }) => canonicalUrl)).size).toBe(total);
    const cursors = changes.map(({ cursor }) => Number(cursor));
    expect(cursors).toEqual(cursors.map((_, index) => (cursors[0] ?? 0) + index));
    const added = changes.filter(({ kind }) => kind === 'ADDED').map(({ nodeId }) => nodeId);
    expect(new Set(added).size).toBe(added.length);
    graphs.push(articles);
  },
);

test('both engines hold the same graph in the same order', () => {
  expect(graphs).toHaveLength(engines.length);
  expect(graphs[1]).toEqual(graphs[0]);
});
