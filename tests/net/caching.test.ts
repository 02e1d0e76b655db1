import { describe, expect, test } from 'vitest';
import { maxAge, parseHttpDate, parseRetryAfter } from '../../src/net/caching.ts';

const now = new Date('2026-03-02T10:00:00Z');

describe('parseHttpDate', () => {
  test.each([
    ['Sun, 06 Nov 1994 08:49:37 GMT', '1994-11-06T08:49:37.000Z'],
    ['Sunday, 06-Nov-94 08:49:37 GMT', '1994-11-06T08:49:37.000Z'],
    ['Sunday, 06-Nov-30 08:49:37 GMT', '2030-11-06T08:49:37.000Z'],
    ['Sun Nov  6 08:49:37 1994', '1994-11-06T08:49:37.000Z'],
  ])('reads %s', (text, instant) => {
    expect(parseHttpDate(text, now)?.toISOString()).toBe(instant);
  });

  test.each([
    '',
    '0',
    '-1',
    'tomorrow',
    '2026-03-02',
    'Sun, 32 Nov 1994 08:49:37 GMT',
    'Sun, 06 Foo 1994 08:49:37 GMT',
  ])('does not take "%s" for a date', (text) => {
    expect(parseHttpDate(text, now)).toBeNull();
  });
});

describe('parseRetryAfter', () => {
  test('reads seconds', () => expect(parseRetryAfter('120', now)).toBe(120));
  test('reads a date', () => expect(parseRetryAfter('Mon, 02 Mar 2026 10:02:00 GMT', now)).toBe(120));
  test('a date that is over means at once', () => {
    expect(parseRetryAfter('Mon, 02 Mar 2026 09:00:00 GMT', now)).toBe(0);
  });
  test.each([null, '', 'soon', '-5', '1.5'])('%j says nothing', (value) => {
    expect(parseRetryAfter(value, now)).toBeNull();
  });
});

describe('maxAge', () => {
  const none = { cacheControl: null, expires: null, date: null, age: null };
  test('is null when the server says nothing', () => expect(maxAge(none, now)).toBeNull());
  test('reads max-age', () =>
    expect(maxAge({ ...none, cacheControl: 'public, Max-Age=600' }, now)).toBe(600));
  test('takes off the time spent in a cache', () => {
    expect(maxAge({ ...none, cacheControl: 'max-age=600', age: '150' }, now)).toBe(450);
    expect(maxAge({ ...none, cacheControl: 'max-age=600', age: '900' }, now)).toBe(0);
  });
  test('no-store and no-cache mean at once, whatever max-age says', () => {
    expect(maxAge({ ...none, cacheControl: 'no-cache, max-age=600' }, now)).toBe(0);
    expect(maxAge({ ...none, cacheControl: 'no-store' }, now)).toBe(0);
  });
  test.each([
    ['max-age="600"', 600],
    ['max-age=600, must-revalidate', 600],
    ['private, max-age=0', 0],
    ['max-age=99999999999999999999', 2 ** 31],
    ['s-maxage=600', null],
    ['max-age=soon', null],
    ['max-age=-1', null],
    ['no-cache="set-cookie", max-age=600', 600],
    ['', null],
  ])('reads Cache-Control "%s" as %j', (cacheControl, seconds) => {
    expect(maxAge({ ...none, cacheControl }, now)).toBe(seconds);
  });
  test('an Expires that is over means at once', () => {
    expect(maxAge({ ...none, expires: 'Thu, 01 Jan 1970 00:00:00 GMT' }, now)).toBe(0);
  });
  test('measures Expires against Date', () => {
    const headers = {
      ...none,
      expires: 'Mon, 02 Mar 2026 12:00:00 GMT',
      date: 'Mon, 02 Mar 2026 11:00:00 GMT',
    };
    expect(maxAge(headers, now)).toBe(3_600);
  });
  test('measures Expires against the clock without Date', () => {
    expect(maxAge({ ...none, expires: 'Mon, 02 Mar 2026 10:30:00 GMT' }, now)).toBe(1_800);
  });
  test('max-age goes before Expires', () => {
    const headers = { ...none, cacheControl: 'max-age=5', expires: 'Mon, 02 Mar 2026 12:00:00 GMT' };
    expect(maxAge(headers, now)).toBe(5);
  });
  test('an Expires that is no date means at once', () =>
    expect(maxAge({ ...none, expires: '0' }, now)).toBe(0));
});
