import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { GatewayError } from '../../errors.ts';
import type { Logger } from '../../log.ts';
import { acceptedEncoding, COMPRESS_FROM_BYTES, compressed, compressor } from '../message/compress.ts';
import { type AllowedOrigins, corsHeaders, isAllowedOrigin, preflightHeaders } from '../message/cors.ts';
import { SECURITY_HEADERS } from '../message/headers.ts';
import { problem, problemOf } from '../message/problem.ts';
import { type Reply, send } from '../message/reply.ts';
import type { Capacity, Timeouts } from '../options.ts';
import { answerHeaders, hasAlready, originOf, type Resource } from './resource.ts';

/** What resources are answered with. */
export interface ResourcesParts {
  readonly resources: readonly Resource[];
  readonly allowedOrigins: AllowedOrigins;
  readonly timeouts: Timeouts;
  readonly capacity: Capacity;
  /** What runs at the moment: the server aborts it when it cannot wait any longer. */
  readonly running: Set<AbortController>;
  readonly log: Logger;
}

/** The addresses that are only read, beside GraphQL's. */
export interface Resources {
  /** Whether a path is one of theirs, or stands in one of their folders. */
  has(path: string): boolean;
  /** Answers a request; `search` is the address from its question mark on. */
  answer(request: IncomingMessage, response: ServerResponse, path: string, search: string): Promise<void>;
}

const METHODS = 'GET, HEAD, OPTIONS';
const RETRY_AFTER_SECONDS = '10';

/** `/feeds/` of `/feeds/articles.rss`. */
const folderOf = (path: string) => path.slice(0, path.indexOf('/', 1) + 1);

/** Rejects with the reason of a signal when it is aborted before `work` is done. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  const { promise, reject } = Promise.withResolvers<never>();
  const onAbort = () => reject(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });
  return Promise.race([work, promise]).finally(() => signal.removeEventListener('abort', onAbort));
}

async function whole(pieces: AsyncIterable<string>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const piece of pieces) parts.push(Buffer.from(piece, 'utf8'));
  return Buffer.concat(parts);
}

async function* resumed(first: IteratorResult<string>, rest: AsyncIterator<string>) {
  try {
    for (let step = first; step.done !== true; step = await rest.next()) yield step.value;
  } finally {
    await rest.return?.();
  }
}

class ResourceServer implements Resources {
  readonly #parts: ResourcesParts;
  readonly #byPath: ReadonlyMap<string, Resource>;
  readonly #folders: ReadonlySet<string>;
  #exports = 0;

  constructor(parts: ResourcesParts) {
    this.#parts = parts;
    this.#byPath = new Map(parts.resources.map((resource) => [resource.path, resource]));
    this.#folders = new Set(parts.resources.map(({ path }) => folderOf(path)));
  }

  has(path: string): boolean {
    return this.#byPath.has(path) || this.#folders.has(folderOf(`${path}/`));
  }

  async answer(
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
    search: string,
  ): Promise<void> {
    const { allowedOrigins, timeouts, running } = this.#parts;
    const refused = this.#refusal(request, path);
    if (refused !== null) return send(request, response, refused);
    const resource = this.#byPath.get(path);
    if (resource === undefined) return send(request, response, this.#missing());
    const abort = new AbortController();
    const onClose = () => abort.abort(new Error('the client went away'));
    response.once('close', onClose);
    const ms = resource.isExport ? timeouts.exportMs : timeouts.operationMs;
    const late = `expected the answer to be written within ${ms} ms, but it was not`;
    const timer = setTimeout(() => abort.abort(new GatewayError('TIMEOUT', late)), ms);
    running.add(abort);
    try {
      await this.#respond(request, response, resource, search, abort);
    } catch (error) {
      this.#fail(request, response, error, abort.signal, corsHeaders(request, allowedOrigins));
    } finally {
      clearTimeout(timer);
      running.delete(abort);
      response.off('close', onClose);
    }
  }

  /** The answer to what no resource is asked for; null where one is. */
  #refusal(request: IncomingMessage, path: string): Reply | null {
    const { allowedOrigins } = this.#parts;
    const { method } = request;
    if (method === 'OPTIONS' && this.#byPath.has(path)) {
      return { status: 204, headers: { allow: METHODS, ...preflightHeaders(request, allowedOrigins) } };
    }
    if (method !== 'GET' && method !== 'HEAD') {
      return problem(405, 'BAD_REQUEST', `expected one of ${METHODS}, but got ${method}`, {
        headers: { allow: METHODS },
      });
    }
    if (isAllowedOrigin(request, allowedOrigins)) return null;
    const message = `expected a page of this server or of an allowed origin, but got one of ${request.headers.origin}`;
    return problem(403, 'FORBIDDEN', message);
  }

  #missing(): Reply {
    const available = [...this.#byPath.keys()];
    const detail = `there is nothing at this address; there is ${available.join(', ')}`;
    return problem(404, 'NOT_FOUND', detail, { facts: { available } });
  }

  async #respond(
    request: IncomingMessage,
    response: ServerResponse,
    resource: Resource,
    search: string,
    abort: AbortController,
  ): Promise<void> {
    const { signal } = abort;
    const asking = { query: new URLSearchParams(search), origin: originOf(request), signal };
    const answer = await unlessAborted(resource.answer(asking), signal);
    const cors = corsHeaders(request, this.#parts.allowedOrigins);
    const headers = answerHeaders(answer, resource.maxAgeSeconds, cors);
    if (hasAlready(request, answer)) return send(request, response, { status: 304, headers });
    if (request.method === 'HEAD') {
      response.writeHead(200, { ...SECURITY_HEADERS, ...headers });
      return void response.end();
    }
    if (resource.isExport) return this.#stream(request, response, headers, answer.write(), abort);
    const body = await unlessAborted(whole(answer.write()), signal);
    const encoding =
      body.byteLength < COMPRESS_FROM_BYTES ? null : acceptedEncoding(request.headers['accept-encoding']);
    if (encoding === null) return send(request, response, { status: 200, headers, body });
    const packed = await compressed(body, encoding);
    send(request, response, {
      status: 200,
      headers: { ...headers, 'content-encoding': encoding },
      body: packed,
    });
  }

  /** Writes pieces as fast as the client takes them, and no faster; so many at a time as there is capacity for. */
  async #stream(
    request: IncomingMessage,
    response: ServerResponse,
    headers: Readonly<Record<string, string>>,
    pieces: AsyncIterable<string>,
    abort: AbortController,
  ): Promise<void> {
    const { capacity, timeouts } = this.#parts;
    if (this.#exports >= capacity.exports) {
      const message = `expected at most ${capacity.exports} exports at a time; try again in ${RETRY_AFTER_SECONDS} s`;
      const reply = problem(503, 'BUSY', message, { headers: { 'retry-after': RETRY_AFTER_SECONDS } });
      return send(request, response, reply);
    }
    this.#exports += 1;
    try {
      const iterator = pieces[Symbol.asyncIterator]();
      // What fails before the first piece can still be told.
      const first = await unlessAborted(iterator.next(), abort.signal);
      const encoding = acceptedEncoding(request.headers['accept-encoding']);
      const packing = encoding === null ? {} : { 'content-encoding': encoding };
      const stalled = `expected the client to read something within ${timeouts.stallMs} ms, but it did not`;
      response.setTimeout(timeouts.stallMs, () => abort.abort(new GatewayError('TIMEOUT', stalled)));
      response.writeHead(200, { ...SECURITY_HEADERS, ...headers, ...packing });
      // One piece ahead: a piece is a page of articles with their texts.
      const source = Readable.from(resumed(first, iterator), { highWaterMark: 1 });
      const { signal } = abort;
      if (encoding === null) await pipeline(source, response, { signal });
      else await pipeline(source, compressor(encoding), response, { signal });
    } finally {
      this.#exports -= 1;
    }
  }

  /** Tells what went wrong while it can be told; an answer that is half written is cut off, so that nobody takes it for whole. */
  #fail(
    request: IncomingMessage,
    response: ServerResponse,
    error: unknown,
    signal: AbortSignal,
    cors: Readonly<Record<string, string>>,
  ): void {
    const reason: unknown = signal.aborted ? signal.reason : error;
    const reply = problemOf(reason);
    if (response.headersSent) {
      response.destroy();
      if (!signal.aborted) throw error;
      if (reply !== null) this.#parts.log.warn({ err: reason, url: request.url }, 'an export was cut off');
    } else if (reply !== null) send(request, response, { ...reply, headers: { ...reply.headers, ...cors } });
    else if (!signal.aborted) throw error;
  }
}

/** The routes of the resources. */
export const openResources = (parts: ResourcesParts): Resources => new ResourceServer(parts);
