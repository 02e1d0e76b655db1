import { type Agent, errors } from 'undici';
import { GatewayError } from '../errors.ts';
import { type BodyLimits, readBody, tooLarge } from './body.ts';
import { fetchFailure } from './failure.ts';
import { type Head, Reception } from './reception.ts';

/** How long an exchange may take and how much it may bring. */
export interface Limits extends BodyLimits {
  /** Until the status and headers are there. */
  readonly headersTimeoutMs: number;
  /** Between two pieces of the body. */
  readonly idleTimeoutMs: number;
  /** For the whole exchange. */
  readonly totalTimeoutMs: number;
}

/** One answer of a server, redirects not followed. */
export interface Answer {
  readonly status: number;
  /** The value of a header, null when it was not sent; of several the first, or all where it is a list. One character a byte. */
  header(name: string): string | null;
  /** Decompressed; empty for any status but 200, whose bodies are not wanted. */
  readonly bytes: Uint8Array;
}

/** A body that is not wanted is read up to here, to keep the connection; a longer one is cut off. */
const DISCARD_BYTES = 64 * 1024;

/**
 * Sends one GET and reads the answer within the limits. Rejects with a `GatewayError` whose code begins with FETCH_; an
 * aborted `signal` is FETCH_ABORTED.
 */
export async function exchange(
  agent: Agent,
  url: URL,
  headers: Readonly<Record<string, string>>,
  limits: Limits,
  signal?: AbortSignal,
): Promise<Answer> {
  if (signal?.aborted === true) throw aborted(url, signal.reason);
  const onPiece = () => deadline.expect('more of the body', limits.idleTimeoutMs);
  let reception = new Reception(onPiece);
  const deadline = startDeadline(url, limits, signal, (failure) => reception.hangUp(failure));
  const ask = (): Promise<Head> => {
    const path = url.pathname + url.search;
    // The deadline keeps time itself: undici's timers are half a second coarse.
    const untimed = { headersTimeout: 0, bodyTimeout: 0 };
    agent.dispatch({ origin: url.origin, path, method: 'GET', headers, ...untimed }, reception);
    return reception.head;
  };
  try {
    const head = await ask().catch((error: unknown) => {
      deadline.check();
      if (!wasStale(error)) throw error;
      reception = new Reception(onPiece);
      return ask();
    });
    onPiece();
    const header = (name: string) => headerOf(head.headers[name], name);
    const length = Number(header('content-length') ?? 0);
    if (head.status !== 200) {
      await discard(reception, length);
      return { status: head.status, header, bytes: new Uint8Array() };
    }
    if (length > limits.maxBytes && limits.tooLong !== 'CUT') throw tooLarge(url, limits.maxBytes);
    return {
      status: 200,
      header,
      bytes: await readBody(reception, header('content-encoding'), { ...limits, url }),
    };
  } catch (error) {
    const failure = deadline.failure() ?? fetchFailure(error, url);
    // What nobody reads on must not hold its connection.
    reception.hangUp(failure);
    throw failure;
  } finally {
    deadline.stop();
  }
}

/**
 * Whether a connection that had served before ended without an answer. A server may close an idle one at any time, also while
 * a request is on its way, and asking again is right for a GET (RFC 9110, 9.2.2). A fresh connection that ends is a failure.
 */
const wasStale = (error: unknown): boolean =>
  error instanceof errors.SocketError && (error.socket?.bytesRead ?? 0) > 0;

/** Headers that are lists: sent several times, they mean the same as once with commas (RFC 9110, 5.3). */
const LISTS: ReadonlySet<string> = new Set(['cache-control', 'content-encoding']);

function headerOf(value: string | readonly string[] | undefined, name: string): string | null {
  if (value === undefined || typeof value === 'string') return value ?? null;
  return (LISTS.has(name) ? value.join(', ') : value[0]) ?? null;
}

async function discard(reception: Reception, length: number): Promise<void> {
  if (length > DISCARD_BYTES) return reception.hangUp(new Error('the body is not wanted'));
  let size = 0;
  try {
    for await (const piece of reception) {
      size += piece.byteLength;
      if (size > DISCARD_BYTES) return;
    }
  } catch {
    // The status has been told; that its explanation breaks off changes nothing.
  }
}

function startDeadline(
  url: URL,
  limits: Limits,
  outer: AbortSignal | undefined,
  onOver: (failure: GatewayError) => void,
) {
  let over: GatewayError | null = null;
  const end = (failure: GatewayError) => {
    over ??= failure;
    onOver(over);
  };
  const fail = (what: string, ms: number) => () => {
    const message = `expected ${what} from ${url.host} within ${ms} ms, but it did not come`;
    end(new GatewayError('FETCH_TIMEOUT', message, { details: { url: url.href } }));
  };
  const total = setTimeout(fail('the whole answer', limits.totalTimeoutMs), limits.totalTimeoutMs);
  let step = setTimeout(fail('an answer', limits.headersTimeoutMs), limits.headersTimeoutMs);
  const abort = () => end(aborted(url, outer?.reason));
  outer?.addEventListener('abort', abort);
  return {
    /** What ended the exchange before its time; null while nothing has. */
    failure: () => over,
    check() {
      if (over !== null) throw over;
    },
    expect(what: string, ms: number) {
      clearTimeout(step);
      step = setTimeout(fail(what, ms), ms);
    },
    stop() {
      clearTimeout(total);
      clearTimeout(step);
      outer?.removeEventListener('abort', abort);
    },
  };
}

/** The error of a request that its caller called off. */
export function aborted(url: URL, reason: unknown): GatewayError {
  return new GatewayError('FETCH_ABORTED', `expected to read ${url.href}, but the request was called off`, {
    cause: reason,
    details: { url: url.href },
  });
}
