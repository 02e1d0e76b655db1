import { describe, expect, test } from 'vitest';
import { fetchFor, serve } from './loopback.ts';

describe('createFetch', () => {
  test('answers with the body, its type, its validators and the time', async () => {
    const site = await serve((_request, response) => {
      response.writeHead(200, {
        'content-type': 'text/html; charset=windows-1258',
        etag: 'W/"a-1"',
        'last-modified': 'Mon, 02 Mar 2026 08:00:00 GMT',
        'cache-control': 'max-age=300',
      });
      response.end(Buffer.from([0xd2, 0xe1, 0xff]));
    });
    expect(await fetchFor([site])({ url: site.at('/tin?a=1#x') })).toEqual({
      status: 'FETCHED',
      url: site.at('/tin?a=1#x'),
      contentType: 'text/html; charset=windows-1258',
      bytes: Buffer.from([0xd2, 0xe1, 0xff]),
      validators: { etag: 'W/"a-1"', lastModified: 'Mon, 02 Mar 2026 08:00:00 GMT' },
      fetchedAt: '2026-03-02T10:00:00.000Z',
      maxAgeSeconds: 300,
    });
    expect(site.requests[0]).toMatchObject({ method: 'GET', url: '/tin?a=1' });
    expect(site.requests[0]?.headers).toMatchObject({
      'user-agent': 'CauNoi/test (+https://example.vn)',
      'accept-encoding': 'gzip, br, zstd',
    });
    expect(site.requests[0]?.headers).not.toHaveProperty('if-none-match');
  });

  test('sends validators back byte for byte, and understands 304', async () => {
    const validators = { etag: 'W/"\u00e9 ,x"', lastModified: 'monday, perhaps' };
    const site = await serve(
      (_request, response) => void response.writeHead(304, { 'cache-control': 'max-age=60' }).end(),
    );
    expect(await fetchFor([site])({ url: site.at('/feed'), validators })).toEqual({
      status: 'NOT_MODIFIED',
      url: site.at('/feed'),
      fetchedAt: '2026-03-02T10:00:00.000Z',
      maxAgeSeconds: 60,
    });
    expect(site.requests[0]?.headers['if-none-match']).toBe(validators.etag);
    expect(site.requests[0]?.headers['if-modified-since']).toBe(validators.lastModified);
  });

  test('a 304 that was not asked for is an error', async () => {
    const site = await serve((_request, response) => void response.writeHead(304).end());
    await expect(fetchFor([site])({ url: site.at('/') })).rejects.toMatchObject({
      code: 'FETCH_STATUS',
      details: { status: 304 },
    });
  });

  test.each([
    [403, undefined, null, 'FETCH_GONE'],
    [404, undefined, null, 'FETCH_GONE'],
    [500, undefined, null, 'FETCH_STATUS'],
    [429, '120', 120, 'FETCH_STATUS'],
    [503, 'Mon, 02 Mar 2026 10:05:00 GMT', 300, 'FETCH_STATUS'],
  ])(
    'status %i with Retry-After %s is told with the seconds to wait',
    async (status, retryAfter, seconds, code) => {
      const site = await serve((_request, response) => {
        response
          .writeHead(status, retryAfter === undefined ? {} : { 'retry-after': retryAfter })
          .end('sorry');
      });
      const url = site.at('/tin');
      await expect(fetchFor([site])({ url })).rejects.toMatchObject({
        code,
        message: `expected status 200 from ${url}, but got ${status}`,
        details: { url, status, retryAfterSeconds: seconds },
      });
    },
  );

  test('reads robots.txt once and does not ask for what it forbids', async () => {
    const site = await serve((_request, response) => void response.end('fine'), {
      robots: 'User-agent: caunoi\nDisallow: /noi-bo/',
    });
    const fetch = fetchFor([site]);
    const url = site.at('/noi-bo/1.html');
    await expect(fetch({ url })).rejects.toMatchObject({
      code: 'FETCH_ROBOTS',
      message: `expected to be allowed to read ${url}, but the site's robots.txt forbids it`,
      details: { url },
    });
    expect(await fetch({ url: site.at('/tin/1.html') })).toMatchObject({ status: 'FETCHED' });
    expect(site.requests.map(({ url: path }) => path)).toEqual(['/tin/1.html']);
    expect(site.robotsRequests()).toBe(1);
  });

  test('reads 500 KiB of a robots.txt, however long it is', async () => {
    const site = await serve((_request, response) => void response.end('fine'), {
      robots: `User-agent: *\nDisallow: /a\n${'#\n'.repeat(5 << 20)}Disallow: /b`,
    });
    const fetch = fetchFor([site]);
    await expect(fetch({ url: site.at('/a') })).rejects.toMatchObject({ code: 'FETCH_ROBOTS' });
    expect(await fetch({ url: site.at('/b') })).toMatchObject({ status: 'FETCHED' });
  });

  test('asks for nothing where robots.txt answers 503', async () => {
    const site = await serve((_request, response) => void response.end('fine'), { robots: 503 });
    await expect(fetchFor([site])({ url: site.at('/') })).rejects.toMatchObject({
      code: 'FETCH_STATUS',
      message: expect.stringContaining('nothing is read there until it does'),
    });
    expect(site.requests).toEqual([]);
  });

  test('the bytes of a validator come back as they came', async () => {
    const etag = Buffer.from('"số-1"').toString('latin1');
    const site = await serve((_request, response) => void response.writeHead(200, { etag }).end());
    const fetch = fetchFor([site]);
    const first = await fetch({ url: site.at('/') });
    if (first.status !== 'FETCHED') throw new Error('expected a document');
    await fetch({ url: site.at('/'), validators: first.validators });
    expect(site.requests[1]?.headers['if-none-match']).toBe(etag);
  });

  test('several Cache-Control headers count as one', async () => {
    const site = await serve((_request, response) => {
      response.writeHead(200, [
        ['cache-control', 'public'],
        ['cache-control', 'max-age=60'],
      ] as never);
      response.end();
    });
    expect(await fetchFor([site])({ url: site.at('/') })).toMatchObject({ maxAgeSeconds: 60 });
  });

  test.each([
    'ftp://example.vn/a',
    'file:///etc/passwd',
    'javascript:alert(1)',
    '/tin',
    '',
    'http://a:b@example.vn/',
  ])('refuses %j', async (url) => {
    await expect(fetchFor([])({ url })).rejects.toMatchObject({ code: 'FETCH_BAD_URL', details: { url } });
  });

  test('can be called off while it waits for an answer', async () => {
    const abort = new AbortController();
    const site = await serve(() => abort.abort());
    const url = site.at('/');
    await expect(fetchFor([site])({ url, signal: abort.signal })).rejects.toMatchObject({
      code: 'FETCH_ABORTED',
      details: { url },
    });
  });

  test('does not even ask when it was called off before', async () => {
    const site = await serve((_request, response) => void response.end());
    await expect(fetchFor([site])({ url: site.at('/'), signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'FETCH_ABORTED',
    });
    expect(site.requests).toEqual([]);
  });

  test('sends one request at a time to a host', async () => {
    let [underWay, most] = [0, 0];
    const site = await serve((_request, response) => {
      most = Math.max(most, ++underWay);
      setTimeout(() => {
        underWay -= 1;
        response.end();
      }, 5);
    });
    const fetch = fetchFor([site]);
    await Promise.all(Array.from({ length: 5 }, (_, i) => fetch({ url: site.at(`/${i}`) })));
    expect([most, site.requests.length]).toEqual([1, 5]);
  });

  test('does not rest between two requests to an allow-listed host', async () => {
    const slept: number[] = [];
    const site = await serve((_request, response) => void response.end());
    const fetch = fetchFor([site], { delayMs: 700, sleep: async (ms) => void slept.push(ms) });
    await fetch({ url: site.at('/a') });
    await fetch({ url: site.at('/b') });
    expect(slept).toEqual([]);
  });
});
