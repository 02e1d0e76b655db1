import { GatewayError } from '../errors.ts';
import { putLatest } from '../model/latest.ts';
import { ALLOW_ALL, decodeRobots, parseRobots, type RobotsRules } from './robots.ts';

/** How long a robots.txt holds (RFC 9309, 2.4: not beyond a day), in milliseconds. */
const FRESH_MS = 24 * 3_600_000;
/** How long a server that cannot say its rules is left alone. */
const UNREACHABLE_MS = 10 * 60_000;
/** The same where not even a connection came about: every page would fail alike, and it may be back soon. */
const UNCONNECTED_MS = 60_000;

/** Origins whose rules are kept; a site may lead to ever new ones, while all sites that are read are some hundred. */
const MOST_ORIGINS = 1_000;

/** The answer to a request for a robots.txt after redirects; `bytes` are those of status 200. */
export interface RobotsAnswer {
  readonly status: number;
  readonly bytes: Uint8Array;
  /** What the server asked to wait; null when it did not. */
  readonly retryAfterSeconds: number | null;
}

/** The robots.txt of every origin that was asked for. */
export interface RobotsCache {
  /**
   * The rules of an origin, read at most once a day (RFC 9309, 2.3.1): where there is none (4xx) everything is allowed;
   * where it cannot be had (5xx, 429, no connection) the rules known before hold on, and without any it rejects, with
   * FETCH_STATUS or with the failure of the connection, so that nothing is read there for a while. Of the last thousand origins
   * that were read, that is; one from before them is read anew.
   */
  rulesFor(origin: string): Promise<RobotsRules>;
}

interface Entry {
  readonly rules: RobotsRules | null;
  readonly failure: GatewayError | null;
  readonly until: number;
}

/** Makes an empty cache. `read` asks an origin for its robots.txt; `agent` is the product token to read it for. */
export function createRobotsCache(options: {
  readonly agent: string;
  readonly read: (url: URL) => Promise<RobotsAnswer>;
  readonly now: () => Date;
}): RobotsCache {
  const entries = new Map<string, Entry>();
  const reading = new Map<string, Promise<Entry>>();

  const load = async (origin: string): Promise<Entry> => {
    const url = new URL('/robots.txt', origin);
    const known = entries.get(origin)?.rules ?? null;
    const until = (ms: number) => options.now().getTime() + ms;
    try {
      const answer = await options.read(url);
      const { status, bytes } = answer;
      if (status === 429 || status >= 500) {
        return { rules: known, failure: unreadable(url, answer), until: until(UNREACHABLE_MS) };
      }
      const rules = status === 200 ? parseRobots(decodeRobots(bytes), options.agent) : ALLOW_ALL;
      return { rules, failure: null, until: until(FRESH_MS) };
    } catch (error) {
      if (!(error instanceof GatewayError)) throw error;
      return {
        rules: known,
        failure: error,
        until: until(error.code === 'FETCH_ABORTED' ? 0 : UNCONNECTED_MS),
      };
    }
  };

  return {
    async rulesFor(origin) {
      let entry = entries.get(origin);
      if (entry === undefined || entry.until <= options.now().getTime()) {
        const loading = reading.get(origin) ?? load(origin).finally(() => reading.delete(origin));
        reading.set(origin, loading);
        entry = await loading;
        putLatest(entries, origin, entry, MOST_ORIGINS);
      }
      if (entry.rules === null) throw entry.failure;
      return entry.rules;
    },
  };
}

function unreadable(url: URL, { status, retryAfterSeconds }: RobotsAnswer): GatewayError {
  return new GatewayError(
    'FETCH_STATUS',
    `expected ${url.href} to say what may be read, but it answered ${status}; nothing is read there until it does`,
    { details: { url: url.href, status, retryAfterSeconds } },
  );
}
