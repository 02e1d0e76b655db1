/**
 * How far one subscription has come: written by who resolves it, read by who delivers it. All cursors are those of changes, as
 * in `Change.cursor`: whole numbers in decimal that grow.
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
  /**
   * What the arguments came to mean, where that takes more than the arguments (ids that lead to others by now). The same operation
   * with the same audience has the same events from a cursor on, whoever asks. Null where that is not so.
   */
  audience: string | null;
  /** Waits until it is this subscription's turn to make an event: many may have waited for the same change. */
  turn(): Promise<void>;
}

/** The progress of a subscription that has not begun. */
export function noProgress(resumeAfter: string | null = null): Progress {
  return { resumeAfter, event: null, passed: null, audience: null, turn: async () => {} };
}
