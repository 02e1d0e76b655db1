import type { SourceState } from '../model/source.ts';
import type { Instant } from '../model/time.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How often things are asked for; all in milliseconds. */
export interface SchedulePolicy {
  /** Between two checks of a healthy source, at least and at most. */
  readonly minIntervalMs: number;
  readonly maxIntervalMs: number;
  /** A longer freshness that a feed or list tells is taken for a mistake: months are common for lists in a cache. */
  readonly maxFreshnessMs: number;
  /** After the first failure of a source or page; it doubles with each further one. */
  readonly failurePauseMs: number;
  readonly maxFailurePauseMs: number;
  /** Before a page that is no article, or is gone, is asked for a second time; it doubles as well. */
  readonly refusalPauseMs: number;
  readonly maxRefusalPauseMs: number;
  /** Between two looks at an article of the last two days. */
  readonly freshRecheckMs: number;
  /** Between two looks at an article of the last month. */
  readonly settledRecheckMs: number;
}

/** For sites of other people: seldom, and ever more seldom where nothing comes of it, but never given up. */
export const POLITE: SchedulePolicy = {
  minIntervalMs: 15 * MINUTE_MS,
  maxIntervalMs: 6 * HOUR_MS,
  maxFreshnessMs: DAY_MS,
  failurePauseMs: 30 * MINUTE_MS,
  maxFailurePauseMs: 7 * DAY_MS,
  refusalPauseMs: HOUR_MS,
  maxRefusalPauseMs: 30 * DAY_MS,
  freshRecheckMs: HOUR_MS,
  settledRecheckMs: 7 * DAY_MS,
};

/** For sites of one's own on loopback, as in a demo: everything every `intervalMs`, trouble after no more than ten times that. */
export function eager(intervalMs: number): SchedulePolicy {
  return {
    minIntervalMs: intervalMs,
    maxIntervalMs: intervalMs,
    maxFreshnessMs: intervalMs,
    failurePauseMs: intervalMs,
    maxFailurePauseMs: 10 * intervalMs,
    refusalPauseMs: 10 * intervalMs,
    maxRefusalPauseMs: 100 * intervalMs,
    freshRecheckMs: 5 * intervalMs,
    settledRecheckMs: 60 * intervalMs,
  };
}

/** A pause that doubles with each time, from `firstMs` at the first on, up to `maxMs`. */
export function growingPauseMs(times: number, firstMs: number, maxMs: number): number {
  // From 2^40 on every pause is at its limit, and the power must not overflow on the way.
  return Math.min(maxMs, firstMs * 2 ** Math.min(Math.max(times - 1, 0), 40));
}

/** Clocks of machines that share a store differ by less; only one that is set wrong is further ahead. */
const CLOCKS_DIFFER_MS = HOUR_MS;

/**
 * How long ago something was done, in milliseconds; infinitely long where it was done more than an hour from now: what a clock that was
 * ahead has written down must not hold anything up until that day.
 */
export function sinceMs(at: Instant, now: Instant): number {
  const ms = Date.parse(now) - Date.parse(at);
  return ms < -CLOCKS_DIFFER_MS ? Number.POSITIVE_INFINITY : ms;
}

/**
 * The ids of the enabled sources whose time has come, longest waiting first, never checked ones before all. What a clock that was ahead has
 * planned is due.
 */
export function due(states: readonly SourceState[], now: Instant): readonly string[] {
  const isDue = ({ lastCheckedAt, nextCheckAt }: SourceState) =>
    nextCheckAt === null ||
    nextCheckAt <= now ||
    (lastCheckedAt !== null && sinceMs(lastCheckedAt, now) === Number.POSITIVE_INFINITY);
  return states
    .filter((state) => state.enabled && isDue(state))
    .sort((a, b) => {
      const [left, right] = [a.nextCheckAt ?? '', b.nextCheckAt ?? ''];
      return left < right || (left === right && a.sourceId < b.sourceId) ? -1 : 1;
    })
    .map(({ sourceId }) => sourceId);
}

/** A quiet check makes the learned interval this much longer; half of it is the answer to news. */
const GROWTH = 1.1;

/**
 * How long after this check of a healthy source the next one would find something, as the checks so far teach: half of the
 * last interval when this one found a new article, a little more of it when not, so that about one check in eight finds
 * something. A source without a usable interval behind it (new, or failing until now) begins with a twelfth of the time in
 * which an article is expected. Always within the policy's bounds.
 */
export function learnedIntervalMs(
  before: Pick<SourceState, 'expectEveryHours' | 'lastCheckedAt' | 'nextCheckAt' | 'consecutiveFailures'>,
  foundNew: boolean,
  { minIntervalMs, maxIntervalMs }: SchedulePolicy,
): number {
  const within = (ms: number) => Math.min(maxIntervalMs, Math.max(minIntervalMs, ms));
  const { expectEveryHours, lastCheckedAt, nextCheckAt, consecutiveFailures } = before;
  if (lastCheckedAt === null || nextCheckAt === null || consecutiveFailures > 0)
    return within((expectEveryHours * HOUR_MS) / 12);
  const last = within(Date.parse(nextCheckAt) - Date.parse(lastCheckedAt));
  return within(foundNew ? last / 2 : last * GROWTH);
}

/** What came of a check, as far as the next one depends on it. */
export interface CheckOutcome {
  readonly succeeded: boolean;
  /** This failure counted; 0 after a success. */
  readonly consecutiveFailures: number;
  readonly learnedIntervalMs: number;
  /** The shortest freshness that its feeds and lists told, by HTTP or a feed's ttl; null when none told any. */
  readonly freshSeconds: number | null;
  /** The longest wait that an answer asked for all of it; null when none did. */
  readonly retryAfterSeconds: number | null;
}

/**
 * When a source is to be checked again. A healthy one after the learned interval, but not before its feed stops being
 * fresh; a failing one after a pause that doubles with each failure. A Retry-After is obeyed beyond every bound but a week.
 * `jitter`, from 0 to 1, makes all of it later by up to a tenth, so that sources do not march in step.
 */
export function nextCheckAt(
  outcome: CheckOutcome,
  now: Instant,
  policy: SchedulePolicy,
  jitter: number,
): Instant {
  const pauseMs = outcome.succeeded
    ? Math.max(
        outcome.learnedIntervalMs,
        Math.min((outcome.freshSeconds ?? 0) * 1_000, policy.maxFreshnessMs),
      )
    : growingPauseMs(outcome.consecutiveFailures, policy.failurePauseMs, policy.maxFailurePauseMs);
  const askedMs = Math.min((outcome.retryAfterSeconds ?? 0) * 1_000, 7 * DAY_MS);
  const waitMs = Math.max(pauseMs, askedMs) * (1 + jitter / 10);
  return new Date(Date.parse(now) + Math.round(waitMs)).toISOString();
}
