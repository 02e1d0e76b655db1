import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { normalizeText } from '../../src/model/text.ts';
import {
  ask,
  askUntil,
  type GatewayProcess,
  startGateway,
  worldEnvironment,
} from '../support/gateway-process.ts';
import { startWorld, type World } from '../support/world/world.ts';

interface Counted {
  articles: { totalCount: number };
  latestCursor: string;
}

const COUNT = '{ articles { totalCount } latestCursor }';

/** An address without what a feed or a session put behind it. */
const withoutTrace = (url: string) => url.replace(/;jsessionid=.*$|[?&]utm_.*$/, '');

let world: World;
let gateway: GatewayProcess;

beforeAll(async () => {
  world = await startWorld({ now: () => new Date(), seed: 'spine' });
  gateway = await startGateway(worldEnvironment(world));
});

afterAll(async () => {
  expect(await gateway.stop()).toBe(0);
  await world.close();
});

describe('from the sites to a subscriber', () => {
  test('everything that the sites publish arrives within a minute', async () => {
    const expected = world.articles.length;
    expect(expected).toBeGreaterThanOrEqual(44);
    await askUntil<Counted>(gateway.url, COUNT, ({ articles }) => articles.totalCount === expected);
  });

  test('each article has the title and the minute or day that its site printed', async () => {
    const data = await ask<{
      articles: {
        nodes: { url: string; title: string; publishedAt: string | null; publishedOnly: boolean }[];
      };
    }>(gateway.url, '{ articles(first: 100) { nodes { url title publishedAt publishedOnly } } }');
    const printed = new Map(world.articles.map((article) => [article.url, article]));
    const wrong = data.articles.nodes.filter(({ url, title, publishedAt, publishedOnly }) => {
      const truth = printed.get(withoutTrace(url));
      if (truth === undefined || publishedAt === null) return true;
      const unit = publishedOnly ? 86_400_000 : 60_000;
      const local = (instant: number) => Math.floor((instant + 7 * 3_600_000) / unit);
      return (
        title !== normalizeText(truth.title) ||
        local(Date.parse(publishedAt)) !== local(truth.publishedAt.getTime())
      );
    });
    const shown = wrong.map((read) => {
      const { title, publishedAt } = printed.get(withoutTrace(read.url)) ?? {};
      return { read, printed: { title, publishedAt } };
    });
    expect(shown).toEqual([]);
  });

  test('articles, events and officials are one connected graph with receipts', async () => {
    const data = await ask<{
      articles: {
        nodes: {
          text: string;
          mentions: {
            nodes: { official: { name: string }; evidence: { quote: string; start: number; end: number } }[];
          };
          events: { nodes: { startsOn: string | null; province: { name: string } | null }[] };
        }[];
      };
      officials: { totalCount: number; nodes: { positions: { organization: { name: string } | null }[] }[] };
      events: { totalCount: number };
    }>(
      gateway.url,
      `{
        articles(first: 100) { nodes { text
          mentions(first: 50) { nodes { official { name } evidence { quote start end } } }
          events(first: 10) { nodes { startsOn province { name } } } } }
        officials(first: 100) { totalCount nodes { positions { organization { name } } } }
        events(first: 1) { totalCount }
      }`,
    );
    const mentions = data.articles.nodes.flatMap(({ text, mentions }) =>
      mentions.nodes.map((mention) => ({ text, ...mention })),
    );
    expect(mentions.length).toBeGreaterThan(80);
    for (const { text, evidence } of mentions) {
      expect(text).toContain(evidence.quote);
      expect(evidence.quote).toContain(text.slice(evidence.start, evidence.end));
    }
    const dated = data.articles.nodes.filter(({ events }) =>
      events.nodes.some(({ startsOn }) => startsOn !== null),
    );
    expect(dated.length).toBeGreaterThan(30);
    expect(data.events.totalCount).toBeGreaterThan(30);
    expect(data.officials.totalCount).toBeGreaterThan(60);
    const held = data.officials.nodes.filter(({ positions }) =>
      positions.some(({ organization }) => organization),
    );
    expect(held.length).toBeGreaterThan(data.officials.nodes.length * 0.8);
  });

  test('reading everything again changes nothing and publishes nothing', async () => {
    // Every site is checked every second: two rounds have certainly passed once each has answered twice more.
    const twoRounds = async () => {
      const seen = world.requests.length;
      const timesAsked = ({ id, feeds, lists, sitemaps = [] }: World['sources'][number]) => {
        const paths = [...feeds, ...lists, ...sitemaps].map((url) => url.slice(new URL(url).origin.length));
        return world.requests.slice(seen).filter(({ siteId, path }) => siteId === id && path === paths[0])
          .length;
      };
      while (!world.sources.every((source) => timesAsked(source) >= 2))
        await new Promise((resolve) => setTimeout(resolve, 100));
    };
    // All articles may be there while the last of the first round are still read, and told of.
    await twoRounds();
    const { articles, latestCursor } = await ask<Counted>(gateway.url, COUNT);
    await twoRounds();
    const after = await ask<Counted & { changes: { nodeKind: string; nodeId: string; kind: string }[] }>(
      gateway.url,
      `{ articles { totalCount } latestCursor changes(after: "${latestCursor}", first: 100) { nodeKind nodeId kind } }`,
    );
    // What is told of a site itself is how it answered, which a busy machine may change.
    expect(after.changes.filter(({ nodeKind }) => nodeKind !== 'SOURCE')).toEqual([]);
    expect(after.articles).toEqual(articles);
  });

  test('a new article reaches a subscriber in under a second from its commit', async () => {
    const client = createClient({
      url: `${gateway.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
    });
    const { latestCursor } = await ask<Counted>(gateway.url, COUNT);
    const published = new Set(world.publishNext().map(({ url }) => url));
    const spans: number[] = [];
    for await (const { data } of client.iterate<{ articlePublished: { url: string; fetchedAt: string } }>({
      query: `subscription { articlePublished(after: "${latestCursor}") { url fetchedAt } }`,
    })) {
      if (!data) continue;
      const { url, fetchedAt } = data.articlePublished;
      expect([...published]).toContain(url);
      published.delete(url);
      // Fetched before it is committed: the span to the arrival is longer than the one that is promised.
      spans.push(Date.now() - Date.parse(fetchedAt));
      // One that comes late each time is late; a machine that was busy with something else is so now and then.
      if (Math.min(...spans) < 1_000 || spans.length >= 8) break;
      if (published.size === 0) for (const one of world.publishNext()) published.add(one.url);
    }
    await client.dispose();
    expect(Math.min(...spans)).toBeLessThan(1_000);
  });

  test('a subscriber that comes back with its cursor gets what it missed, in order, once', async () => {
    const { latestCursor } = await ask<Counted>(gateway.url, COUNT);
    const [first] = world.publishNext();
    await askUntil<Counted>(
      gateway.url,
      COUNT,
      ({ articles }) => articles.totalCount === world.articles.length,
    );
    const client = createClient({
      url: `${gateway.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
    });
    const cursors: number[] = [];
    const { changes } = await ask<{ changes: { cursor: string }[] }>(
      gateway.url,
      `{ changes(after: "${latestCursor}", first: 100) { cursor } }`,
    );
    for await (const { data } of client.iterate<{ changes: { cursor: string } }>({
      query: `subscription { changes(after: "${latestCursor}") { cursor } }`,
    })) {
      if (data) cursors.push(Number(data.changes.cursor));
      if (cursors.length === changes.length) break;
    }
    await client.dispose();
    expect(first).toBeDefined();
    expect(cursors).toEqual(changes.map(({ cursor }) => Number(cursor)));
    expect(cursors[0]).toBe(Number(latestCursor) + 1);
  });
});
