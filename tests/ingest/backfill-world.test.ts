import { describe, expect, test } from 'vitest';
import { siteFromInput } from '../../feeds/index.ts';
import type { Site } from '../../src/extract/site.ts';
import { backfillAll } from '../../src/ingest/backfill-all.ts';
import type { BackfillProgress } from '../../src/ingest/backfill-walk.ts';
import { dateInVietnam } from '../../src/model/time.ts';
import { startTown, type Town } from './town.ts';

const HOURS = 3_600_000;

/** A town of one site whose presses ran for three weeks, an article every eight hours, and its clock after them. */
async function busyTown(siteId: string, articles = 63): Promise<Town> {
  const town = await startTown({ sites: [siteId] });
  while (town.world.articles.length < articles) {
    town.world.publishNext();
    town.clock.ms += 8 * HOURS;
  }
  return town;
}

/** The day `days` before the town's own. */
const daysBack = ({ clock }: Town, days: number) => dateInVietnam(new Date(clock.ms - days * 24 * HOURS));

/** Canonical addresses of what was published since a day. */
function publishedSince({ world }: Town, site: Site, since: string): readonly string[] {
  return world.articles
    .filter(({ publishedAt }) => dateInVietnam(publishedAt) >= since)
    .map(({ url }) => site.identify(new URL(url))?.canonicalUrl ?? url)
    .sort();
}

const storedSince = async (town: Town, since: string) =>
  (await town.articles())
    .filter(({ publishedAt }) => publishedAt === null || dateInVietnam(publishedAt) >= since)
    .map(({ canonicalUrl }) => canonicalUrl)
    .sort();

/** Paths of articles that were asked for, in order. */
const pagesAsked = ({ world }: Town) => {
  const pages = new Set(world.articles.map(({ url }) => new URL(url).pathname + new URL(url).search));
  return world.requests.map(({ path }) => path).filter((path) => pages.has(path));
};

const only = (town: Town): Site => {
  const [site] = town.sites;
  if (site === undefined) throw new Error('expected a site');
  return site;
};

/** The town's site with other sources of entries. */
function siteWith(town: Town, sources: object): Site {
  const { feeds: _feeds, lists: _lists, ...source } = town.world.sources[0] ?? { feeds: [], lists: [] };
  const { site, faults } = siteFromInput({ ...source, ...sources });
  if (site === null) throw new Error(faults.join('\n'));
  return site;
}

describe('a backfill', () => {
  test.each([
    'thoi-dai',
    'mttq-yen-bai',
    'lhhn-viet-nam',
    'lhhn-phu-tho',
    'mat-tran-trung-uong',
    'mttq-dong-nai',
    'mttq-binh-thuan',
    'mttq-ninh-binh',
    'mttq-nghe-an',
    'mttq-quang-binh',
    'lhhn-ho-chi-minh',
    'lhhn-hue',
  ])('of %s brings everything since the day, and stops soon after it', async (siteId) => {
    const town = await busyTown(siteId);
    const since = daysBack(town, 12);
    const [report] = await backfillAll(town.sites, town.deps, { since });
    const wanted = publishedSince(town, only(town), since);
    expect(wanted.length).toBeGreaterThan(30);
    expect(await storedSince(town, since)).toEqual(wanted);
    expect(report?.outcome).toBe('COMPLETE');
    // A list without dates is known to have gone too far only after a page that is older throughout.
    expect(pagesAsked(town).length).toBeLessThan(wanted.length + 2 * 15);
    expect(report?.added).toBe((await town.articles()).length);
  });

  test('of a site that only has feeds brings what they hold, and does not say that this is all', async () => {
    const town = await busyTown('lhhn-da-nang', 20);
    const [report] = await backfillAll(town.sites, town.deps, { since: daysBack(town, 30) });
    expect(report).toMatchObject({ outcome: 'INCOMPLETE', added: 10 });
  });

  test.each([
    ['an index of compressed sitemaps', '/sitemap.xml'],
    ['a sitemap of news', '/google-news-sitemap.xml'],
  ])('over %s brings everything since the day and nothing older', async (_kind, path) => {
    const town = await busyTown('mat-tran-trung-uong');
    const site = siteWith(town, { sitemaps: [new URL(path, only(town).homepage).href] });
    const since = daysBack(town, 9);
    const [report] = await backfillAll([site], town.deps, { since });
    const wanted = publishedSince(town, site, since);
    expect(wanted.length).toBeGreaterThan(25);
    expect(await storedSince(town, since)).toEqual(wanted);
    expect([report?.outcome, pagesAsked(town).length]).toEqual(['COMPLETE', wanted.length]);
  });

  test('by templates of the operator needs no pager', async () => {
    const town = await busyTown('lhhn-viet-nam');
    const list = new URL('/tin-tuc-su-kien/vn/', only(town).homepage).href;
    const site = siteWith(town, { lists: [{ url: list, pages: '?page={page}' }] });
    const since = daysBack(town, 6);
    await backfillAll([site], town.deps, { since });
    expect(await storedSince(town, since)).toEqual(publishedSince(town, site, since));
  });

  test('of what is stored asks for lists only', async () => {
    const town = await busyTown('mttq-yen-bai');
    const since = daysBack(town, 10);
    await backfillAll(town.sites, town.deps, { since });
    const [asked, seq] = [pagesAsked(town).length, await town.store.latestSeq()];
    const [again] = await backfillAll(town.sites, town.deps, { since });
    expect([pagesAsked(town).length, await town.store.latestSeq()]).toEqual([asked, seq]);
    expect(again).toMatchObject({ outcome: 'COMPLETE', added: 0, fetched: 0 });
  });

  test.each([1, 7, 23])('called off after %i requests goes on where it was', async (count) => {
    const town = await busyTown('thoi-dai');
    const since = daysBack(town, 12);
    const abort = new AbortController();
    let requests = 0;
    const fetch: typeof town.deps.fetch = async (request) => {
      if (++requests > count) abort.abort();
      return town.deps.fetch(request);
    };
    const [broken] = await backfillAll(town.sites, { ...town.deps, fetch }, { since, signal: abort.signal });
    expect(broken?.outcome).not.toBe('COMPLETE');
    const before = (await town.articles()).length;
    const [report] = await backfillAll(town.sites, town.deps, { since });
    expect(await storedSince(town, since)).toEqual(publishedSince(town, only(town), since));
    expect(report).toMatchObject({ outcome: 'COMPLETE', added: (await town.articles()).length - before });
  });

  test('asks for a page without an article once, not at each run', async () => {
    const town = await busyTown('lhhn-phu-tho', 20);
    town.world.misbehave('lhhn-phu-tho', 'missing-article');
    const since = daysBack(town, 30);
    await backfillAll(town.sites, town.deps, { since });
    const asked = pagesAsked(town).length;
    expect(asked).toBeGreaterThan(10);
    await backfillAll(town.sites, town.deps, { since });
    expect(pagesAsked(town).length).toBe(asked);
  });

  test('tells how far it is', async () => {
    const town = await busyTown('mttq-yen-bai', 35);
    const seen: BackfillProgress[] = [];
    const since = daysBack(town, 8);
    await backfillAll(town.sites, town.deps, { since, onProgress: (progress) => seen.push(progress) });
    expect(seen.length).toBeGreaterThan(2);
    expect(seen.map(({ added }) => added)).toEqual(seen.map(({ added }) => added).sort((a, b) => a - b));
    expect((seen.at(-1)?.backTo ?? '9999') < since).toBe(true);
  });

  test('leaves the schedule and the health of a source as they are', async () => {
    const town = await busyTown('mttq-yen-bai', 20);
    const state = async () => (await town.store.sourceStates(['source:mttq-yen-bai']))[0];
    await backfillAll(town.sites, town.deps, { since: daysBack(town, 2) });
    expect(await state()).toMatchObject({ lastCheckedAt: null, nextCheckAt: null, validators: {} });
  });

  test('of a site that is down fails, and the others go on', async () => {
    const town = await startTown({ sites: ['mttq-yen-bai', 'thoi-dai'] });
    town.world.misbehave('thoi-dai', 'error');
    const reports = await backfillAll(town.sites, town.deps, { since: '2020-01-01' });
    expect(reports.map(({ sourceId, outcome }) => [sourceId, outcome])).toEqual([
      ['source:thoi-dai', 'FAILED'],
      ['source:mttq-yen-bai', 'COMPLETE'],
    ]);
  });
});
