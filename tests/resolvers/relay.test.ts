import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildGraph } from '../../resolvers/index.ts';
import { NodeKind } from '../../src/model/id.ts';
import { article, openGraph, type TestGraph } from './graph.ts';

/*
 * The rules of Relay's two specifications, read off the schema as a client would read it:
 * https://relay.dev/graphql/connections.htm and https://relay.dev/graphql/objectidentification.htm.
 */
const schema = buildGraph();
const objects = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter(({ name }) => !name.startsWith('__'));
const connections = objects.filter(({ name }) => name.endsWith('Connection'));
const lists = objects.flatMap((type) =>
  Object.values(type.getFields())
    .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
    .map((field) => [`${type.name}.${field.name}`, field] as const),
);
const typeOf = (type: GraphQLObjectType | undefined, field: string) => String(type?.getFields()[field]?.type);
const argumentsOf = ({ args }: GraphQLField<unknown, unknown>) =>
  Object.fromEntries(args.map(({ name, type }) => [name, String(type)]));

describe('connections', () => {
  it('are there to be looked at', () => {
    expect(connections.length).toBeGreaterThan(8);
    expect(lists.length).toBeGreaterThan(20);
  });

  it.each(connections.map((type) => [type.name, type] as const))(
    '%s has edges and a page info',
    (_name, type) => {
      const edges = type.getFields().edges?.type;
      const [item] = [isNonNullType(edges) ? edges.ofType : edges];
      expect(isListType(item)).toBe(true);
      const edge = edges === undefined ? undefined : getNamedType(edges);
      if (!isObjectType(edge)) throw new Error(`expected ${type.name} to have edges of an object type`);
      expect(edge.name).toBe(`${type.name.replace(/Connection$/, '')}Edge`);
      expect(typeOf(edge, 'cursor')).toBe('String!');
      const node = edge.getFields().node?.type;
      expect(isListType(isNonNullType(node) ? node.ofType : node)).toBe(false);
      expect(typeOf(type, 'nodes')).toBe(`[${String(node)}]!`);
      expect(typeOf(type, 'pageInfo')).toBe('PageInfo!');
      expect(typeOf(type, 'totalCount')).toBe('Int!');
    },
  );

  it('tell where a page stands in the words of the specification', () => {
    const info = schema.getType('PageInfo');
    if (!isObjectType(info)) throw new Error('expected an object type PageInfo');
    expect(
      Object.fromEntries(Object.values(info.getFields()).map(({ name, type }) => [name, String(type)])),
    ).toEqual({
      hasNextPage: 'Boolean!',
      hasPreviousPage: 'Boolean!',
      startCursor: 'String',
      endCursor: 'String',
    });
  });

  it.each(lists)('%s takes the arguments of paging', (name, field) => {
    const forwards = { first: 'Int', after: 'String' };
    expect(argumentsOf(field)).toMatchObject(forwards);
    // A search is read best first, and nobody asks for the worst.
    const backwards = name === 'Query.search' ? {} : { last: 'Int', before: 'String' };
    expect(argumentsOf(field)).toMatchObject(backwards);
    expect(isNonNullType(field.type)).toBe(true);
  });
});

describe('object identification', () => {
  it('begins with the interface Node, which has an id and nothing else', () => {
    const node = schema.getType('Node');
    if (!isInterfaceType(node)) throw new Error('expected an interface Node');
    expect(Object.values(node.getFields()).map(({ name, type }) => `${name}: ${type}`)).toEqual(['id: ID!']);
    const query = schema.getQueryType();
    expect(typeOf(query ?? undefined, 'node')).toBe('Node');
    expect(query?.getFields().node?.args.map(({ name, type }) => `${name}: ${type}`)).toEqual(['id: ID!']);
    expect(typeOf(query ?? undefined, 'nodes')).toBe('[Node]!');
    expect(query?.getFields().nodes?.args.map(({ name, type }) => `${name}: ${type}`)).toEqual([
      'ids: [ID!]!',
    ]);
  });

  it('holds of every kind that the graph names', () => {
    const implementing = schema
      .getPossibleTypes(schema.getType('Node') as never)
      .map(({ name }) => name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase());
    expect(implementing.toSorted()).toEqual(Object.keys(NodeKind).toSorted());
  });
});

describe('what is asked is what is read', () => {
  const COUNT = 50;
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openGraph(COUNT);
  });
  afterAll(() => graph.close());

  it('a count only where it is selected, a page only where it is', async () => {
    const selecting = (selection: string) => graph.statements(`{ articles(first: 5) { ${selection} } }`);
    const [page, both, count] = [
      await selecting('edges { cursor } nodes { id } pageInfo { hasNextPage }'),
      await selecting('nodes { id } totalCount'),
      await selecting('totalCount'),
    ];
    expect([page.length, both.length, count.length]).toEqual([1, 2, 1]);
    expect(page[0]).not.toContain('count(');
    expect(count[0]).toContain('count(');
  });

  it('a hundred nodes of all kinds with one statement a kind, and none for sources and officials once they were read', async () => {
    const { articles, events, officials, organizations, documents, stories } = await graph.ask<
      Record<string, { nodes: readonly { id: string }[] }>
    >(`{
      articles(first: 40) { nodes { id } } events(first: 5) { nodes { id } } officials(first: 7) { nodes { id } }
      organizations(first: 3) { nodes { id } } documents(first: 4) { nodes { id } } stories(first: 30) { nodes { id } }
    }`);
    const ids = [articles, events, officials, organizations, documents, stories].flatMap((list) =>
      (list?.nodes ?? []).map(({ id }) => id),
    );
    ids.push('source:site-a', 'source:site-b', 'province:hue', 'country:la');
    const query =
      'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Article { title } ... on Event { name } } }';
    const { nodes } = await graph.ask<{ nodes: readonly { id: string }[] }>(query, { ids });
    expect(nodes.map(({ id }) => id)).toEqual(ids);
    expect(ids.length).toBeGreaterThan(90);
    // Provinces and countries are constants, sources and officials are remembered as long as nothing is committed.
    expect(await graph.statements(query, { ids })).toHaveLength(5);
    // An official who is not there is asked for.
    const absent = ['event:none', 'official:none', 'story:none', 'article:none'];
    expect(await graph.statements(query, { ids: [...ids, ...absent] })).toHaveLength(6);
  });

  it.each([
    [
      'the changes',
      'query ($n: Int!, $after: String) { changes(after: $after, filter: { nodeKinds: [ARTICLE] }, first: $n) { node { id ... on Article { title } } } }',
    ],
    [
      'a chain of relations',
      'query ($n: Int!) { articles(first: $n) { nodes { source { name } story { original { id } } events(first: 2) { nodes { organizers { name } participations(first: 2) { nodes { official { positions { organization { name } } } } } } } mentions(last: 1) { nodes { official { associates(first: 2) { official { name } } } } } } } }',
    ],
  ])('%s with the same number of statements for 5 and for 50', async (_what, query) => {
    const { changes } = await graph.ask<{ changes: { cursor: string }[] }>(
      '{ changes(first: 2) { cursor } }',
    );
    const after = changes[1]?.cursor;
    const [few, many] = [
      await graph.statements(query, { n: 5, after }),
      await graph.statements(query, { n: COUNT, after }),
    ];
    expect(many).toHaveLength(few.length);
    expect(few.length).toBeGreaterThan(1);
  });

  it('the nodes of a search with one statement a kind, on top of the search', async () => {
    const asking = (selection: string) =>
      graph.statements(`{ search(text: "doi ngoai", first: 50) { nodes { ${selection} } } }`);
    const [plain, whole] = [
      await asking('score'),
      await asking('node { __typename id ... on Article { title } }'),
    ];
    expect(whole.length - plain.length).toBeLessThanOrEqual(2);
    expect(whole.length).toBeGreaterThan(plain.length);
  });

  it('a relation from its end too', async () => {
    const titles = async (paging: string) => {
      const { source } = await graph.ask<{
        source: { articles: { nodes: readonly { title: string }[]; pageInfo: object } };
      }>(
        `{ source: node(id: "source:site-a") { ... on Source { articles(${paging}) {
          nodes { title } pageInfo { hasNextPage hasPreviousPage }
        } } } }`,
      );
      return source.articles;
    };
    expect(await titles('last: 2')).toEqual({
      nodes: [article(2), article(0)].map(({ article: { title } }) => ({ title })),
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
    });
  });
});

describe('ids and cursors', () => {
  it('are the same in another graph of the same articles, read in another order', async () => {
    const [one, other] = [await openGraph(6), await openGraph()];
    for (let n = 5; n >= 0; n -= 1) await other.save(article(n));
    const query = `{
      articles(first: 10) { edges { cursor node { id } } } events(first: 10) { edges { cursor node { id } } }
      officials(first: 10) { edges { cursor node { id } } } stories(first: 10) { edges { cursor node { id } } }
      organizations(first: 10) { edges { cursor node { id } } } documents(first: 10) { edges { cursor node { id } } }
    }`;
    expect(await other.ask(query)).toEqual(await one.ask(query));
    await Promise.all([one.close(), other.close()]);
  });
});
