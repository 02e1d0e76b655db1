import type { ReadingCounts } from './source.ts';
import type { Instant } from './time.ts';

/** How a refresh came out, see `RefreshReport.outcome`. */
export const RefreshOutcome = {
  SUCCEEDED: 'SUCCEEDED',
  FAILED: 'FAILED',
  ABORTED: 'ABORTED',
  DISABLED: 'DISABLED',
} as const;
export type RefreshOutcome = keyof typeof RefreshOutcome;

/** What one refresh of one source did. */
export interface RefreshReport extends ReadingCounts {
  readonly sourceId: string;
  /**
   * SUCCEEDED when a feed or list could be read (pages may have failed all the same), FAILED when none could, ABORTED when
   * it was called off: what was read until then is stored, the rest is read the next time. DISABLED when it was not read at all,
   * because an operator switched it off.
   */
  readonly outcome: RefreshOutcome;
  readonly startedAt: Instant;
  readonly finishedAt: Instant;
  readonly durationMs: number;
  /** Null after an abort, which leaves the schedule as it was, and for a source that is not read. */
  readonly nextCheckAt: Instant | null;
}
