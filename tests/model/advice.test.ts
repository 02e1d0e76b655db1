import { describe, expect, test } from 'vitest';
import { ERROR_CODES } from '../../src/errors.ts';
import { adviceOf as advise } from '../../src/model/advice.ts';
import type { SourceGap } from '../../src/model/gap.ts';
import { FULL_COVERAGE, neverChecked, type SourceState } from '../../src/model/source.ts';

const NOW = '2026-03-10T00:00:00.000Z';
const ADDRESS = 'https://mattran403.example/rss';
const state = (parts: Partial<SourceState> = {}): SourceState => ({
  ...neverChecked({ id: 'source:a', enabled: true, expectEveryHours: 24 }),
  lastCheckedAt: '2026-03-09T23:00:00.000Z',
  lastSucceededAt: '2026-03-01T23:00:00.000Z',
  lastArticleAt: '2026-03-09T00:00:00.000Z',
  lastEntryCount: 10,
  recentCount: 30,
  ...parts,
});
const adviceOf = (of: SourceState, now: string, gaps: readonly SourceGap[], hasOnlyFeeds = false) =>
  advise(of, now, { gaps, hasOnlyFeeds });
const failing = (code: string, message = 'no answer') =>
  adviceOf(state({ consecutiveFailures: 3, lastError: { code, message, at: NOW, url: ADDRESS } }), NOW, []);
const gap = (parts: Partial<SourceGap>): SourceGap => ({
  sourceId: 'source:a',
  from: '2026-03-02T00:00:00.000Z',
  to: '2026-03-03T00:00:00.000Z',
  reason: 'OVERFLOWED',
  urls: [ADDRESS],
  ...parts,
});

test('a source that is well needs no advice', () => {
  expect(adviceOf(state(), NOW, [gap({ from: null, reason: 'NOT_YET_READ' })])).toBeNull();
});

describe('advice on a failing source', () => {
  test('says how long it has failed and what to do', () => {
    expect(failing('FETCH_TIMEOUT')).toMatch(
      /^The last 3 checks failed, the last that succeeded was on 2026-03-02\. It does not answer in time:/,
    );
  });

  test.each([
    ['FETCH_TLS', 'certificate'],
    ['FETCH_DNS', 'host name leads nowhere'],
    ['FETCH_ROBOTS', 'robots.txt'],
    ['FETCH_STATUS', 'answers with an error'],
    ['READ_NOT_A_FEED', 'no feed or list any more'],
    ['NEW_CODE', 'lastError'],
  ])('of %s speaks of "%s"', (code, words) => {
    expect(failing(code)).toContain(words);
  });

  test('of a refusal speaks of leave, whatever stands in the address', () => {
    const got = (status: number) => `expected status 200 from ${ADDRESS}, but got ${status}`;
    expect(failing('FETCH_GONE', got(403))).toContain('refuses us (403)');
    expect(failing('FETCH_GONE', got(404))).toContain('not there any more');
  });

  test('is there for every code that fetching can end in', () => {
    const codes = ERROR_CODES.filter((code) => code.startsWith('FETCH_') && code !== 'FETCH_ABORTED');
    expect(codes.filter((code) => failing(code)?.includes('lastError'))).toEqual([]);
  });
});

test.each<[string, Partial<SourceState>, string]>([
  ['never checked', { lastCheckedAt: null }, 'never read'],
  ['disabled', { enabled: false }, 'switch it on'],
  ['empty', { lastEntryCount: 0 }, 'the rules for lists no longer fit'],
  [
    'stale',
    { lastArticleAt: '2026-01-31T20:00:00.000Z' },
    'of 2026-02-01, though one is expected every 24 hours',
  ],
  ['stale', { lastArticleAt: null, expectEveryHours: 96 }, 'every 4 days'],
])('advice on a source that is %s', (_status, parts, words) => {
  expect(adviceOf(state(parts), NOW, [])).toContain(words);
});

test('a thinning field is named with its shares', () => {
  const parts = { coverage: { ...FULL_COVERAGE, lead: 0.4 }, usualCoverage: FULL_COVERAGE };
  expect(adviceOf(state(parts), NOW, [])).toMatch(
    /^Rarer than usual: the lead \(now on 40 % of its articles, before on 100 %\)\. Its pages have probably changed/,
  );
});

test('a field that is missing, where nothing usual is known, is not called rarer', () => {
  const parts = { coverage: { ...FULL_COVERAGE, publishedAt: 0.7 } };
  expect(adviceOf(state(parts), NOW, [])).toMatch(
    /^Often missing: the date \(now on 70 % of its articles\)\./,
  );
});

test('an error that stands beside a status of OK is told', () => {
  const error = { code: 'FETCH_TOO_LARGE', message: 'too much', at: NOW, url: 'https://a.example/1' };
  expect(adviceOf(state({ lastError: error }), NOW, [])).toMatch(
    /^At its last check https:\/\/a\.example\/1 could not be read \(FETCH_TOO_LARGE\), though its lists could/,
  );
  expect(adviceOf(state({ lastError: { ...error, code: 'READ_NO_ENTRIES' } }), NOW, [])).toMatch(
    /^https:\/\/a\.example\/1 lists no article, though others do/,
  );
});

test('a drift is told with both rules', () => {
  const drift = {
    field: 'lead',
    usualRule: 'epi.sapo',
    presentRule: 'generic.meta',
    since: '2026-03-05T00:00:00.000Z',
    share: 0.5,
    usualShare: 1,
  } as const;
  expect(adviceOf(state({ drift: [drift] }), NOW, [])).toMatch(
    /^For the lead the rule epi\.sapo has stopped answering since 2026-03-05, and generic\.meta steps in on 50 %/,
  );
});

describe('advice on what was missed', () => {
  test('names the days and the command, also for a source that is well', () => {
    expect(adviceOf(state(), NOW, [gap({})])).toBe(
      'Between 2026-03-02 and 2026-03-03 articles may be missing, since more was published while nobody looked than its lists hold: run `cau-noi ingest --since 2026-03-02 a`.',
    );
    expect(adviceOf(state(), NOW, [gap({ reason: 'FAILING' })])).toContain(
      'pages were listed that could not',
    );
  });

  test('of one day speaks of that day', () => {
    expect(adviceOf(state(), NOW, [gap({ to: '2026-03-02T10:00:00.000Z' })])).toMatch(
      /^On 2026-03-02 articles may be missing/,
    );
  });

  test('of a source of feeds alone asks for a list before a walk that could not help', () => {
    expect(adviceOf(state(), NOW, [gap({})], true)).toBe(
      'Between 2026-03-02 and 2026-03-03 articles may be missing, since more was published while nobody looked than its lists hold: its feeds alone hold hardly anything so old, so give it a list or a sitemap (`cau-noi sources new` finds them), and then run `cau-noi ingest --since 2026-03-02 a`.',
    );
  });

  test('leaves out what is longer ago than a month', () => {
    const old = gap({ from: '2026-01-01T00:00:00.000Z', to: '2026-02-07T00:00:00.000Z' });
    expect(adviceOf(state(), NOW, [old])).toBeNull();
  });
});

test('a feed that cannot be read beside others that can is named', () => {
  const open = gap({ to: null, reason: 'FAILING' });
  const never = gap({ from: null, to: null, reason: 'NOT_YET_READ' });
  const error = { code: 'FETCH_TLS', message: 'expired', at: NOW, url: ADDRESS };
  expect(adviceOf(state({ lastError: error }), NOW, [open])).toMatch(
    /^Not read since 2026-03-02: https:\/\/mattran403\.example\/rss\. Its certificate/,
  );
  expect(adviceOf(state(), NOW, [never])).toMatch(/^Never read yet: .*See it in a browser/);
  const all = adviceOf(state({ consecutiveFailures: 1, lastError: error }), NOW, [open]);
  expect(all).not.toContain('Not read since');
});
