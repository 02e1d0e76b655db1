import { describe, expect, test } from 'vitest';
import type { CheckOutcome } from '../../src/ingest/schedule.ts';
import { due, eager, growingPauseMs, nextCheckAt, POLITE } from '../../src/ingest/schedule.ts';
import { sourceState } from './values.ts';

const now = '2026-03-02T10:00:00.000Z';
const HOUR = 3_600_000;

const outcome = (parts: Partial<CheckOutcome> = {}): CheckOutcome => ({
  succeeded: true,
  consecutiveFailures: 0,
  expectEveryHours: 24,
  maxAgeSeconds: null,
  retryAfterSeconds: null,
  ...parts,
});
const hoursUntil = (parts: Partial<CheckOutcome>, jitter = 0) =>
  (Date.parse(nextCheckAt(outcome(parts), now, POLITE, jitter)) - Date.parse(now)) / HOUR;

describe('due', () => {
  test('takes enabled sources whose time has come, longest waiting first, new ones before all', () => {
    const states = [
      sourceState('late', { nextCheckAt: '2026-03-02T09:00:00.000Z' }),
      sourceState('later', { nextCheckAt: now }),
      sourceState('latest', { nextCheckAt: '2026-03-01T09:00:00.000Z' }),
      sourceState('not-yet', { nextCheckAt: '2026-03-02T10:00:00.001Z' }),
      sourceState('off', { nextCheckAt: null, enabled: false }),
      sourceState('new-b'),
      sourceState('new-a'),
    ];
    expect(due(states, now)).toEqual([
      'source:new-a',
      'source:new-b',
      'source:latest',
      'source:late',
      'source:later',
    ]);
  });
});

describe('nextCheckAt', () => {
  test.each([
    [24, 2],
    [48, 4],
    [1, 0.25],
    [1_000, 6],
  ])('a source with an article every %i hours is checked after %f hours', (expectEveryHours, hours) => {
    expect(hoursUntil({ expectEveryHours })).toBe(hours);
  });

  test('waits until the feed stops being fresh, but not for ever', () => {
    expect(hoursUntil({ maxAgeSeconds: 3 * 3_600 })).toBe(3);
    expect(hoursUntil({ maxAgeSeconds: 60 })).toBe(2);
    expect(hoursUntil({ maxAgeSeconds: 365 * 24 * 3_600 })).toBe(6);
  });

  test('a failing source rests 30 minutes, then twice as long each time, at most a week, and is never given up', () => {
    const rests = [1, 2, 3, 4, 9, 10, 100, 100_000].map((consecutiveFailures) =>
      hoursUntil({ succeeded: false, consecutiveFailures }),
    );
    expect(rests).toEqual([0.5, 1, 2, 4, 128, 168, 168, 168]);
  });

  test('does as Retry-After says when that is longer, up to a week', () => {
    expect(hoursUntil({ retryAfterSeconds: 10 * 3_600 })).toBe(10);
    expect(hoursUntil({ retryAfterSeconds: 60 })).toBe(2);
    expect(hoursUntil({ succeeded: false, consecutiveFailures: 1, retryAfterSeconds: 2 * 3_600 })).toBe(2);
    expect(hoursUntil({ retryAfterSeconds: 1e9 })).toBe(168);
  });

  test('jitter makes it later by a tenth at most', () => {
    expect(hoursUntil({}, 1)).toBeCloseTo(2.2);
    expect(hoursUntil({}, 0.5)).toBeCloseTo(2.1);
  });

  test('an eager policy checks at its interval whatever is expected', () => {
    expect(nextCheckAt(outcome({ maxAgeSeconds: 600 }), now, eager(2_000), 0)).toBe(
      '2026-03-02T10:00:02.000Z',
    );
    const failing = outcome({ succeeded: false, consecutiveFailures: 50 });
    expect(nextCheckAt(failing, now, eager(2_000), 0)).toBe('2026-03-02T10:00:20.000Z');
  });
});

test('growingPauseMs doubles from the first on and keeps to its limit', () => {
  expect([0, 1, 2, 3, 4, 5, 1e9].map((times) => growingPauseMs(times, 10, 70))).toEqual([
    10, 10, 20, 40, 70, 70, 70,
  ]);
});
