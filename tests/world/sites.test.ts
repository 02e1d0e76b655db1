import { get } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { escapeHtml } from '../support/world/markup/html.ts';
import { markups } from '../support/world/markup/registry.ts';
import { worldSites } from '../support/world/sites.ts';
import type { World, WorldSource } from '../support/world/world.ts';
import { startWorld } from '../support/world/world.ts';
import { readableSource } from './reading.ts';

const now = () => new Date('2026-11-20T03:00:00Z');
let world: World;

beforeAll(async () => {
  world = await startWorld({ now, seed: 1 });
});
afterAll(() => world.close());

const sourceOf = (id: string) => {
  const source = world.sources.find((one) => one.id === id);
  if (source === undefined) throw new Error(`no site ${id}`);
  return source;
};

test('the world plays a site of every CMS, and most of those that are most widespread', () => {
  const count = (markup: string) => worldSites.filter((site) => site.markup === markup).length;
  expect(['nukeviet', 'mastercms', 'epi'].map(count)).toEqual([5, 4, 2]);
  expect(Object.keys(markups).filter((markup) => count(markup) === 0)).toEqual([]);
});

test('the world announces news by every kind of feed, by sitemap, and by lists alone', async () => {
  const bodies = await Promise.all(
    world.sources.map(async ({ feeds, sitemaps = [] }) =>
      Promise.all([...feeds, ...sitemaps].map(async (url) => (await fetch(url)).text())),
    ),
  );
  const all = bodies.flat();
  for (const sign of [
    '<rss version="2.0"',
    'xmlns="http://purl.org/rss/1.0/"',
    '<feed version="0.3"',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    '"https://jsonfeed.org/version/1.1"',
    '<news:publication_date>',
  ])
    expect(all.filter((body) => body.includes(sign)).length, sign).toBeGreaterThan(0);
  const isListed = ({ feeds, sitemaps, lists }: WorldSource) =>
    feeds.length === 0 && sitemaps === undefined && lists.length > 0;
  expect(world.sources.filter(isListed).map(({ id }) => id)).toEqual([
    'mat-tran-trung-uong',
    'lhhn-phu-tho',
    'mttq-dong-nai',
    'mttq-binh-thuan',
    'mttq-nghe-an',
    'mttq-quang-binh',
  ]);
});

test('each site has a port of its own on 127.0.0.1, and the allow-list names them all', () => {
  expect(new Set(world.allowHosts).size).toBe(worldSites.length);
  for (const { homepage } of world.sources) {
    const { hostname, host } = new URL(homepage);
    expect(hostname).toBe('127.0.0.1');
    expect(world.allowHosts).toContain(host);
  }
});

describe.each(worldSites.map(({ id }) => [id] as const))('%s', (id) => {
  test('answers at its homepage, feeds and lists', async () => {
    const { homepage, feeds, lists, sitemaps = [] } = sourceOf(id);
    expect(feeds.length + lists.length + sitemaps.length).toBeGreaterThan(0);
    for (const url of [homepage, ...feeds, ...lists, ...sitemaps])
      expect((await fetch(url)).status, url).toBe(200);
  });

  test('names its newest article in every feed, and in one of its lists where it has no feed', async () => {
    const { feeds, lists, sitemaps = [] } = sourceOf(id);
    const newest = world.articles.find(({ siteId }) => siteId === id);
    const { pathname, search } = new URL(newest?.url ?? '');
    const bodies = await Promise.all(
      [...(feeds.length > 0 ? feeds : lists), ...sitemaps].map(async (url) => (await fetch(url)).text()),
    );
    expect(bodies.some((body) => body.includes(escapeHtml(pathname + search)))).toBe(true);
  });

  test('prints title, lead and every paragraph on each article page', async () => {
    const articles = world.articles.filter(({ siteId }) => siteId === id);
    expect(articles.length).toBeGreaterThanOrEqual(3);
    for (const { url, article, lead } of articles) {
      const html = await readableSource(url);
      for (const words of [article.title, lead, ...article.paragraphs]) expect(html, url).toContain(words);
    }
  });

  test('says 404 to an address that it does not have', async () => {
    const { origin } = new URL(sourceOf(id).homepage);
    for (const path of [
      '/khong-co-trang-nay',
      '/tin-hoat-dong/khong-co-bai-nay-99999.html',
      '/tintuc_detail.aspx?id=99999',
    ]) {
      const response = await fetch(origin + path);
      expect(response.status, path).toBe(404);
      await response.text();
    }
  });

  test('has a robots.txt that lets articles be read', async () => {
    const response = await fetch(new URL('/robots.txt', sourceOf(id).homepage));
    expect(response.headers.get('content-type')).toContain('text/plain');
    expect(await response.text()).toMatch(/^User-agent: \*\nDisallow: \/admin\/\n/);
  });
});

test('images are real PNG files of 64 by 36 pixels', async () => {
  const url = world.articles.find(({ siteId }) => siteId === 'mttq-cao-bang')?.url ?? '';
  const src = /<img alt="[^"]*" src="([^"]+\.png)"/.exec(await (await fetch(url)).text())?.[1] ?? '';
  const response = await fetch(new URL(src, url));
  expect(response.headers.get('content-type')).toBe('image/png');
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([64, 36]);
});

test('a body is compressed for those who take gzip, and only for them', async () => {
  const url = world.articles[0]?.url ?? '';
  const raw = (encoding: string) =>
    new Promise<{ encoding: string | undefined; body: Buffer }>((resolve, reject) => {
      get(url, { headers: { 'accept-encoding': encoding } }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ encoding: response.headers['content-encoding'], body: Buffer.concat(chunks) }),
        );
      }).on('error', reject);
    });
  const zipped = await raw('gzip');
  const plain = await raw('identity');
  expect(zipped.encoding).toBe('gzip');
  expect(plain.encoding).toBeUndefined();
  expect(gunzipSync(zipped.body).equals(plain.body)).toBe(true);
});

test('only GET and HEAD are answered', async () => {
  const url = sourceOf('thoi-dai').homepage;
  expect((await fetch(url, { method: 'POST' })).status).toBe(405);
  const head = await fetch(url, { method: 'HEAD' });
  expect(head.status).toBe(200);
  expect(await head.text()).toBe('');
});

test('requests are noted with site, path and status', async () => {
  const { homepage } = sourceOf('haufo');
  await (await fetch(new URL('/khong-co?x=1', homepage))).text();
  await expect
    .poll(() => world.requests.at(-1))
    .toMatchObject({ siteId: 'haufo', method: 'GET', path: '/khong-co?x=1', status: 404 });
});

test('a world of some of the sites plays only those, with what they publish themselves or copy', async () => {
  const small = await startWorld({ now, seed: 1, sites: ['mttq-yen-bai'] });
  try {
    expect(small.sources.map(({ id, province }) => ({ id, province }))).toEqual([
      { id: 'mttq-yen-bai', province: 'province:yen-bai' },
    ]);
    expect(small.articles.map(({ isCopy }) => isCopy)).toEqual([false, false, true, false]);
  } finally {
    await small.close();
  }
});

test('an unknown site is refused by name', async () => {
  await expect(startWorld({ now, seed: 1, sites: ['mttq-khong-co'] })).rejects.toThrow('mttq-khong-co');
});
