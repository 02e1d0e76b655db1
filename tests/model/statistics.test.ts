import { describe, expect, it } from 'vitest';
import {
  bySize,
  countedDays,
  daysOf,
  inTime,
  keyOf,
  keysBetween,
  MAX_BUCKETS,
  type TimeUnit,
  timeLabel,
} from '../../src/model/statistics.ts';

const figures = (key: string, articleCount = 1) => ({ key, articleCount, eventCount: 0, officialCount: 0 });
const dayAt = (n: number) => new Date(Date.UTC(2019, 11, 25) + n * 86_400_000).toISOString().slice(0, 10);

describe('the bucket of a day', () => {
  it.each([
    ['DAY', '2026-11-21', '2026-11-21'],
    ['MONTH', '2026-11-21', '2026-11'],
    ['WEEK', '2026-11-21', '2026-W47'],
    ['WEEK', '2026-11-22', '2026-W47'],
    ['WEEK', '2026-11-23', '2026-W48'],
    ['WEEK', '2019-12-30', '2020-W01'],
    ['WEEK', '2020-12-31', '2020-W53'],
    ['WEEK', '2021-01-03', '2020-W53'],
    ['WEEK', '2021-01-04', '2021-W01'],
    ['WEEK', '2027-01-01', '2026-W53'],
    ['WEEK', '0050-01-03', '0050-W01'],
    ['WEEK', '0000-01-02', '0000-W00'],
    ['WEEK', '0000-01-03', '0000-W01'],
  ] as const)('by %s of %s is %s', (unit, day, key) => {
    expect(keyOf(unit, day)).toBe(key);
  });

  it.each(['DAY', 'WEEK', 'MONTH'] as const)('by %s holds that day, and each day is in one', (unit) => {
    let last = '';
    for (let n = 0; n < 2600; n += 1) {
      const day = dayAt(n);
      const key = keyOf(unit, day);
      const { from, to } = daysOf(unit, key);
      expect(from <= day && day <= to).toBe(true);
      expect(key >= last).toBe(true);
      if (key !== last && last !== '') expect([from, daysOf(unit, last).to]).toEqual([day, dayAt(n - 1)]);
      last = key;
    }
  });

  it.each([
    ['MONTH', '2024-02', '2024-02-01', '2024-02-29'],
    ['MONTH', '2025-12', '2025-12-01', '2025-12-31'],
    ['WEEK', '2026-W47', '2026-11-16', '2026-11-22'],
    ['WEEK', '2020-W53', '2020-12-28', '2021-01-03'],
    ['MONTH', '0004-02', '0004-02-01', '0004-02-29'],
    ['MONTH', '0099-12', '0099-12-01', '0099-12-31'],
    ['WEEK', '0050-W01', '0050-01-03', '0050-01-09'],
    ['WEEK', '0000-W00', '0000-01-01', '0000-01-02'],
    ['WEEK', '9999-W52', '9999-12-27', '9999-12-31'],
  ] as const)('by %s %s runs from %s to %s', (unit, key, from, to) => {
    expect(daysOf(unit, key)).toEqual({ from, to });
  });
});

describe('the last days of the calendar', () => {
  it.each([
    ['DAY', ['9999-12-30', '9999-12-31']],
    ['WEEK', ['9999-W52']],
    ['MONTH', ['9999-12']],
  ] as const)('have buckets by %s, too', (unit, keys) => {
    expect(keysBetween(unit, '9999-12-30', '9999-12-31')).toEqual(keys);
  });
});

describe('figures by time', () => {
  it('have no hole and are in order', () => {
    const given = [figures('2026-02', 3), figures('2025-11', 2)];
    expect(inTime('MONTH', given, undefined).map(({ key, articleCount }) => [key, articleCount])).toEqual([
      ['2025-11', 2],
      ['2025-12', 0],
      ['2026-01', 0],
      ['2026-02', 3],
    ]);
  });

  it('reach from the first to the last day that is asked for', () => {
    const keys = (from?: string, to?: string) =>
      inTime('MONTH', [figures('2026-02')], { from, to }).map(({ key }) => key);
    expect(keys('2026-01-15', '2026-03-02')).toEqual(['2026-01', '2026-02', '2026-03']);
    expect(keys('2026-01-15')).toEqual(['2026-01', '2026-02']);
    expect(keys(undefined, '2026-03-02')).toEqual(['2026-02', '2026-03']);
  });

  it('are zeros for a range without articles, and nothing for an open one', () => {
    expect(inTime('WEEK', [], { from: '2026-11-16', to: '2026-11-23' })).toEqual([
      figures('2026-W47', 0),
      figures('2026-W48', 0),
    ]);
    expect(inTime('WEEK', [], { from: '2026-11-16' })).toEqual([]);
    expect(inTime('WEEK', [], undefined)).toEqual([]);
  });

  it('are at most 1,000 buckets', () => {
    expect(keysBetween('DAY', '2024-01-01', '2026-09-26')).toHaveLength(MAX_BUCKETS);
    expect(() => keysBetween('DAY', '2024-01-01', '2026-09-27')).toThrow(
      'expected at most 1000 buckets, but 2024-01-01 to 2026-09-27 by DAY has more: give filter.published, or ask by a longer unit',
    );
  });

  it.each([
    ['from', { from: '2026-11-10' }, '2026-11-10', '2026-11-30'],
    ['to', { to: '2026-11-10' }, '2026-11-01', '2026-11-10'],
    ['neither', undefined, '2026-11-01', '2026-11-30'],
  ] as const)('count only the days that are asked for: %s', (_name, asked, from, to) => {
    expect(countedDays('MONTH', '2026-11', asked)).toEqual({ from, to });
  });
});

describe('figures by things', () => {
  it('have the most articles first, then go by key', () => {
    expect(bySize([figures('b'), figures('c', 2), figures('a')]).map(({ key }) => key)).toEqual([
      'c',
      'a',
      'b',
    ]);
  });
});

describe('the label of a time', () => {
  it.each<[TimeUnit, string, string]>([
    ['DAY', '2026-11-21', '21/11/2026'],
    ['WEEK', '2026-W07', 'Tuần 07/2026'],
    ['MONTH', '2026-11', '11/2026'],
  ])('by %s of %s is %s', (unit, key, label) => {
    expect(timeLabel(unit, key)).toBe(label);
  });
});
