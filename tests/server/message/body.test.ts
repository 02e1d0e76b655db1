import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { serve, type TestServer } from '../serve.ts';

const JSON_TYPE = { 'content-type': 'application/json' };

async function post(
  server: TestServer,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = JSON_TYPE,
) {
  const response = await fetch(server.endpoint, { method: 'POST', headers, body });
  const { errors } = (await response.json()) as {
    errors?: { message: string; extensions: { code: string } }[];
  };
  return {
    status: response.status,
    ...(errors?.[0] && { message: errors[0].message, code: errors[0].extensions.code }),
  };
}

describe('a body that is no GraphQL request', () => {
  it.each([
    ['no JSON', '{"query":', 400, 'expected a body in JSON, but it cannot be parsed'],
    ['no UTF-8', new Uint8Array([0x22, 0xff, 0x22]), 400, 'expected a body in UTF-8, but got other bytes'],
    [
      'nested too deep',
      `{"query":"{ hello }","variables":{"a":${'['.repeat(199)}${']'.repeat(199)}}}`,
      400,
      'expected JSON nested at most 200 deep, but got deeper',
    ],
    ['empty', '', 400, 'expected a JSON body such as {"query": "..."}, but got none'],
  ])('%s', async (_, body, status, message) => {
    const server = await serve();
    expect(await post(server, body)).toEqual({ status, message, code: 'BAD_REQUEST' });
  });

  it.each([
    'application/xml',
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/json; charset=utf-16',
    'application/jsonp',
  ])('of type %s is refused with 415', async (type) => {
    const server = await serve();
    expect(await post(server, '{"query":"{hello}"}', { 'content-type': type })).toEqual({
      status: 415,
      message: `expected content-type application/json, but got ${type}`,
      code: 'BAD_REQUEST',
    });
  });

  it('counts no brackets in its strings', async () => {
    const server = await serve();
    const name = `${'[{"\\'.repeat(300)}`;
    const variables = { n: name, a: Array.from({ length: 198 }).reduce((inner) => [inner], 0) };
    const response = await server.ask('query($n: String) { hello(name: $n) }', variables);
    expect(await response.json()).toMatchObject({ data: { hello: `Chào ${name}` } });
  });

  it('compressed is refused with 415', async () => {
    const server = await serve();
    expect(await post(server, '{}', { ...JSON_TYPE, 'content-encoding': 'gzip' })).toEqual({
      status: 415,
      message: 'expected a body without content-encoding, but got gzip',
      code: 'BAD_REQUEST',
    });
  });
});

describe('a body over the limit', () => {
  it('is refused by its announced length before it is read', async () => {
    const server = await serve({ timeouts: { lingerMs: 50 } });
    expect(await post(server, ' '.repeat(1_048_577))).toEqual({
      status: 413,
      message: 'expected a body of at most 1048576 bytes, but got 1048577',
      code: 'TOO_LARGE',
    });
  });

  it('is refused as it streams, however much is still to come', async () => {
    const server = await serve({ capacity: { bodyBytes: 1000 } });
    const request = httpRequest(server.endpoint, {
      method: 'POST',
      headers: { ...JSON_TYPE, 'transfer-encoding': 'chunked' },
    });
    request.on('error', () => {});
    // Never ended: the answer must not wait for the end.
    request.write(' '.repeat(2000));
    const [response] = await once(request, 'response');
    let text = '';
    for await (const chunk of response) text += chunk;
    request.destroy();
    expect([response.statusCode, JSON.parse(text).errors[0].extensions.code]).toEqual([413, 'TOO_LARGE']);
  });

  it('of just the limit is read', async () => {
    const server = await serve({ capacity: { bodyBytes: 100 } });
    expect(await post(server, '{"query":"{ hello }"}'.padEnd(100))).toEqual({ status: 200 });
  });
});

it('survives a client that goes away in the middle of its body', async () => {
  const server = await serve();
  const socket = connect(server.port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write(
    'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"query',
  );
  socket.resetAndDestroy();
  await once(socket, 'close');
  expect((await server.ask('{ hello }')).status).toBe(200);
  expect(server.signals).toHaveLength(1);
  expect(server.log.filter(({ level }) => level === 'error')).toEqual([]);
});

it('answers 408 to a client that does not send its request in time', async () => {
  const server = await serve({ timeouts: { headersMs: 100, requestMs: 200 } });
  const socket = connect(server.port, '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk;
  });
  socket.write('POST /graphql HTTP/1.1\r\nHost: x\r\n');
  await once(socket, 'close');
  expect(answer).toMatch(/^HTTP\/1.1 408/);
});
