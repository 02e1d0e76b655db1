import { describe, expect, test } from 'vitest';
import { type Dates, datesMeet, datesOf, daysAgree, daysOf } from '../../src/model/event-days.ts';

const meet = (a: Dates, b: Dates) => datesMeet(datesOf(a), datesOf(b));
const on = (startsOn: string, endsOn: string | null = null) => ({
  startsOn,
  endsOn,
  precision: 'DAY' as const,
});

describe('days', () => {
  test('agree when one range holds every first day', () => {
    expect(daysAgree([on('2025-05-12'), on('2025-05-12', '2025-05-13'), on('2025-05-13')])).toBe(true);
    expect(daysAgree([on('2025-05-12'), on('2025-05-13')])).toBe(false);
    expect(
      daysAgree([on('2025-05-12', '2025-05-14'), on('2025-05-14', '2025-05-16'), on('2025-05-16')]),
    ).toBe(false);
  });

  test('of a week are all given, of a longer range the first', () => {
    expect(daysOf(on('2025-04-28', '2025-05-04'))).toHaveLength(7);
    expect(daysOf(on('2025-04-28', '2025-05-05'))).toEqual(['2025-04-28']);
    expect(daysOf({ startsOn: '2025-05-01', endsOn: '2025-05-31', precision: 'MONTH' })).toEqual([]);
  });

  test('backwards are taken for the first alone', () => {
    expect(daysOf(on('2025-05-12', '2025-05-10'))).toEqual(['2025-05-12']);
  });

  test('meet a month or a year that they lie in', () => {
    const month = { startsOn: '2025-05-01', endsOn: null, precision: 'MONTH' } as const;
    const year = { startsOn: '2025-01-01', endsOn: null, precision: 'YEAR' } as const;
    expect([meet(on('2025-05-12'), month), meet(on('2025-06-12'), month)]).toEqual([true, false]);
    expect([meet(on('2025-05-12'), year), meet(on('2026-05-12'), year)]).toEqual([true, false]);
  });
});
