import { expect, test } from 'vitest';
import { isWithin, joinedGaps, type SourceGap } from '../../src/model/gap.ts';

const at = (day: number, hour = 0) => new Date(Date.UTC(2026, 2, day, hour)).toISOString();
const gap = (from: string | null, to: string | null, parts: Partial<SourceGap> = {}): SourceGap => ({
  sourceId: 'source:a',
  from,
  to,
  reason: 'OVERFLOWED',
  urls: ['https://a.test/rss'],
  ...parts,
});

test('closed gaps of one reason that overlap or lie less than a day apart are one', () => {
  const tag = { urls: ['https://a.test/tin'] };
  expect(joinedGaps([gap(at(4, 23), at(5)), gap(at(1), at(3), tag), gap(at(3, 23), at(4))])).toEqual([
    gap(at(1), at(5), { urls: ['https://a.test/tin', 'https://a.test/rss'] }),
  ]);
  const apart = [gap(at(1), at(3)), gap(at(4), at(5))];
  expect(joinedGaps(apart)).toEqual(apart);
});

test('gaps of different reasons or sources stay apart', () => {
  const gaps = [
    gap(at(1), at(3), { reason: 'FAILING' }),
    gap(at(1), at(3)),
    gap(at(1), at(3), { sourceId: 'source:b' }),
  ];
  expect(joinedGaps(gaps.toReversed())).toEqual(gaps);
});

test('open gaps are joined only where they begin alike', () => {
  const open = { reason: 'FAILING' } as const;
  const other = { ...open, urls: ['https://a.test/tin'] };
  expect(joinedGaps([gap(at(1), null, open), gap(at(1), null, other), gap(at(2), null, open)])).toEqual([
    gap(at(1), null, { ...open, urls: ['https://a.test/rss', 'https://a.test/tin'] }),
    gap(at(2), null, open),
  ]);
});

test('what is not yet read of old does not swallow a feed that never answered', () => {
  const reason = 'NOT_YET_READ';
  const gaps = [gap(null, at(3), { reason }), gap(null, null, { reason, urls: ['https://a.test/dead'] })];
  expect(joinedGaps(gaps)).toHaveLength(2);
});

test.each([
  [at(1), at(3), at(3), at(5), true],
  [at(1), at(3), at(4), at(5), false],
  [at(6), null, at(4), at(5), false],
  [null, at(3), undefined, at(1), true],
  [null, null, at(4), at(5), true],
])('a gap from %s to %s and a period from %s to %s share a moment: %s', (from, to, begin, end, isShared) => {
  expect(isWithin({ from, to }, { from: begin, to: end })).toBe(isShared);
});
