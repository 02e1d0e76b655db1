import { describe, expect, test } from 'vitest';
import { knownSystems, siteFromInput } from '../../feeds/index.ts';
import { checkSite } from '../../src/ingest/check.ts';
import { discover } from '../../src/ingest/discovery.ts';
import { startTown, type Town } from './town.ts';

async function discoverIn(town: Town) {
  const [site] = town.sites;
  if (site === undefined) throw new Error('expected a site');
  const { draft, tried } = await discover(site.homepage, {
    fetch: town.deps.fetch,
    extraction: town.deps.extraction,
    systems: knownSystems,
    siteOf: (input) => siteFromInput(input).site,
  });
  const path = (url: string) => url.slice(new URL(url).origin.length);
  return {
    draft,
    tried,
    feeds: draft.feeds.map(path),
    lists: draft.lists.map(path),
    sitemaps: draft.sitemaps.map(path),
  };
}

async function townOf(siteId: string, articles = 20): Promise<Town> {
  const town = await startTown({ sites: [siteId] });
  while (town.world.articles.length < articles) {
    town.world.publishNext();
    town.clock.ms += 3_600_000;
  }
  return town;
}

describe('discovery', () => {
  test.each([
    ['tap-chi-mat-tran', 'epi', ['/rss/home.rss'], ['/sitemap.xml']],
    ['mat-tran-trung-uong', 'epi', [], ['/sitemap.xml']],
    ['thoi-dai', 'mastercms', ['/rss_feed/'], []],
    ['mttq-tay-ninh', 'nukeviet', ['/vi/news/rss/'], []],
    ['lhhn-viet-nam', 'generic', ['/atom.xml'], []],
    ['lhhn-phu-tho', 'generic', [], []],
  ])(
    'finds of %s the system %s, the feeds %j and the sitemaps %j',
    async (siteId, family, feeds, sitemaps) => {
      const found = await discoverIn(await townOf(siteId));
      expect([found.draft.family, found.feeds, found.sitemaps]).toEqual([family, feeds, sitemaps]);
    },
  );

  test.each([
    ['mat-tran-trung-uong', '/tin-hoat-dong/'],
    ['thoi-dai', '/huu-nghi'],
    ['lhhn-phu-tho', '/tintuc.aspx'],
  ])('finds the list of %s at %s', async (siteId, list) => {
    const { lists } = await discoverIn(await townOf(siteId));
    expect(lists).toContain(list);
  });

  test.each([
    ['thoi-dai', ['/rss_feed/']],
    [
      'mttq-tay-ninh',
      ['', 'thong-tin-hoat-dong/', 'giam-sat-phan-bien/', 'dan-toc-ton-giao/'].map(
        (path) => `/vi/news/rss/${path}`,
      ),
    ],
    ['mat-tran-trung-uong', ['/rss/home.rss']],
  ])(
    'asks %s, whose system is known, for what it announces or else the feeds of that system: %j',
    async (siteId, feeds) => {
      const { tried } = await discoverIn(await townOf(siteId));
      expect(
        tried.filter(({ kind }) => kind === 'feed').map(({ url }) => url.slice(new URL(url).origin.length)),
      ).toEqual(feeds);
    },
  );

  test('gives a draft that reads the site', async () => {
    const town = await townOf('mttq-tay-ninh');
    const { draft } = await discoverIn(town);
    expect(draft).toMatchObject({ kind: 'FRONT', province: 'province:tay-ninh' });
    const { site } = siteFromInput(draft);
    if (site === null) throw new Error('expected a site');
    const check = await checkSite(site, town.deps);
    expect(check.isAsExpected).toBe(true);
    expect(check.entries[0]).toMatchObject({ kind: 'feed', fault: null });
  });

  test('asks for two dozen addresses at most, and tells of each that was not taken why', async () => {
    const town = await townOf('lhhn-phu-tho');
    const { tried } = await discoverIn(town);
    expect(town.world.requests.length).toBeLessThanOrEqual(24);
    const refused = tried.filter(({ fault }) => fault !== null);
    expect(refused.length).toBeGreaterThan(3);
    expect(refused.every(({ fault }) => /^expected /.test(fault ?? ''))).toBe(true);
  });
});

describe('a check', () => {
  test('tells how many articles each source names, with which fields, and reads one', async () => {
    const town = await townOf('thoi-dai', 16);
    const [site] = town.sites;
    if (site === undefined) throw new Error('expected a site');
    const { isAsExpected, entries, sample } = await checkSite(site, town.deps);
    expect(isAsExpected).toBe(true);
    expect(entries.map(({ kind, count, titled, dated }) => [kind, count, titled, dated])).toEqual([
      ['feed', 16, 16, 16],
      ['list', 15, 15, 0],
    ]);
    expect(sample?.rules.title).toBe('mastercms.title');
  });

  test.each([
    ['error', 'FETCH_STATUS'],
    ['missing-article', null],
  ] as const)('of a site in trouble (%s) is not as expected', async (mischief, code) => {
    const town = await townOf('mttq-tay-ninh', 5);
    town.world.misbehave('mttq-tay-ninh', mischief);
    const [site] = town.sites;
    if (site === undefined) throw new Error('expected a site');
    const { isAsExpected, entries, sample } = await checkSite(site, town.deps);
    expect(isAsExpected).toBe(false);
    expect(entries.map(({ fault }) => fault?.split(':')[0] ?? null)).toEqual(entries.map(() => code));
    expect(sample?.fault?.split(':')[0]).toBe(code === null ? 'FETCH_GONE' : undefined);
  });
});
