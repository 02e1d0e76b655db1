import { createClient } from 'graphql-ws';
import { describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { hashOf } from '../../../src/server/operation/automatic.ts';
import { serve, type TestServer } from '../serve.ts';

const QUERY = 'query Chao($n: String) { hello(name: $n) }';
const HASH = hashOf(QUERY);
const persistedQuery = { version: 1, sha256Hash: HASH };

const post = async (server: TestServer, body: object, headers: Record<string, string> = {}) => {
  const response = await fetch(server.endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, answer: (await response.json()) as object };
};
const get = async (server: TestServer, parameters: Record<string, string>) => {
  const response = await fetch(`${server.endpoint}?${new URLSearchParams(parameters)}`);
  return { status: response.status, headers: response.headers, answer: (await response.json()) as object };
};
const NOT_FOUND = {
  errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
};

describe('automatic persisted queries', () => {
  it('are asked for in the words that Apollo clients understand', async () => {
    const server = await serve();
    const { status, headers, answer } = await post(
      server,
      { extensions: { persistedQuery } },
      { accept: 'application/graphql-response+json' },
    );
    expect([status, headers.get('cache-control'), answer]).toEqual([200, 'no-store', NOT_FOUND]);
  });

  it('are answered by their hash, by POST and GET, once their text was sent with it', async () => {
    const server = await serve();
    const registered = await post(server, {
      query: QUERY,
      variables: { n: 'An' },
      extensions: { persistedQuery },
    });
    expect(registered.answer).toMatchObject({ data: { hello: 'Chào An' } });
    const again = await post(server, { variables: { n: 'Ba' }, extensions: { persistedQuery } });
    expect(again.answer).toMatchObject({ data: { hello: 'Chào Ba' } });
    const short = await get(server, {
      variables: '{"n":"Ca"}',
      extensions: JSON.stringify({ persistedQuery }),
    });
    expect(short.answer).toMatchObject({ data: { hello: 'Chào Ca' } });
  });

  it('can be named by documentId too', async () => {
    const server = await serve();
    const documentId = `sha256:${HASH}`;
    const unknown = await get(server, { documentId });
    expect(unknown.answer).toEqual({
      errors: [
        {
          message: `expected an id that is known here, but got a document with the hash ${HASH}`,
          extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' },
        },
      ],
    });
    await post(server, { query: QUERY, documentId });
    expect((await get(server, { documentId })).answer).toMatchObject({ data: { hello: 'Chào Nam' } });
  });

  it('must be the text that the hash names', async () => {
    const server = await serve();
    const { status, answer } = await post(server, { query: '{ hello }', extensions: { persistedQuery } });
    expect([status, answer]).toEqual([
      400,
      {
        errors: [
          {
            message: `expected the hash of "query", which is ${hashOf('{ hello }')}, but got ${HASH}`,
            extensions: { code: 'BAD_REQUEST' },
          },
        ],
      },
    ]);
  });

  it.each([
    ['{ nope }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ hello', 'GRAPHQL_PARSE_FAILED'],
    [`{ ${'hello '.repeat(60)} }`, 'TOO_COMPLEX'],
    [
      '{ items(first: 100) { nodes { items(first: 100) { nodes { items(first: 100) { nodes { id } } } } } } }',
      'TOO_COMPLEX',
    ],
    ['subscription { waiting }', 'BAD_REQUEST'],
  ])('are not kept where the document is refused: %s', async (query, code) => {
    const server = await serve();
    const extensions = { persistedQuery: { version: 1, sha256Hash: hashOf(query) } };
    expect((await post(server, { query, extensions })).answer).toMatchObject({
      errors: [{ extensions: { code } }],
    });
    expect((await post(server, { extensions })).answer).toEqual(NOT_FOUND);
  });

  it.each([
    [{ version: 2, sha256Hash: HASH }, 'expected version 1'],
    [{ version: 1, sha256Hash: 7 }, 'expected "sha256Hash"'],
    [{ version: 1, sha256Hash: '__proto__' }, 'expected "sha256Hash"'],
    [true, 'expected version 1'],
    [[], 'expected version 1'],
  ])('are refused as %j', async (wrong, message) => {
    const server = await serve();
    const { status, answer } = await post(server, { query: QUERY, extensions: { persistedQuery: wrong } });
    expect([status, answer]).toMatchObject([
      400,
      { errors: [{ message: expect.stringContaining(message), extensions: { code: 'BAD_REQUEST' } }] },
    ]);
  });

  it('hold for subscriptions, with what was registered over any transport', async () => {
    const server = await serve();
    const query = 'subscription { count(to: 2) }';
    const extensions = { persistedQuery: { version: 1, sha256Hash: hashOf(query) } };
    const client = createClient({ url: server.socketUrl, webSocketImpl: WebSocket, retryAttempts: 0 });
    const results = async (query: string) => {
      const found: unknown[] = [];
      for await (const result of client.iterate({ query, extensions })) found.push(result);
      return found;
    };
    await expect(results('')).rejects.toEqual(NOT_FOUND.errors);
    const events = [{ data: { count: 1 } }, { data: { count: 2 } }];
    expect(await results(query)).toEqual(events);
    expect(await results('')).toEqual(events);
    const search = new URLSearchParams({ extensions: JSON.stringify(extensions) });
    const stream = await (await fetch(`${server.endpoint}/stream?${search}`)).text();
    expect([...stream.matchAll(/^data: (.+)$/gm)].map(([, data = '']) => JSON.parse(data))).toEqual(events);
    await client.dispose();
  });
});
