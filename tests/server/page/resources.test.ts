import { request as httpRequest, type IncomingMessage } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { GatewayError } from '../../../src/errors.ts';
import type { Resource, ResourceAnswer } from '../../../src/server/page/resource.ts';
import { LONG, resource } from '../resource.ts';
import { serve, signalled } from '../serve.ts';

const withAnswer = (answer: Partial<ResourceAnswer>): Partial<Resource> => ({
  answer: async () => ({
    contentType: 'text/plain',
    mark: 'm',
    lastModified: null,
    fileName: null,
    async *write() {
      yield 'x';
    },
    ...answer,
  }),
});

/** A request whose answer is read, or not, by the test itself. */
function open(url: string, headers: Record<string, string> = {}): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    httpRequest(url, { headers }, resolve).once('error', reject).end();
  });
}

describe('a resource', () => {
  test('is answered with its type, mark, date and how long it keeps', async () => {
    const server = await serve({ resources: [resource().made] });
    const response = await fetch(`${server.url}/feeds/news.txt`);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(LONG);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      etag: 'W/"mark-1"',
      'last-modified': 'Mon, 22 Aug 2022 00:00:00 GMT',
      'cache-control': 'public, max-age=60',
      vary: 'accept-encoding',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    });
  });

  test('is told its query and the origin that the client used', async () => {
    const { made, asked } = resource();
    const server = await serve({ resources: [made] });
    await (await fetch(`${server.url}/feeds/news.txt?a=1&a=2`)).text();
    (
      await open(`${server.url}/feeds/news.txt`, { host: 'graph.example', 'x-forwarded-proto': 'https' })
    ).resume();
    (await open(`${server.url}/feeds/news.txt`, { host: 'graph.example"><b>' })).resume();
    expect(asked.map(({ origin }) => origin)).toEqual([
      server.url,
      'https://graph.example',
      'http://localhost',
    ]);
    expect(asked[0]?.query.getAll('a')).toEqual(['1', '2']);
  });

  test.each([['W/"mark-1"'], ['"other", "mark-1"'], ['*']])(
    'whoever has %s gets 304, and nothing is written',
    async (tag) => {
      const { made, timesWritten } = resource();
      const server = await serve({ resources: [made] });
      const response = await fetch(`${server.url}/feeds/news.txt`, { headers: { 'if-none-match': tag } });
      expect(response.status).toBe(304);
      expect(response.headers.get('etag')).toBe('W/"mark-1"');
      expect(timesWritten()).toBe(0);
    },
  );

  test('by its date only the client that has that very one is told 304, and a mark goes before', async () => {
    const server = await serve({ resources: [resource().made] });
    const status = async (headers: Record<string, string>) =>
      (await fetch(`${server.url}/feeds/news.txt`, { headers })).status;
    const same = 'Mon, 22 Aug 2022 00:00:00 GMT';
    expect(await status({ 'if-modified-since': same })).toBe(304);
    expect(await status({ 'if-modified-since': 'Mon, 22 Aug 2022 00:00:01 GMT' })).toBe(200);
    expect(await status({ 'if-modified-since': same, 'if-none-match': '"other"' })).toBe(200);
  });

  test('HEAD gets the headers of GET, and nothing is written', async () => {
    const { made, timesWritten } = resource();
    const server = await serve({ resources: [made] });
    const response = await fetch(`${server.url}/feeds/news.txt`, { method: 'HEAD' });
    expect([response.status, response.headers.get('etag'), await response.text()]).toEqual([
      200,
      'W/"mark-1"',
      '',
    ]);
    expect(timesWritten()).toBe(0);
  });

  test.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('is compressed as %s for a client that asks, short or streamed', async (encoding, unpack) => {
    const server = await serve({
      resources: [resource().made, resource({ path: '/exports/all.txt', isExport: true }).made],
    });
    for (const path of ['/feeds/news.txt', '/exports/all.txt']) {
      const response = await open(`${server.url}${path}`, { 'accept-encoding': encoding });
      expect(response.headers['content-encoding']).toBe(encoding);
      const body = Buffer.concat(await response.toArray());
      expect(body.byteLength).toBeLessThan(1000);
      expect(unpack(body).toString()).toBe(LONG);
    }
  });

  test('an export is saved as a file', async () => {
    const server = await serve({ resources: [resource(withAnswer({ fileName: 'all.csv' })).made] });
    const response = await fetch(`${server.url}/feeds/news.txt`);
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="all.csv"');
  });

  test('pages of allowed origins may read it, others are refused before any work', async () => {
    const { made, asked } = resource();
    const server = await serve({ resources: [made], allowedOrigins: ['https://news.example'] });
    const from = (origin: string, method = 'GET') =>
      fetch(`${server.url}/feeds/news.txt`, { method, headers: { origin } });
    const allowed = await from('https://news.example');
    expect(allowed.headers.get('access-control-allow-origin')).toBe('https://news.example');
    expect(allowed.headers.get('vary')).toBe('accept-encoding, origin');
    const preflight = await from('https://news.example', 'OPTIONS');
    expect([preflight.status, preflight.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS']);
    const refused = await from('https://evil.example');
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([403, 'FORBIDDEN']);
    expect(asked).toHaveLength(1);
  });

  test('only reading is allowed', async () => {
    const server = await serve({ resources: [resource().made] });
    const response = await fetch(`${server.url}/feeds/news.txt`, { method: 'POST', body: 'x' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });

  test.each(['/feeds', '/feeds/', '/feeds/nothing.rss', '/feeds/news.txt/more'])(
    'an unknown address %s is told what there is',
    async (path) => {
      const server = await serve({
        resources: [resource().made, resource({ path: '/exports/all.txt' }).made],
      });
      const response = await fetch(`${server.url}${path}`);
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({
        code: 'NOT_FOUND',
        available: ['/feeds/news.txt', '/exports/all.txt'],
      });
    },
  );

  test('the front page names it, and programs find it in the head', async () => {
    const server = await serve({ resources: [resource().made] });
    const page = await (await fetch(`${server.url}/`)).text();
    expect(page).toContain('<a href="/feeds/news.txt">');
    expect(page).toContain(
      '<link rel="alternate" type="text/x-news" href="/feeds/news.txt" title="Tin &lt;mới&gt;">',
    );
  });
});

describe('a resource that fails', () => {
  const failing = (error: Error) =>
    resource({
      async answer() {
        throw error;
      },
    }).made;

  test('for what the client asked: a problem that names the parameter', async () => {
    const error = new GatewayError('BAD_INPUT', 'kinds must be among A, B', {
      details: { parameter: 'kinds', secret: 'x' },
    });
    const server = await serve({ resources: [failing(error)] });
    const response = await fetch(`${server.url}/feeds/news.txt`);
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({
      title: 'Bad Request',
      status: 400,
      detail: 'kinds must be among A, B',
      code: 'BAD_INPUT',
      parameter: 'kinds',
    });
  });

  test('for a store that does not answer: 503', async () => {
    const server = await serve({ resources: [failing(new GatewayError('STORE_UNAVAILABLE', 'gone'))] });
    expect((await fetch(`${server.url}/feeds/news.txt`)).status).toBe(503);
  });

  test('for a bug: 500 without its words, which are logged', async () => {
    const server = await serve({ resources: [failing(new Error('SQLITE_ERROR: secret_column'))] });
    const response = await fetch(`${server.url}/feeds/news.txt`);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('secret');
    expect(server.log.some(({ level, message }) => level === 'error' && message === 'a request failed')).toBe(
      true,
    );
  });

  test('before its first piece is still told; after it the answer is cut off, never ended as if whole', async () => {
    const gone = Promise.reject<string>(new GatewayError('STORE_UNAVAILABLE', 'gone'));
    gone.catch(() => {});
    const read = signalled<void>();
    const exporting = (path: string, body: () => AsyncIterable<string>) =>
      resource({ path, isExport: true, body }).made;
    const server = await serve({
      resources: [
        exporting('/exports/early.txt', async function* () {
          yield await gone;
        }),
        exporting('/exports/late.txt', async function* () {
          yield LONG;
          await read.promise;
          yield await gone;
        }),
      ],
    });
    expect((await fetch(`${server.url}/exports/early.txt`)).status).toBe(503);
    const late = await fetch(`${server.url}/exports/late.txt`);
    expect(late.status).toBe(200);
    read.resolve();
    await expect(late.text()).rejects.toThrow();
  });
});

describe('an export', () => {
  const endless = () => {
    let pieces = 0;
    const ended = signalled<void>();
    const { made } = resource({
      path: '/exports/all.txt',
      isExport: true,
      async *body({ signal }) {
        try {
          for (;;) {
            signal.throwIfAborted();
            pieces += 1;
            yield LONG.repeat(20);
          }
        } finally {
          ended.resolve();
        }
      },
    });
    return { made, ended: ended.promise, pieces: () => pieces };
  };

  test('is made no faster than it is read, and no further once the client is gone', async () => {
    const { made, ended, pieces } = endless();
    const server = await serve({ resources: [made] });
    const response = await open(`${server.url}/exports/all.txt`);
    let before = -1;
    while (pieces() !== before) {
      before = pieces();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    // What the sockets hold on their way, a few megabytes of pieces of 150 KB.
    expect(before).toBeLessThan(100);
    response.destroy();
    await ended;
    expect(pieces()).toBeLessThan(100);
  });

  test('only so many at a time: the next is told when to come again', async () => {
    const { made, ended } = endless();
    const server = await serve({ resources: [made], capacity: { exports: 1 } });
    const first = await open(`${server.url}/exports/all.txt`);
    const second = await fetch(`${server.url}/exports/all.txt`);
    expect([second.status, second.headers.get('retry-after')]).toEqual([503, '10']);
    expect(await second.json()).toMatchObject({
      status: 503,
      code: 'BUSY',
      detail: expect.stringContaining('at most 1 exports'),
    });
    first.destroy();
    await ended;
    await expect
      .poll(async () => {
        const third = await open(`${server.url}/exports/all.txt`);
        third.destroy();
        return third.statusCode;
      })
      .toBe(200);
  });

  test('is cut off when its time is up', async () => {
    const { made, ended } = endless();
    const server = await serve({ resources: [made], timeouts: { exportMs: 50 } });
    // On a busy machine the time is up before the headers are out.
    const whole = fetch(`${server.url}/exports/all.txt`).then((response) => response.text());
    await expect(whole).rejects.toThrow();
    await ended;
    await expect.poll(() => server.log.map(({ message }) => message)).toContain('an export was cut off');
  });

  test('is cut off when the client reads nothing for too long', async () => {
    const { made, ended } = endless();
    const server = await serve({ resources: [made], timeouts: { stallMs: 100 } });
    const response = await open(`${server.url}/exports/all.txt`);
    response.on('error', () => {});
    await ended;
    await expect.poll(() => server.log.map(({ message }) => message)).toContain('an export was cut off');
  });

  test('does not keep the server from stopping', async () => {
    const { made, ended } = endless();
    const server = await serve({ resources: [made], timeouts: { drainMs: 50 } });
    const response = await open(`${server.url}/exports/all.txt`);
    response.on('error', () => {});
    await server.close();
    await ended;
  });
});
