import { describe, expect, test } from 'vitest';
import {
  type ListedEntry,
  type ListReading,
  leftOf,
  NOTHING_SEEN,
  openGaps,
  type Reach,
  reachAfter,
  reachAfterWalk,
} from '../../src/model/reach.ts';

const FEED = 'https://site.test/rss';
const LIST = 'https://site.test/tin';
const day = (number: number, hour = 0) => new Date(Date.UTC(2026, 2, number, hour)).toISOString();

/** An entry published at an exact moment. */
const entry = (at: string | null, parts: Partial<ListedEntry> = {}): ListedEntry => ({
  canonicalUrl: `https://site.test/${at}`,
  published: at === null ? null : { from: at, to: at },
  wasKnown: false,
  isUnread: false,
  ...parts,
});
const read = (...entries: readonly ListedEntry[]): ListReading => ({ url: FEED, state: 'READ', entries });
const failed: ListReading = { url: FEED, state: 'FAILED' };
const seen = (seenFrom: string, seenUntil: string, isFailing = false): Reach => ({
  lists: { [FEED]: { seenFrom, seenUntil, isFailing } },
  unread: {},
});
const gapsOf = (reach: Reach, isEnabled = true) =>
  openGaps('source:a', isEnabled, reach).map(({ from, to, reason, urls }) => [reason, from, to, ...urls]);

describe('reachAfter', () => {
  test('a first reading has seen everything since the oldest entry that it shows', () => {
    const { reach, lost } = reachAfter(NOTHING_SEEN, [read(entry(day(9)), entry(day(7)))], day(10));
    expect(reach).toEqual(seen(day(7), day(10)));
    expect(lost).toEqual([]);
  });

  test('a list that shows something older than what was seen closes everything', () => {
    const after = reachAfter(seen(day(1), day(5)), [read(entry(day(9)), entry(day(4)))], day(10));
    expect(after).toEqual({ reach: seen(day(1), day(10)), lost: [] });
  });

  test('a list that shows nothing of what was seen leaves a gap up to its oldest entry', () => {
    const { reach, lost } = reachAfter(seen(day(1), day(5)), [read(entry(day(9)), entry(day(8)))], day(10));
    expect(reach).toEqual(seen(day(1), day(10)));
    expect(lost).toEqual([{ from: day(5), to: day(8), reason: 'OVERFLOWED', urls: [FEED] }]);
  });

  test('an undated entry that was known at the last check reaches back', () => {
    const known = entry(null, { wasKnown: true });
    expect(reachAfter(seen(day(1), day(5)), [read(entry(null), known)], day(10)).lost).toEqual([]);
  });

  test('an entry known from another list says nothing of one that was failing', () => {
    const known = entry(day(9), { wasKnown: true });
    const { lost } = reachAfter(seen(day(1), day(5), true), [read(known)], day(10));
    expect(lost).toMatchObject([{ from: day(5), to: day(9) }]);
  });

  test('a list without any date and without anything known may have lost everything since', () => {
    const { lost } = reachAfter(seen(day(1), day(5)), [read(entry(null), entry(null))], day(10));
    expect(lost).toMatchObject([{ from: day(5), to: day(10) }]);
  });

  test('a pinned old entry at the top does not reach back', () => {
    const shown = [day(2), day(9), day(8), day(7)].map((at) => entry(at));
    expect(reachAfter(seen(day(1), day(5)), [read(...shown)], day(10)).lost).toMatchObject([{ to: day(7) }]);
  });

  test('an old section below a new one does not reach back for it', () => {
    const shown = [day(9), day(8), day(7), day(8), day(3), day(2)].map((at) => entry(at));
    expect(reachAfter(seen(day(1), day(5)), [read(...shown)], day(10)).lost).toMatchObject([{ to: day(7) }]);
  });

  test('a list that shows the oldest first is read from its end', () => {
    const shown = [day(4), day(7), day(8), day(9)].map((at) => entry(at));
    expect(reachAfter(seen(day(1), day(5)), [read(...shown)], day(10)).lost).toEqual([]);
  });

  test('an entry of a whole day reaches back only where the day was over', () => {
    const today = entry(day(5), { published: { from: day(5), to: day(6) } });
    expect(reachAfter(seen(day(1), day(5, 12)), [read(today)], day(10)).lost).toMatchObject([
      { from: day(5, 12), to: day(6) },
    ]);
    expect(reachAfter(seen(day(1), day(6)), [read(today)], day(10)).lost).toEqual([]);
  });

  test('a check that a walk back has overtaken takes nothing back', () => {
    expect(reachAfter(seen(day(1), day(12)), [read(entry(day(9)))], day(10))).toEqual({
      reach: seen(day(1), day(12)),
      lost: [],
    });
  });

  test('a list that has not changed is seen up to now', () => {
    const { reach } = reachAfter(seen(day(1), day(5), true), [{ url: FEED, state: 'UNCHANGED' }], day(10));
    expect(reach).toEqual(seen(day(1), day(10)));
  });

  test('a list that is suddenly empty counts as failed, one that never listed anything says nothing', () => {
    expect(reachAfter(seen(day(1), day(5)), [read()], day(10)).reach).toEqual(seen(day(1), day(5), true));
    expect(reachAfter(NOTHING_SEEN, [read()], day(10)).reach).toEqual(NOTHING_SEEN);
  });

  test('a list that takes the place of another goes on where that one ended', () => {
    const instead: ListReading = { url: LIST, state: 'READ', entries: [entry(day(9)), entry(day(7))] };
    const { reach, lost } = reachAfter(seen(day(1), day(5)), [instead], day(10));
    expect(Object.keys(reach.lists)).toEqual([LIST]);
    expect(reach.lists[LIST]).toEqual({ seenFrom: day(1), seenUntil: day(10), isFailing: false });
    expect(lost).toMatchObject([{ from: day(5), to: day(7), urls: [LIST] }]);
  });

  test('a page that cannot be read is a gap of its own day until it is read', () => {
    const page = entry(day(9), { isUnread: true });
    const first = reachAfter(seen(day(1), day(5)), [read(page, entry(day(4)))], day(10));
    expect(gapsOf(first.reach)).toContainEqual(['FAILING', day(9), day(9), page.canonicalUrl]);
    const second = reachAfter(first.reach, [read({ ...page, isUnread: false })], day(11));
    expect(second).toEqual({ reach: seen(day(1), day(11)), lost: [] });
  });

  test('a page that its list drops before it could be read is lost', () => {
    const page = entry(day(9), { isUnread: true });
    const { reach } = reachAfter(seen(day(1), day(5)), [read(page, entry(day(4)))], day(10));
    expect(reachAfter(reach, [failed], day(11)).lost).toEqual([]);
    expect(reachAfter(reach, [read(entry(day(10)), entry(day(9, 12)), entry(day(4)))], day(11)).lost).toEqual(
      [{ from: day(9), to: day(9), reason: 'FAILING', urls: [page.canonicalUrl] }],
    );
  });
});

describe('openGaps', () => {
  test('a source that was never read is one gap without ends', () => {
    expect(gapsOf(NOTHING_SEEN)).toEqual([['NOT_YET_READ', null, null]]);
  });

  test('what lies before the first reading is not yet read', () => {
    expect(gapsOf(seen(day(7), day(10)))).toEqual([['NOT_YET_READ', null, day(7), FEED]]);
  });

  test('of several lists the youngest beginning counts, and one that never answered is told apart', () => {
    const reach = {
      lists: {
        [FEED]: { seenFrom: day(7), seenUntil: day(10), isFailing: false },
        [LIST]: { seenFrom: day(9), seenUntil: day(10), isFailing: false },
        'https://site.test/dead': { seenFrom: null, seenUntil: null, isFailing: true },
      },
      unread: {},
    };
    expect(gapsOf(reach)).toEqual([
      ['NOT_YET_READ', null, day(9), FEED, LIST],
      ['NOT_YET_READ', null, null, 'https://site.test/dead'],
    ]);
  });

  test('a failing list is open since it was last read, a disabled source too', () => {
    expect(gapsOf(seen(day(1), day(5), true))).toContainEqual(['FAILING', day(5), null, FEED]);
    expect(gapsOf(seen(day(1), day(5)), false)).toContainEqual(['DISABLED', day(5), null, FEED]);
  });
});

describe('a walk back', () => {
  const walked = { from: day(3), until: day(12), urls: [FEED], lost: [] };

  test('moves the beginning of what is seen', () => {
    expect(reachAfterWalk(seen(day(7), day(10)), walked)).toEqual(seen(day(3), day(12)));
    expect(reachAfterWalk(seen(day(1), day(10)), walked)).toEqual(seen(day(1), day(12)));
  });

  test('ends an outage that it reached beyond, and no longer one', () => {
    expect(reachAfterWalk(seen(day(1), day(5), true), walked)).toEqual(seen(day(1), day(12)));
    expect(reachAfterWalk(seen(day(1), day(2), true), walked)).toEqual(seen(day(1), day(2), true));
  });

  test('is the first reading of a source that had none', () => {
    expect(reachAfterWalk(NOTHING_SEEN, walked)).toEqual(seen(day(3), day(12)));
  });

  test.each([
    ['inside it', 5, 6, []],
    ['before it', 1, 2, [[1, 2]]],
    ['after it', 13, 14, [[13, 14]]],
    ['across its beginning', 1, 5, [[1, 3]]],
    ['across its end', 5, 14, [[12, 14]]],
    [
      'around it',
      1,
      14,
      [
        [1, 3],
        [12, 14],
      ],
    ],
  ] as const)('leaves of a gap %s what it did not cover', (_where, from, to, left) => {
    const gap = { from: day(from), to: day(to), reason: 'OVERFLOWED', urls: [FEED] } as const;
    expect(leftOf(gap, walked).map((one) => [one.from, one.to])).toEqual(
      left.map(([a, b]) => [day(a), day(b)]),
    );
  });
});
