import type { IncomingMessage } from 'node:http';
import { buildSchema, getOperationAST } from 'graphql';
import { expect, it } from 'vitest';
import { isKnown } from '../../src/server/message/asset.ts';
import { operatorCheck } from '../../src/server/message/bearer.ts';
import { isJson, parseBody } from '../../src/server/message/body.ts';
import { acceptedEncoding } from '../../src/server/message/compress.ts';
import { isAllowedOrigin } from '../../src/server/message/cors.ts';
import { mayBeForged } from '../../src/server/message/forgery.ts';
import { explorerCsp } from '../../src/server/message/headers.ts';
import { prefersHtml } from '../../src/server/message/reply.ts';
import { readAsked } from '../../src/server/operation/asked.ts';
import { charge } from '../../src/server/operation/charge.ts';
import { rememberDocuments } from '../../src/server/operation/documents.ts';
import { DEFAULT_LIMITS } from '../../src/server/operation/limits.ts';
import { persistDocuments } from '../../src/server/operation/persisted.ts';
import { NO_TRUSTED } from '../../src/server/operation/trusted.ts';
import { prefersEvents } from '../../src/server/stream/sse-request.ts';
import { leastTime } from '../support/thread-time.ts';
import { SDL } from './graph.ts';

const schema = buildSchema(SDL);

/** All that is done with a body before it is executed; whether it would be. */
function passes(body: string): boolean {
  const parsed = parseBody(Buffer.from(body));
  if (parsed.kind !== 'read') return false;
  const reading = readAsked(parsed.value);
  if (reading.kind === 'malformed') return false;
  const { asked } = reading;
  const found = persistDocuments(NO_TRUSTED).find(asked, false);
  if (found.kind === 'refused') return false;
  const read = rememberDocuments(schema, DEFAULT_LIMITS).read(found.text);
  if (read.kind === 'refused') return false;
  const operation = getOperationAST(read.document, asked.operationName);
  return (
    operation != null &&
    charge(schema, read.document, operation, asked.variables, DEFAULT_LIMITS).error === null
  );
}

const times = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');
const list = (count: number, value: unknown) => Array.from({ length: count }, () => value);
const query = (text: string, variables: object = {}) => JSON.stringify({ query: text, variables });
const chain = (length: number, on: string) =>
  `${times(length, (index) => `fragment f${index} on ${on} { ...f${index + 1} }`)} fragment f${length} on ${on} { __typename }`;

/** Requests made to keep a server busy. Their sizes are near the largest body, or just below a limit that hides another. */
const HOSTILE: readonly (readonly [name: string, body: string, passes: boolean])[] = [
  ['10,000 aliases', query(`{ ${times(10_000, (index) => `a${index}: hello`)} }`), false],
  ['600 aliases, within the tokens', query(`{ ${times(600, (index) => `a${index}: hello`)} }`), false],
  ['depth 1,000', query(`{ items { nodes ${'{ parts '.repeat(1000)}{ id }${' }'.repeat(1000)} } }`), false],
  [
    'depth 600, within the tokens',
    query(`{ items { nodes ${'{ parts '.repeat(600)}{ id }${' }'.repeat(600)} } }`),
    false,
  ],
  ['100 KB of directives', query(`{ hello ${'@skip(if: false) '.repeat(6000)} }`), false],
  ['600 unknown directives', query(`{ hello ${times(600, (index) => `@d${index}`)} }`), false],
  ['the same field 1,900 times', query(`{ items { ${'totalCount '.repeat(1900)} } }`), false],
  [
    'fragments that double 100 times',
    query(
      `{ ...f0 } ${times(100, (index) => `fragment f${index} on Query { ...f${index + 1} ...f${index + 1} }`)} fragment f100 on Query { hello }`,
    ),
    false,
  ],
  [
    'fragments that double 45 times, with other fields beside them',
    query(
      `{ ...f0 } ${times(45, (index) => `fragment f${index} on Query { a${index}: isOperator ...f${index + 1} ... { ...f${index + 1} } }`)} fragment f45 on Query { hello }`,
    ),
    false,
  ],
  [
    'fragments that spread each other',
    query(
      `{ items { nodes { ...f0 } } } ${times(25, (index) => `fragment f${index} on Item { parts { ${times(25, (other) => `...f${other}`)} } }`)}`,
    ),
    false,
  ],
  [
    'a circle of 80 fragments',
    query(`{ ...f0 } ${times(80, (index) => `fragment f${index} on Query { ...f${(index + 1) % 80} }`)}`),
    false,
  ],
  ['a chain of 200 fragments', query(`{ ...f0 } ${chain(200, 'Query')}`), false],
  ['a chain of 80 fragments', query(`{ ...f0 } ${chain(79, 'Query')}`), true],
  ['270 inline fragments', query(`{ items { nodes { ${'... { parts { id } } '.repeat(270)} } } }`), true],
  [
    '80 overlapping fragments',
    query(
      `{ items { nodes { ${times(80, (index) => `...f${index}`)} } } } ${times(80, (index) => `fragment f${index} on Item { id name tags parts { id } }`)}`,
    ),
    true,
  ],
  ['490 operations', query(times(490, (index) => `query q${index} { hello }`)), false],
  [
    '100 operations over a chain of 150 fragments with variables',
    query(`${times(100, (index) => `query q${index}($v: Int) { ...f0 }`)} ${chain(100, 'Query')}`),
    false,
  ],
  [
    '400 variables that nobody uses',
    query(`query(${times(400, (index) => `$v${index}: Int`)}) { hello }`),
    false,
  ],
  ['a megabyte of comment', query(`#${'x'.repeat(1_000_000)}\n{ hello }`), false],
  ['a megabyte of commas and blanks', query(`{ hello ${', '.repeat(490_000)} }`), false],
  ['a megabyte of line breaks', query(`{ hello ${'\n'.repeat(500_000)} }`), false],
  ['a comment within the length', query(`#${'x'.repeat(99_000)}\n{ hello }`), true],
  ['commas and blanks within the length', query(`{ hello ${', '.repeat(49_000)} }`), true],
  ['line breaks within the length', query(`{ hello ${'\n'.repeat(99_000)} }`), true],
  ['block string within the length', query(`{ hello(name: """${' \n'.repeat(49_000)}""") }`), true],
  ['a name of a megabyte', query(`{ ${'x'.repeat(1_000_000)} }`), false],
  ['a name within the length', query(`{ ${'x'.repeat(99_000)} }`), false],
  [
    '20 unknown names within the length',
    query(`{ ${times(20, (index) => `${'hello'.repeat(950)}${index}`)} }`),
    false,
  ],
  [
    '20 unknown names of 50 KB',
    query(`{ ${times(20, (index) => `${'hello'.repeat(10_000)}${index}`)} }`),
    false,
  ],
  ['a string of a megabyte', query(`{ hello(name: "${'ế'.repeat(300_000)}") }`), false],
  ['a block string of many lines', query(`{ hello(name: """${' \n'.repeat(250_000)}""") }`), false],
  ['characters that are no tokens', query(`{ ${'\u{1F600}'.repeat(200_000)} }`), false],
  ['halves of characters', query(`{ hello(name: "${'\uD800'.repeat(100_000)}") }`), false],
  ['half a million braces', query('{a'.repeat(450_000)), false],
  ['a list of 100,000 literals', query(`{ picked(ids: [${'"a",'.repeat(100_000)}]) { id } }`), false],
  ['900 lists within lists', query(`{ picked(ids: ${'['.repeat(900)}${']'.repeat(900)}) { id } }`), false],
  ['1,900 unknown fields', query(`{ items { ${times(1900, (index) => `totalCuont${index}`)} } }`), false],
  [
    '200,000 ids in a variable',
    query('query($ids: [ID!]!) { picked(ids: $ids) { id } }', { ids: list(200_000, 'a') }),
    false,
  ],
  ['300,000 variables that no one declared', query('{ hello }', { of: list(300_000, 0) }), false],
  ['a string of half a million brackets', query('{ hello }', { of: '[{'.repeat(250_000) }), true],
  [
    'half a million lists within lists',
    `{"query":"{ hello }","variables":{"a":${'['.repeat(450_000)}${']'.repeat(450_000)}}}`,
    false,
  ],
  ['a batch of 30,000', `[${list(30_000, '{"query":"{ hello }"}').join(',')}]`, false],
];

it.each(HOSTILE)('spends less than 50 ms of CPU on %s', (_, body, expected) => {
  expect(body.length).toBeLessThan(1_048_576);
  passes(query('{ hello }'));
  expect(leastTime(50, () => expect(passes(body)).toBe(expected))).toBeLessThan(50);
});

it.each([
  ['a type', { 'content-type': `application/json${' '.repeat(15_000)}x` }],
  ['parameters of a type', { 'content-type': `application/json${';'.repeat(15_000)}x` }],
  ['types that are accepted', { accept: `${' '.repeat(7000)},${'a/b;'.repeat(2000)}` }],
  ['encodings', { 'accept-encoding': `br;q=${'0'.repeat(7000)},${'gzip,'.repeat(1500)}` }],
  ['tags', { 'if-none-match': `${'W/'.repeat(3000)}${'"a" ,'.repeat(1500)}` }],
  ['an authorization', { authorization: `Bearer${' '.repeat(15_000)}x y` }],
  ['a host', { host: `${'a'.repeat(15_000)}/` }],
])('spends less than 50 ms of CPU on %s of 15 KB', (_, headers) => {
  const request = { method: 'GET', headers } as unknown as IncomingMessage;
  const isOperator = operatorCheck('a-token');
  const spent = leastTime(50, () => {
    isJson(request.headers['content-type']);
    mayBeForged(request);
    isAllowedOrigin(request, ['https://a.example']);
    prefersHtml(request);
    prefersEvents(request);
    acceptedEncoding(request.headers['accept-encoding'] as string | undefined);
    isKnown(request, '"b"');
    isOperator(request.headers.authorization);
    explorerCsp(request.headers.host, 'x');
  });
  expect(spent).toBeLessThan(50);
});
