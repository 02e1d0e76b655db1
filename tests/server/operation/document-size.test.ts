import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { buildSchema, type DocumentNode, getOperationAST } from 'graphql';
import { expect, it } from 'vitest';
import { directAnswers } from '../../../src/server/operation/direct.ts';
import { bytesOf } from '../../../src/server/operation/document-size.ts';
import { DOCUMENT_BOUNDS, readDocument } from '../../../src/server/operation/documents.ts';
import { DEFAULT_LIMITS } from '../../../src/server/operation/limits.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const schema = buildSchema(`
  type Item { id: ID, name(first: Int = 20, after: String, of: [Int!]): String, items(of: [Int!]): [Item!]! }
  type Query { items(of: [Int!]): [Item!]! }
`);

/** Each keeps all limits and differs from the others by `n` alone. */
const FORMS: readonly (readonly [string, (n: number) => string])[] = [
  [
    'fields of an app',
    (n) => `query Of${n}($of: [Int!]) { items(of: $of) { id name(first: 5) items { id name } } }`,
  ],
  ['inline fragments', (n) => `{items{${'...{id}'.repeat(480)}}}#${n}`],
  ['fragments within each other', (n) => `{items{${'...{...{...{...{id}}}}'.repeat(150)}}}#${n}`],
  ['values of a list', (n) => `{items(of:[${'1 '.repeat(1_900)}]){id}}#${n}`],
  [
    'many aliases',
    (n) => `{items{${Array.from({ length: 60 }, (_, at) => `a${at}:items{name id}`).join(' ')}}}#${n}`,
  ],
  ['a long comment', (n) => `{items{id}}#${'x'.repeat(50_000)}${n}`],
];

function read(text: string): DocumentNode {
  const found = readDocument(schema, DEFAULT_LIMITS, text);
  if (found.kind === 'refused') throw new Error(found.errors[0]?.message);
  return found.document;
}

/** What is in use of the heap more after `make` than before, with what it made. */
function heapOf<T>(make: () => T): { readonly bytes: number; readonly made: T } {
  collect();
  const before = process.memoryUsage().heapUsed;
  const made = make();
  collect();
  return { bytes: process.memoryUsage().heapUsed - before, made };
}

it.each(FORMS)('a document of %s takes about the memory that it counts with', (_name, textOf) => {
  const length = Math.ceil(15_000_000 / bytesOf(read(textOf(0))));
  const { bytes, made } = heapOf(() => Array.from({ length }, (_none, n) => read(textOf(n + 1))));
  const counted = made.reduce((sum, document) => sum + bytesOf(document), 0);
  expect(bytes / counted).toBeLessThan(1.2);
  expect(bytes / counted).toBeGreaterThan(0.4);
});

it('documents that are remembered with what is compiled of them take no more than a bound, whatever clients make up', async () => {
  const direct = directAnswers(schema, DEFAULT_LIMITS);
  const learn = async (text: string) => {
    const document = read(text);
    const operation = getOperationAST(document);
    if (operation == null) throw new Error('expected an operation');
    direct.learn(text, null, document, operation);
    await direct.answer({
      text,
      operationName: null,
      variables: {},
      onAccepted: () => {},
      context: () => ({}),
    });
  };
  for (const [, textOf] of FORMS) await learn(textOf(1_000));
  collect();
  const before = process.memoryUsage().heapUsed;
  for (let n = 0; n < 60; n += 1) for (const [, textOf] of FORMS) await learn(textOf(n));
  collect();
  const bytes = process.memoryUsage().heapUsed - before;
  expect(bytes).toBeLessThan(1.2 * DOCUMENT_BOUNDS.size);
  // As many as there is room for.
  expect(bytes).toBeGreaterThan(0.3 * DOCUMENT_BOUNDS.size);
});

it('the largest document that keeps all limits is remembered', () => {
  const text = `{items(of:[${'1 '.repeat(1_980)}]){id}}#${'x'.repeat(90_000)}`;
  expect(bytesOf(read(text))).toBeLessThan(DOCUMENT_BOUNDS.entrySize);
});
