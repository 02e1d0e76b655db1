import { describe, expect, it } from 'vitest';
import {
  dayAfter,
  dayOf,
  eventSpan,
  fullTime,
  longDay,
  longMonth,
  relativeTime,
  shortDay,
  timeOfDay,
} from '../../src/web/format/dates.ts';
import { formatNumber, formatShare } from '../../src/web/format/numbers.ts';
import { shortened } from '../../src/web/format/shortened.ts';
import { highlightParts } from '../../src/web/parts/highlighted.tsx';

const NOON = Date.parse('2026-11-22T05:00:00Z');

describe('days and times', () => {
  it('are those of Viet Nam', () => {
    expect(dayOf('2026-11-21T17:00:00Z')).toBe('2026-11-22');
    expect(dayOf('2026-11-21T16:59:59Z')).toBe('2026-11-21');
    expect(timeOfDay('2026-11-21T17:05:00Z', 'vi')).toBe('00:05');
    expect(fullTime('2026-11-21T17:05:00Z', 'en')).toBe('22/11/2026, 00:05');
  });

  it('are written as each language does', () => {
    expect(shortDay('2026-11-02', 'vi')).toBe('02/11/2026');
    expect(longDay('2026-11-22', 'vi')).toBe('Chủ Nhật, ngày 22 tháng 11 năm 2026');
    expect(longDay('2026-02-05', 'vi')).toBe('Thứ Năm, ngày 5 tháng 2 năm 2026');
    expect(longDay('2026-11-22', 'en')).toMatch(/^Sunday,? 22 November 2026$/);
    expect(longMonth('2026-11', 'vi')).toBe('Tháng 11 năm 2026');
    expect(longMonth('2026-11', 'en')).toBe('November 2026');
  });

  it('are counted over the end of a month', () => {
    expect([dayAfter('2026-11-30', 1), dayAfter('2026-03-01', -1)]).toEqual(['2026-12-01', '2026-02-28']);
  });
});

describe('how long ago', () => {
  it.each([
    [0, 'vừa xong', 'just now'],
    [59_999, 'vừa xong', 'just now'],
    [60_000, '1 phút trước', '1 minute ago'],
    [119_999, '1 phút trước', '1 minute ago'],
    [3_599_999, '59 phút trước', '59 minutes ago'],
    [7_200_000, '2 giờ trước', '2 hours ago'],
  ])('%i ms is %s', (past, vi, en) => {
    expect([relativeTime(NOON - past, NOON, 'vi'), relativeTime(NOON - past, NOON, 'en')]).toEqual([vi, en]);
  });

  it('is a date after a day, and for what has not come', () => {
    expect(relativeTime(NOON - 86_400_000, NOON, 'vi')).toBe('21/11/2026, 12:00');
    expect(relativeTime(NOON + 60_000, NOON, 'vi')).toBe('22/11/2026, 12:01');
  });
});

describe('the days of an event', () => {
  const days = (
    startsOn: string | null,
    endsOn: string | null,
    precision: 'DAY' | 'PART_OF_MONTH' | 'MONTH' | 'YEAR' | null,
  ) => eventSpan({ startsOn, endsOn, precision }, 'vi');

  it('are told as exactly as they are known', () => {
    expect(days('2026-11-22', null, 'DAY')).toBe('22/11/2026');
    expect(days('2026-11-22', '2026-11-24', 'DAY')).toBe('22/11/2026 – 24/11/2026');
    expect(days('2026-11-01', '2026-11-10', 'PART_OF_MONTH')).toBe('01/11/2026 – 10/11/2026');
    expect(days('2026-11-01', '2026-11-30', 'MONTH')).toBe('Tháng 11 năm 2026');
    expect(days('2026-01-01', '2026-03-31', 'MONTH')).toBe('Tháng 1 năm 2026 – Tháng 3 năm 2026');
    expect(days('2026-01-01', '2026-12-31', 'YEAR')).toBe('2026');
    expect(days(null, null, null)).toBeNull();
  });
});

it('numbers have the marks of their language', () => {
  expect([formatNumber(10_000, 'vi'), formatNumber(10_000, 'en')]).toEqual(['10.000', '10,000']);
  expect(formatShare(0.125, 'vi')).toBe('13%');
});

it('a highlight is parted into what was found and what was not, and is text', () => {
  expect(highlightParts('a &lt;b&gt; <mark>hội</mark> &amp;lt; c')).toEqual(['a <b> ', 'hội', ' &lt; c']);
});

it('a text is shortened by whole characters, and only where it is too long', () => {
  expect(shortened('hữu nghị', 8)).toBe('hữu nghị');
  expect(shortened('hữu nghị', 5)).toBe('hữu…');
  expect(shortened('🎉🎉🎉', 2)).toBe('🎉…');
});
