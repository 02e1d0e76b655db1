import { describe, expect, test } from 'vitest';
import {
  calendarDate,
  daysBetween,
  daysLater,
  nearestYear,
} from '../../../src/extract/statement/calendar.ts';

describe('days between dates', () => {
  test.each([
    ['2024-02-28', '2024-03-01', 2],
    ['2023-02-28', '2023-03-01', 1],
    ['1900-02-28', '1900-03-01', 1],
    ['2000-02-28', '2000-03-01', 2],
    ['2024-12-31', '2025-01-01', 1],
    ['2025-01-01', '2024-12-31', -1],
    ['1945-09-02', '2025-09-02', 29_220],
    ['1970-01-01', '1970-01-01', 0],
  ])('from %s to %s', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });

  test('agree with the clock over every day of four centuries', () => {
    const wrong: string[] = [];
    for (let day = -80_000; day < 66_097; day++) {
      const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
      if (daysBetween('1970-01-01', date) !== day) wrong.push(date);
    }
    expect(wrong).toEqual([]);
  });

  test('daysLater is their inverse', () => {
    expect(daysLater('2024-02-28', 2)).toBe('2024-03-01');
  });
});

describe('the year of a day', () => {
  test('is the one in which it falls nearest to the anchor', () => {
    expect(nearestYear({ month: 12, day: 30 }, '2024-01-05', 130)).toBe(2023);
    expect(nearestYear({ month: 1, day: 5 }, '2023-12-30', 130)).toBe(2024);
    expect(nearestYear({ month: 6, day: 1 }, '2024-06-13', 130)).toBe(2024);
  });

  test('is null farther away than asked for, and for a day that those years do not have', () => {
    expect(nearestYear({ month: 1, day: 5 }, '2024-06-13', 130)).toBeNull();
    expect(nearestYear({ month: 2, day: 29 }, '2022-02-28', 130)).toBeNull();
    expect(nearestYear({ month: 2, day: 0 }, '2022-02-28', 130)).toBeNull();
  });
});

test('a day that the calendar does not have has no date', () => {
  expect(calendarDate({ month: 2, day: 29 }, 2023)).toBeNull();
  expect(calendarDate({ month: 2, day: 29 }, 2024)).toBe('2024-02-29');
});
