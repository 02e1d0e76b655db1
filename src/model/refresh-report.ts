import type { SourceError } from './source.ts';
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
export interface RefreshReport {
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
  /** Entries listed; null when every feed and list answered that nothing changed. */
  readonly entryCount: number | null;
  /** Pages that came with a body. */
  readonly fetched: number;
  /** Pages that had not changed, by the server's word or by their content. */
  readonly unchanged: number;
  /** New articles. */
  readonly added: number;
  /** Articles that were known and have changed. */
  readonly updated: number;
  /** Feeds, lists and pages that gave nothing. */
  readonly failed: number;
  /** Why, the first twenty of them. */
  readonly errors: readonly SourceError[];
  /** Null after an abort, which leaves the schedule as it was, and for a source that is not read. */
  readonly nextCheckAt: Instant | null;
}
