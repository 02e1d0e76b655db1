import { buildSchema, type GraphQLSchema, getIntrospectionQuery } from 'graphql';
import { createClient } from 'graphql-ws';
import { describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { rememberDocuments } from '../../../src/server/operation/documents.ts';
import { DEFAULT_LIMITS } from '../../../src/server/operation/limits.ts';
import { SDL } from '../graph.ts';
import { serve } from '../serve.ts';

const schema: GraphQLSchema = buildSchema(SDL);

/** The messages that a document is refused with; empty when it is accepted. */
function refusals(text: string, limits = DEFAULT_LIMITS): readonly string[] {
  const read = rememberDocuments(schema, limits).read(text);
  return read.kind === 'valid' ? [] : read.errors.map(({ message }) => message);
}

const times = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');

const nested = (depth: number) =>
  `{ items { nodes ${'{ parts '.repeat(depth - 2)}{ id }${' }'.repeat(depth - 2)} } }`;

describe('accepts honest documents', () => {
  it.each([
    [
      'the introspection of tools',
      getIntrospectionQuery({ oneOf: true, specifiedByUrl: true, inputValueDeprecation: true }),
    ],
    [
      'an alias for each of 63 provinces',
      `{ ${times(63, (index) => `p${index}: hello(name: "${index}")`)} }`,
    ],
    ['fourteen levels', nested(13)],
    [
      'the same fields through several fragments',
      `{ items { nodes { ...a ...b } } } fragment a on Item { id name } fragment b on Item { id name }`,
    ],
  ])('%s', (_, text) => {
    expect(refusals(text)).toEqual([]);
  });
});

describe('says which limit a document breaks', () => {
  it.each([
    ['depth', nested(19), 'expected at most 16 levels of fields, but got 20'],
    [
      'depth through fragments',
      `{ items { nodes { ...f0 } } } ${times(20, (index) => `fragment f${index} on Item { parts { ${index < 19 ? `...f${index + 1}` : 'id'} } }`)}`,
      'expected at most 16 levels of fields, but got 23',
    ],
    [
      'aliases',
      `{ items { ${times(71, (index) => `a${index}: totalCount`)} } }`,
      'expected at most 70 aliases, but got 71',
    ],
    [
      'directives',
      `{ hello ${'@skip(if: false) '.repeat(51)} }`,
      'expected at most 50 directives, but got 51',
    ],
    [
      'root fields through fragments',
      `{ ...a } fragment a on Query { ${times(60, (index) => `a${index}: hello`)} ...b } fragment b on Query { hello caller refused broken slow items { totalCount } b1: hello b2: hello b3: hello b4: hello b5: hello }`,
      'expected at most 70 root fields, but got 71',
    ],
    [
      'repeated fields',
      `{ items { ${'totalCount '.repeat(52)} } }`,
      'expected at most 50 repeated fields, but got 51',
    ],
    [
      'fragments',
      `{ ${times(81, (index) => `...f${index}`)} } ${times(81, (index) => `fragment f${index} on Query { isOperator }`)}`,
      ['expected at most 80 fragments, but got 81', 'expected at most 70 root fields, but got 81'],
    ],
    [
      'characters',
      `{ hello } #${'x'.repeat(100_000)}`,
      'expected at most 100000 characters in a document, but got 100011',
    ],
  ])('%s', (_, text, message) => {
    expect(refusals(text).toSorted()).toEqual([message].flat().toSorted());
  });
});

describe('introspection switched off', () => {
  const off = { ...DEFAULT_LIMITS, introspection: false };

  it.each(['__schema { types { name } }', '__type(name: "Item") { name }', 'a: __schema { types { name } }'])(
    'refuses %s',
    (field) => {
      const name = /__\w+/.exec(field)?.[0];
      expect(refusals(`{ hello ${field} }`, off)).toEqual([
        `expected fields of the graph, but got ${name}: introspection is switched off here`,
      ]);
    },
  );

  it('refuses it in a fragment, and lets __typename be', () => {
    expect(refusals('{ ...f } fragment f on Query { __schema { types { name } } }', off)).toHaveLength(1);
    expect(refusals('{ __typename items { __typename } }', off)).toEqual([]);
  });

  it('has a code of its own over HTTP and WebSocket', async () => {
    const server = await serve({ limits: { introspection: false } });
    const errors = [
      {
        message: 'expected fields of the graph, but got __schema: introspection is switched off here',
        extensions: { code: 'INTROSPECTION_DISABLED' },
      },
    ];
    expect(await (await server.ask(getIntrospectionQuery())).json()).toEqual({ errors });
    const client = createClient({ url: server.socketUrl, webSocketImpl: WebSocket, retryAttempts: 0 });
    const first = client.iterate({ query: getIntrospectionQuery() }).next();
    await expect(first).rejects.toEqual(errors);
    await client.dispose();
  });

  it('hides the schema’s text, and what its messages would tell of it', async () => {
    const server = await serve({ limits: { introspection: false } });
    const file = await fetch(`${server.url}/schema.graphql`);
    expect([file.status, await file.json()]).toEqual([
      404,
      { errors: [{ message: 'introspection is switched off here', extensions: { code: 'NOT_FOUND' } }] },
    ]);
    for (const query of ['{ helo }', '{ items { nodes { nam } } }', 'query($n: Strin) { hello(name: $n) }']) {
      const answer = JSON.stringify(await (await server.ask(query)).json());
      expect(answer).toContain('GRAPHQL_VALIDATION_FAILED');
      expect(answer).not.toContain('Did you mean');
    }
  });
});

describe('over HTTP and WebSocket alike', () => {
  const DEEP = nested(19);
  const answer = [
    { message: 'expected at most 16 levels of fields, but got 20', extensions: { code: 'TOO_COMPLEX' } },
  ];

  it('refuses a deep document by POST with 400 where the client knows statuses', async () => {
    const server = await serve();
    const response = await server.ask(DEEP, {}, { accept: 'application/graphql-response+json' });
    expect([response.status, await response.json()]).toEqual([400, { errors: answer }]);
  });

  it('refuses a deep document of a subscriber', async () => {
    const server = await serve();
    const client = createClient({ url: server.socketUrl, webSocketImpl: WebSocket, retryAttempts: 0 });
    const errors = await new Promise((resolve) =>
      client.subscribe(
        { query: DEEP },
        { next: resolve, error: resolve, complete: () => resolve('complete') },
      ),
    );
    await client.dispose();
    expect(errors).toEqual(answer);
  });

  it('names the limit of characters, before anything is parsed', async () => {
    const server = await serve();
    const errors = [
      {
        message: 'expected at most 100000 characters in a document, but got 100011',
        extensions: { code: 'TOO_COMPLEX' },
      },
    ];
    const text = `{ hello } #${'x'.repeat(100_000)}`;
    expect(await (await server.ask(text)).json()).toEqual({ errors });
    const client = createClient({ url: server.socketUrl, webSocketImpl: WebSocket, retryAttempts: 0 });
    await expect(client.iterate({ query: text }).next()).rejects.toEqual(errors);
    await client.dispose();
  });

  it('names the limit of tokens', async () => {
    const server = await serve();
    expect(await (await server.ask(`{ ${'hello '.repeat(3000)} }`)).json()).toEqual({
      errors: [
        { message: 'expected at most 2000 tokens, but got more', extensions: { code: 'TOO_COMPLEX' } },
      ],
    });
  });

  it('names the limit of values in variables', async () => {
    const server = await serve();
    const ids = Array.from({ length: 3999 }, () => 'a');
    const answers = await Promise.all(
      [ids, [...ids, 'a']].map(async (some) => {
        const response = await server.ask('query($ids: [ID!]!) { picked(ids: $ids) { id } }', { ids: some });
        return (await response.json()) as { errors?: object };
      }),
    );
    expect(answers.map(({ errors }) => errors)).toEqual([
      undefined,
      [
        {
          message: 'expected at most 4000 values in the variables, but got more',
          extensions: { code: 'TOO_COMPLEX' },
        },
      ],
    ]);
  });

  it('takes limits of its own', async () => {
    const server = await serve({ limits: { aliases: 1 } });
    expect(await (await server.ask('{ a: hello b: hello }')).json()).toEqual({
      errors: [{ message: 'expected at most 1 aliases, but got 2', extensions: { code: 'TOO_COMPLEX' } }],
    });
  });
});
