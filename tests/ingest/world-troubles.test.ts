import { describe, expect, test } from 'vitest';
import { refreshAll } from '../../src/ingest/worker.ts';
import type { RefreshReport } from '../../src/model/refresh-report.ts';
import { healthStatus } from '../../src/model/source.ts';
import { normalizeText } from '../../src/model/text.ts';
import { inTime } from '../support/in-time.ts';
import type { Mischief } from '../support/world/mischief.ts';
import { publishedUrls, startTown, type Town } from './town.ts';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
/** Short enough for a test that waits for it. */
const SHORT_MS = 600;
/** A bomb unpacks to far more. */
const MODEST = { maxBytes: 1_000_000 };

const townOf = (siteId: string, fetch: object = {}) => startTown({ sites: [siteId], fetch });

/** Reads the town's only site. */
async function read(town: Town): Promise<RefreshReport> {
  const [report] = await refreshAll(town.sites, town.deps);
  if (report === undefined) throw new Error('expected a report of the only site');
  return report;
}

const codesOf = ({ errors }: RefreshReport) => [...new Set(errors.map(({ code }) => code))].sort();
const stored = async (town: Town) => (await town.articles()).map(({ canonicalUrl }) => canonicalUrl).sort();
const published = (town: Town) => [...publishedUrls(town)].sort();
const pathsAsked = ({ world }: Town) => world.requests.map(({ path }) => path);
const timesAsked = (town: Town, part: string) =>
  pathsAsked(town).filter((path) => path.includes(part)).length;

describe('a site that answers nothing', () => {
  test.each<[Mischief, string, string]>([
    ['error', 'mttq-yen-bai', 'FETCH_STATUS'],
    ['unavailable', 'lhhn-viet-nam', 'FETCH_STATUS'],
    ['busy', 'lhhn-hue', 'FETCH_STATUS'],
    ['busy-until', 'mttq-nghe-an', 'FETCH_STATUS'],
    ['stall', 'mttq-dong-nai', 'FETCH_TIMEOUT'],
    ['cut-gzip', 'lhhn-ho-chi-minh', 'FETCH_BAD_ENCODING'],
    ['robots-error', 'mttq-binh-thuan', 'FETCH_STATUS'],
  ])('%s: is FAILING, is read again later, and nothing is lost (%s)', async (mischief, siteId, code) => {
    await inTime(SHORT_MS, async (timeoutMs) => {
      const town = await townOf(siteId, mischief === 'stall' ? { timeoutMs } : {});
      town.world.misbehave(siteId, mischief);
      const report = await read(town);
      expect([report.outcome, codesOf(report)]).toEqual(['FAILED', [code]]);
      const [state] = await town.store.sourceStates([`source:${siteId}`]);
      expect(state && healthStatus(state, new Date(town.clock.ms).toISOString())).toBe('FAILING');
      town.world.misbehave(siteId, null);
      town.clock.ms += HOUR;
      expect(codesOf(await read(town))).toEqual([]);
      expect(await stored(town)).toEqual(published(town));
    });
  });

  test('a robots.txt that forbids everything is heeded: nothing but that file is asked for', async () => {
    const town = await townOf('mttq-cao-bang');
    town.world.misbehave('mttq-cao-bang', 'robots-disallow');
    expect(codesOf(await read(town))).toEqual(['FETCH_ROBOTS']);
    expect(pathsAsked(town)).toEqual(['/robots.txt']);
  });

  test('a robots.txt behind a redirect is followed, and what it allows is read', async () => {
    const town = await townOf('mttq-dong-nai');
    await read(town);
    expect(pathsAsked(town).slice(0, 2)).toEqual(['/robots.txt', '/tep/robots.txt']);
    expect(await stored(town)).toEqual(published(town));
  });

  test.each<[Mischief, string]>([
    ['busy', 'in seconds'],
    ['busy-until', 'as a date'],
  ])('%s: is left alone for as long as Retry-After says %s, and no longer', async (mischief) => {
    const town = await townOf('mttq-yen-bai');
    town.world.misbehave('mttq-yen-bai', mischief);
    await read(town);
    town.world.misbehave('mttq-yen-bai', null);
    const asked = pathsAsked(town).length;
    town.clock.ms += 15 * SECOND;
    await read(town);
    expect(pathsAsked(town)).toHaveLength(asked);
    town.clock.ms += 10 * SECOND;
    expect(codesOf(await read(town))).toEqual([]);
    expect(await stored(town)).toEqual(published(town));
  });

  test('503 with Retry-After puts the next check off for so long', async () => {
    const town = await townOf('lhhn-viet-nam');
    town.world.misbehave('lhhn-viet-nam', 'unavailable');
    await read(town);
    const [state] = await town.store.sourceStates(['source:lhhn-viet-nam']);
    expect(Date.parse(state?.nextCheckAt ?? '')).toBeGreaterThanOrEqual(town.clock.ms + 20 * SECOND);
  });
});

describe('a site whose pages cannot be had', () => {
  test.each<[Mischief, string, string]>([
    ['endless', 'haufo', 'FETCH_TOO_LARGE'],
    ['bomb', 'thoi-dai', 'FETCH_TOO_LARGE'],
    ['missing-article', 'mttq-quang-tri', 'FETCH_GONE'],
    ['soft-404', 'mttq-binh-thuan', 'READ_NOT_AN_ARTICLE'],
    ['login-page', 'mttq-ninh-binh', 'READ_NOT_AN_ARTICLE'],
    ['private-redirect', 'tap-chi-mat-tran', 'FETCH_BLOCKED_ADDRESS'],
    ['redirect-loop', 'huu-nghi-viet-lao', 'FETCH_TOO_MANY_REDIRECTS'],
  ])(
    '%s: stores no article, says why, and has them all once it works again',
    async (mischief, siteId, code) => {
      const town = await townOf(siteId, MODEST);
      town.world.misbehave(siteId, mischief);
      const report = await read(town);
      expect([report.outcome, codesOf(report)]).toEqual(['SUCCEEDED', [code]]);
      expect(await stored(town)).toEqual([]);
      town.world.misbehave(siteId, null);
      town.clock.ms += HOUR;
      expect(codesOf(await read(town))).toEqual([]);
      expect(await stored(town)).toEqual(published(town));
    },
  );

  test('500 now and then: what was missed is fetched the next time', async () => {
    const town = await townOf('mttq-yen-bai');
    town.world.misbehave('mttq-yen-bai', 'flaky');
    expect(codesOf(await read(town))).toEqual(['FETCH_STATUS']);
    expect((await stored(town)).length).toBeLessThan(published(town).length);
    town.world.misbehave('mttq-yen-bai', null);
    town.clock.ms += HOUR;
    await read(town);
    expect(await stored(town)).toEqual(published(town));
  });
});

describe('a site whose feeds and lists are wrong', () => {
  test('none of them names anything: that is said, and nothing is lost', async () => {
    const town = await townOf('mttq-quang-binh');
    town.world.misbehave('mttq-quang-binh', 'empty-feed');
    expect(codesOf(await read(town))).toEqual(['READ_NO_ENTRIES']);
    const [state] = await town.store.sourceStates(['source:mttq-quang-binh']);
    expect(state && healthStatus(state, new Date(town.clock.ms).toISOString())).toBe('EMPTY');
    town.world.misbehave('mttq-quang-binh', null);
    town.clock.ms += HOUR;
    await read(town);
    expect(await stored(town)).toEqual(published(town));
  });

  test('they date everything a year ahead: the pages are believed', async () => {
    const town = await townOf('mttq-yen-bai');
    town.world.misbehave('mttq-yen-bai', 'future-dates');
    await read(town);
    const dates = (await town.articles()).map(({ publishedAt }) => publishedAt);
    expect(dates).toEqual(town.world.articles.map(({ publishedAt }) => publishedAt.toISOString()));
  });

  test('they moved with 301: they are read where they are', async () => {
    const town = await townOf('lhhn-viet-nam');
    town.world.misbehave('lhhn-viet-nam', 'moved-feed');
    expect(codesOf(await read(town))).toEqual([]);
    expect(await stored(town)).toEqual(published(town));
    expect(timesAsked(town, '/chuyen-trang/')).toBe(town.sites.flatMap(({ entries }) => entries).length);
    const [state] = await town.store.sourceStates(['source:lhhn-viet-nam']);
    expect(
      Object.values(state?.moves ?? {})
        .map(({ to }) => new URL(to).pathname)
        .sort(),
    ).toEqual(['/chuyen-trang/atom.xml', '/chuyen-trang/tin-tuc-su-kien/vn/']);
  });

  test.each([
    'tap-chi-mat-tran',
    'thoi-dai',
    'mttq-cao-bang',
    'lhhn-viet-nam',
    'mttq-binh-thuan',
    'lhhn-ho-chi-minh',
  ])(
    'they name articles of %s by tracking, session and comment addresses: each is stored and asked for once',
    async (siteId) => {
      const town = await townOf(siteId);
      town.world.misbehave(siteId, 'aliases');
      await read(town);
      expect(await stored(town)).toEqual(published(town));
      const asked = pathsAsked(town).length;
      town.world.misbehave(siteId, null);
      town.clock.ms += HOUR;
      expect(await read(town)).toMatchObject({ added: 0, updated: 0, fetched: 0 });
      expect(pathsAsked(town).length - asked).toBe(town.sites.flatMap(({ entries }) => entries).length);
    },
  );

  test('they name a host that copies the site: it is never asked', async () => {
    const town = await townOf('thoi-dai');
    town.world.misbehave('thoi-dai', 'mirrored');
    await read(town);
    expect((await stored(town)).length).toBe(published(town).length / 2);
    const hosts = new Set(town.world.requests.map(({ headers }) => headers.host?.toString().split(':')[0]));
    expect([...hosts]).toEqual(['127.0.0.1']);
    expect((await stored(town)).filter((url) => !published(town).includes(url))).toEqual([]);
  });

  test('they name a PDF, a video and a list: none becomes an article, and none is asked for at every check', async () => {
    const town = await townOf('mttq-dong-nai');
    town.world.publishOn('mttq-dong-nai');
    town.world.misbehave('mttq-dong-nai', 'strangers');
    const report = await read(town);
    expect(codesOf(report)).toEqual(['READ_NOT_AN_ARTICLE', 'READ_UNSUPPORTED_TYPE']);
    expect(await stored(town)).toEqual(published(town));
    town.clock.ms += 5 * SECOND;
    await read(town);
    expect([1, 2, 3].map((last) => timesAsked(town, `99990${last}`))).toEqual([1, 1, 1]);
  });

  test('two feeds name the same articles: each page is asked for once', async () => {
    const town = await townOf('lhhn-da-nang');
    await read(town);
    expect(await stored(town)).toEqual(published(town));
    for (const { url } of town.world.articles) expect(timesAsked(town, new URL(url).pathname), url).toBe(1);
  });
});

describe('a site that is odd but readable', () => {
  test.each<[Mischief, string]>([
    ['trickle', 'mttq-nghe-an'],
    ['wrong-charset', 'mttq-can-tho'],
    ['counters', 'lhhn-ho-chi-minh'],
    ['drift', 'mttq-tay-ninh'],
  ])('%s: every article of %s has its title', async (mischief, siteId) => {
    const town = await townOf(siteId);
    town.world.misbehave(siteId, mischief);
    expect(codesOf(await read(town))).toEqual([]);
    const titles = (await town.articles()).map(({ title }) => title).sort();
    expect(titles).toEqual(town.world.articles.map(({ title }) => normalizeText(title)).sort());
  });

  test('a counter and a clock that differ with every answer make no revision', async () => {
    const town = await townOf('lhhn-ho-chi-minh');
    const [article] = town.world.publishOn('lhhn-ho-chi-minh');
    town.world.misbehave('lhhn-ho-chi-minh', 'counters');
    await read(town);
    const { pathname } = new URL(article?.url ?? '');
    expect(timesAsked(town, pathname)).toBe(1);
    town.clock.ms += HOUR;
    expect(await read(town)).toMatchObject({ added: 0, updated: 0 });
    expect(timesAsked(town, pathname)).toBe(2);
  });

  test('an article with another title and address under its old number becomes a revision, not another article', async () => {
    const town = await townOf('mttq-tay-ninh');
    const [article] = town.world.publishOn('mttq-tay-ninh');
    await read(town);
    const retitled = town.world.retitle(article?.url ?? '');
    expect(new URL(retitled?.url ?? '').pathname).not.toBe(new URL(article?.url ?? '').pathname);
    town.clock.ms += HOUR;
    expect(await read(town)).toMatchObject({ added: 0, updated: 1 });
    const [newest] = await town.articles();
    expect([newest?.revision, newest?.title]).toEqual([2, normalizeText(retitled?.title ?? '')]);
  });

  test('what is published without lead and date has none: no date is ever "now"', async () => {
    const town = await townOf('mttq-ninh-binh');
    town.world.misbehave('mttq-ninh-binh', 'thin');
    town.world.publishOn('mttq-ninh-binh', 3);
    await read(town);
    const thin = (await town.articles()).filter(({ publishedAt }) => publishedAt === null);
    expect(thin.map(({ title }) => title).sort()).toEqual(
      town.world.articles
        .slice(0, 3)
        .map(({ title }) => normalizeText(title))
        .sort(),
    );
    expect(await stored(town)).toEqual(published(town));
  });

  test('a site that falls silent is STALE after three times the expected interval', async () => {
    const town = await townOf('mttq-can-tho');
    town.world.publishOn('mttq-can-tho');
    town.world.misbehave('mttq-can-tho', 'silent');
    expect(town.world.publishOn('mttq-can-tho')).toEqual([]);
    await read(town);
    const statusAfter = async (hours: number) => {
      const [state] = await town.store.sourceStates(['source:mttq-can-tho']);
      return state && healthStatus(state, new Date(town.clock.ms + hours * HOUR).toISOString());
    };
    expect([await statusAfter(140), await statusAfter(150)]).toEqual(['OK', 'STALE']);
  });
});
