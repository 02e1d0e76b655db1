import { hash } from 'node:crypto';
import { createServer } from 'node:net';
import {
  brotliCompressSync,
  constants,
  createGzip,
  deflateRawSync,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { inTime } from '../support/in-time.ts';
import { fetchFor, listen, serve } from './loopback.ts';

const text = 'Mặt trận Tổ quốc '.repeat(1_000);
/** Digests, which no coding makes much shorter. */
const long = Buffer.concat(
  Array.from({ length: 10_000 }, (_none, at) => hash('sha256', String(at), 'buffer')),
);

describe('createFetch on compressed bodies', () => {
  test.each([
    ['gzip', gzipSync(text)],
    ['x-gzip', gzipSync(text)],
    ['br', brotliCompressSync(text)],
    ['zstd', zstdCompressSync(text)],
    ['deflate', deflateSync(text)],
    ['gzip, br', brotliCompressSync(gzipSync(text))],
    ['identity', Buffer.from(text)],
  ])('undoes %s', async (coding, body) => {
    const site = await serve(
      (_request, response) => void response.writeHead(200, { 'content-encoding': coding }).end(body),
    );
    expect(await fetchFor([site])({ url: site.at('/') })).toMatchObject({ bytes: Buffer.from(text) });
  });

  test.each([
    ['gzip', gzipSync(long)],
    ['br', brotliCompressSync(long)],
    ['zstd', zstdCompressSync(long)],
    ['deflate', deflateSync(long)],
    ['gzip, br', brotliCompressSync(gzipSync(long))],
    ['identity', long],
  ])('undoes %s of a body too long to be waited for', async (coding, body) => {
    const site = await serve(
      (_request, response) => void response.writeHead(200, { 'content-encoding': coding }).end(body),
    );
    const { bytes } = (await fetchFor([site])({ url: site.at('/') })) as { bytes: Uint8Array };
    expect(long.equals(bytes)).toBe(true);
  });

  test('undoes deflate without its wrapper, as some servers send it', async () => {
    const site = await serve(
      (_request, response) =>
        void response.writeHead(200, { 'content-encoding': 'deflate' }).end(deflateRawSync(text)),
    );
    expect(await fetchFor([site])({ url: site.at('/') })).toMatchObject({ bytes: Buffer.from(text) });
  });

  test.each(['gzip', 'deflate', 'br', 'zstd'])('an empty body is empty in %s too', async (coding) => {
    const site = await serve(
      (_request, response) => void response.writeHead(200, { 'content-encoding': coding }).end(),
    );
    expect(await fetchFor([site])({ url: site.at('/') })).toMatchObject({ bytes: Buffer.from('') });
  });

  test.each([
    ['truncated deflate', 'deflate', deflateSync(text).subarray(0, 60)],
    ['truncated gzip', 'gzip', gzipSync(text).subarray(0, 60)],
    ['truncated brotli', 'br', brotliCompressSync(text).subarray(0, 20)],
    ['truncated zstd', 'zstd', zstdCompressSync(text).subarray(0, 30)],
    ['plain text that claims to be gzip', 'gzip', Buffer.from(text)],
    ['plain text that claims to be brotli', 'br', Buffer.from(text)],
    ['plain text that claims to be zstd', 'zstd', Buffer.from(text)],
    ['an unknown coding', 'compress', Buffer.from(text)],
    ['a coding that every plain object knows', 'constructor', Buffer.from(text)],
    ['three codings', 'gzip, gzip, gzip', gzipSync(gzipSync(gzipSync(text)))],
  ])('%s is FETCH_BAD_ENCODING', async (_what, coding, body) => {
    const site = await serve(
      (_request, response) => void response.writeHead(200, { 'content-encoding': coding }).end(body),
    );
    const url = site.at('/');
    await expect(fetchFor([site])({ url })).rejects.toMatchObject({
      code: 'FETCH_BAD_ENCODING',
      details: { url },
    });
  });

  test.each([
    ['gzip', gzipSync(Buffer.alloc(64 << 20))],
    ['deflate', deflateRawSync(Buffer.alloc(64 << 20))],
    ['br', brotliCompressSync(Buffer.alloc(64 << 20), { params: { [constants.BROTLI_PARAM_QUALITY]: 2 } })],
    ['zstd', zstdCompressSync(Buffer.alloc(64 << 20))],
    ['gzip, gzip', gzipSync(gzipSync(Buffer.alloc(64 << 20)))],
  ])('a bomb in %s stops at the limit', async (coding, bomb) => {
    const site = await serve(
      (_request, response) => void response.writeHead(200, { 'content-encoding': coding }).end(bomb),
    );
    await expect(fetchFor([site])({ url: site.at('/') })).rejects.toMatchObject({
      code: 'FETCH_TOO_LARGE',
      message: expect.stringContaining('expected at most 8388608 bytes'),
    });
  });
});

describe('createFetch in trouble', () => {
  test('a body of exactly the limit is read, one byte more is not', async () => {
    const site = await serve((request, response) => {
      response.write('');
      response.end(Buffer.alloc(Number(request.url?.slice(1))));
    });
    const fetch = fetchFor([site], { maxBytes: 1_000 });
    expect(await fetch({ url: site.at('/1000') })).toMatchObject({ bytes: Buffer.alloc(1_000) });
    await expect(fetch({ url: site.at('/1001') })).rejects.toMatchObject({ code: 'FETCH_TOO_LARGE' });
  });

  test('a body announced as too long is not read at all', async () => {
    const site = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': 10 * 2 ** 30 }).write('x');
    });
    await expect(fetchFor([site])({ url: site.at('/') })).rejects.toMatchObject({ code: 'FETCH_TOO_LARGE' });
  });

  test('an endless body is cut off, plain or compressed', async () => {
    const closed: Promise<void>[] = [];
    const site = await serve((request, response) => {
      closed.push(new Promise((resolve) => response.on('close', resolve)));
      const isGzip = request.url === '/gzip';
      if (isGzip) response.setHeader('content-encoding', 'gzip');
      const gzip = createGzip();
      const target = isGzip ? gzip : response;
      if (isGzip) gzip.pipe(response);
      response.on('close', () => gzip.destroy());
      const pump = () => {
        while (!response.destroyed && target.write(Buffer.alloc(65_536, request.url)));
        if (!response.destroyed) target.once('drain', pump);
      };
      pump();
    });
    const fetch = fetchFor([site]);
    for (const path of ['/plain', '/gzip']) {
      await expect(fetch({ url: site.at(path) })).rejects.toMatchObject({ code: 'FETCH_TOO_LARGE' });
    }
    await Promise.all(closed);
    expect(closed).toHaveLength(2);
  });

  test('a server that never answers times out', async () => {
    const site = await serve(() => {});
    await inTime(150, (timeoutMs) =>
      expect(fetchFor([site], { timeoutMs })({ url: site.at('/') })).rejects.toMatchObject({
        code: 'FETCH_TIMEOUT',
        message: `expected an answer from ${site.host} within ${(timeoutMs * 2) / 3} ms, but it did not come`,
      }),
    );
  });

  test('a body that stops coming times out', async () => {
    const site = await serve((_request, response) => void response.write('begin'));
    await inTime(150, (timeoutMs) =>
      expect(fetchFor([site], { timeoutMs })({ url: site.at('/') })).rejects.toMatchObject({
        code: 'FETCH_TIMEOUT',
        message: `expected more of the body from ${site.host} within ${timeoutMs / 3} ms, but it did not come`,
      }),
    );
  });

  test('a body that trickles for ever times out as a whole', async () => {
    const site = await serve((_request, response) => {
      const drip = setInterval(() => response.write('.'), 10);
      response.on('close', () => clearInterval(drip));
    });
    await inTime(300, (timeoutMs) =>
      expect(fetchFor([site], { timeoutMs })({ url: site.at('/') })).rejects.toMatchObject({
        code: 'FETCH_TIMEOUT',
        message: `expected the whole answer from ${site.host} within ${timeoutMs} ms, but it did not come`,
      }),
    );
  });

  test('a self-signed certificate is FETCH_TLS', async () => {
    const site = await serve((_request, response) => void response.end(), { tls: true });
    await expect(fetchFor([site])({ url: site.at('/') })).rejects.toMatchObject({
      code: 'FETCH_TLS',
      message: expect.stringContaining('SELF_SIGNED'),
    });
  });

  test('https to a server that speaks http is FETCH_TLS', async () => {
    const site = await serve((_request, response) => void response.end());
    await expect(fetchFor([site])({ url: `https://${site.host}/` })).rejects.toMatchObject({
      code: 'FETCH_TLS',
    });
  });

  test('a refused connection is FETCH_CONNECTION', async () => {
    const server = createServer();
    const host = await listen(server);
    await new Promise((resolve) => server.close(resolve));
    await expect(fetchFor([], { allowHosts: [host] })({ url: `http://${host}/` })).rejects.toMatchObject({
      code: 'FETCH_CONNECTION',
      message: `expected ${host} to accept a connection, but it refused`,
    });
  });

  test.each([
    ['a connection cut in mid-body', 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf'],
    ['a connection closed without an answer', ''],
    ['an answer that is not HTTP', '220 smtp.example ESMTP\r\n'],
  ])('%s is FETCH_CONNECTION', async (_what, answer) => {
    const host = await listen(
      createServer((socket) => {
        socket.on('error', () => {});
        socket.once('data', (asked) => {
          const isRobots = asked.toString().startsWith('GET /robots.txt');
          socket.end(isRobots ? 'HTTP/1.1 404 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n' : answer);
        });
      }),
    );
    await expect(fetchFor([], { allowHosts: [host] })({ url: `http://${host}/` })).rejects.toMatchObject({
      code: 'FETCH_CONNECTION',
    });
  });

  test.each([
    ['a name that nobody knows', 'ENOTFOUND', 'check whether the site has moved'],
    ['a name service that does not answer', 'EAI_AGAIN', "check this machine's network"],
  ])('%s is FETCH_DNS, with what to do', async (_what, code, hint) => {
    const failure = Object.assign(new Error(`getaddrinfo ${code}`), { code });
    const fetch = fetchFor([], { resolveName: () => Promise.reject(failure) });
    const url = 'http://gone.example/';
    await expect(fetch({ url })).rejects.toMatchObject({
      code: 'FETCH_DNS',
      message: `expected the name service to know gone.example, but got ${code}; ${hint}`,
      details: { url },
    });
  });

  test('headers without end are FETCH_TOO_LARGE', async () => {
    const site = await serve((_request, response) => {
      response.writeHead(200, { 'x-long': 'a'.repeat(200_000) }).end();
    });
    await expect(fetchFor([site])({ url: site.at('/') })).rejects.toMatchObject({ code: 'FETCH_TOO_LARGE' });
  });

  test('trouble with one request leaves the next unharmed', async () => {
    const site = await serve((request, response) => {
      if (request.url === '/bad') response.writeHead(200, { 'content-encoding': 'nonsense' }).end('x');
      else response.end('fine');
    });
    const fetch = fetchFor([site]);
    await expect(fetch({ url: site.at('/bad') })).rejects.toMatchObject({ code: 'FETCH_BAD_ENCODING' });
    expect(await fetch({ url: site.at('/good') })).toMatchObject({ bytes: Buffer.from('fine') });
  });

  /** A site that ends so many connections instead of answering, after it has answered for its first page. */
  const endingSite = async (ends: number) => {
    let left = ends;
    const site = await serve((request, response) => {
      if (request.url !== '/first' && left-- > 0) request.socket.destroy();
      else response.end(text);
    });
    const fetch = fetchFor([site]);
    await fetch({ url: site.at('/first') });
    return { site, fetch };
  };

  test('a kept connection that ends before its answer is asked anew', async () => {
    const { site, fetch } = await endingSite(1);
    expect(await fetch({ url: site.at('/') })).toMatchObject({ bytes: Buffer.from(text) });
    expect(site.requests.map(({ url }) => url)).toEqual(['/first', '/', '/']);
  });

  test('a fresh connection that ends too is FETCH_CONNECTION', async () => {
    const { site, fetch } = await endingSite(9);
    await expect(fetch({ url: site.at('/') })).rejects.toMatchObject({ code: 'FETCH_CONNECTION' });
    expect(site.requests.map(({ url }) => url)).toEqual(['/first', '/', '/']);
  });
});
