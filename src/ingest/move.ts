import type { Move } from '../model/source.ts';
import type { Instant } from '../model/time.ts';

/**
 * A lasting redirect is believed when it was the only answer for so long. Sites of provinces redirect "for ever" to an
 * error page, a login or a test server, and take it back within days.
 */
const BELIEVED_AFTER_MS = 7 * 86_400_000;

/** Where to ask for a feed or list: at its own address, or where it has moved for good. */
export function addressToAsk(url: string, move: Move | undefined, now: Instant): string {
  if (move === undefined) return url;
  return Date.parse(now) - Date.parse(move.since) >= BELIEVED_AFTER_MS ? move.to : url;
}

/** What an answer says of where a feed or list lies. */
export interface MoveEvidence {
  /** The address that was asked. */
  readonly asked: string;
  /** Where lasting redirects alone led from it; null without any. */
  readonly movedTo: string | null;
  /** Whether what is there is a feed or list with articles of the site, or has not changed since it was. */
  readonly isValid: boolean;
}

/**
 * What to remember of a move after an answer. The time counts from the first of an unbroken run of answers with the same
 * valid target; any other answer, a failure too, ends it, so that a target that goes bad is given up at once. Never from
 * https to http, where anyone on the way could have answered.
 */
export function moveAfter(
  url: string,
  before: Move | undefined,
  { asked, movedTo, isValid }: MoveEvidence,
  at: Instant,
): Move | null {
  if (!isValid) return null;
  if (movedTo === null) return before !== undefined && asked === before.to ? before : null;
  if (url.startsWith('https:') && !movedTo.startsWith('https:')) return null;
  return before?.to === movedTo ? before : { to: movedTo, since: at };
}
