import { GatewayError } from '../errors.ts';

/** A server that says "too many requests" without saying how long is left alone for so long. */
const UNSAID_SECONDS = 600;
/** A longer wish is taken for a mistake. */
const MAX_SECONDS = 7 * 24 * 3_600;

/** The servers and addresses that asked to be left alone for a while. */
export interface Rests {
  /**
   * Takes note of an answer: 429 speaks for the whole `host` (RFC 6585, 4), a 5xx with Retry-After for its address alone (RFC
   * 9110, 10.2.3). Other answers mean nothing here.
   */
  note(host: string, url: URL, status: number, retryAfterSeconds: number | null): void;
  /** Throws FETCH_STATUS, with the status that was answered and the seconds left, while the host or the address rests. */
  check(host: string, url: URL): void;
}

/** Makes an empty memory; `now` is the clock in milliseconds. */
export function createRests(now: () => number): Rests {
  const rests = new Map<string, { readonly status: number; readonly until: number }>();
  return {
    note(host, url, status, retryAfterSeconds) {
      if (status !== 429 && (status < 500 || retryAfterSeconds === null)) return;
      for (const [key, { until }] of rests) if (until <= now()) rests.delete(key);
      const seconds = Math.min(retryAfterSeconds ?? UNSAID_SECONDS, MAX_SECONDS);
      rests.set(status === 429 ? host : url.href, { status, until: now() + seconds * 1_000 });
    },
    check(host, url) {
      for (const key of [host, url.href]) {
        const rest = rests.get(key);
        if (rest === undefined || rest.until <= now()) continue;
        const { status, until } = rest;
        throw new GatewayError(
          'FETCH_STATUS',
          `expected ${key} to take requests, but it answered ${status} and is left alone until ${new Date(until).toISOString()}`,
          { details: { status, retryAfterSeconds: Math.ceil((until - now()) / 1_000) } },
        );
      }
    },
  };
}
