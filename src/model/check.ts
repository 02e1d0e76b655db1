import type { Instant } from './time.ts';

/** How a check of a source came out. */
export const CheckOutcome = { SUCCEEDED: 'SUCCEEDED', PARTIAL: 'PARTIAL', FAILED: 'FAILED' } as const;
export type CheckOutcome = keyof typeof CheckOutcome;

/**
 * Checks that followed one another in time and came out alike. A check that comes much later than it was planned begins a span
 * of its own, so that no span covers a time in which nobody looked.
 */
export interface CheckSpan {
  readonly sourceId: string;
  /** When the first of them began and when the last of them was over. */
  readonly from: Instant;
  readonly to: Instant;
  readonly outcome: CheckOutcome;
  /** The code of what went wrong, of a feed or list, also of one that lists nothing; null where nothing did. */
  readonly code: string | null;
  readonly count: number;
}

/** One check, as far as spans tell of it. */
export interface Check {
  readonly sourceId: string;
  readonly startedAt: Instant;
  readonly finishedAt: Instant;
  readonly outcome: CheckOutcome;
  readonly code: string | null;
}

/** A check may come so late, for the sake of other sources, and still be one of a row. */
const LATE_MS = 3_600_000;

/**
 * The span after a check: the last one made longer, or a new one. `plannedAt` is when the check was to be made at the latest
 * known plan; null where there was none.
 */
export function spanAfter(last: CheckSpan | null, check: Check, plannedAt: Instant | null): CheckSpan {
  const { sourceId, startedAt, finishedAt, outcome, code } = check;
  const isLate = plannedAt !== null && Date.parse(startedAt) - Date.parse(plannedAt) > LATE_MS;
  const isAlike = last !== null && last.outcome === outcome && last.code === code;
  return isAlike && !isLate
    ? { ...last, to: finishedAt > last.to ? finishedAt : last.to, count: last.count + 1 }
    : { sourceId, from: startedAt, to: finishedAt, outcome, code, count: 1 };
}
