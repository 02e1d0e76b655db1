/**
 * How far one subscription has come: written by who resolves it, read by who delivers it. All cursors are those of changes, as
 * in `Change.cursor`.
 */
export interface Progress {
  /** Where a client that comes back goes on, whatever its document says; null for what the document says. */
  readonly resumeAfter: string | null;
  /** Of the change behind the event at hand; null before the first event. */
  event: string | null;
  /**
   * Everything up to here was either asked for and handed out, or passed over by a filter, so nothing is lost to who goes on
   * after it; null until the beginning is known. It moves past an event when the next one is asked for.
   */
  passed: string | null;
}

/** The progress of a subscription that has not begun. */
export function noProgress(resumeAfter: string | null = null): Progress {
  return { resumeAfter, event: null, passed: null };
}
