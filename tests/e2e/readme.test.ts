import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  ask,
  askUntil,
  type GatewayProcess,
  startGateway,
  worldEnvironment,
} from '../support/gateway-process.ts';
import { startWorld, type World } from '../support/world/world.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const readme = readFileSync(resolve(ROOT, 'README.md'), 'utf8');
const blocks = [...readme.matchAll(/```graphql\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
const queries = blocks.filter((block) => !block.startsWith('subscription'));

let world: World;
let gateway: GatewayProcess;

beforeAll(async () => {
  world = await startWorld({ now: () => new Date(), seed: 'readme' });
  gateway = await startGateway(worldEnvironment(world));
  await askUntil<{ articles: { totalCount: number } }>(
    gateway.url,
    '{ articles { totalCount } }',
    ({ articles }) => articles.totalCount === world.articles.length,
  );
});
afterAll(async () => {
  await gateway.stop();
  await world.close();
});

/** Whether an answer holds a list with something in it, however deep: an example that shows nothing explains nothing. */
function hasItems(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return typeof value === 'object' && value !== null && Object.values(value).some(hasItems);
}

describe('the examples of the README', () => {
  test('are there, and every one fits the schema', () => {
    expect(queries.length).toBeGreaterThanOrEqual(4);
    expect(blocks.length).toBeGreaterThan(queries.length);
    const schema = buildSchema(readFileSync(resolve(ROOT, 'schema/schema.graphql'), 'utf8'));
    for (const block of blocks) expect(validate(schema, parse(block)), block).toEqual([]);
  });

  test.each(queries)('show something when they are pasted: %s', async (query) => {
    expect(hasItems(await ask(gateway.url, query))).toBe(true);
  });

  test('the curl line answers with articles', async () => {
    const body = /-d '(\{"query".*\})'/.exec(readme)?.[1] ?? '';
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(hasItems(await response.json())).toBe(true);
  });
});
