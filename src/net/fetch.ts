import { lookup } from 'node:dns/promises';
import { setTimeout as sleepMs } from 'node:timers/promises';
import { GatewayError } from '../errors.ts';
import type { Logger } from '../log.ts';
import type { Validators } from '../model/source.ts';
import type { Clock } from '../model/time.ts';
import { orAborted } from './abort.ts';
import { checkPublic, hostAndPort, type ResolveName } from './agent.ts';
import { ACCEPT_ENCODING } from './body.ts';
import { maxAge, parseRetryAfter } from './caching.ts';
import { createConnections } from './connections.ts';
import type { DocumentRequest, FetchDocument, FetchedDocument, NotModified } from './document.ts';
import { type Answer, aborted, type Limits } from './exchange.ts';
import { createHostQueues, type Sleep } from './hosts.ts';
import { redirectTarget } from './redirect.ts';
import { createRests } from './rests.ts';
import { ROBOTS_LIMIT_BYTES, restMs } from './robots.ts';
import { createRobotsCache } from './robots-cache.ts';
import { statusError } from './status.ts';

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
  /** Root certificates as PEM in place of those that Node trusts. */
  readonly roots?: readonly string[] | undefined;
  /** Told of what is wrong with a server although its documents could be had. */
  readonly log?: Pick<Logger, 'warn'> | undefined;
}

/** `FetchDocument` with the connections behind it. */
export interface Fetch extends FetchDocument {
  /** Asks nothing; throws FETCH_BAD_URL or FETCH_BLOCKED_ADDRESS for an address that would not be asked, see `checkPublic`. */
  checkAddress(url: string): Promise<void>;
  /** Cuts all connections; requests under way fail. */
  close(): Promise<void>;
}

const MAX_REDIRECTS = 5;

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
  const guard = {
    resolveName: options.resolveName ?? ((hostname: string) => lookup(hostname, { all: true })),
    isAllowed: (host: string) => allowed.has(host),
  };
  const connections = createConnections({
    ...guard,
    connectTimeoutMs: limits.headersTimeoutMs,
    userAgent: options.userAgent,
    roots: options.roots,
    onCompletedChain: (host, issuers) =>
      options.log?.warn(
        { host, issuers },
        'a server leaves intermediate certificates out; they were fetched from where its certificate says',
      ),
  });
  const queues = createHostQueues({
    now: () => now().getTime(),
    sleep: options.sleep ?? ((ms, signal) => sleepMs(ms, undefined, signal === undefined ? {} : { signal })),
  });

  const rests = createRests(() => now().getTime());

  const ask = async (
    url: URL,
    pauseMs: number,
    headers: Readonly<Record<string, string>>,
    { bounds = limits, signal }: { bounds?: Limits; signal?: AbortSignal | undefined },
  ) => {
    const isOwn = allowed.has(hostAndPort(url));
    // One server answers for all ports of a name, while one's own sites lie side by side on loopback.
    const host = isOwn ? hostAndPort(url) : url.hostname;
    const work = async () => {
      // While this request waited, the answer to another may have asked for a rest.
      rests.check(host, url);
      const sent = { 'user-agent': options.userAgent, 'accept-encoding': ACCEPT_ENCODING, ...headers };
      const answer = await connections.send(url, sent, bounds, signal);
      rests.note(host, url, answer.status, waitOf(answer, now()));
      return answer;
    };
    rests.check(host, url);
    return queues.run(host, isOwn ? 0 : pauseMs, work, signal);
  };

  const robots = createRobotsCache({
    agent: (options.userAgent.split('/')[0] ?? '').trim(),
    now,
    async read(url) {
      const bounds: Limits = { ...limits, maxBytes: ROBOTS_LIMIT_BYTES, tooLong: 'CUT' };
      const { answer } = await follow(url, (hop) =>
        ask(hop, delayMs, { accept: 'text/plain, */*;q=0.5' }, { bounds }),
      );
      return { ...answer, retryAfterSeconds: waitOf(answer, now()) };
    },
  });

  const askPolitely = async (url: URL, headers: Readonly<Record<string, string>>, signal?: AbortSignal) => {
    const rules = await orAborted(robots.rulesFor(url.origin), signal);
    if (!rules.allows(url)) throw forbiddenByRobots(url);
    return ask(url, restMs(delayMs, rules), headers, { signal });
  };

  const fetchDocument = async ({ url, validators, signal }: DocumentRequest) => {
    const start = httpUrl(url);
    const isAborted = () => signal?.aborted === true;
    if (isAborted()) throw aborted(start, signal?.reason);
    const headers = { accept: ACCEPT, 'accept-language': 'vi, en;q=0.5', ...conditions(validators) };
    try {
      const {
        answer,
        url: final,
        isLasting,
      } = await follow(start, (hop) => askPolitely(hop, headers, signal));
      const document = documentOf(answer, final, validators, now());
      return isLasting ? { ...document, movedTo: final.href } : document;
    } catch (error) {
      if (isAborted()) throw aborted(start, signal?.reason);
      if (!(error instanceof GatewayError)) throw error;
      throw new GatewayError(error.code, error.message, {
        cause: error.cause,
        details: { ...error.details, url },
      });
    }
  };
  return Object.assign(fetchDocument, {
    checkAddress: async (url: string) => checkPublic(httpUrl(url), guard),
    close: () => connections.close(),
  });
}

interface Followed {
  readonly answer: Answer;
  /** Where the last answer came from. */
  readonly url: URL;
  /** Whether there were redirects, and all of them are meant to last (RFC 9110, 15.4.2 and 15.4.9). */
  readonly isLasting: boolean;
}

/** Asks along redirects until an answer is none, at most five times further. */
async function follow(start: URL, ask: (url: URL) => Promise<Answer>): Promise<Followed> {
  let url = start;
  let passing = 0;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    const answer = await ask(url);
    const target = redirectTarget(answer, url);
    if (target === null) return { answer, url, isLasting: redirects > 0 && passing === 0 };
    if (answer.status !== 301 && answer.status !== 308) passing += 1;
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
  throw statusError(url.href, status, waitOf(answer, now));
}

/** Seconds that an answer asks to wait; null when it does not. */
const waitOf = ({ header }: Answer, now: Date) => parseRetryAfter(header('retry-after'), now);

function forbiddenByRobots(url: URL): GatewayError {
  return new GatewayError(
    'FETCH_ROBOTS',
    `expected to be allowed to read ${url.href}, but the site's robots.txt forbids it`,
  );
}
