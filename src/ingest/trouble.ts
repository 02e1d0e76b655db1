import { GatewayError } from '../errors.ts';
import type { RefusedPage, SourceError } from '../model/source.ts';
import type { Instant } from '../model/time.ts';

/** Codes of pages that are what they are: asking again soon would bring the same. */
const LASTING: ReadonlySet<string> = new Set([
  'FETCH_BLOCKED_ADDRESS',
  'FETCH_BAD_URL',
  'FETCH_TOO_LARGE',
  'FETCH_TOO_MANY_REDIRECTS',
  'FETCH_BAD_ENCODING',
  'FETCH_GONE',
  'FETCH_ROBOTS',
  'READ_NOT_AN_ARTICLE',
  'READ_MOVED',
  'READ_UNSUPPORTED_TYPE',
  // An operator took the article out of the graph.
  'RETRACTED',
]);

/** Whether the code of a refusal means that the page itself is to blame, not the moment. */
export const isLasting = (code: string): boolean => LASTING.has(code);

/** So many refusals for the same kind of reason make a page hopeless; fewer may be a slip of the site's editors. */
const HOPELESS_AFTER = 3;

/**
 * Whether a page is refused for good, so that its list counts as read without it. It is then asked for again only when the
 * list changes while it is still on it, or when its address turns up elsewhere.
 */
export function isHopeless({ code, attempts }: Pick<RefusedPage, 'code' | 'attempts'>): boolean {
  return code === 'READ_MOVED' || code === 'RETRACTED' || (isLasting(code) && attempts >= HOPELESS_AFTER);
}

/** What went wrong with one address, as far as the pipeline must know. */
export interface Trouble extends SourceError {
  /** Whether the page itself is to blame; else it may be better soon. */
  readonly isLasting: boolean;
  /** What the server asked to wait; null when it did not. */
  readonly retryAfterSeconds: number | null;
  /** Whether that is meant for the whole host (429, RFC 6585, 4) and not for this address alone. */
  readonly isOfHost?: boolean;
}

/**
 * What a thrown value says of an address: a `GatewayError` in its own words; anything else is our bug, recorded as INTERNAL
 * with its message.
 */
export function troubleOf(thrown: unknown, url: string, at: Instant): Trouble {
  if (!(thrown instanceof GatewayError)) {
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return { code: 'INTERNAL', message, at, url, isLasting: false, retryAfterSeconds: null };
  }
  const { status, retryAfterSeconds } = thrown.details;
  return {
    code: thrown.code,
    message: thrown.message,
    at,
    url,
    isLasting: isLasting(thrown.code),
    retryAfterSeconds: typeof retryAfterSeconds === 'number' ? retryAfterSeconds : null,
    isOfHost: status === 429,
  };
}

/** The part of a trouble that is kept. */
export const recordedError = ({ code, message, at, url }: Trouble): SourceError => ({
  code,
  message,
  at,
  url,
});
