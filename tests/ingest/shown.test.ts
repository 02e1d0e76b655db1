import { describe, expect, test } from 'vitest';
import { sites } from '../../feeds/index.ts';
import type { Entry } from '../../src/extract/draft.ts';
import type { Listing } from '../../src/ingest/listing.ts';
import { type KnownPages, readingsOf, ruledFields, vaguelyDated } from '../../src/ingest/shown.ts';
import { Tally } from '../../src/ingest/tally.ts';
import type { KnownPage } from '../../src/store/store.ts';
import { entry, testSite } from './values.ts';

const URL = 'https://mattran.example/a.html';
const LIST = { kind: 'list', url: 'https://mattran.example/tin/' } as const;
const none: KnownPages = { before: new Map(), after: new Map() };

const listing = (parts: Partial<Entry> = {}): Listing => ({
  state: 'READ',
  source: LIST,
  announced: [{ canonicalUrl: URL, entry: entry(URL, parts) }],
  validators: { etag: null, lastModified: null },
  maxAgeSeconds: null,
  trouble: null,
});
const knownPage = (parts: Partial<KnownPage> = {}): ReadonlyMap<string, KnownPage> =>
  new Map([
    [
      URL,
      {
        canonicalUrl: URL,
        articleId: 'article:a',
        publishedAt: null,
        checkedAt: '2026-03-02T00:00:00.000Z',
        validators: { etag: null, lastModified: null },
        refusal: null,
        ...parts,
      },
    ],
  ]);
const refusedAs = (code: string) => ({ url: URL, code, at: '2026-03-02T00:00:00.000Z', attempts: 1 });

/** What is made of the only entry of a list. */
function shown(parts: Partial<Entry> = {}, known: KnownPages = none, tally = new Tally()) {
  const [reading] = readingsOf([listing(parts)], known, tally);
  return reading?.state === 'READ' ? reading.entries[0] : undefined;
}

describe('the time in which an entry was published', () => {
  test.each([
    ['a second', '2026-03-01T03:04:05.000Z', false, '2026-03-01T03:04:05.000Z'],
    ['a minute', '2026-03-01T03:04:00.000Z', false, '2026-03-01T03:04:59.999Z'],
    ['a day', '2026-03-01T03:04:05.000Z', true, '2026-03-02T03:04:04.999Z'],
    [
      'midnight in Viet Nam, which is how a day is written',
      '2026-02-28T17:00:00.000Z',
      false,
      '2026-03-01T16:59:59.999Z',
    ],
  ])('by a date to %s', (_what, publishedAt, publishedOnly, to) => {
    expect(shown({ publishedAt, publishedOnly })?.published).toEqual({ from: publishedAt, to });
  });

  test('is not known without a date', () => {
    expect(shown()?.published).toBeNull();
  });

  test('is what the page says where the list says nothing, or only the day', () => {
    const publishedAt = '2026-03-01T03:04:05.000Z';
    const after = knownPage({ publishedAt });
    expect(shown({}, { ...none, after })?.published?.to).toBe(publishedAt);
    const day = { publishedAt: '2026-02-28T17:00:00.000Z', publishedOnly: true };
    expect(shown(day, { ...none, before: after })?.published?.to).toBe(publishedAt);
    const other = { publishedAt: '2026-02-27T17:00:00.000Z', publishedOnly: true };
    expect(shown(other, { ...none, before: after })?.published?.from).toBe(other.publishedAt);
  });

  test('is to be looked up for entries without a time of day only', () => {
    const timed = listing({ publishedAt: '2026-03-01T03:04:05.000Z' });
    const day = listing({ publishedAt: '2026-02-28T17:00:00.000Z' });
    expect([timed, day, listing()].map((one) => vaguelyDated([one]).length)).toEqual([0, 1, 1]);
  });
});

describe('a page counts as unread', () => {
  const knowing = (parts: Partial<KnownPage>) => ({ ...none, before: knownPage(parts) });

  test('when nobody came to it, or it failed for a reason that may pass', () => {
    expect(shown()?.isUnread).toBe(true);
    const failed = knowing({ articleId: null, refusal: refusedAs('FETCH_TIMEOUT') });
    expect(shown({}, failed)).toMatchObject({ isUnread: true, wasKnown: true });
  });

  test('not when it is an article, was read now, or was refused for a lasting reason', () => {
    expect(shown({}, knowing({}))?.isUnread).toBe(false);
    const read = new Tally();
    read.settled.add(URL);
    expect(shown({}, none, read)?.isUnread).toBe(false);
    const refused = new Tally();
    refused.refused.push(refusedAs('READ_NOT_AN_ARTICLE'));
    expect(shown({}, none, refused)?.isUnread).toBe(false);
    expect(shown({}, knowing({ articleId: null, refusal: refusedAs('FETCH_GONE') }))?.isUnread).toBe(false);
  });
});

test('a list that did not change or could not be read says so', () => {
  const trouble = {
    code: 'FETCH_DNS',
    message: '',
    at: '',
    url: LIST.url,
    isLasting: false,
    retryAfterSeconds: null,
  };
  const listings: readonly Listing[] = [
    { state: 'NOT_MODIFIED', source: LIST, maxAgeSeconds: null, trouble: null },
    { state: 'FAILED', source: LIST, maxAgeSeconds: null, trouble },
  ];
  expect(readingsOf(listings, none, new Tally()).map(({ state }) => state)).toEqual(['UNCHANGED', 'FAILED']);
});

describe('the fields with rules of their own', () => {
  test('are those of a family that knows more than the general rules', () => {
    const of = (family: string) => {
      const site = sites.find((one) => one.family === family);
      if (site === undefined) throw new Error(`expected a site of ${family}`);
      return ruledFields(site);
    };
    expect(of('epi')).toEqual(['title', 'lead', 'publishedAt', 'text']);
  });

  test('are none of a site that is read by general rules', () => {
    expect(ruledFields(testSite())).toEqual([]);
  });
});
