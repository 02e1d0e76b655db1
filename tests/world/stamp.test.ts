import { describe, expect, test } from 'vitest';
import { localInstant, stamp } from '../support/world/stamp.ts';

const at = new Date('2024-06-30T17:05:09Z');

describe('stamp', () => {
  test.each([
    ['l - d/m/Y H:i', 'Thứ hai - 01/07/2024 00:05'],
    ['D, j M Y H:m:s', 'Mon, 1 Jul 2024 00:07:09'],
    ['h:i A, j/n/Y', '12:05 AM, 1/7/2024'],
    ['Y-m-d\\TH:i:s+07:00', '2024-07-01T00:05:09+07:00'],
  ])('prints the time in Viet Nam by %s', (pattern, printed) => {
    expect(stamp(at, pattern)).toBe(printed);
  });

  test('prints the afternoon by the twelve-hour clock', () => {
    expect(stamp(new Date('2024-06-30T05:00:00Z'), 'h:i A')).toBe('12:00 PM');
    expect(stamp(new Date('2024-06-30T08:12:00Z'), 'h:i A')).toBe('03:12 PM');
  });
});

describe('localInstant', () => {
  test('reads a time in Viet Nam', () => {
    expect(localInstant('2024-07-01 00:05').toISOString()).toBe('2024-06-30T17:05:00.000Z');
  });

  test('refuses what is no time', () => {
    expect(() => localInstant('2024-13-01 00:05')).toThrow('2024-13-01 00:05');
  });
});
