import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGraph, type TestGraph } from './graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await openGraph(60);
});
afterAll(() => graph.close());

const NESTED = `query ($first: Int) {
  articles(first: $first) {
    nodes {
      title
      source { name province { name } health { status } }
      provinces { name }
      story { title original { id } articles(first: 2) { nodes { id } } }
      mentions(first: 5) { nodes { title organization { name parent { name } } official { name } evidence { article { id } } } }
      officials(first: 5) { nodes { name positions { title organization { name } evidence(first: 2) { quote article { id } } } } }
      organizations(first: 5) { nodes { name } }
      events(first: 5) {
        nodes {
          name
          organizers { name }
          documents { number }
          evidence { quote article { title } }
          participations(first: 5) { nodes { role official { name } event { name } evidence { article { id } } } }
        }
      }
      documents { number }
    }
  }
}`;

/**
 * A relation of articles, and how many statements it adds to the one that lists them: for a page of 5 and for one of 50. Where
 * they differ, the larger page itself holds what the smaller one must look up.
 */
const RELATIONS: readonly (readonly [string, number, number])[] = [
  ['source { name }', 0, 0],
  ['source { health { status } }', 1, 1],
  ['text', 1, 1],
  ['text html', 1, 1],
  ['provinces { name mergedInto { name } }', 0, 0],
  ['countries { name }', 0, 0],
  ['images { url }', 0, 0],
  ['revisions { revision }', 0, 0],
  ['story { title }', 1, 1],
  ['mentions { nodes { title } }', 1, 1],
  ['mentions { nodes { official { name } } }', 1, 1],
  ['officials { nodes { name } }', 1, 1],
  ['officials { nodes { positions { title } } }', 2, 2],
  ['officials { nodes { associates { official { name } } } }', 2, 2],
  ['organizations { nodes { name } }', 1, 1],
  ['events { nodes { name } }', 1, 1],
  ['events { nodes { articles(first: 3) { nodes { title } } } }', 2, 2],
  ['documents { number }', 1, 1],
  ['related { title }', 2, 2],
];

describe('the number of statements', () => {
  it('of a deep query does not grow with the page', async () => {
    const few = await graph.statements(NESTED, { first: 5 });
    const many = await graph.statements(NESTED, { first: 50 });
    // A larger page holds more of what is referred to later, so it may even need fewer.
    expect(many.length).toBeLessThanOrEqual(few.length);
    expect(few.length).toBeLessThanOrEqual(18);
  });

  it.each(RELATIONS)(
    'of the relation %s beside the list is %i for 5 articles and %i for 50',
    async (relation, forFew, forMany) => {
      const document = `query ($first: Int) { articles(first: $first) { nodes { id ${relation} } } }`;
      // Sources and officials are remembered as long as nothing is committed.
      await graph.ask('{ articles(first: 50) { nodes { source { name } officials { nodes { name } } } } }');
      const few = await graph.statements(document, { first: 5 });
      const many = await graph.statements(document, { first: 50 });
      expect([few.length - 1, many.length - 1]).toEqual([forFew, forMany]);
    },
  );

  it.each([
    [
      'events',
      'organizers { name } participations { nodes { official { name } } } articles { nodes { title } }',
    ],
    [
      'officials',
      'positions { organization { name } evidence { quote } } articles { nodes { title } } participations { nodes { role } }',
    ],
    ['stories', 'articles { nodes { source { name } } } original { title }'],
  ])('of %s with their relations does not grow with the page', async (list, relations) => {
    const document = `query ($first: Int) { ${list}(first: $first) { nodes { id ${relations} } } }`;
    const few = await graph.statements(document, { first: 2 });
    const many = await graph.statements(document, { first: 50 });
    expect(many.length).toBe(few.length);
  });

  it('is one for a page with its edges, nodes and page info', async () => {
    const sent = await graph.statements(
      '{ articles { edges { cursor node { id } } nodes { id } pageInfo { endCursor } } }',
    );
    expect(sent).toHaveLength(1);
  });

  it('is one for the same article asked for twice', async () => {
    const { articles } = await graph.ask<{ articles: { nodes: { id: string }[] } }>(
      '{ articles(first: 1) { nodes { id } } }',
    );
    const id = articles.nodes[0]?.id;
    const sent = await graph.statements(
      'query ($id: ID!) { a: node(id: $id) { id } b: article(id: $id) { title } }',
      { id },
    );
    expect(sent).toHaveLength(1);
  });
});

describe('totalCount', () => {
  const counting = (sql: string) => /count\s*\(/i.test(sql);

  it('costs nothing when it is not asked for', async () => {
    expect((await graph.statements('{ articles { nodes { id } } }')).filter(counting)).toEqual([]);
  });

  it('is one counting statement when it is asked for, and no page when that is all', async () => {
    const sent = await graph.statements('{ articles { totalCount } }');
    expect(sent).toHaveLength(1);
    expect(sent.filter(counting)).toHaveLength(1);
  });

  it('is one counting statement for any number of parents', async () => {
    const document = 'query ($first: Int) { articles(first: $first) { nodes { mentions { totalCount } } } }';
    const few = await graph.statements(document, { first: 5 });
    const many = await graph.statements(document, { first: 50 });
    expect([few.length, many.length]).toEqual([2, 2]);
  });
});
