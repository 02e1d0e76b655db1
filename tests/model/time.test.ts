import { describe, expect, test } from 'vitest';
import {
  dateInVietnam,
  dateOfParts,
  endOfDayInVietnam,
  instantInVietnam,
  isCalendarDate,
} from '../../src/model/time.ts';

describe('time in Viet Nam', () => {
  test('an instant late in the UTC day is the next day in Viet Nam', () => {
    expect(dateInVietnam('2024-12-31T17:00:00.000Z')).toBe('2025-01-01');
    expect(dateInVietnam('2024-12-31T16:59:59.999Z')).toBe('2024-12-31');
  });

  test('a local time becomes an instant seven hours earlier', () => {
    expect(instantInVietnam('2022-08-21', '07:06')).toBe('2022-08-21T00:06:00.000Z');
    expect(instantInVietnam('2022-08-21')).toBe('2022-08-20T17:00:00.000Z');
    expect(instantInVietnam('2022-08-21', '23:59:58')).toBe('2022-08-21T16:59:58.000Z');
  });

  test('years before 100 are themselves and none of the twentieth century', () => {
    expect(instantInVietnam('0050-03-01')).toBe('0050-02-28T17:00:00.000Z');
    expect(endOfDayInVietnam('0099-12-31')).toBe('0099-12-31T16:59:59.999Z');
  });

  test.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2024-13-01', false],
    ['2024-1-1', false],
    ['21/8/2024', false],
  ])('%s is a calendar date: %s', (text, expected) => {
    expect(isCalendarDate(text)).toBe(expected);
  });
});

test('a date is built of its parts, in figures or as printed', () => {
  expect(dateOfParts('2025', '3', '07')).toBe('2025-03-07');
  expect(dateOfParts(2025, 11, 23)).toBe('2025-11-23');
  expect(isCalendarDate(dateOfParts(2025, 0, 1))).toBe(false);
});
