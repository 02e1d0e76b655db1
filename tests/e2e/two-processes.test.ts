import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, expect, test } from 'vitest';
import WebSocket from 'ws';
import { type GatewayProcess, runBuilt, startGateway, worldEnvironment } from '../support/gateway-process.ts';
import { startWorld, type World } from '../support/world/world.ts';

let world: World;
let gateway: GatewayProcess;

beforeAll(async () => {
  world = await startWorld({ now: () => new Date(), seed: 'two', sites: ['mttq-cao-bang'] });
});
afterAll(async () => {
  await gateway.stop();
  await world.close();
});

test('what ingest stores beside a serving gateway reaches its subscribers, in order and once', async () => {
  const environment = worldEnvironment(world);
  const { SOURCES_FILE: _, ...withoutSources } = environment;
  gateway = await startGateway(withoutSources);
  const client = createClient({
    url: `${gateway.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    lazy: false,
  });
  const titles: string[] = [];
  const listening = (async () => {
    for await (const { data } of client.iterate<{ articlePublished: { title: string } }>({
      // Whether it stands before the first is stored or after: each comes once.
      query: 'subscription { articlePublished(after: "0") { title } }',
    })) {
      if (data) titles.push(data.articlePublished.title);
      if (titles.length === world.articles.length) return;
    }
  })();
  const { code } = await runBuilt(['ingest', '--once'], { environment });
  expect(code).toBe(0);
  await listening;
  await client.dispose();
  expect([...titles].sort()).toEqual(world.articles.map(({ title }) => title).sort());
});
