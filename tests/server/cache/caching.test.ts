import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { completeReply } from '../../../src/server/cache/caching.ts';
import { serve, type TestServer } from '../serve.ts';

/** A GET whose body is left as it came. */
async function get(server: TestServer, query: string, headers: Record<string, string> = {}, method = 'GET') {
  const path = `/graphql?query=${encodeURIComponent(query)}`;
  const request = httpRequest({ host: '127.0.0.1', port: server.port, path, headers, method });
  request.end();
  const [response] = await once(request, 'response');
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  return { status: response.statusCode as number, headers: response.headers, body: Buffer.concat(chunks) };
}

const LONG = '{ items(first: 100) { nodes { id name } } }';
const TOKEN = 'a-token-that-nobody-may-see';

describe('a cache may keep', () => {
  it('the answer to a GET, for so many seconds and as many more while it asks again', async () => {
    const server = await serve({ maxAgeSeconds: 20 });
    const { status, headers, body } = await get(server, '{ hello }');
    const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22);
    expect([status, headers]).toMatchObject([
      200,
      {
        'cache-control': 'public, max-age=20, stale-while-revalidate=20',
        etag: `"${hash}"`,
        vary: 'accept, accept-encoding, authorization',
      },
    ]);
  });

  it('it for ten seconds by default, and must ask each time where that is 0', async () => {
    expect((await get(await serve(), '{ hello }')).headers['cache-control']).toBe(
      'public, max-age=10, stale-while-revalidate=10',
    );
    expect((await get(await serve({ maxAgeSeconds: 0 }), '{ hello }')).headers['cache-control']).toBe(
      'public, no-cache',
    );
  });

  it('it for each origin by itself where pages of other origins may ask', async () => {
    const server = await serve({ allowedOrigins: ['https://ban.example'] });
    const { headers } = await get(server, '{ hello }', { origin: 'https://ban.example' });
    expect(headers.vary).toBe('origin, accept, accept-encoding, authorization');
  });
});

describe('no cache may keep', () => {
  it.each([
    ['an answer with errors', '{ hello broken }', {}],
    ['an answer with an error of a caller', '{ refused }', {}],
    ['a refusal', '{ nope }', {}],
    [
      'what was asked with a token',
      '{ hello }',
      { authorization: `Bearer ${TOKEN}`, 'apollo-require-preflight': '1' },
    ],
    [
      'what was asked with a wrong token',
      '{ hello }',
      { authorization: 'Bearer x', 'apollo-require-preflight': '1' },
    ],
    ['a refused mutation', 'mutation { add(value: 1) }', {}],
  ])('%s', async (_, query, headers) => {
    const answer = await get(await serve({ operatorToken: TOKEN }), query, headers as Record<string, string>);
    expect([answer.headers['cache-control'], answer.headers.etag]).toEqual(['no-store', undefined]);
  });

  it('the answer to a POST', async () => {
    const { headers } = await (await serve()).ask('{ hello }');
    expect([headers.get('cache-control'), headers.get('etag')]).toEqual(['no-store', null]);
  });
});

describe('who has the answer already', () => {
  it('gets 304 with the headers of the answer and no body', async () => {
    const server = await serve();
    const { headers } = await get(server, '{ hello }');
    for (const tag of [headers.etag, `W/${headers.etag}`, `"other", ${headers.etag}`, '*']) {
      const again = await get(server, '{ hello }', { 'if-none-match': tag ?? '' });
      expect([again.status, again.body.length, again.headers]).toMatchObject([
        304,
        0,
        { etag: headers.etag, 'cache-control': headers['cache-control'], vary: headers.vary },
      ]);
    }
  });

  it('gets another answer whole', async () => {
    const server = await serve();
    const { headers } = await get(server, '{ hello }');
    expect((await get(server, '{ hello(name: "Ba") }', { 'if-none-match': headers.etag ?? '' })).status).toBe(
      200,
    );
  });

  it('has each encoding under a tag of its own', async () => {
    const server = await serve();
    const [plain, br, gzip] = [
      await get(server, LONG),
      await get(server, LONG, { 'accept-encoding': 'br' }),
      await get(server, LONG, { 'accept-encoding': 'gzip' }),
    ];
    const tags = [plain, br, gzip].map(({ headers }) => headers.etag ?? '');
    expect(new Set(tags).size).toBe(3);
    const ask = async (encoding: string, tag: string) =>
      (await get(server, LONG, { 'accept-encoding': encoding, 'if-none-match': tag })).status;
    expect(await ask('br', tags[1] ?? '')).toBe(304);
    expect(await ask('gzip', tags[1] ?? '')).toBe(200);
  });
});

it('answers HEAD like GET, without the body', async () => {
  const server = await serve();
  const [head, whole] = [await get(server, '{ hello }', {}, 'HEAD'), await get(server, '{ hello }')];
  expect([head.status, head.body.length]).toEqual([200, 0]);
  for (const name of ['etag', 'cache-control', 'content-length', 'vary'] as const)
    expect(head.headers[name]).toBe(whole.headers[name]);
});

describe('compression', () => {
  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('in %s leaves the answer what it is', async (encoding, unpack) => {
    const server = await serve();
    const plain = await get(server, LONG);
    const packed = await get(server, LONG, { 'accept-encoding': encoding });
    expect(packed.headers['content-encoding']).toBe(encoding);
    expect(unpack(packed.body).equals(plain.body)).toBe(true);
    expect(packed.body.length).toBeLessThan(plain.body.length / 4);
  });

  it.each(['br', 'gzip'])('in %s is done once for all who get the same answer', async (encoding) => {
    const answer = { status: 200, headers: {}, body: Buffer.from('Mặt trận '.repeat(500)) };
    const request = {
      method: 'POST',
      headers: { 'accept-encoding': encoding },
    } as unknown as IncomingMessage;
    const replies = await Promise.all([1, 2, 3].map(() => completeReply(request, answer, {})));
    expect(new Set(replies.map(({ body }) => body)).size).toBe(1);
    expect(replies[0]?.body?.length).toBeLessThan(1_000);
  });

  it('is for POST too', async () => {
    const { headers } = await (await serve()).ask(LONG, {}, { 'accept-encoding': 'gzip' });
    expect([headers.get('content-encoding'), headers.get('vary')]).toEqual([
      'gzip',
      'accept, accept-encoding, authorization',
    ]);
  });

  it('is not for what is short, nor for an event stream', async () => {
    const server = await serve();
    const short = await get(server, '{ hello }', { 'accept-encoding': 'br' });
    expect(short.headers['content-encoding']).toBeUndefined();
    const events = await get(server, `subscription { heavy(events: 2, length: 5000) }`, {
      'accept-encoding': 'br',
      accept: 'text/event-stream',
    });
    expect([events.headers['content-type'], events.headers['content-encoding']]).toEqual([
      'text/event-stream; charset=utf-8',
      undefined,
    ]);
  });
});
