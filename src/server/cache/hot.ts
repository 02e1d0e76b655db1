import type { IncomingMessage, ServerResponse } from 'node:http';
import { isKnown } from '../message/asset.ts';
import { SECURITY_HEADERS } from '../message/headers.ts';
import type { Reply } from '../message/reply.ts';
import { ByBytes } from './by-bytes.ts';
import type { AnswerCache } from './cache.ts';
import { headOf } from './cache-key.ts';
import type { Kept } from './entry.ts';

/** An answer as it goes out to requests that are alike to the last byte. */
interface Prepared {
  readonly kept: Kept;
  /** Names and values in turn. */
  readonly headers: readonly string[];
  /** A character for each byte: node then writes head and body at once, which costs half as much. */
  readonly body: string;
  /** Null where the answer may not be kept by others. */
  readonly etag: string | null;
  readonly unchanged: readonly string[];
}

/** A store that does not answer is left to the operation, which has a time limit of its own. */
const PATIENCE_MS = 2_000;

/** As the promise, but rejects when it has lasted too long. */
async function withPatience(settling: Promise<void>): Promise<void> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('the store did not answer in time')), PATIENCE_MS).unref();
  try {
    await Promise.race([settling, promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** A request that is looked up when its turn comes. */
interface Waiting {
  readonly known: ByBytes<Prepared>;
  readonly key: Buffer;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly otherwise: () => void;
}

/** Heads of requests: clients of one kind send the same. */
const MAX_HEADS = 1_000;
/** What a prepared answer takes beside the bytes that name it: its headers, mostly. */
const PREPARED_BYTES = 1_500;

const addressOf = (request: IncomingMessage) => Buffer.from(request.url ?? '', 'latin1');

function listed(headers: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries({ ...SECURITY_HEADERS, ...headers }).flat();
}

/**
 * Answers requests that came before to the last byte with what was answered then, as long as that is kept: before anything of them is read.
 */
export class HotRequests {
  readonly #cache: AnswerCache;
  /** By the head, then by the address or the body. */
  readonly #prepared = new Map<string, ByBytes<Prepared>>();
  readonly #keys = new WeakMap<IncomingMessage, Buffer>();
  readonly #onTurn = () => this.#settle();
  #waiting: Waiting[] = [];

  constructor(cache: AnswerCache) {
    this.#cache = cache;
  }

  /** Answers the request, or calls `otherwise`, with nothing of the request read. */
  answer(request: IncomingMessage, response: ServerResponse, otherwise: () => void): void {
    const head = headOf(request);
    const known = head === null ? undefined : this.#prepared.get(head);
    if (known === undefined) otherwise();
    else if (request.method === 'GET') this.#find(known, addressOf(request), request, response, otherwise);
    else request.once('readable', () => this.#read(known, request, response, otherwise));
  }

  /** Takes note of what was answered to a request, for those that are like it. */
  keep(request: IncomingMessage, kept: Kept, reply: Reply): void {
    const head = headOf(request);
    if (head === null || reply.status !== 200 || request.method === 'HEAD') return;
    let known = this.#prepared.get(head);
    if (known === undefined) {
      if (this.#prepared.size >= MAX_HEADS) this.#prepared.clear();
      known = new ByBytes();
      this.#prepared.set(head, known);
    }
    const key = request.method === 'GET' ? addressOf(request) : this.#keys.get(request);
    if (key === undefined || known.get(key) !== undefined) return;
    const body = Buffer.from(reply.body ?? '');
    const headers = reply.headers ?? {};
    const { 'content-encoding': _, ...unchanged } = headers;
    const prepared = {
      kept,
      headers: listed({ ...headers, 'content-length': String(body.byteLength) }),
      body: body.toString('latin1'),
      etag: headers.etag ?? null,
      unchanged: listed(unchanged),
    };
    const own = known;
    const held = own.add(key, prepared);
    if (held === null) return;
    // Not by the key that came: what was read with it would be kept as long.
    if (!kept.attach(PREPARED_BYTES + held.length + body.length, () => own.delete(held))) own.delete(held);
  }

  /** Looks a body up that came whole; what is still coming is left to who reads it. */
  #read(
    known: ByBytes<Prepared>,
    request: IncomingMessage,
    response: ServerResponse,
    otherwise: () => void,
  ): void {
    const bytes = request.read() as Buffer | null;
    const unread = () => {
      if (bytes !== null) request.unshift(bytes);
      otherwise();
    };
    if (bytes === null || bytes.length !== Number(request.headers['content-length'])) unread();
    else this.#find(known, bytes, request, response, unread);
  }

  /** Waits for the others that were read in this turn of the event loop: one look for commits serves them all. */
  #find(
    known: ByBytes<Prepared>,
    key: Buffer,
    request: IncomingMessage,
    response: ServerResponse,
    otherwise: () => void,
  ): void {
    if (this.#waiting.push({ known, key, request, response, otherwise }) === 1) setImmediate(this.#onTurn);
  }

  #settle(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    // Who has gone meanwhile waits for nothing, and would not be seen to leave any more.
    const staying = () => waiting.filter(({ response }) => !response.destroyed);
    const leave = () => {
      for (const { otherwise } of staying()) otherwise();
    };
    const find = () => {
      for (const one of staying()) this.#respond(one);
    };
    let settling: Promise<void> | null;
    try {
      settling = this.#cache.settle();
    } catch {
      // Where the store cannot tell what is new, whoever executes the operation says what is wrong.
      leave();
      return;
    }
    if (settling === null) find();
    else withPatience(settling).then(find, leave);
  }

  #respond({ known, key, request, response, otherwise }: Waiting): void {
    const prepared = known.get(key);
    if (prepared !== undefined && this.#cache.isUsable(prepared.kept)) respond(request, response, prepared);
    else {
      if (request.method === 'POST') this.#keys.set(request, key);
      otherwise();
    }
  }
}

function respond(request: IncomingMessage, response: ServerResponse, prepared: Prepared): void {
  const { etag } = prepared;
  // To its end, which follows the last byte: until then the connection counts as busy.
  request.resume();
  if (etag !== null && request.headers['if-none-match'] !== undefined && isKnown(request, etag)) {
    response.writeHead(304, prepared.unchanged as string[]);
    response.end();
    return;
  }
  response.writeHead(200, prepared.headers as string[]);
  response.end(prepared.body, 'latin1');
}
