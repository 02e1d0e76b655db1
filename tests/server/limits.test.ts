import { buildSchema, type GraphQLSchema, getIntrospectionQuery } from 'graphql';
import { createClient } from 'graphql-ws';
import { describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { rememberDocuments } from '../../src/server/documents.ts';
import { DEFAULT_LIMITS } from '../../src/server/limits.ts';
import { SDL } from './graph.ts';
import { serve } from './serve.ts';

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
  ])('%s', (_, text, message) => {
    expect(refusals(text)).toEqual([message]);
  });
});

/** Documents made to keep a server busy. Their sizes are near the largest body, or just below a limit that hides another. */
const HOSTILE: readonly (readonly [name: string, text: string, refused: boolean])[] = [
  ['10,000 aliases', `{ ${times(10_000, (index) => `a${index}: hello`)} }`, true],
  ['600 aliases, within the tokens', `{ ${times(600, (index) => `a${index}: hello`)} }`, true],
  ['depth 1,000', `{ items { nodes ${'{ parts '.repeat(1000)}{ id }${' }'.repeat(1000)} } }`, true],
  [
    'depth 600, within the tokens',
    `{ items { nodes ${'{ parts '.repeat(600)}{ id }${' }'.repeat(600)} } }`,
    true,
  ],
  ['100 KB of directives', `{ hello ${'@skip(if: false) '.repeat(6000)} }`, true],
  ['the same field 1,900 times', `{ items { ${'totalCount '.repeat(1900)} } }`, true],
  [
    'fragments that double 100 times',
    `{ ...f0 } ${times(100, (index) => `fragment f${index} on Query { ...f${index + 1} ...f${index + 1} }`)} fragment f100 on Query { hello }`,
    true,
  ],
  [
    'fragments that spread each other',
    `{ items { nodes { ...f0 } } } ${times(25, (index) => `fragment f${index} on Item { parts { ${times(25, (other) => `...f${other}`)} } }`)}`,
    true,
  ],
  [
    '110 overlapping fragments',
    `{ items { nodes { ${times(110, (index) => `...f${index}`)} } } } ${times(110, (index) => `fragment f${index} on Item { id name tags parts { id } }`)}`,
    false,
  ],
  ['a megabyte of comment', `#${'x'.repeat(1_000_000)}\n{ hello }`, false],
  ['half a million braces', '{a'.repeat(500_000), true],
  ['a list of 100,000 literals', `{ picked(ids: [${'"a",'.repeat(100_000)}]) { id } }`, true],
  ['1,900 unknown fields', `{ items { ${times(1900, (index) => `totalCuont${index}`)} } }`, true],
];

it.each(HOSTILE)('spends less than 50 ms of CPU on %s', (_, text, refused) => {
  refusals('{ hello }');
  // The best of three, since the first may pay for compiling; of this thread alone, whatever else the machine does.
  const spent = [1, 2, 3].map(() => {
    const before = process.threadCpuUsage();
    const isRefused = refusals(text).length > 0;
    const { user, system } = process.threadCpuUsage(before);
    expect(isRefused).toBe(refused);
    return (user + system) / 1000;
  });
  expect(Math.min(...spent)).toBeLessThan(50);
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

  it('names the limit of tokens', async () => {
    const server = await serve();
    expect(await (await server.ask(`{ ${'hello '.repeat(3000)} }`)).json()).toEqual({
      errors: [
        { message: 'expected at most 2000 tokens, but got more', extensions: { code: 'TOO_COMPLEX' } },
      ],
    });
  });

  it('takes limits of its own', async () => {
    const server = await serve({ limits: { aliases: 1 } });
    expect(await (await server.ask('{ a: hello b: hello }')).json()).toEqual({
      errors: [{ message: 'expected at most 1 aliases, but got 2', extensions: { code: 'TOO_COMPLEX' } }],
    });
  });
});
