import { lookup } from 'node:dns/promises';
import { setTimeout as sleepMs } from 'node:timers/promises';
import { GatewayError } from '../errors.ts';
import type { Validators } from '../model/source.ts';
import type { Clock } from '../model/time.ts';
import { orAborted } from './abort.ts';
import { createAgent, hostAndPort, type ResolveName } from './agent.ts';
import { ACCEPT_ENCODING } from './body.ts';
import { maxAge, parseRetryAfter } from './caching.ts';
import type { DocumentRequest, FetchDocument, FetchedDocument, NotModified } from './document.ts';
import { type Answer, aborted, exchange, type Limits } from './exchange.ts';
import { createHostQueues, type Sleep } from './hosts.ts';
import { redirectTarget } from './redirect.ts';
import { createRobotsCache } from './robots-cache.ts';

/** What `createFetch` needs, and what may be set. Durations are in milliseconds. */
export interface FetchOptions {
  /** Sent as it is; its first word up to "/" is the product token that robots.txt files may name. */
  readonly userAgent: string;
  /** "host:port" entries, port always given, that may be private and are not delayed. */
  readonly allowHosts?: readonly string[] | undefined;
  readonly now: Clock;
  /**
   * For one request and answer, redirects counted anew; 30 s. The first byte must come within two thirds of it, and no
   * pause may be longer than one third.
   */
  readonly timeoutMs?: number | undefined;
  /** Of a body, after decompression; 8 MiB. */
  readonly maxBytes?: number | undefined;
  /** Rest between two requests to one host; 1 s. A robots.txt may ask for more. */
  readonly delayMs?: number | undefined;
  readonly resolveName?: ResolveName | undefined;
  readonly sleep?: Sleep | undefined;
}

/** `FetchDocument` with the connections behind it. */
export interface Fetch extends FetchDocument {
  /** Cuts all connections; requests under way fail. */
  close(): Promise<void>;
}

const MAX_REDIRECTS = 5;
/** A Crawl-delay beyond it is taken for a mistake: at a minute a page a site could not be read at all. */
const MAX_CRAWL_DELAY_MS = 30_000;

const ACCEPT =
  'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/xml;q=0.9, */*;q=0.5';

/**
 * Makes the gateway's one way to the outside: polite (robots.txt, one request at a time a host, with rests), bounded
 * (time, size, redirects) and guarded (public addresses only, at every hop). See `FetchDocument` for what it answers.
 */
export function createFetch(options: FetchOptions): Fetch {
  const { now, timeoutMs = 30_000, delayMs = 1_000, maxBytes = 8 * 1024 * 1024 } = options;
  const allowed = new Set(options.allowHosts ?? []);
  const limits: Limits = {
    headersTimeoutMs: Math.ceil((timeoutMs * 2) / 3),
    idleTimeoutMs: Math.ceil(timeoutMs / 3),
    totalTimeoutMs: timeoutMs,
    maxBytes,
  };
  const agent = createAgent({
    resolveName: options.resolveName ?? ((hostname) => lookup(hostname, { all: true })),
    isAllowed: (host) => allowed.has(host),
    connectTimeoutMs: limits.headersTimeoutMs,
  });
  const queues = createHostQueues({
    now: () => now().getTime(),
    sleep: options.sleep ?? ((ms, signal) => sleepMs(ms, undefined, signal === undefined ? {} : { signal })),
  });

  const ask = (url: URL, restMs: number, headers: Readonly<Record<string, string>>, signal?: AbortSignal) => {
    const host = hostAndPort(url);
    const work = () =>
      exchange(
        agent,
        url,
        { 'user-agent': options.userAgent, 'accept-encoding': ACCEPT_ENCODING, ...headers },
        limits,
        signal,
      );
    return queues.run(host, allowed.has(host) ? 0 : restMs, work, signal);
  };

  const robots = createRobotsCache({
    agent: (options.userAgent.split('/')[0] ?? '').trim(),
    now,
    read: async (url) =>
      (await follow(url, (hop) => ask(hop, delayMs, { accept: 'text/plain, */*;q=0.5' }))).answer,
  });

  const askPolitely = async (url: URL, headers: Readonly<Record<string, string>>, signal?: AbortSignal) => {
    const rules = await orAborted(robots.rulesFor(url.origin), signal);
    if (!rules.allows(url)) throw forbiddenByRobots(url);
    const wishMs = Math.min((rules.crawlDelaySeconds ?? 0) * 1_000, MAX_CRAWL_DELAY_MS);
    return ask(url, Math.max(delayMs, wishMs), headers, signal);
  };

  const fetchDocument = async ({ url, validators, signal }: DocumentRequest) => {
    const start = httpUrl(url);
    const isAborted = () => signal?.aborted === true;
    if (isAborted()) throw aborted(start, signal?.reason);
    const headers = { accept: ACCEPT, 'accept-language': 'vi, en;q=0.5', ...conditions(validators) };
    try {
      const { answer, url: final } = await follow(start, (hop) => askPolitely(hop, headers, signal));
      return documentOf(answer, final, validators, now());
    } catch (error) {
      if (isAborted()) throw aborted(start, signal?.reason);
      if (!(error instanceof GatewayError)) throw error;
      throw new GatewayError(error.code, error.message, {
        cause: error.cause,
        details: { ...error.details, url },
      });
    }
  };
  return Object.assign(fetchDocument, { close: () => agent.destroy() });
}

/** Asks along redirects until an answer is none, at most five times further. */
async function follow(start: URL, ask: (url: URL) => Promise<Answer>): Promise<{ answer: Answer; url: URL }> {
  let url = start;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    const answer = await ask(url);
    const target = redirectTarget(answer, url);
    if (target === null) return { answer, url };
    url = target;
  }
  throw new GatewayError(
    'FETCH_TOO_MANY_REDIRECTS',
    `expected at most ${MAX_REDIRECTS} redirects from ${start.href}, but more came`,
  );
}

function httpUrl(text: string): URL {
  const url = URL.parse(text);
  if (url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '')
    return url;
  throw new GatewayError(
    'FETCH_BAD_URL',
    `expected an absolute http(s) address without credentials, but got "${text}"`,
    {
      details: { url: text },
    },
  );
}

function conditions(validators: Validators | undefined): Record<string, string> {
  return {
    ...(validators?.etag ? { 'if-none-match': validators.etag } : {}),
    ...(validators?.lastModified ? { 'if-modified-since': validators.lastModified } : {}),
  };
}

function documentOf(
  answer: Answer,
  url: URL,
  asked: Validators | undefined,
  now: Date,
): FetchedDocument | NotModified {
  const { header, status } = answer;
  const maxAgeSeconds = maxAge(
    {
      cacheControl: header('cache-control'),
      expires: header('expires'),
      date: header('date'),
      age: header('age'),
    },
    now,
  );
  const seen = { url: url.href, fetchedAt: now.toISOString(), maxAgeSeconds };
  if (status === 200) {
    const validators = { etag: header('etag'), lastModified: header('last-modified') };
    return {
      status: 'FETCHED',
      ...seen,
      contentType: header('content-type'),
      bytes: answer.bytes,
      validators,
    };
  }
  if (status === 304 && (asked?.etag || asked?.lastModified)) return { status: 'NOT_MODIFIED', ...seen };
  throw new GatewayError('FETCH_STATUS', `expected status 200 from ${url.href}, but got ${status}`, {
    details: { status, retryAfterSeconds: parseRetryAfter(header('retry-after'), now) },
  });
}

function forbiddenByRobots(url: URL): GatewayError {
  return new GatewayError(
    'FETCH_ROBOTS',
    `expected to be allowed to read ${url.href}, but the site's robots.txt forbids it`,
  );
}
