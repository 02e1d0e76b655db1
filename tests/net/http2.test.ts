import type { RequestListener } from 'node:http';
import { constants, type Http2ServerRequest } from 'node:http2';
import { createServer } from 'node:tls';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { inTime } from '../support/in-time.ts';
import { authority } from './authority.ts';
import { fetchFor, listen, serve } from './loopback.ts';

const root = authority('Test Root');
const leaf = root.issue('site', { ip: '127.0.0.1' });
const tls = { key: leaf.key, cert: leaf.pem };
const roots = [root.pem];
const serveH2 = (listener: RequestListener) => serve(listener, { tls, h2: true });

describe('createFetch over HTTP/2', () => {
  test('speaks it where the server does, and HTTP/1.1 elsewhere', async () => {
    const [modern, old] = [
      await serveH2((_request, response) => void response.end('two')),
      await serve((_request, response) => void response.end('one'), { tls }),
    ];
    const fetch = fetchFor([modern, old], { roots });
    expect(await fetch({ url: modern.at('/a?b=1') })).toMatchObject({ bytes: Buffer.from('two') });
    expect(await fetch({ url: old.at('/') })).toMatchObject({ bytes: Buffer.from('one') });
    expect([modern.requests[0]?.httpVersion, old.requests[0]?.httpVersion]).toEqual(['2.0', '1.1']);
    expect(modern.requests[0]).toMatchObject({ url: '/a?b=1' });
    expect(modern.requests[0]?.headers['user-agent']).toBe('CauNoi/test (+https://example.vn)');
  });

  test('takes validators and compressed bodies alike', async () => {
    const site = await serveH2((request, response) => {
      if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
      else response.writeHead(200, { etag: '"1"', 'content-encoding': 'gzip' }).end(gzipSync('tin'));
    });
    const fetch = fetchFor([site], { roots });
    const first = await fetch({ url: site.at('/') });
    expect(first).toMatchObject({
      bytes: Buffer.from('tin'),
      validators: { etag: '"1"', lastModified: null },
    });
    expect(await fetch({ url: site.at('/'), validators: { etag: '"1"', lastModified: null } })).toMatchObject(
      { status: 'NOT_MODIFIED' },
    );
  });

  test.each([true, false])('a body of megabytes comes whole, packed or not (HTTP/2: %s)', async (h2) => {
    // Different everywhere, so that nothing packs it small.
    const body = Buffer.from(Uint32Array.from({ length: 3 << 18 }, (_none, at) => Math.imul(at, at)).buffer);
    const site = await serve(
      (request, response) => {
        if (request.url === '/packed')
          response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(body));
        else response.end(body);
      },
      { tls, h2 },
    );
    const fetch = fetchFor([site], { roots });
    for (const path of ['/plain', '/packed', '/plain']) {
      const document = await fetch({ url: site.at(path) });
      expect(document.status === 'FETCHED' && body.equals(document.bytes)).toBe(true);
    }
    expect(site.requests[0]?.httpVersion).toBe(h2 ? '2.0' : '1.1');
  });

  test('stops a bomb, and reads the next document all the same', async () => {
    const bomb = gzipSync(Buffer.alloc(64 << 20));
    const site = await serveH2((request, response) => {
      if (request.url === '/bomb') response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
      else response.end('fine');
    });
    const fetch = fetchFor([site], { roots });
    await expect(fetch({ url: site.at('/bomb') })).rejects.toMatchObject({ code: 'FETCH_TOO_LARGE' });
    expect(await fetch({ url: site.at('/') })).toMatchObject({ bytes: Buffer.from('fine') });
  });

  test.each([
    ['never answers', () => {}, 'expected an answer'],
    ['stops in mid-body', (_request, response) => void response.write('begin'), 'expected more of the body'],
  ] as [string, RequestListener, string][])(
    'a server that %s times out, and the next request is answered',
    async (_what, listener, message) => {
      const site = await serveH2((request, response) => {
        if (request.url === '/slow') listener(request, response);
        else response.end('fine');
      });
      await inTime(300, async (timeoutMs) => {
        const fetch = fetchFor([site], { roots, timeoutMs });
        await expect(fetch({ url: site.at('/slow') })).rejects.toMatchObject({
          code: 'FETCH_TIMEOUT',
          message: expect.stringContaining(message),
        });
        expect(await fetch({ url: site.at('/') })).toMatchObject({ bytes: Buffer.from('fine') });
      });
    },
  );

  test('a stream cut in mid-body is FETCH_CONNECTION', async () => {
    const site = await serveH2((request, response) => {
      if (request.url !== '/cut') return void response.end('fine');
      response.writeHead(200, { 'content-length': '100' });
      response.write('half', () => response.destroy());
    });
    const fetch = fetchFor([site], { roots });
    await expect(fetch({ url: site.at('/cut') })).rejects.toMatchObject({ code: 'FETCH_CONNECTION' });
    expect(await fetch({ url: site.at('/') })).toMatchObject({ bytes: Buffer.from('fine') });
  });

  test('a server that closes after each answer is connected to anew', async () => {
    const site = await serveH2((request, response) => {
      response.end('fine', () => (request as unknown as Http2ServerRequest).stream.session?.close());
    });
    const fetch = fetchFor([site], { roots });
    for (const path of ['/a', '/b', '/c'])
      expect(await fetch({ url: site.at(path) })).toMatchObject({ bytes: Buffer.from('fine') });
  });

  test('an error page is not read, its status is', async () => {
    const site = await serveH2((request, response) => {
      if (request.url === '/') return void response.end('fine');
      response.writeHead(503, { 'retry-after': '60' }).end(Buffer.alloc(1 << 20));
    });
    const fetch = fetchFor([site], { roots });
    await expect(fetch({ url: site.at('/busy') })).rejects.toMatchObject({
      code: 'FETCH_STATUS',
      details: { status: 503, retryAfterSeconds: 60 },
    });
    expect(await fetch({ url: site.at('/') })).toMatchObject({ bytes: Buffer.from('fine') });
  });

  test('headers without end are FETCH_TOO_LARGE', async () => {
    const site = await serveH2((_request, response) => {
      response.writeHead(
        200,
        Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`x-${i}`, 'a'.repeat(4_000)])),
      );
      response.end();
    });
    await expect(fetchFor([site], { roots })({ url: site.at('/') })).rejects.toMatchObject({
      code: 'FETCH_TOO_LARGE',
    });
  });

  test('a page that the server gives in HTTP/1.1 alone is asked for so', async () => {
    const site = await serveH2((request, response) => {
      if (request.httpVersion === '1.1') return void response.end('fine');
      (request as unknown as Http2ServerRequest).stream.close(constants.NGHTTP2_HTTP_1_1_REQUIRED);
    });
    const fetch = fetchFor([site], { roots });
    for (const path of ['/a', '/b'])
      expect(await fetch({ url: site.at(path) })).toMatchObject({ bytes: Buffer.from('fine') });
    expect(site.requests.map(({ httpVersion }) => httpVersion)).toEqual(['2.0', '1.1', '1.1']);
  });

  test('so is one whose server promises HTTP/2 and speaks something else', async () => {
    const server = createServer({ ...tls, ALPNProtocols: ['h2', 'http/1.1'] }, (socket) => {
      const body = socket.alpnProtocol === 'h2' ? 'no' : 'fine';
      const end = () => socket.end(`HTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\n\r\n${body}`);
      socket.on('error', () => {}).once('data', end);
    });
    const host = await listen(server);
    const fetch = fetchFor([], { roots, allowHosts: [host] });
    expect(await fetch({ url: `https://${host}/` })).toMatchObject({ bytes: Buffer.from('fine') });
  });

  test('can be called off', async () => {
    const abort = new AbortController();
    const site = await serveH2(() => abort.abort());
    await expect(
      fetchFor([site], { roots })({ url: site.at('/'), signal: abort.signal }),
    ).rejects.toMatchObject({ code: 'FETCH_ABORTED' });
  });
});
