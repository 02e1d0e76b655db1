import { describe, expect, test } from 'vitest';
import type { CheckOutcome } from '../../src/ingest/schedule.ts';
import {
  due,
  eager,
  growingPauseMs,
  learnedIntervalMs,
  nextCheckAt,
  POLITE,
} from '../../src/ingest/schedule.ts';
import type { SourceState } from '../../src/model/source.ts';
import { sourceState } from './values.ts';

const now = '2026-03-02T10:00:00.000Z';
const HOUR = 3_600_000;

const outcome = (parts: Partial<CheckOutcome> = {}): CheckOutcome => ({
  succeeded: true,
  consecutiveFailures: 0,
  learnedIntervalMs: 2 * HOUR,
  freshSeconds: null,
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

  test('takes what a clock that was a year ahead has planned, once it is set right', () => {
    const ahead = { lastCheckedAt: '2027-03-02T10:00:00.000Z', nextCheckAt: '2027-03-02T12:00:00.000Z' };
    const states = [sourceState('ahead', ahead), sourceState('off', { ...ahead, enabled: false })];
    expect(due(states, now)).toEqual(['source:ahead']);
  });

  test('leaves what another machine has checked, whose clock is a little ahead', () => {
    const ahead = { lastCheckedAt: '2026-03-02T10:59:00.000Z', nextCheckAt: '2026-03-02T12:59:00.000Z' };
    expect(due([sourceState('ahead', ahead)], now)).toEqual([]);
  });
});

describe('learnedIntervalMs', () => {
  const learned = (foundNew: boolean, parts: Partial<SourceState> = {}, policy = POLITE) =>
    learnedIntervalMs(sourceState('a', parts), foundNew, policy) / HOUR;
  /** A source whose last check planned the next so many hours later. */
  const planned = (hours: number, parts: Partial<SourceState> = {}) => ({
    lastCheckedAt: now,
    nextCheckAt: new Date(Date.parse(now) + hours * HOUR).toISOString(),
    ...parts,
  });

  test.each([
    [24, 2],
    [48, 4],
    [1, 0.25],
    [1_000, 6],
  ])('a new source with an article every %i hours begins with %f hours', (expectEveryHours, hours) => {
    expect(learned(true, { expectEveryHours })).toBe(hours);
  });

  test.each([
    ['news halve it', true, 2, 1],
    ['not below the least', true, 0.3, 0.25],
    ['silence stretches it', false, 2, 2.2],
    ['not beyond the most', false, 5.9, 6],
    ['a long wait that a server asked for is not learned', true, 100, 3],
    ['nor a plan that lies in the past', false, -3, 0.275],
  ])('%s', (_what, foundNew, before, after) => {
    expect(learned(foundNew, planned(before))).toBeCloseTo(after);
  });

  test('after failures it begins anew', () => {
    expect(learned(false, planned(168, { consecutiveFailures: 10 }))).toBe(2);
  });

  test('settles at about eight checks an article', () => {
    let hours = 2;
    let sinceArticle = 0;
    let [checks, articles] = [0, 0];
    while (articles < 200) {
      checks += 1;
      sinceArticle += hours;
      const foundNew = sinceArticle >= 24;
      if (foundNew) {
        articles += 1;
        sinceArticle -= 24;
      }
      hours = learned(foundNew, planned(hours));
    }
    expect(Math.round(checks / articles)).toBe(8);
  });

  test('an eager policy knows one interval', () => {
    expect(learned(true, planned(1), eager(HOUR))).toBe(1);
    expect(learned(false, planned(1), eager(HOUR))).toBe(1);
  });
});

describe('nextCheckAt', () => {
  test.each([
    ['the learned interval where nothing else is said', {}, 2],
    ['the freshness of its feeds where that is longer', { freshSeconds: 3 * 3_600 }, 3],
    ['not the freshness where that is shorter', { freshSeconds: 60 }, 2],
    ['a day of freshness at most', { freshSeconds: 365 * 24 * 3_600 }, 24],
    ['the longest of all', { freshSeconds: 3 * 3_600, retryAfterSeconds: 4 * 3_600 }, 4],
  ])('waits for %s', (_what, parts, hours) => expect(hoursUntil(parts)).toBe(hours));

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
    expect(hoursUntil({ freshSeconds: 36_000 }, 1)).toBeCloseTo(11);
    expect(hoursUntil({ retryAfterSeconds: 36_000 }, 1)).toBeCloseTo(11);
  });

  test('an eager policy checks at its interval whatever is expected', () => {
    expect(nextCheckAt(outcome({ learnedIntervalMs: 2_000, freshSeconds: 600 }), now, eager(2_000), 0)).toBe(
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
