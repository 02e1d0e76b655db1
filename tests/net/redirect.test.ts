import { describe, expect, test } from 'vitest';
import { redirectTarget } from '../../src/net/redirect.ts';
import { fetchFor, serve } from './loopback.ts';

const from = new URL('https://thoidai.example/a/b?c=1');
const to = (location: string | null, status = 302) =>
  redirectTarget({ status, header: () => location }, from)?.href;

describe('redirectTarget', () => {
  test.each([301, 302, 303, 307, 308])('status %i is one', (status) => {
    expect(to('/d', status)).toBe('https://thoidai.example/d');
  });
  test.each([200, 300, 304, 404])('status %i is none', (status) => expect(to('/d', status)).toBeUndefined());

  test('reads relative addresses, and raw UTF-8 in them', () => {
    expect(to('e#f')).toBe('https://thoidai.example/a/e');
    expect(to(Buffer.from('/tin-tức').toString('latin1'))).toBe('https://thoidai.example/tin-t%E1%BB%A9c');
  });

  test.each([null, 'http://', 'file:///etc/passwd', 'data:text/html,x', 'https://a:b@thoidai.example/'])(
    'refuses to go to %j',
    (location) => {
      expect(() => to(location)).toThrow(expect.objectContaining({ code: 'FETCH_BAD_URL' }));
    },
  );

  test('may leave https on the same host, not on another', () => {
    expect(to('http://thoidai.example/a')).toBe('http://thoidai.example/a');
    expect(() => to('http://other.example/a')).toThrow('keeps to https');
  });
});

describe('createFetch along redirects', () => {
  test('follows five and tells the final address', async () => {
    const site = await serve((request, response) => {
      const step = Number(request.url?.slice(1));
      if (step === 5) response.end('there');
      else response.writeHead(301, { location: `/${step + 1}` }).end('moved');
    });
    expect(await fetchFor([site])({ url: site.at('/0') })).toMatchObject({
      status: 'FETCHED',
      url: site.at('/5'),
    });
  });

  test.each([
    ['301', '/feed'],
    ['308', '/feed'],
    ['301,308', '/feed'],
    ['302', undefined],
    ['301,302', undefined],
    ['307,301', undefined],
    ['', undefined],
  ])('after %s it tells that the document has moved to %s', async (statuses, movedTo) => {
    const hops = statuses.split(',').filter(Boolean).map(Number);
    const site = await serve((request, response) => {
      const at = Number(new URL(request.url ?? '', 'http://x').searchParams.get('at'));
      const status = hops[at];
      const location = at + 1 === hops.length ? '/feed?at=9' : `/rss?at=${at + 1}`;
      if (status === undefined) response.writeHead(200).end('fine');
      else response.writeHead(status, { location }).end();
    });
    const document = await fetchFor([site])({ url: site.at('/rss?at=0') });
    expect(document.movedTo).toBe(movedTo && site.at(`${movedTo}?at=9`));
  });

  test('gives up at the sixth', async () => {
    const site = await serve((request, response) => {
      response.writeHead(302, { location: `${request.url}x` }).end();
    });
    const url = site.at('/');
    await expect(fetchFor([site])({ url })).rejects.toMatchObject({
      code: 'FETCH_TOO_MANY_REDIRECTS',
      details: { url },
    });
    expect(site.requests).toHaveLength(6);
  });

  test('sends the validators to where the document is', async () => {
    const site = await serve((request, response) => {
      if (request.url === '/old') response.writeHead(301, { location: '/new' }).end();
      else response.writeHead(request.headers['if-none-match'] === '"1"' ? 304 : 200).end();
    });
    const validators = { etag: '"1"', lastModified: null };
    expect(await fetchFor([site])({ url: site.at('/old'), validators })).toMatchObject({
      status: 'NOT_MODIFIED',
      url: site.at('/new'),
    });
  });

  test('obeys the robots.txt of the host it is sent to', async () => {
    const other = await serve((_request, response) => void response.end(), {
      robots: 'User-agent: *\nDisallow: /',
    });
    const site = await serve(
      (_request, response) => void response.writeHead(302, { location: other.at('/x') }).end(),
    );
    await expect(fetchFor([site, other])({ url: site.at('/') })).rejects.toMatchObject({
      code: 'FETCH_ROBOTS',
    });
    expect(other.requests).toEqual([]);
  });
});
