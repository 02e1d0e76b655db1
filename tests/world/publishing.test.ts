import { afterEach, describe, expect, test } from 'vitest';
import { escapeHtml } from '../support/world/markup/html.ts';
import { worldSites } from '../support/world/sites.ts';
import type { World, WorldOptions } from '../support/world/world.ts';
import { startWorld } from '../support/world/world.ts';
import { composedSource } from './reading.ts';

const NOON = new Date('2026-11-20T05:00:00Z');
const worlds: World[] = [];
const start = async (options: Partial<WorldOptions> = {}) => {
  const world = await startWorld({ now: () => NOON, seed: 7, ...options });
  worlds.push(world);
  return world;
};
afterEach(async () => {
  await Promise.all(worlds.splice(0).map((world) => world.close()));
});
const text = async (url: string) => composedSource(await (await fetch(url)).text());
const source = (world: World, siteId: string) => world.sources.find(({ id }) => id === siteId)!;

describe('publishNext', () => {
  test('puts the article first into list and feed, with the day of the clock in its text and truth', async () => {
    const world = await start({ sites: ['mttq-cao-bang'] });
    const [published] = world.publishNext();
    expect(published?.lead).toContain('Sáng 20/11,');
    expect(published?.truth.event?.startsOn).toBe('2026-11-20');
    expect(published?.publishedAt).toEqual(NOON);
    const { feeds, lists } = source(world, 'mttq-cao-bang');
    const path = new URL(published?.url ?? '').pathname;
    expect(/<item>.*?<link>([^<]+)/s.exec(await text(feeds[0] ?? ''))?.[1]).toBe(published?.url);
    expect(/<h3><a href="([^"]+)"/.exec(await text(lists[0] ?? ''))?.[1]).toBe(path);
    expect(await text(published?.url ?? '')).toContain('Thứ sáu - 20/11/2026 12:00');
  });

  test('publishes copies together with the original: verbatim, and with a local tail', async () => {
    const world = await start({ sites: ['mat-tran-trung-uong', 'mttq-tay-ninh', 'mttq-can-tho'] });
    const published = world.publishNext();
    expect(published.map(({ siteId, isCopy }) => [siteId, isCopy])).toEqual([
      ['mat-tran-trung-uong', false],
      ['mttq-tay-ninh', true],
      ['mttq-can-tho', true],
    ]);
    const [original, verbatim, tailed] = published;
    expect(verbatim?.lead).toBe(original?.lead);
    expect(verbatim?.lead).toMatch(/^\(Mặt trận\) -Ngày 20\/11/);
    expect(verbatim?.article.paragraphs).toEqual(original?.article.paragraphs);
    expect(tailed?.article.paragraphs).toHaveLength((original?.article.paragraphs.length ?? 0) + 1);
  });

  test('goes on for ever: after the reserve the grammar writes, each address once', async () => {
    const world = await start();
    const standing = world.articles.length;
    for (let count = 0; count < 60; count++) world.publishNext();
    const urls = world.articles.map(({ url }) => url);
    expect(urls.length).toBeGreaterThanOrEqual(standing + 60);
    expect(new Set(urls).size).toBe(urls.length);
    const newest = world.articles.filter(({ article }) => article.key.startsWith('live-2026-11-20-'));
    expect(newest.length).toBeGreaterThanOrEqual(40);
    expect(newest.every(({ truth }) => truth.event?.startsOn === '2026-11-20')).toBe(true);
  });

  test('gives the same news the same paths in every run of a day', async () => {
    const paths = async () => {
      const world = await start();
      return Array.from({ length: 25 }, () =>
        world.publishNext().map(({ siteId, url }) => `${siteId}${new URL(url).pathname}`),
      ).flat();
    };
    expect(await paths()).toEqual(await paths());
  });
});

describe('publishOn', () => {
  test('publishes news of one site alone, in its own province or the one that this was merged into', async () => {
    const world = await start({ sites: ['mttq-cao-bang', 'mttq-yen-bai'] });
    const published = [...world.publishOn('mttq-cao-bang', 2), ...world.publishOn('mttq-yen-bai')];
    expect(published.map(({ siteId, truth }) => [siteId, ...truth.provinces])).toEqual([
      ['mttq-cao-bang', 'cao-bang'],
      ['mttq-cao-bang', 'cao-bang'],
      ['mttq-yen-bai', 'lao-cai'],
    ]);
  });

  test('leaves the English edition alone', async () => {
    const world = await start({ sites: ['friendship-news'] });
    expect(() => world.publishOn('friendship-news')).toThrow('friendship-news');
  });
});

test('with a yesterday, every site that is alive has news of the day before, the same at each start', async () => {
  const newest = async () => {
    const world = await start({ hasYesterday: true });
    return world.articles
      .filter(({ publishedAt }) => publishedAt >= new Date('2026-11-18T17:00:00Z'))
      .map(({ siteId, url, publishedAt }) => [siteId, new URL(url).pathname, publishedAt.toISOString()]);
  };
  const first = await newest();
  const silent = ['mttq-yen-bai', 'mttq-binh-thuan', 'mttq-quang-binh', 'friendship-news'];
  expect(new Set(first.map(([siteId]) => siteId))).toEqual(
    new Set(worldSites.map(({ id }) => id).filter((id) => !silent.includes(id))),
  );
  expect(first.every(([, , at]) => at !== undefined && at < '2026-11-19T17:00:00Z')).toBe(true);
  expect(await newest()).toEqual(first);
});

describe('retitle', () => {
  test('gives another title, and another address under the same number that still answers at the old one', async () => {
    const world = await start({ sites: ['thoi-dai'] });
    const before = world.articles[0];
    const retitled = world.retitle(before?.url ?? '');
    expect(retitled).toMatchObject({ title: `${before?.title} (cập nhật)`, revision: 2 });
    expect(retitled?.url).not.toBe(before?.url);
    for (const url of [before?.url, retitled?.url]) expect(await text(url ?? '')).toContain('(cập nhật)');
  });
});

describe('revise', () => {
  test('adds words under the same address and stamp, and counts the revision', async () => {
    const world = await start({ sites: ['thoi-dai'] });
    const before = world.articles[0];
    const revised = world.revise(before?.url);
    expect(revised).toMatchObject({ url: before?.url, publishedAt: before?.publishedAt, revision: 2 });
    expect(await text(before?.url ?? '')).toContain('Tin cập nhật: Ban Tổ chức');
  });

  test('changes the words each time', async () => {
    const world = await start({ sites: ['thoi-dai'] });
    const first = world.revise();
    const second = world.revise(first?.url);
    expect(second?.revision).toBe(3);
    expect(second?.article.paragraphs).not.toEqual(first?.article.paragraphs);
  });

  test('takes the newest article when none is named', async () => {
    const world = await start({ sites: ['mttq-cao-bang', 'thoi-dai'] });
    const [published] = world.publishNext();
    expect(world.revise()?.url).toBe(published?.url);
  });

  test('knows no article of an unknown address', async () => {
    const world = await start({ sites: ['thoi-dai'] });
    expect(world.revise('http://127.0.0.1:1/khong-co.html')).toBeNull();
  });
});

test('with an interval the world publishes by itself and says so', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const lines: string[] = [];
  const log = (line: string) => {
    lines.push(line);
    resolve();
  };
  const world = await start({ sites: ['mttq-cao-bang'], publishEveryMs: 1, log });
  await promise;
  expect(lines[0]).toMatch(/^mttq-cao-bang: Cao Bằng: Hơn 230 cán bộ/);
  const feed = await text(source(world, 'mttq-cao-bang').feeds[0] ?? '');
  // It goes on, so the first may have made room for others.
  const titles = lines.map((line) => escapeHtml(line.slice('mttq-cao-bang: '.length)));
  expect(titles.filter((title) => feed.includes(title))).not.toEqual([]);
});

test('ports run on from the first that is asked for, and a taken one is replaced by a free one', async () => {
  const holder = await start({ sites: ['haufo'] });
  const taken = Number(new URL(holder.sources[0]?.homepage ?? '').port);
  const lines: string[] = [];
  const world = await start({ sites: ['thoi-dai'], firstPort: taken, log: (line) => lines.push(line) });
  expect(lines).toEqual([`port ${taken} is taken, thoi-dai takes a free one`]);
  expect((await fetch(world.sources[0]?.homepage ?? '')).status).toBe(200);
});
