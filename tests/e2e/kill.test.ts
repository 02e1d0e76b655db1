import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, askUntil, startGateway, worldEnvironment } from '../support/gateway-process.ts';
import { startWorld, type World } from '../support/world/world.ts';

interface Graph {
  articles: { totalCount: number; nodes: { id: string; canonicalUrl: string; title: string }[] };
}

const GRAPH = `{
  articles(first: 100, order: PUBLISHED_ASC) { totalCount nodes { id canonicalUrl title } }
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

beforeAll(async () => {
  world = await startWorld({ now: () => new Date(), seed: 'kill' });
});
afterAll(() => world.close());

test('killed again and again in the middle of reading, it loses nothing and doubles nothing', async () => {
  const environment = worldEnvironment(world);
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
  await askUntil<Graph>(gateway.url, GRAPH, ({ articles }) => articles.totalCount === total);
  const { articles } = await ask<Graph>(gateway.url, GRAPH);
  const changes = await history(gateway.url);
  expect(await gateway.stop()).toBe(0);

  expect(new Set(articles.nodes.map(({ canonicalUrl }) => canonicalUrl)).size).toBe(Math.min(total, 100));
  const cursors = changes.map(({ cursor }) => Number(cursor));
  expect(cursors).toEqual(cursors.map((_, index) => index + 1));
  const added = changes.filter(({ kind }) => kind === 'ADDED').map(({ nodeId }) => nodeId);
  expect(new Set(added).size).toBe(added.length);
});
