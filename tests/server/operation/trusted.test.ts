import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema, getIntrospectionQuery, parse, print } from 'graphql';
import { createClient } from 'graphql-ws';
import { describe, expect, it, onTestFinished } from 'vitest';
import WebSocket from 'ws';
import { hashOf } from '../../../src/server/operation/automatic.ts';
import { DEFAULT_LIMITS } from '../../../src/server/operation/limits.ts';
import { readTrusted } from '../../../src/server/operation/trusted.ts';
import { SDL } from '../graph.ts';
import { serve, type TestServer } from '../serve.ts';

const FRONT_PAGE =
  '# Trang nhất\nquery TrangNhat($n: String) { hello(name: $n) }\n\nquery Khac { isOperator }\n';
const COUNTING = 'subscription Dem($to: Int!) { count(to: $to) }';
const FILES = {
  'trang-nhat.graphql': FRONT_PAGE,
  'dem.graphql': COUNTING,
  'them.graphql': 'mutation Them { add(value: 1) }',
  'README.md': 'not a document',
};
const TOKEN = 'a-token-that-nobody-may-see';

async function folderOf(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'trusted-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}
const open = async (isOnly = false) =>
  serve({ trusted: { folder: await folderOf(FILES), isOnly }, operatorToken: TOKEN });

const read = async (response: Response) => [response.status, await response.json()];
const get = async (server: TestServer, parameters: Record<string, string>) =>
  read(await fetch(`${server.endpoint}?${new URLSearchParams(parameters)}`));
const post = async (server: TestServer, body: object, headers: Record<string, string> = {}) =>
  read(
    await fetch(server.endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    }),
  );
const NOT_IN_LIST = {
  errors: [
    {
      message:
        'expected one of the documents that this gateway answers, but got another: it takes no others (introspection included)',
      extensions: { code: 'PERSISTED_QUERY_NOT_IN_LIST' },
    },
  ],
};

describe('a trusted document', () => {
  it.each([
    ['its file', { documentId: 'trang-nhat', operationName: 'TrangNhat' }],
    ['its operation', { documentId: 'TrangNhat' }],
    ['the hash of the file', { documentId: `sha256:${hashOf(FRONT_PAGE)}`, operationName: 'TrangNhat' }],
    ['the bare hash', { documentId: hashOf(FRONT_PAGE), operationName: 'TrangNhat' }],
    [
      'the hash without the last line break',
      { documentId: hashOf(FRONT_PAGE.trim()), operationName: 'TrangNhat' },
    ],
    [
      'the hash of what clients print',
      { documentId: hashOf(print(parse(FRONT_PAGE))), operationName: 'TrangNhat' },
    ],
    [
      'Apollo’s extension',
      {
        extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hashOf(FRONT_PAGE) } }),
        operationName: 'TrangNhat',
      },
    ],
  ])('is known by %s', async (_, parameters) => {
    const server = await open();
    const answer = await get(server, { ...parameters, variables: '{"n":"Hoa"}' });
    expect(answer).toMatchObject([200, { data: { hello: 'Chào Hoa' } }]);
  });

  it('may be a mutation, by POST only', async () => {
    const server = await open();
    expect(await post(server, { documentId: 'them' })).toMatchObject([200, { data: { add: 2 } }]);
    expect((await get(server, { documentId: 'them' }))[0]).toBe(405);
  });

  it('leaves other documents alone', async () => {
    const server = await open();
    expect(await post(server, { query: '{ hello }' })).toMatchObject([200, { data: { hello: 'Chào Nam' } }]);
  });

  it.each([
    [{ documentId: 'nope' }, 'PERSISTED_QUERY_NOT_FOUND', 'but got the document "nope"'],
    [{ documentId: 'md5:1234' }, 'BAD_REQUEST', 'expected "documentId" as "sha256:"'],
    [{ documentId: 'trang-nhat', query: '{ hello }' }, 'BAD_REQUEST', 'but got both'],
    [{ documentId: '../dem' }, 'PERSISTED_QUERY_NOT_FOUND', 'but got the document "../dem"'],
  ])('is not %j', async (body, code, message) => {
    const [, answer] = await post(await open(), body);
    expect(answer).toEqual({
      errors: [{ message: expect.stringContaining(message), extensions: { code } }],
    });
  });
});

describe('nothing but trusted documents', () => {
  it.each([
    ['another text', { query: '{ hello }' }],
    ['introspection', { query: getIntrospectionQuery() }],
    ['an unknown name', { documentId: 'nope' }],
    ['an unknown hash', { documentId: `sha256:${'0'.repeat(64)}` }],
    ['Apollo’s unknown hash', { extensions: { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } } }],
    [
      'a registration',
      { query: '{ hello }', extensions: { persistedQuery: { version: 1, sha256Hash: hashOf('{ hello }') } } },
    ],
  ])('refuses %s', async (_, body) => {
    const server = await open(true);
    expect(await post(server, body)).toEqual([200, NOT_IN_LIST]);
    expect(await post(server, body, { accept: 'application/graphql-response+json' })).toEqual([
      400,
      NOT_IN_LIST,
    ]);
    expect(server.signals).toEqual([]);
  });

  it('answers them by name and by their text', async () => {
    const server = await open(true);
    expect(await get(server, { documentId: 'Khac' })).toMatchObject([200, { data: { isOperator: false } }]);
    expect(await post(server, { query: FRONT_PAGE, operationName: 'Khac' })).toMatchObject([
      200,
      { data: { isOperator: false } },
    ]);
  });

  it('refuses the rest over WebSocket and server-sent events too', async () => {
    const server = await open(true);
    const client = createClient({ url: server.socketUrl, webSocketImpl: WebSocket, retryAttempts: 0 });
    const results = async (payload: { query: string; documentId?: string; variables?: { to: number } }) => {
      const found: unknown[] = [];
      for await (const result of client.iterate(payload)) found.push(result);
      return found;
    };
    const other = 'subscription { count(to: 1) }';
    await expect(results({ query: other })).rejects.toEqual(NOT_IN_LIST.errors);
    await expect(results({ query: '', documentId: 'nope' })).rejects.toEqual(NOT_IN_LIST.errors);
    const events = [{ data: { count: 1 } }];
    expect(await results({ query: COUNTING, variables: { to: 1 } })).toEqual(events);
    expect(await results({ query: '', documentId: 'dem', variables: { to: 1 } })).toEqual(events);
    await client.dispose();
    const stream = async (parameters: Record<string, string>) => {
      const text = await (await fetch(`${server.endpoint}/stream?${new URLSearchParams(parameters)}`)).text();
      return [...text.matchAll(/^data: (.+)$/gm)].map(([, data = '']) => JSON.parse(data));
    };
    expect(await stream({ query: other })).toEqual([NOT_IN_LIST]);
    expect(await stream({ documentId: 'dem', variables: '{"to":1}' })).toEqual(events);
  });

  it('lets operators send what they like, over HTTP', async () => {
    const server = await open(true);
    expect(
      await post(server, { query: '{ isOperator }' }, { authorization: `Bearer ${TOKEN}` }),
    ).toMatchObject([200, { data: { isOperator: true } }]);
    expect(await post(server, { query: '{ isOperator }' }, { authorization: 'Bearer wrong-token' })).toEqual([
      200,
      NOT_IN_LIST,
    ]);
  });
});

describe('reading the folder', () => {
  const schema = buildSchema(SDL);
  const readFolder = (folder: string) => readTrusted(schema, DEFAULT_LIMITS, { folder, isOnly: false });
  const faultsOf = async (files: Record<string, string>) => {
    const folder = await folderOf(files);
    const error = await readFolder(folder).then(
      () => null,
      (thrown: { code: string; message: string }) => thrown,
    );
    expect(error?.code).toBe('BAD_CONFIG');
    return (error?.message ?? '')
      .replaceAll(folder, 'FOLDER')
      .split('\n')
      .slice(1)
      .map((line) => line.trim());
  };

  it('tells every fault with its file and place', async () => {
    expect(
      await faultsOf({
        'a.graphql': '{\n  hello\n  nope\n}',
        'b.graphql': '{ hello',
        'c.graphql': `{ ${'hello '.repeat(60)} }`,
        'd.graphql': 'fragment F on Item { id }',
        'e f.graphql': '{ hello }',
        'g.graphql': 'query Same { hello }',
        'h.graphql': 'query Same { hello }',
      }),
    ).toEqual([
      'a.graphql:3:3: Cannot query field "nope" on type "Query".',
      'b.graphql:1:8: Syntax Error: Expected Name, found <EOF>.',
      'c.graphql: expected at most 50 repeated fields, but got 59',
      'd.graphql:1:1: Fragment "F" is never used.',
      'e f.graphql: expected a name of letters, digits and . _ ~ - only, but got e f',
      'h.graphql: expected a name of its own, but Same is in g.graphql too',
    ]);
  });

  it('wants a folder with documents', async () => {
    expect(await faultsOf({ 'a.gql': '{ hello }' })).toEqual([
      'expected files that end in .graphql, but there is none',
    ]);
    await expect(readFolder('/nowhere/at/all')).rejects.toMatchObject({
      code: 'BAD_CONFIG',
      message: 'TRUSTED_DOCUMENTS: expected a folder that can be read, but /nowhere/at/all: ENOENT',
    });
  });

  it('stops the start where a document cannot be used', async () => {
    const trusted = { folder: await folderOf({ 'a.graphql': '{ nope }' }), isOnly: true };
    await expect(serve({ trusted })).rejects.toMatchObject({ code: 'BAD_CONFIG' });
  });
});
