import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ExecutionResult, getOperationAST, OperationTypeNode, subscribe } from 'graphql';
import { GatewayError } from '../errors.ts';
import type { Logger } from '../log.ts';
import { noProgress, type Progress } from '../model/progress.ts';
import type { Asked } from './asked.ts';
import type { BodyLimits } from './body.ts';
import type { ErrorFormatter } from './format-error.ts';
import { SECURITY_HEADERS } from './headers.ts';
import type { Capacity, Timeouts } from './options.ts';
import { badRequest, type ExecutionParts, isRefused, prepare } from './prepared.ts';
import { refusal, send } from './reply.ts';
import { asGraphQLError, formatted, formattedResult } from './result.ts';
import { Resumption } from './resumption.ts';
import { COMPLETE_EVENT, heartbeat, nextEvent } from './sse-event.ts';
import { readStreamRequest } from './sse-request.ts';
import { type Stall, slowConsumer, watchStall } from './stall.ts';

/** What subscriptions over server-sent events need. */
export interface StreamParts extends ExecutionParts {
  readonly body: BodyLimits;
  readonly capacity: Pick<Capacity, 'streams'>;
  readonly timeouts: Pick<Timeouts, 'lingerMs' | 'stallMs' | 'streamBeatMs'>;
  readonly formatError: ErrorFormatter;
  readonly log: Logger;
}

/** The event streams of a server. */
export interface Streams {
  /**
   * Answers a GET or POST with the events of one subscription ("GraphQL over Server-Sent Events", distinct connections mode).
   * `search` is the address from its question mark on; `extra` are headers of the response.
   */
  answer(
    request: IncomingMessage,
    response: ServerResponse,
    search: string,
    extra: Readonly<Record<string, string>>,
  ): Promise<void>;
  /** Streams at the moment. */
  readonly count: number;
  /** Ends all streams, without `complete`: clients come back, with their cursor, and find another gateway. */
  close(): void;
}

const HEADERS = {
  ...SECURITY_HEADERS,
  'content-type': 'text/event-stream; charset=utf-8',
  // Proxies must neither keep the stream nor hold it back to compress it; the last line is nginx' own word for that.
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
};

const NOT_A_SUBSCRIPTION =
  'expected a subscription over server-sent events, but got a query or mutation: ask for JSON, by POST to /graphql';

/** One client's stream, from its head to its end. */
class EventStream {
  readonly #parts: StreamParts;
  readonly #response: ServerResponse;
  readonly #progress: Progress;
  readonly #abort = new AbortController();
  readonly #resumption: Resumption;
  readonly #stall: Stall;
  #events: AsyncGenerator<ExecutionResult> | null = null;
  #lastId: string | null = null;

  constructor(parts: StreamParts, response: ServerResponse, resumeAfter: string | null) {
    this.#parts = parts;
    this.#response = response;
    this.#progress = noProgress(resumeAfter);
    this.#resumption = new Resumption(this.#progress);
    this.#stall = watchStall(parts.timeouts.stallMs, () => this.#drop());
    response.once('close', () => this.stop(new Error('the client went away')));
  }

  /** Delivers the subscription until it ends, one side leaves, or the client no longer reads. */
  async run(asked: Asked, extra: Readonly<Record<string, string>>): Promise<void> {
    this.#response.writeHead(200, { ...HEADERS, ...extra });
    this.#response.flushHeaders();
    const beat = setInterval(() => this.#beat(), this.#parts.timeouts.streamBeatMs);
    try {
      if (await this.#deliver(asked)) await this.#write(COMPLETE_EVENT);
    } catch (error) {
      await this.#fail(error);
    } finally {
      clearInterval(beat);
      this.stop(new Error('the operation has ended'));
    }
  }

  /** Ends the subscription and the response, wherever they are. */
  stop(reason: Error): void {
    this.#stall.end();
    this.#abort.abort(reason);
    this.#events?.return(undefined).catch(() => {});
    if (!this.#response.writableEnded) this.#response.end();
  }

  /** True when the operation came to its end, false when the stream was stopped. */
  async #deliver(asked: Asked): Promise<boolean> {
    const { formatError } = this.#parts;
    const { signal } = this.#abort;
    const begun = await this.#begin(asked);
    if (!(Symbol.asyncIterator in begun)) {
      await this.#write(nextEvent(formattedResult(begun, formatError, null), null));
      return !signal.aborted;
    }
    this.#events = begun;
    this.#beat();
    while (!signal.aborted) {
      const step = await begun.next();
      if (signal.aborted) return false;
      if (step.done === true) return true;
      const cursor = this.#resumption.send();
      this.#lastId = cursor;
      await this.#write(nextEvent(formattedResult(step.value, formatError, cursor), cursor));
    }
    return false;
  }

  async #begin(asked: Asked): Promise<ExecutionResult | AsyncGenerator<ExecutionResult>> {
    const prepared = await prepare(this.#parts, asked, this.#abort.signal, this.#progress);
    if (isRefused(prepared)) return { errors: prepared };
    const { operation } = getOperationAST(prepared.document, prepared.operationName) ?? {};
    if (operation !== OperationTypeNode.SUBSCRIPTION) return { errors: [badRequest(NOT_A_SUBSCRIPTION)] };
    return (await subscribe(prepared)) as ExecutionResult | AsyncGenerator<ExecutionResult>;
  }

  /** Resolves when the system has taken the text over, or when nobody reads it any more. */
  #write(text: string): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    if (this.#abort.signal.aborted || this.#response.destroyed) resolve();
    else {
      const taken = this.#stall.begin();
      this.#response.write(text, () => {
        taken();
        resolve();
      });
      this.#response.once('close', resolve);
      return promise.finally(() => this.#response.off('close', resolve));
    }
    return promise;
  }

  #beat(): void {
    // What is already waiting says as much as one more line.
    if (this.#stall.isWaiting || this.#abort.signal.aborted) return;
    const { cursor } = this.#resumption;
    this.#response.write(heartbeat(cursor === this.#lastId ? null : cursor), this.#stall.begin());
    this.#lastId = cursor;
  }

  async #fail(thrown: unknown): Promise<void> {
    if (this.#abort.signal.aborted) return;
    const { cursor } = this.#resumption;
    const errors = [formatted(asGraphQLError(thrown), this.#parts.formatError, cursor)];
    await this.#write(nextEvent({ errors }, cursor));
    await this.#write(COMPLETE_EVENT);
  }

  /** The client has stopped reading: it is told so, in case it wakes up at once, and cut off. */
  #drop(): void {
    const { formatError, log, timeouts } = this.#parts;
    const { cursor } = this.#resumption;
    log.info({ cursor, stallMs: timeouts.stallMs }, 'a subscriber that does not read was dropped');
    const errors = [formatted(asGraphQLError(slowConsumer(timeouts.stallMs)), formatError, cursor)];
    this.#response.write(nextEvent({ errors }, cursor) + COMPLETE_EVENT);
    const timer = setTimeout(() => this.#response.destroy(), timeouts.lingerMs);
    this.#response.once('close', () => clearTimeout(timer));
    this.stop(new GatewayError('SLOW_CONSUMER', 'the client does not read'));
  }
}

/** Serves subscriptions as server-sent events. */
export function openStreams(parts: StreamParts): Streams {
  const open = new Set<EventStream>();
  let isClosed = false;

  const refuse = (message: string) => refusal(503, 'BUSY', message, { 'retry-after': '5' });

  return {
    get count() {
      return open.size;
    },
    async answer(request, response, search, extra) {
      const read = await readStreamRequest(request, search, parts.body);
      if (read.kind === 'gone' || response.destroyed) return;
      const reject = (reply: ReturnType<typeof refusal>) =>
        send(request, response, { ...reply, headers: { ...reply.headers, ...extra } });
      if (read.kind === 'refused') return reject(read.reply);
      if (isClosed) return reject(refuse('the gateway is stopping; come back in a moment'));
      if (open.size >= parts.capacity.streams) {
        parts.log.warn({ streams: open.size }, 'an event stream was refused: there are as many as may be');
        return reject(
          refuse(`expected at most ${parts.capacity.streams} event streams at a time, but there are as many`),
        );
      }
      const stream = new EventStream(parts, response, read.resumeAfter);
      open.add(stream);
      response.once('close', () => open.delete(stream));
      await stream.run(read.asked, extra);
    },
    close() {
      isClosed = true;
      for (const stream of open) stream.stop(new Error('the gateway is stopping'));
    },
  };
}
