import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askUntil, type GatewayProcess, scratchFolder, startDemo } from '../support/gateway-process.ts';
import { worldSites } from '../support/world/sites.ts';

interface Graph {
  articles: { totalCount: number };
  events: { totalCount: number };
  officials: { totalCount: number };
  sources: { name: string; health: { status: string } }[];
}

const GRAPH = `{
  articles { totalCount }
  events { totalCount }
  officials { totalCount }
  sources { name health { status } }
}`;

let demo: GatewayProcess;

beforeAll(async () => {
  demo = await startDemo({
    DATABASE_URL: `sqlite:${join(scratchFolder(), 'demo.db')}`,
    LOG_LEVEL: 'silent',
    PORT: '0',
  });
});
afterAll(async () => {
  expect(await demo.stop()).toBe(0);
});

test('within a minute the demo shows a graph of all its sites, and it grows by itself', async () => {
  const graph = await askUntil<Graph>(
    demo.url,
    GRAPH,
    ({ articles, sources }) =>
      articles.totalCount >= 44 && sources.every(({ health }) => health.status !== 'NEVER_CHECKED'),
  );
  expect(graph.sources).toHaveLength(worldSites.length);
  expect(graph.events.totalCount).toBeGreaterThan(30);
  expect(graph.officials.totalCount).toBeGreaterThan(60);
  const { totalCount } = graph.articles;
  await askUntil<Graph>(demo.url, GRAPH, ({ articles }) => articles.totalCount > totalCount);
});

test('the explorer of the demo is served to browsers', async () => {
  const response = await fetch(`${demo.url}/graphql`, { headers: { accept: 'text/html' } });
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('Cầu Nối');
  expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
});
