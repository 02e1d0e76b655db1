import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { serve } from '../serve.ts';

/** All that the server says to some bytes until it ends the connection. */
async function said(port: number, ...pieces: readonly string[]): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  for (const piece of pieces) socket.write(piece);
  await once(socket, 'close');
  return Buffer.concat(chunks).toString('utf8');
}

/** The last answer of a connection. */
function answerIn(text: string) {
  const at = text.lastIndexOf('HTTP/1.1 ');
  const [head = '', body = ''] = text.slice(at).split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const headers = Object.fromEntries(lines.map((line) => line.split(': ') as [string, string]));
  return { first, headers, body };
}

describe('what cannot be read as a request', () => {
  it.each([
    [
      'an address with raw letters',
      'GET /feeds/articles.json?text=h\u1EEFu HTTP/1.1\r\nHost: x\r\n\r\n',
      400,
      'Bad Request',
      'BAD_REQUEST',
    ],
    ['no HTTP', 'hello\r\n\r\n', 400, 'Bad Request', 'BAD_REQUEST'],
    [
      'headers without end',
      `GET / HTTP/1.1\r\nHost: x\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`,
      431,
      'Request Header Fields Too Large',
      'TOO_LARGE',
    ],
  ])('%s is answered with a problem', async (_what, bytes, status, title, code) => {
    const server = await serve();
    const { first, headers, body } = answerIn(await said(server.port, bytes));
    expect(first).toBe(`HTTP/1.1 ${status} ${title}`);
    expect(headers).toMatchObject({
      'content-type': 'application/problem+json; charset=utf-8',
      'content-length': `${Buffer.byteLength(body)}`,
      'x-content-type-options': 'nosniff',
      connection: 'close',
    });
    expect(JSON.parse(body)).toMatchObject({
      status,
      title,
      code,
      detail: expect.stringMatching(/^expected/),
    });
    expect(server.log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('behind a request that can be read, gets its own answer after that of the other', async () => {
    const server = await serve();
    const socket = connect(server.port, '127.0.0.1');
    const chunks: Buffer[] = [];
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.write('GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n');
    await once(socket, 'data');
    socket.write('hello\r\n\r\n');
    await once(socket, 'close');
    const text = Buffer.concat(chunks).toString('utf8');
    expect(text.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 400']);
  });

  it('is not written into an answer that has begun', async () => {
    const server = await serve();
    const socket = connect(server.port, '127.0.0.1');
    const chunks: Buffer[] = [];
    socket.on('data', (chunk) => chunks.push(chunk));
    const query = encodeURIComponent('subscription { waiting }');
    // A stream whose request is not at its end does not leave HTTP.
    const headers = 'Host: x\r\nAccept: text/event-stream\r\nContent-Length: 4\r\n';
    socket.write(`GET /graphql?query=${query} HTTP/1.1\r\n${headers}\r\n`);
    await once(socket, 'data');
    socket.write('bodyhello\r\n\r\n');
    await once(socket, 'close');
    const text = Buffer.concat(chunks).toString('utf8');
    expect(text.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200']);
    expect(text).not.toContain('problem+json');
  });
});

it('a client that is too slow is told so with a problem', async () => {
  const server = await serve({ timeouts: { headersMs: 100, requestMs: 200 } });
  const { first, body } = answerIn(await said(server.port, 'POST /graphql HTTP/1.1\r\nHost: x\r\n'));
  expect(first).toBe('HTTP/1.1 408 Request Timeout');
  expect(JSON.parse(body)).toMatchObject({ status: 408, code: 'TIMEOUT' });
});
