import { buildSchema, type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { costOf, knownCostOf } from '../../../src/server/operation/cost.ts';
import { leastTime } from '../../support/thread-time.ts';
import { SDL } from '../graph.ts';
import { serve } from '../serve.ts';

const schema = buildSchema(SDL);

function cost(text: string, variables: Record<string, unknown> = {}): number {
  const document = parse(text);
  return costOf(schema, document, document.definitions[0] as OperationDefinitionNode, variables);
}

describe('the cost of an operation', () => {
  it.each([
    ['a field', '{ hello }', 1],
    ['a list of scalars like one value', '{ items { nodes { tags } } }', 1 + 20 * 2],
    ['a connection without a size as 20', '{ items { nodes { id } } }', 1 + 20 * 2],
    ['a connection by first', '{ items(first: 50) { edges { node { id } } } }', 1 + 50 * (1 + 1 + 1)],
    ['a connection by last', '{ items(last: 3) { nodes { id } totalCount } }', 1 + 3 * 2 + 1],
    [
      'a connection by the default of its argument',
      '{ items(first: 1) { nodes { items { nodes { id } } } } }',
      1 + 1 + 1 + 10 * 2,
    ],
    [
      'pages within pages',
      '{ items(first: 10) { nodes { items(first: 10) { nodes { id } } } } }',
      1 + 10 * (1 + 1 + 10 * 2),
    ],
    ['a list without a page as 5', '{ items(first: 1) { nodes { parts { id } } } }', 1 + 1 + 5 * 2],
    ['a list by the ids asked for', '{ picked(ids: ["a", "b", "c"]) { id } }', 3 * 2],
    [
      'a page that the resolver refuses as the largest',
      '{ items(first: 1000000) { nodes { id } } }',
      1 + 100 * 2,
    ],
    ['introspection at a flat price', '{ __schema { types { name } } }', 5000],
    [
      'fragments where they are spread',
      '{ items(first: 4) { ...f } } fragment f on ItemConnection { nodes { id ... on Item { name } } }',
      1 + 4 * 3,
    ],
  ])('counts %s', (_, text, expected) => {
    expect(cost(text)).toBe(expected);
  });

  it('counts a chart at a price of its own, each as often as it stands there', () => {
    const charts = buildSchema(
      'type Query { statistics: [Bucket!]! } type Bucket { key: String!, count: Int! }',
    );
    const costIn = (text: string) => {
      const document = parse(text);
      return costOf(charts, document, document.definitions[0] as OperationDefinitionNode, {});
    };
    const one = 18_000 + 100 * (1 + 2);
    expect(costIn('{ statistics { key count } }')).toBe(one);
    expect(costIn('{ a: statistics { key count } b: statistics { key count } }')).toBe(2 * one);
  });

  it('counts variables as sent, else as their default', () => {
    const text = 'query($n: Int = 7) { items(first: $n) { nodes { id } } }';
    expect([cost(text), cost(text, { n: 3 }), cost(text, { n: null })]).toEqual([
      1 + 7 * 2,
      1 + 3 * 2,
      1 + 20 * 2,
    ]);
    expect(cost('query($ids: [ID!]!) { picked(ids: $ids) { id } }', { ids: ['a', 'b'] })).toBe(4);
  });

  it('counts a fragment that explodes without walking each of its uses', () => {
    const fragments = Array.from(
      { length: 60 },
      (_, index) =>
        `fragment f${index} on Item { a: parts { ...f${index + 1} } b: parts { ...f${index + 1} } }`,
    );
    const text = `{ items { nodes { ...f0 } } } ${fragments.join(' ')} fragment f60 on Item { id }`;
    expect(cost(text)).toBeGreaterThan(1e50);
    expect(leastTime(50, () => cost(text))).toBeLessThan(50);
  });
});

describe('the limit', () => {
  const query =
    'query($n: Int) { items(first: $n) { nodes { items(first: $n) { nodes { items(first: $n) { nodes { id } } } } } } }';

  it('refuses an answer that could be too large, before any of it is made', async () => {
    const server = await serve();
    expect(await (await server.ask(query, { n: 100 })).json()).toEqual({
      errors: [
        {
          message: 'expected at most 100000 values in the answer, but got 2020201',
          extensions: { code: 'TOO_COMPLEX' },
        },
      ],
      extensions: { cost: { requested: 2_020_201, limit: 100_000 } },
    });
  });

  it('tells the cost of an answer without end as a number', async () => {
    const fragments = Array.from(
      { length: 1000 },
      (_, index) => `fragment f${index} on Item { parts { ...f${index + 1} } }`,
    );
    const deep = `{ items { nodes { ...f0 } } } ${fragments.join(' ')} fragment f1000 on Item { id }`;
    const wide = await serve({ limits: { depth: 5000, tokens: 50_000, fragments: 5000 } });
    expect(await (await wide.ask(deep)).json()).toMatchObject({
      errors: [{ message: 'expected at most 100000 values in the answer, but got far more' }],
      extensions: { cost: { requested: Number.MAX_SAFE_INTEGER, limit: 100_000 } },
    });
  });

  it('lets the same document pass with smaller pages', async () => {
    const server = await serve();
    const response = await server.ask(query, { n: 2 });
    expect(await response.json()).toMatchObject({
      data: { items: {} },
      extensions: { cost: { requested: 29, limit: 100_000 } },
    });
  });
});

describe('the cost of an operation that came before', () => {
  const document = parse(
    'query ($n: Int, $ids: [ID!]!, $other: Int) { items(first: $n, last: $other) { nodes { items(first: $n) { nodes { id } } } } picked(ids: $ids) { id } hello }',
  );
  const operation = document.definitions[0] as OperationDefinitionNode;
  const values = [
    undefined,
    null,
    -1,
    0,
    1,
    2.5,
    99,
    100,
    101,
    1e9,
    '5',
    true,
    {},
    [],
    ['a'],
    ['a', 'b'],
    [7],
    [[1]],
  ];

  it('is what it would be anew, whatever the variables are', () => {
    // Twice, so that what the first round left is used in the second.
    for (const n of [...values, ...values]) {
      for (const ids of values) {
        const variables = { ...(n === undefined ? {} : { n }), ...(ids === undefined ? {} : { ids }) };
        const [known, anew] = [knownCostOf, costOf].map((of) => of(schema, document, operation, variables));
        expect([variables, known]).toEqual([variables, anew]);
      }
    }
  });
});
