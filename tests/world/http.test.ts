import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { World } from '../support/world/world.ts';
import { startWorld } from '../support/world/world.ts';

/** Sites whose web servers have ways of their own. */
const MANNERED = ['mttq-dong-nai', 'mttq-binh-thuan', 'mttq-ninh-binh', 'lhhn-da-nang', 'lhhn-ho-chi-minh'];

let time = new Date('2026-11-20T03:00:00Z');
let world: World;

beforeAll(async () => {
  world = await startWorld({
    now: () => time,
    seed: 1,
    sites: ['mttq-cao-bang', 'thoi-dai', 'tap-chi-mat-tran', ...MANNERED],
  });
});
afterAll(() => world.close());

const articleUrl = (site: string) => world.articles.find(({ siteId }) => siteId === site)?.url ?? '';
const feedUrl = (site: string) => world.sources.find(({ id }) => id === site)?.feeds[0] ?? '';

async function ask(url: string, headers: Record<string, string> = {}) {
  const response = await fetch(url, { headers });
  return { status: response.status, headers: response.headers, body: await response.text() };
}

describe.each([
  ['an article', () => articleUrl('mttq-cao-bang')],
  ['a feed', () => feedUrl('thoi-dai')],
] as const)('%s', (_name, url) => {
  test('is not sent again to who shows its ETag', async () => {
    const first = await ask(url());
    const again = await ask(url(), { 'if-none-match': first.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
    expect(again.body).toBe('');
    expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
  });

  test('is not sent again to who shows its Last-Modified', async () => {
    const first = await ask(url());
    const again = await ask(url(), { 'if-modified-since': first.headers.get('last-modified') ?? '' });
    expect(again.status).toBe(304);
  });

  test('is sent to who shows an older date', async () => {
    expect((await ask(url(), { 'if-modified-since': 'Mon, 01 Jan 2018 00:00:00 GMT' })).status).toBe(200);
  });

  test('believes the ETag rather than the date when both are shown', async () => {
    const first = await ask(url());
    const headers = {
      'if-none-match': '"quite-another"',
      'if-modified-since': first.headers.get('last-modified') ?? '',
    };
    expect((await ask(url(), headers)).status).toBe(200);
  });
});

test('the clock on a page moves on without a new ETag', async () => {
  const url = articleUrl('mttq-cao-bang');
  const before = await ask(url);
  time = new Date('2026-11-20T04:30:00Z');
  const after = await ask(url);
  expect(before.body).toContain('20/11/2026, 10:00');
  expect(after.body).toContain('20/11/2026, 11:30');
  expect(after.headers.get('etag')).toBe(before.headers.get('etag'));
});

test('a feed gets a new ETag when an article is published', async () => {
  const url = feedUrl('mttq-cao-bang');
  const before = await ask(url);
  expect(world.publishNext()[0]?.siteId).toBe('mttq-cao-bang');
  expect((await ask(url, { 'if-none-match': before.headers.get('etag') ?? '' })).status).toBe(200);
});

test('a corrected article gets a new ETag and Last-Modified', async () => {
  const url = articleUrl('thoi-dai');
  const before = await ask(url);
  time = new Date('2026-11-20T05:00:00Z');
  world.revise(url);
  const after = await ask(url, { 'if-none-match': before.headers.get('etag') ?? '' });
  expect(after.status).toBe(200);
  expect(after.headers.get('last-modified')).toBe('Fri, 20 Nov 2026 05:00:00 GMT');
});

test('Cache-Control is there where the family sends one, and absent at NukeViet', async () => {
  expect((await ask(articleUrl('thoi-dai'))).headers.get('cache-control')).toBe('public, max-age=60');
  expect((await ask(feedUrl('tap-chi-mat-tran'))).headers.get('cache-control')).toBe('public, max-age=5');
  expect((await ask(articleUrl('mttq-cao-bang'))).headers.get('cache-control')).toBeNull();
});

describe('the ways of servers', () => {
  const validators = async (site: string, headers: Record<string, string> = {}) => {
    const { status, headers: answered } = await ask(articleUrl(site), headers);
    return { status, etag: answered.get('etag'), lastModified: answered.get('last-modified') };
  };

  test('a strong ETag alone', async () => {
    const { etag, lastModified } = await validators('lhhn-da-nang');
    expect(etag).toMatch(/^"[0-9a-f]{20}"$/);
    expect(lastModified).toBeNull();
    expect(await validators('lhhn-da-nang', { 'if-none-match': etag ?? '' })).toMatchObject({ status: 304 });
  });

  test('Last-Modified alone', async () => {
    const { etag, lastModified } = await validators('mttq-ninh-binh');
    expect([etag, lastModified]).toEqual([null, 'Thu, 25 Jun 2026 10:25:00 GMT']);
    const again = await validators('mttq-ninh-binh', { 'if-modified-since': lastModified ?? '' });
    expect(again.status).toBe(304);
  });

  test('another weak ETag with each answer, so that nothing is ever known', async () => {
    const { etag } = await validators('mttq-dong-nai');
    const again = await validators('mttq-dong-nai', { 'if-none-match': etag ?? '' });
    expect(again.status).toBe(200);
    expect(again.etag).toMatch(/^W\/"\d+-/);
    expect(again.etag).not.toBe(etag);
  });

  test('no validators at all', async () => {
    expect(await validators('mttq-binh-thuan')).toEqual({ status: 200, etag: null, lastModified: null });
  });

  test('Brotli and Zstandard for those who take them', async () => {
    const coding = async (site: string, accepted: string) => {
      const response = await fetch(articleUrl(site), { headers: { 'accept-encoding': accepted } });
      await response.arrayBuffer();
      return response.headers.get('content-encoding');
    };
    expect(await coding('lhhn-da-nang', 'gzip, br')).toBe('br');
    expect(await coding('lhhn-ho-chi-minh', 'gzip, br, zstd')).toBe('zstd');
    expect(await coding('lhhn-ho-chi-minh', 'gzip')).toBe('gzip');
  });

  test('windows-1258, and windows-1252 for the letters of VNI fonts', async () => {
    const declared = async (site: string) => (await ask(articleUrl(site))).headers.get('content-type');
    expect(await declared('mttq-ninh-binh')).toBe('text/html; charset=windows-1258');
    expect(await declared('mttq-binh-thuan')).toBe('text/html; charset=windows-1252');
  });

  test('a robots.txt elsewhere, and one that asks for two seconds between requests', async () => {
    const robots = (site: string) => new URL('/robots.txt', articleUrl(site)).href;
    const moved = await fetch(robots('mttq-dong-nai'), { redirect: 'manual' });
    expect([moved.status, moved.headers.get('location')]).toEqual([301, '/tep/robots.txt']);
    expect((await ask(robots('mttq-binh-thuan'))).body).toContain('\nCrawl-delay: 2\n');
  });
});
