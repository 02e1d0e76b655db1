import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  ask,
  askUntil,
  type Environment,
  type GatewayProcess,
  runBuilt,
  startGateway,
  worldEnvironment,
} from '../support/gateway-process.ts';
import { startWorld, type World } from '../support/world/world.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const TOKEN = 'for-this-test-only';
const guide = readFileSync(resolve(ROOT, 'docs/operators.md'), 'utf8');
const blocks = [...guide.matchAll(/```graphql\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
/** The guide's document with an operation of this name. */
const documentOf = (name: string) => blocks.find((block) => block.includes(` ${name}`)) ?? '';

interface Named {
  readonly id: string;
  readonly name: string;
  readonly articleCount: number;
  readonly articles: { readonly nodes: readonly { readonly id: string }[] };
}
const NAMED =
  '{ officials(first: 100) { nodes { id name articleCount articles(first: 5) { nodes { id } } } } }';

let world: World;
let environment: Environment;
let gateway: GatewayProcess;

beforeAll(async () => {
  world = await startWorld({ now: () => new Date(), seed: 'operators' });
  environment = { ...worldEnvironment(world), OPERATOR_TOKEN: TOKEN };
  gateway = await startGateway(environment);
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

/** What a document of the guide answers to an operator. */
async function act<T>(name: string, variables: object = {}): Promise<T> {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
    body: JSON.stringify({ query: documentOf(name), variables }),
  });
  const { data, errors } = (await response.json()) as { data: T; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}

const officials = async () =>
  (await ask<{ officials: { nodes: Named[] } }>(gateway.url, NAMED)).officials.nodes;

describe('the guide for operators', () => {
  test('has examples, and every one fits the schema', () => {
    expect(blocks.length).toBe(6);
    const schema = buildSchema(readFileSync(resolve(ROOT, 'schema/schema.graphql'), 'utf8'));
    for (const block of blocks) expect(validate(schema, parse(block)), block).toEqual([]);
  });

  test('leads from a name to its articles, through a merge and a split and back', async () => {
    const [first, second] = await officials();
    if (first === undefined || second === undefined) throw new Error('expected officials in the world');
    const found = await act<{ officials: { nodes: Named[] } }>('Find', { name: first.name });
    expect(found.officials.nodes.map(({ id }) => id)).toContain(first.id);

    const merged = await act<{ mergeOfficials: Named }>('Merge', { into: first.id, from: [second.id] });
    expect(merged.mergeOfficials.id).toBe(first.id);
    expect(merged.mergeOfficials.articleCount).toBeGreaterThanOrEqual(first.articleCount);
    expect((await officials()).map(({ id }) => id)).not.toContain(second.id);

    const articles = first.articles.nodes.slice(0, 1).map(({ id }) => id);
    const { splitOfficial: other } = await act<{ splitOfficial: Named }>('Split', {
      official: first.id,
      articles,
    });
    expect(other.id).not.toBe(first.id);
    expect(other.articles.nodes.map(({ id }) => id)).toEqual(articles);
  });

  test('takes a mention and an article back', async () => {
    const [official] = (await officials()).filter(({ articleCount }) => articleCount > 1);
    const [article, another] = official?.articles.nodes ?? [];
    await act('RetractMention', { article: article?.id, official: official?.id });
    const left = (await officials()).find(({ id }) => id === official?.id);
    expect(left?.articleCount).toBe((official?.articleCount ?? 0) - 1);
    expect(await act('RetractArticle', { article: another?.id })).toEqual({ retractArticle: true });
    const gone = await ask(gateway.url, 'query ($id: ID!) { article(id: $id) { id } }', { id: another?.id });
    expect(gone).toEqual({ article: null });
  });

  test('shows in the log what was decided', async () => {
    const { decisions } = await act<{ decisions: { kind: string; reason: string }[] }>('Log');
    expect(decisions.map(({ kind, reason }) => `${kind}: ${reason}`)).toEqual([
      'RETRACT_ARTICLE: taken down by its publisher',
      'RETRACT_MENTION: the street, not the man',
      'SPLIT_OFFICIAL: a namesake at the friendship union',
      'MERGE_OFFICIALS: moved to the Front of the new province',
    ]);
  });

  test('lets the command line act on the same database, and subscribers hear of it', async () => {
    const [article] = (
      await ask<{ articles: { nodes: { id: string }[] } }>(gateway.url, '{ articles { nodes { id } } }')
    ).articles.nodes;
    const { latestCursor } = await ask<{ latestCursor: string }>(gateway.url, '{ latestCursor }');
    const mutation = `mutation { retractArticle(id: "${article?.id}") }`;
    const { code, out } = await runBuilt(['query', mutation], { environment });
    expect([code, JSON.parse(out)]).toEqual([0, { data: { retractArticle: true } }]);
    const heard = await ask<{ changes: { nodeId: string }[] }>(
      gateway.url,
      'query ($after: String) { changes(after: $after, filter: { nodeKinds: [ARTICLE] }) { kind nodeId } }',
      { after: latestCursor },
    );
    expect(heard.changes).toContainEqual({ kind: 'REMOVED', nodeId: article?.id });
  });
});
