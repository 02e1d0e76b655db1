import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { isUnionType, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printGraph, printSubgraph } from '../../schema/print.ts';
import { costOf } from '../../src/server/operation/cost.ts';
import { serve } from '../server/serve.ts';
import { askSupergraph, compose, type Subgraph } from '../support/federation.ts';
import { articleId, officialId } from '../support/records.ts';
import { openGraph, type TestGraph } from './graph.ts';

const NODES = [
  'Article',
  'Country',
  'Event',
  'LegalDocument',
  'Official',
  'Organization',
  'Province',
  'Source',
  'Story',
];
const ENTITIES = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) {
    ... on Article { id title }
    ... on Official { id name }
    ... on Province { id name }
  }
}`;

/** Another graph, of readers' notes: it knows articles and provinces by nothing but their ids. docs/clients.md shows it. */
const page = readFileSync(new URL('../../docs/clients.md', import.meta.url), 'utf8');
const NOTES = parse(/```graphql\n([\s\S]*?)```/.exec(page)?.[1] ?? '');
const noted = (text: string, key: string, provinceId: string | null) => ({
  text,
  article: { id: articleId(key) },
  province: provinceId === null ? null : { id: provinceId },
});
const notes = [
  noted('đọc lại', '0001', 'province:cao-bang'),
  noted('hỏi ban biên tập', '0002', null),
  noted('đã gửi', '0001', 'province:tuyen-quang'),
];

let graph: TestGraph;
beforeAll(async () => {
  graph = await openGraph(20);
});
afterAll(() => graph.close());

async function twoGraphs(): Promise<readonly [Subgraph, Subgraph]> {
  const ours = await serve({ schema: graph.schema, createContext: () => graph.context() });
  const theirs = await serve({
    schema: buildSubgraphSchema({
      typeDefs: NOTES,
      resolvers: {
        Query: { notes: () => notes },
        Article: { notes: ({ id }: { id: string }) => notes.filter((note) => note.article.id === id) },
        Province: { correspondent: ({ id }: { id: string }) => `phóng viên ${id}` },
      },
    }),
    createContext: () => ({}),
  });
  const sdlOf = async (endpoint: string) => {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ _service { sdl } }"}',
    });
    const { data } = (await response.json()) as { data: { _service: { sdl: string } } };
    return data._service.sdl;
  };
  return [
    { name: 'cau-noi', url: ours.endpoint, sdl: await sdlOf(ours.endpoint) },
    { name: 'notes', url: theirs.endpoint, sdl: await sdlOf(theirs.endpoint) },
  ];
}

describe('the schema for gateways', () => {
  it('is one that @apollo/subgraph takes, with every kind of node as an entity', () => {
    const schema = buildSubgraphSchema(parse(printSubgraph(graph.schema)));
    const entity = schema.getType('_Entity');
    const names = isUnionType(entity) ? entity.getTypes().map(({ name }) => name) : [];
    expect([...names].sort()).toEqual(NODES);
    const own = graph.schema.getType('_Entity');
    expect(
      isUnionType(own)
        ? own
            .getTypes()
            .map(({ name }) => name)
            .sort()
        : [],
    ).toEqual(NODES);
  });

  it('says what the public one says, which says nothing of gateways', () => {
    const [, ...rest] = printSubgraph(graph.schema).split('\n\n');
    const plain = rest.join('\n\n').replaceAll(' @key(fields: "id")', '').replace(' @shareable', '');
    expect(plain).toBe(printGraph(graph.schema));
    expect(plain).not.toMatch(/\b_(Any|Entity|Service|entities|service)\b/);
  });

  it('is told to nobody where introspection is switched off', async () => {
    const server = await serve({
      schema: graph.schema,
      createContext: () => graph.context(),
      limits: { introspection: false },
    });
    const response = await server.ask('{ _service { sdl } }');
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'INTROSPECTION_DISABLED' } }],
    });
  });

  it('fits together with another graph that extends articles and provinces', async () => {
    const { supergraphSdl, hints } = compose(await twoGraphs());
    expect(supergraphSdl).toContain('@join__type(graph: CAU_NOI, key: "id")');
    expect(hints.filter(({ definition }) => definition.level.value > 50)).toEqual([]);
  });
});

it('a graph with connections of its own fits beside it', () => {
  const link = NOTES.loc?.source.body.split('\n', 1)[0] ?? '';
  const theirs = `${link}
    type Query { topics: TopicConnection! }
    type TopicConnection { pageInfo: PageInfo! }
    type PageInfo @shareable { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
    interface Node { id: ID! }
    type Topic implements Node @key(fields: "id") { id: ID! }
    scalar DateTime`;
  const subgraphs = [
    { name: 'cau-noi', url: 'http://a.test', sdl: printSubgraph(graph.schema) },
    { name: 'topics', url: 'http://b.test', sdl: theirs },
  ];
  expect(compose(subgraphs).supergraphSdl).toContain('type Topic');
});

describe('one graph of two', () => {
  it('leads from the other graph into this one, each article asked for once', async () => {
    const { data, fetched } = await askSupergraph(
      await twoGraphs(),
      '{ notes { text article { title source { name } } province { name correspondent } } }',
    );
    expect(data.notes).toMatchObject([
      {
        text: 'đọc lại',
        article: { title: 'Hội nghị đối ngoại nhân dân số 0001', source: { name: expect.any(String) } },
        province: { name: 'Cao Bằng', correspondent: 'phóng viên province:cao-bang' },
      },
      { article: { title: 'Hội nghị đối ngoại nhân dân số 0002' }, province: null },
      { article: { title: 'Hội nghị đối ngoại nhân dân số 0001' }, province: { name: 'Tuyên Quang' } },
    ]);
    const asked = fetched.filter(({ service }) => service === 'cau-noi');
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.every(({ operation }) => operation.includes('_entities'))).toBe(true);
  });

  it('leads from this graph into the other', async () => {
    const { data, fetched } = await askSupergraph(
      await twoGraphs(),
      '{ articles(first: 19, order: PUBLISHED_ASC) { nodes { title notes { text } } } }',
    );
    const found = (data.articles as { nodes: { title: string; notes: unknown[] }[] }).nodes;
    expect(found.filter((article) => article.notes.length > 0)).toMatchObject([
      { title: 'Hội nghị đối ngoại nhân dân số 0001', notes: [{ text: 'đọc lại' }, { text: 'đã gửi' }] },
      { title: 'Hội nghị đối ngoại nhân dân số 0002', notes: [{ text: 'hỏi ban biên tập' }] },
    ]);
    expect(fetched.map(({ service }) => service)).toEqual(['cau-noi', 'notes']);
  });
});

describe('entities', () => {
  const of = (typeName: string, ...ids: readonly string[]) => ids.map((id) => ({ __typename: typeName, id }));
  const ask = (representations: readonly unknown[]) =>
    graph.ask<{ _entities: unknown[] }>(ENTITIES, { representations });

  it('come in the order asked', async () => {
    const representations = [
      ...of('Province', 'province:cao-bang'),
      ...of('Article', articleId('0003')),
      ...of('Official', officialId('2')),
      ...of('Article', articleId('0001')),
    ];
    const { _entities: found } = await ask(representations);
    expect(found).toMatchObject(representations.map(({ id }) => ({ id })));
  });

  it('are null where the graph has none with the id, or one of another type', async () => {
    const { _entities: found } = await ask([
      ...of('Article', 'article:0000000000000000', 'nonsense', officialId('2')),
      ...of('Province', 'province:atlantis'),
    ]);
    expect(found).toEqual([null, null, null, null]);
  });

  it('cost one statement a kind', async () => {
    const representations = [
      ...of('Article', ...Array.from({ length: 20 }, (_none, n) => articleId(`${n}`.padStart(4, '0')))),
      ...of('Official', ...Array.from({ length: 7 }, (_none, n) => officialId(`${n}`))),
      ...of('Province', 'province:cao-bang'),
    ];
    expect(await graph.statements(ENTITIES, { representations })).toHaveLength(2);
  });

  it('are refused where a representation names no node, and it is said which', async () => {
    const refusal = (representation: unknown) =>
      graph.refusal(ENTITIES, { representations: [...of('Province', 'province:cao-bang'), representation] });
    const expected =
      'BAD_INPUT: representations[1] must have the __typename of a node, such as "Article", and its id';
    expect(await refusal({ __typename: 'Evidence', id: 'x' })).toBe(`${expected}, but got another type`);
    expect(await refusal({ __typename: 'Article' })).toBe(`${expected}, but got an id of type undefined`);
    expect(await refusal({ __typename: 'Article', id: { a: 1 } })).toContain('an id of type object');
    expect(await refusal('province:cao-bang')).toContain('another type');
  });

  it('are a thousand over HTTP, and refused beyond', async () => {
    const { ask } = await serve({ schema: graph.schema, createContext: () => graph.context() });
    const answer = async (length: number) => {
      const representations = Array.from({ length }, () => of('Province', 'province:cao-bang')[0]);
      return (await ask(ENTITIES, { representations })).json();
    };
    expect(await answer(1_000)).toMatchObject({
      data: { _entities: Array(1_000).fill({ name: 'Cao Bằng' }) },
    });
    expect(await answer(1_001)).toMatchObject({
      errors: [
        {
          message: 'representations must be at most 1000, but got 1001',
          extensions: { code: 'BAD_INPUT' },
        },
      ],
    });
  });

  it('can be written into the document', async () => {
    const { _entities: found } = await graph.ask<{ _entities: unknown[] }>(
      '{ _entities(representations: [{ __typename: "Province", id: "province:cao-bang" }]) { ... on Province { name } } }',
    );
    expect(found).toEqual([{ name: 'Cao Bằng' }]);
  });

  it('leave room in an operation beside the schema, which costs what introspection does', () => {
    const document = parse('{ _service { sdl } a: _service { sdl } }');
    const [operation] = document.definitions;
    if (operation?.kind !== 'OperationDefinition') throw new Error('expected an operation');
    expect(costOf(graph.schema, document, operation, {})).toBe(10_000);
  });

  it('count for the cost of an operation as often as they are asked for', () => {
    const document = parse(ENTITIES);
    const operation = document.definitions.find((one) => one.kind === 'OperationDefinition');
    if (operation === undefined) throw new Error('expected an operation');
    const cost = (count: number) =>
      costOf(graph.schema, document, operation, { representations: Array(count).fill({}) });
    expect([cost(10), cost(200)]).toEqual([70, 1_400]);
  });
});
