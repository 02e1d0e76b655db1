import { describe, expect, test } from 'vitest';
import type { EntrySource } from '../../src/extract/site.ts';
import {
  advance,
  type Ending,
  isBeyond,
  newestFirst,
  type Place,
  pagesSince,
  type SeenDocument,
  sitemapsSince,
  startWalk,
} from '../../src/ingest/backfill.ts';
import { POLITE } from '../../src/ingest/schedule.ts';
import { entry } from './values.ts';

const LIST = 'https://mattran.example/tin/';
const SINCE = '2024-05-10';
const TODAY = '2024-05-14';

/** The instant of noon of a day in Viet Nam. */
const noon = (day: string) => `${day}T05:00:00.000Z`;

/** A document with articles of these days, all of them fresh unless told otherwise. */
const shows = (days: readonly string[], more: Partial<SeenDocument> = {}): SeenDocument => ({
  state: 'READ',
  listed: days.length,
  fresh: days.length,
  dates: days.map(noon),
  further: [],
  ...more,
});
const missing = shows([], { state: 'MISSING' });
const failing = shows([], { state: 'FAILED' });
const empty = shows([]);
const to = (...urls: readonly string[]) => urls.map((url) => ({ url, changedAt: null }));

/** Walks through what each place shows, and tells the addresses visited and why it ended. */
function walk(
  source: EntrySource,
  see: (place: Place, at: number) => SeenDocument,
  since = SINCE,
  today = TODAY,
) {
  const visited: string[] = [];
  let state = startWalk(source, since, today);
  for (let place = state.ahead[0]; place !== undefined && state.ending === null; place = state.ahead[0]) {
    state = advance(state, see(place, visited.length));
    visited.push(place.url);
  }
  return { visited, ending: state.ending };
}

/** The documents in order. */
const inOrder =
  (...documents: readonly SeenDocument[]) =>
  (_place: Place, at: number) =>
    documents[at] ?? failing;

const numbered: EntrySource = { kind: 'list', url: LIST, pages: '?page={page}' };
const found: EntrySource = { kind: 'list', url: LIST };

describe('a walk through a list', () => {
  test.each<[string, readonly SeenDocument[], number, Ending]>([
    [
      'ends at a page that is older throughout',
      [shows(['2024-05-13']), shows(['2024-05-10', '2024-05-09']), shows(['2024-05-09'])],
      3,
      'REACHED_DATE',
    ],
    [
      'goes on where a page has one article of the time',
      [shows(['2024-05-01', '2024-05-12']), shows(['2024-05-01'])],
      2,
      'REACHED_DATE',
    ],
    [
      'goes on where no date is known',
      [shows([], { listed: 9, fresh: 9 }), shows(['2024-05-09'])],
      2,
      'REACHED_DATE',
    ],
    ['ends beyond the last page', [shows(['2024-05-13']), missing], 2, 'NO_MORE'],
    ['ends at an empty page', [shows(['2024-05-13']), empty], 2, 'NO_MORE'],
    [
      'ends where the first page comes again',
      [shows(['2024-05-13']), shows(['2024-05-13'], { fresh: 0, dates: [] })],
      2,
      'NOTHING_NEW',
    ],
    ['fails where the list is not there', [missing], 1, 'FAILED'],
    ['stops where a page cannot be read', [shows(['2024-05-13']), failing], 2, 'FAILED'],
  ])('%s', (_promise, documents, count, ending) => {
    const { visited, ending: reached } = walk(numbered, inOrder(...documents));
    expect([visited.length, reached]).toEqual([count, ending]);
    expect(visited).toEqual([LIST, `${LIST}?page=2`, `${LIST}?page=3`].slice(0, count));
  });

  test('without a template goes where the pager leads', () => {
    const documents = [shows(['2024-05-13'], { further: to(`${LIST}p2`) }), shows(['2024-05-12'])];
    expect(walk(found, inOrder(...documents))).toEqual({ visited: [LIST, `${LIST}p2`], ending: 'NO_MORE' });
  });

  test('a day in Viet Nam begins seven hours before that of Greenwich', () => {
    const lateOn9th = shows([], { listed: 1, fresh: 1, dates: ['2024-05-09T16:59:00.000Z'] });
    const earlyOn10th = shows([], { listed: 1, fresh: 1, dates: ['2024-05-09T17:00:00.000Z'] });
    expect(walk(numbered, inOrder(earlyOn10th, lateOn9th, missing)).visited).toHaveLength(2);
  });

  test('that never ends is given up', () => {
    const { visited, ending } = walk(numbered, () => shows(['2024-05-13']));
    expect([visited.length, ending]).toEqual([5_000, 'TOO_LONG']);
  });
});

describe('a walk through an archive', () => {
  const byDay: EntrySource = { kind: 'list', url: LIST, pages: '{YYYY}/{MM}/{DD}' };

  test('by day visits each day from today to the date, with and without news', () => {
    const see = ({ on }: Place) =>
      on === '2024-05-13' ? missing : on === '2024-05-12' ? empty : shows([on ?? '']);
    expect(walk(byDay, see)).toEqual({
      visited: ['14', '13', '12', '11', '10'].map((day) => `${LIST}2024/05/${day}`),
      ending: 'REACHED_DATE',
    });
  });

  test('by day visits the further pages of a day that has some', () => {
    const paged: EntrySource = { kind: 'list', url: LIST, pages: '?bydate={DD}-{MM}-{YYYY}&page={page}' };
    const see = ({ on, page }: Place) =>
      shows(
        [on ?? ''],
        on === '2024-05-14' && page === 1 ? { further: to('https://mattran.example/x') } : {},
      );
    expect(walk(paged, see, '2024-05-13').visited).toEqual([
      `${LIST}?bydate=14-05-2024&page=1`,
      `${LIST}?bydate=14-05-2024&page=2`,
      `${LIST}?bydate=13-05-2024&page=1`,
    ]);
  });

  test('goes along the pager where the site does not heed the day', () => {
    const same = shows(['2024-05-13'], { fresh: 0, dates: [], further: to(`${LIST}?page=2`) });
    const see = (place: Place, at: number) =>
      at === 0 ? shows(['2024-05-13']) : place.url.endsWith('?page=2') ? shows(['2019-12-31']) : same;
    expect(walk(byDay, see, '2020-01-01')).toEqual({
      visited: [...['14', '13', '12', '11'].map((day) => `${LIST}2024/05/${day}`), LIST, `${LIST}?page=2`],
      ending: 'REACHED_DATE',
    });
  });

  test('by month visits the month of the date too', () => {
    const byMonth: EntrySource = { kind: 'list', url: LIST, pages: '{YYYY}/{MM}' };
    const { visited } = walk(byMonth, ({ on }) => shows([on ?? '']), '2024-03-20');
    expect(visited).toEqual(['05', '04', '03'].map((month) => `${LIST}2024/${month}`));
  });
});

describe('a walk through sitemaps', () => {
  const HOME = 'https://mattran.example/';
  const sitemap: EntrySource = { kind: 'sitemap', url: `${HOME}sitemap.xml` };

  test('reads those of an index that may hold something of the time, newest first', () => {
    const further = [
      { url: `${HOME}news-2023-12.xml`, changedAt: null },
      { url: `${HOME}old.xml`, changedAt: noon('2024-05-09') },
      { url: `${HOME}news-2024-4.xml`, changedAt: noon('2024-05-12') },
      { url: `${HOME}news-2024-5.xml`, changedAt: noon('2024-05-13') },
      { url: `${HOME}newest.xml`, changedAt: noon('2024-05-14') },
    ];
    const see = (_place: Place, at: number) => (at === 0 ? { ...empty, further } : shows(['2024-05-12']));
    expect(walk(sitemap, see)).toEqual({
      visited: ['sitemap.xml', 'newest.xml', 'news-2024-5.xml'].map((name) => HOME + name),
      ending: 'NO_MORE',
    });
  });

  test('takes undated ones from the highest number down', () => {
    expect(sitemapsSince(to(`${HOME}s1.xml`, `${HOME}s2.xml`, `${HOME}s10.xml`), SINCE)).toEqual(
      ['s10', 's2', 's1'].map((name) => `${HOME}${name}.xml`),
    );
  });

  test('goes on without one that cannot be read, and gives up after three in a row', () => {
    const further = to(...['a', 'b', 'c', 'd'].map((name) => `${HOME}${name}.xml`));
    const down = walk(sitemap, (_place, at) => (at === 0 ? { ...empty, further } : failing));
    expect([down.visited.length, down.ending]).toEqual([4, 'FAILED']);
    const oneMissing = walk(sitemap, (_place, at) =>
      at === 0 ? { ...empty, further } : at === 2 ? missing : shows(['2024-05-12']),
    );
    expect([oneMissing.visited.length, oneMissing.ending]).toEqual([5, 'NO_MORE']);
  });

  test('is not led in a circle by indexes that name each other', () => {
    const names = (place: Place) => ({
      ...empty,
      further: to(sitemap.url, `${HOME}${place.depth}-${place.url.length}.xml`),
    });
    expect(walk(sitemap, names).visited.length).toBeLessThan(12);
  });
});

describe('the pages that a document brings', () => {
  const announced = (path: string, parts: object = {}) => {
    const url = `https://mattran.example/${path}.html`;
    return { canonicalUrl: url, entry: entry(url, parts) };
  };
  const page = (path: string, articleId: string | null, refusedAt?: string) => ({
    canonicalUrl: `https://mattran.example/${path}.html`,
    articleId,
    publishedAt: null,
    checkedAt: '2024-01-01T00:00:00.000Z',
    validators: { etag: null, lastModified: null },
    refusal:
      refusedAt === undefined
        ? null
        : { url: `https://mattran.example/${path}.html`, code: 'FETCH_TIMEOUT', at: refusedAt, attempts: 1 },
  });

  test('are those never seen and those whose pause is over, of the time wanted', () => {
    const articles = [
      announced('new'),
      announced('dated', { publishedAt: noon('2024-05-10') }),
      announced('older', { publishedAt: noon('2024-05-09') }),
      announced('unchanged', { modifiedAt: noon('2024-05-09') }),
      announced('edited', { modifiedAt: noon('2024-05-11') }),
      announced('stored'),
      announced('resting'),
      announced('rested'),
    ];
    const known = new Map(
      [
        page('stored', 'article:1'),
        page('resting', null, '2024-05-14T00:00:00.000Z'),
        page('rested', null, '2024-05-13T00:00:00.000Z'),
      ].map((one) => [one.canonicalUrl, one]),
    );
    const requests = pagesSince(articles, known, SINCE, '2024-05-14T00:10:00.000Z', POLITE);
    expect(requests.map(({ url }) => new URL(url).pathname)).toEqual(
      ['new', 'dated', 'edited', 'rested'].map((name) => `/${name}.html`),
    );
  });

  test('of a sitemap come newest first, undated ones by their numbers', () => {
    const url = (number: number) => `https://mattran.example/tin-${number}.html`;
    const entries = [
      entry(url(1)),
      entry(url(5), { modifiedAt: noon('2024-05-01') }),
      entry(url(9)),
      entry(url(7), { publishedAt: noon('2024-05-03') }),
    ];
    expect(newestFirst(entries).map((one) => one.url)).toEqual([url(7), url(5), url(9), url(1)]);
  });

  test.each([
    [9, '2024-05-01', false],
    [10, '2024-05-01', true],
    [10, '2024-05-10', false],
  ])('%i articles of %s tell that the rest is older: %s', (count, day, told) => {
    expect(
      isBeyond(
        Array.from({ length: count }, () => noon(day)),
        SINCE,
      ),
    ).toBe(told);
  });
});
