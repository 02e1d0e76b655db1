import { describe, expect, test } from 'vitest';
import { announced, inWaiting, onAny, pagesToFetch } from '../../src/ingest/plan.ts';
import { POLITE } from '../../src/ingest/schedule.ts';
import type { KnownPage } from '../../src/store/store.ts';
import { entry, testSite } from './values.ts';

const now = '2026-03-02T10:00:00.000Z';
const at = (path: string) => `https://mattran.example${path}`;
const hoursAgo = (hours: number) => new Date(Date.parse(now) - hours * 3_600_000).toISOString();

function knownArticle(url: string, parts: Partial<KnownPage> = {}): readonly [string, KnownPage] {
  const page: KnownPage = {
    canonicalUrl: url,
    articleId: 'article:x',
    publishedAt: hoursAgo(24),
    checkedAt: hoursAgo(2),
    validators: { etag: '"1"', lastModified: null },
    refusal: null,
    ...parts,
  };
  return [url, page];
}

const refused = (url: string, code: string, hours: number, attempts = 1) =>
  knownArticle(url, {
    articleId: null,
    publishedAt: null,
    refusal: { url, code, at: hoursAgo(hours), attempts },
  });

const plan = (
  paths: readonly string[],
  known: readonly (readonly [string, KnownPage])[],
  recent: readonly string[] = [],
) =>
  pagesToFetch(
    announced(
      testSite(),
      paths.map((path) => entry(at(path))),
    ),
    recent.map((path) => ({ canonicalUrl: at(path), url: at(path) })),
    new Map(known),
    now,
    POLITE,
  ).map(({ url, reason }) => `${reason} ${new URL(url).pathname}`);

describe('onAny', () => {
  const url = at('/a.html');
  const [plain, dated] = [entry(url), entry(`${url}?in=1`, { publishedAt: '2026-03-01T03:04:05.000Z' })];

  test('joins the same page of two lists as `announced` joins two entries', () => {
    const together = announced(testSite(), [plain, dated]);
    expect(onAny([announced(testSite(), [plain]), announced(testSite(), [dated])])).toEqual(together);
    expect(together).toEqual([{ canonicalUrl: url, entry: { ...plain, publishedAt: dated.publishedAt } }]);
  });

  test('joins the same page of one list too: an index is read as one list of several sitemaps', () => {
    const [first] = announced(testSite(), [plain]);
    if (first === undefined) throw new Error('expected an article');
    expect(onAny([[first, first]])).toHaveLength(1);
  });

  test('makes no second copy of what only one list has', () => {
    const list = announced(testSite(), [plain, entry(at('/b.html'))]);
    expect(onAny([list]).every((page, index) => page === list[index])).toBe(true);
  });
});

describe('inWaiting', () => {
  test('leaves out the summaries and nothing else', () => {
    const list = announced(testSite(), [entry(at('/a.html'), { title: 'Tin', summary: 'Dài' })]);
    expect(inWaiting(list)).toEqual([
      { canonicalUrl: at('/a.html'), entry: entry(at('/a.html'), { title: 'Tin' }) },
    ]);
  });
});

describe('announced', () => {
  test('leaves out what is no article of the site, or no address at all', () => {
    const entries = [
      entry('https://other.example/a.html'),
      entry(at('/muc/')),
      entry('nonsense'),
      entry(at('/a.html')),
    ];
    expect(announced(testSite(), entries).map(({ canonicalUrl }) => canonicalUrl)).toEqual([at('/a.html')]);
  });

  test('takes each canonical address once and lets later entries fill gaps of the first', () => {
    const dated = { publishedAt: '2026-03-01T00:00:00.000Z', publishedOnly: true };
    const exact = { publishedAt: '2026-03-01T03:04:05.000Z', publishedOnly: false };
    const entries = [
      entry(at('/a.html?from=list'), dated),
      entry(at('/a.html'), { title: 'Tên', ...exact }),
      entry(at('/a.html'), { title: 'Tên khác' }),
    ];
    expect(announced(testSite(), entries)).toEqual([
      { canonicalUrl: at('/a.html'), entry: { ...entry(at('/a.html?from=list')), title: 'Tên', ...exact } },
    ]);
  });
});

describe('pagesToFetch', () => {
  test('asks for pages never seen, in the order announced', () => {
    expect(plan(['/b.html', '/a.html'], [])).toEqual(['NEW /b.html', 'NEW /a.html']);
  });

  test('hands the validators of the last reading on', () => {
    const [request] = pagesToFetch(
      announced(testSite(), [entry(at('/a.html'))]),
      [],
      new Map([knownArticle(at('/a.html'))]),
      now,
      POLITE,
    );
    expect(request).toMatchObject({ reason: 'RECHECK', validators: { etag: '"1"', lastModified: null } });
  });

  test.each([
    ['an article of today, looked at an hour ago', 10, 1, true],
    ['an article of today, looked at just now', 10, 0.9, false],
    ['an article of last week, looked at a day ago', 24 * 7, 24, false],
    ['an article of last week, looked at a week ago', 24 * 8, 24 * 7, true],
    ['an article of last year', 24 * 365, 24 * 300, false],
  ])('%s', (_what, publishedHours, checkedHours, isDue) => {
    const known = [
      knownArticle(at('/a.html'), {
        publishedAt: hoursAgo(publishedHours),
        checkedAt: hoursAgo(checkedHours),
      }),
    ];
    expect(plan(['/a.html'], known)).toEqual(isDue ? ['RECHECK /a.html'] : []);
    expect(plan([], known, ['/a.html'])).toEqual(isDue ? ['RECHECK /a.html'] : []);
  });

  test('an article without a date is looked at weekly while it is listed', () => {
    const undated = (hours: number) => [
      knownArticle(at('/a.html'), { publishedAt: null, checkedAt: hoursAgo(hours) }),
    ];
    expect(plan(['/a.html'], undated(24 * 7))).toEqual(['RECHECK /a.html']);
    expect(plan(['/a.html'], undated(24 * 6))).toEqual([]);
    expect(plan([], undated(24 * 7), ['/a.html'])).toEqual([]);
  });

  test('what was looked at by a clock that was a year ahead is looked at once it is set right', () => {
    const article = knownArticle(at('/a.html'), { checkedAt: hoursAgo(-24 * 365) });
    expect(plan(['/a.html'], [article])).toEqual(['RECHECK /a.html']);
    expect(plan(['/b.html'], [refused(at('/b.html'), 'FETCH_TIMEOUT', -24 * 365)])).toEqual([
      'REFUSED_BEFORE /b.html',
    ]);
    const byAnother = knownArticle(at('/a.html'), { checkedAt: hoursAgo(-0.9) });
    expect(plan(['/a.html'], [byAnother])).toEqual([]);
  });

  test('asks once for what is both listed and recent', () => {
    expect(plan(['/a.html'], [knownArticle(at('/a.html'))], ['/a.html'])).toEqual(['RECHECK /a.html']);
  });

  test.each([
    ['READ_NOT_AN_ARTICLE', 1, 0.9, false],
    ['READ_NOT_AN_ARTICLE', 1, 1, true],
    ['READ_NOT_AN_ARTICLE', 4, 7, false],
    ['READ_NOT_AN_ARTICLE', 4, 8, true],
    ['READ_NOT_AN_ARTICLE', 90, 24 * 30, true],
    ['FETCH_TIMEOUT', 1, 0.4, false],
    ['FETCH_TIMEOUT', 1, 0.5, true],
    ['FETCH_TIMEOUT', 3, 2, true],
    ['INTERNAL', 2, 0.9, false],
    ['RETRACTED', 1, 24 * 365, false],
  ])('%s, %i times, %f hours ago: again is %s', (code, attempts, hours, isDue) => {
    expect(plan(['/a.html'], [refused(at('/a.html'), code, hours, attempts)])).toEqual(
      isDue ? ['REFUSED_BEFORE /a.html'] : [],
    );
  });
});
