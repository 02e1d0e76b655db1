import { readFileSync, writeFileSync } from 'node:fs';
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
/** Sites of the world that the gateway does not read until an operator says so. */
const UNKNOWN = ['thoi-dai', 'lhhn-viet-nam'] as const;
const isUnknown = (id: string) => UNKNOWN.some((unknown) => unknown === id);
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
  const known = world.sources.filter(({ id }) => !isUnknown(id));
  writeFileSync(environment.SOURCES_FILE ?? '', JSON.stringify(known));
  gateway = await startGateway(environment);
  await askUntil<{ articles: { totalCount: number } }>(
    gateway.url,
    '{ articles { totalCount } }',
    ({ articles }) =>
      articles.totalCount === world.articles.filter(({ siteId }) => !isUnknown(siteId)).length,
  );
});
afterAll(async () => {
  await gateway.stop();
  await world.close();
});

const send = (
  query: string,
  variables: object,
  authorization: object = { authorization: `Bearer ${TOKEN}` },
) =>
  fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...authorization },
    body: JSON.stringify({ query, variables }),
  });

/** What a document of the guide answers to an operator. */
async function act<T>(name: string, variables: object = {}): Promise<T> {
  const response = await send(documentOf(name), variables);
  const { data, errors } = (await response.json()) as { data: T; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}

const officials = async () =>
  (await ask<{ officials: { nodes: Named[] } }>(gateway.url, NAMED)).officials.nodes;

describe('the guide for operators', () => {
  test('has examples, and every one fits the schema', () => {
    expect(blocks.length).toBe(10);
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

  test('is for operators only: without the token, or with another, nobody is asked and nothing is done', async () => {
    const site = world.sources.find(({ id }) => id === UNKNOWN[0]);
    const attempts = [
      ['Preview', { url: site?.feeds[0] }],
      ['Add', { input: site }],
      ['Switch', { id: 'source:mttq-cao-bang', enabled: false }],
      ['Refresh', { id: 'source:mttq-cao-bang' }],
    ] as const;
    for (const authorization of [{}, { authorization: 'Bearer for-this-test-onlx' }]) {
      for (const [name, variables] of attempts) {
        const response = await send(documentOf(name), variables, authorization);
        const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
        expect(
          errors.map(({ extensions }) => extensions.code),
          name,
        ).toEqual(['FORBIDDEN']);
      }
    }
    expect(world.requests.filter(({ siteId }) => siteId === UNKNOWN[0])).toEqual([]);
    const { sources } = await ask<{ sources: { id: string; enabled: boolean }[] }>(
      gateway.url,
      '{ sources { id enabled } }',
    );
    expect(sources.map(({ enabled }) => enabled)).not.toContain(false);
    expect(sources.map(({ id }) => id)).not.toContain(`source:${UNKNOWN[0]}`);
  });

  test('leads from a preview to a site that is read, read now, read no more, and read again', async () => {
    const site = world.sources.find(({ id }) => id === UNKNOWN[0]);
    if (site === undefined) throw new Error('expected a site of the world');
    const { id: _id, ...input } = site;
    const [url] = site.feeds;
    const { previewUrl } = await act<{ previewUrl: { articles: unknown[]; family: string } }>('Preview', {
      url,
      family: site.family,
    });
    expect(previewUrl).toMatchObject({ family: site.family });
    expect(previewUrl.articles).toHaveLength(5);

    const id = 'source:trang-moi';
    expect(await act('Add', { input: { ...input, id: 'trang-moi' } })).toMatchObject({ addSource: { id } });
    const published = world.articles.filter(({ siteId }) => siteId === UNKNOWN[0]).length;
    // Its articles may all be there a moment before its first reading is over.
    interface Read {
      source: { articles: { totalCount: number }; health: { lastSucceededAt: string | null } };
    }
    await askUntil<Read>(
      gateway.url,
      `{ source(id: "${id}") { articles { totalCount } health { lastSucceededAt } } }`,
      ({ source }) => source.articles.totalCount === published && source.health.lastSucceededAt !== null,
    );

    const off = await act('Switch', { id, enabled: false });
    expect(off).toEqual({ setSourceEnabled: { id, enabled: false, health: { status: 'DISABLED' } } });
    const { source } = await ask<{ source: { gaps: { reason: string }[] } }>(
      gateway.url,
      `{ source(id: "${id}") { gaps { reason } } }`,
    );
    expect(source.gaps.map(({ reason }) => reason)).toContain('DISABLED');
    await act('Switch', { id, enabled: true });
    expect(await act('Refresh', { id })).toMatchObject({
      refreshSource: { outcome: 'SUCCEEDED', added: 0, failed: 0, errors: [] },
    });
  });

  test('reads what the command line adds to its database, without a restart', async () => {
    const site = world.sources.find(({ id }) => id === UNKNOWN[1]);
    const { code } = await runBuilt(['sources', 'add', '-'], { environment, input: JSON.stringify(site) });
    expect(code).toBe(0);
    const published = world.articles.filter(({ siteId }) => siteId === UNKNOWN[1]).length;
    expect(published).toBeGreaterThan(0);
    await askUntil<{ source: { articles: { totalCount: number } } }>(
      gateway.url,
      `{ source(id: "source:${UNKNOWN[1]}") { articles { totalCount } } }`,
      ({ source }) => source.articles.totalCount === published,
    );
  });

  test('tells every fault of a source one by one', async () => {
    const input = { id: 'A b', name: ' ', kind: 'FRONT', homepage: 'https://mattran.example/' };
    const response = await send(documentOf('Add'), { input });
    const { errors } = (await response.json()) as { errors: { extensions: object }[] };
    expect(errors[0]?.extensions).toEqual({
      code: 'BAD_INPUT',
      faults: [
        expect.stringContaining('expected id to be lower-case letters'),
        expect.stringContaining('expected name to be a name'),
      ],
    });
  });

  test('shows in the log what was decided', async () => {
    const { decisions } = await act<{ decisions: { kind: string; reason: string }[] }>('Log');
    expect(decisions.map(({ kind, reason }) => `${kind}: ${reason}`)).toEqual([
      'ADD_SOURCE: null',
      'ENABLE_SOURCE: asked to by the webmaster',
      'DISABLE_SOURCE: asked to by the webmaster',
      'ADD_SOURCE: their site has a feed at last',
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
