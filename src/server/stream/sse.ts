import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ExecutionResult, type GraphQLFormattedError, OperationTypeNode } from 'graphql';
import type { Logger } from '../../log.ts';
import type { BodyLimits } from '../message/body.ts';
import { SECURITY_HEADERS } from '../message/headers.ts';
import { httpChunk } from '../message/http-chunk.ts';
import { refusal, send } from '../message/reply.ts';
import type { Asked } from '../operation/asked.ts';
import type { ErrorFormatter } from '../operation/format-error.ts';
import { type Accepted, accept, badRequest, type ExecutionParts, isRefused } from '../operation/prepared.ts';
import { asGraphQLError, formatted, formattedResult, withCursor } from '../operation/result.ts';
import type { Capacity, Timeouts } from '../options.ts';
import type { Finished } from '../subscription/finished.ts';
import type { Groups } from '../subscription/groups.ts';
import { Subscriber } from '../subscription/subscriber.ts';
import { Pipe, type PipeOwner } from './pipe.ts';
import { Rounds } from './rounds.ts';
import { COMPLETE_EVENT, heartbeat, nextEvent } from './sse-event.ts';
import { readStreamRequest } from './sse-request.ts';
import { slowConsumer } from './stall.ts';

/** What subscriptions over server-sent events need. */
export interface StreamParts extends ExecutionParts {
  readonly body: BodyLimits;
  readonly capacity: Pick<Capacity, 'streams'>;
  readonly timeouts: Pick<Timeouts, 'lingerMs' | 'stallMs' | 'streamBeatMs'>;
  readonly formatError: ErrorFormatter;
  readonly groups: Groups;
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
class EventStream extends Subscriber implements PipeOwner {
  readonly #parts: StreamParts;
  readonly #beats: Rounds<EventStream>;
  readonly #response: ServerResponse;
  readonly #pipe: Pipe;
  readonly #isChunked: boolean;
  #lastId: string | null = null;

  /** Writes the head of the response. */
  constructor(
    parts: StreamParts,
    beats: Rounds<EventStream>,
    response: ServerResponse,
    extra: Readonly<Record<string, string>>,
  ) {
    super();
    this.#parts = parts;
    this.#beats = beats;
    this.#response = response;
    response.writeHead(200, { ...HEADERS, ...extra });
    response.flushHeaders();
    // Past the response, which would frame each event anew for every client, unless it waits for another one's end.
    const { socket } = response;
    this.#isChunked = socket !== null && response.chunkedEncoding;
    this.#pipe = new Pipe(socket !== null && response.chunkedEncoding ? socket : response, this);
    beats.add(this);
  }

  get stallMs(): number {
    return this.#parts.timeouts.stallMs;
  }

  /** Begins what the client asks for, or says why not. Events follow until one side leaves, or the client no longer reads. */
  async run(asked: Asked, resumeAfter: string | null): Promise<void> {
    try {
      const accepted = accept(this.#parts, asked);
      const refused = isRefused(accepted) ? { errors: accepted } : await this.#enter(accepted, resumeAfter);
      if (refused === null) return;
      const result = formattedResult(refused, this.#parts.formatError, null);
      this.#write(nextEvent(JSON.stringify(result), null));
      this.complete();
    } catch (error) {
      this.fail([formatted(asGraphQLError(error), this.#parts.formatError)]);
    }
  }

  /** Ends the subscription and the response, wherever they are. */
  stop(): void {
    this.leave();
    this.#pipe.end();
    this.#beats.delete(this);
    if (!this.#response.writableEnded) this.#response.end();
  }

  begin(): void {
    this.beat();
  }

  /** A sign of life, with the place where that has moved without an event. */
  beat(): void {
    // What is already waiting says as much as one more line.
    if (this.#pipe.isWaiting) return;
    const { cursor } = this;
    this.#write(heartbeat(cursor === this.#lastId ? null : cursor));
    this.#lastId = cursor;
  }

  get isBehind(): boolean {
    return this.#pipe.isBehind;
  }

  taken(): Promise<void> {
    return this.#pipe.taken();
  }

  complete(): void {
    this.#write(COMPLETE_EVENT);
    this.stop();
  }

  fail(errors: readonly GraphQLFormattedError[]): void {
    this.#tell(errors);
    this.stop();
  }

  /** The client has stopped reading: it is told so, in case it wakes up at once, and cut off. */
  onStall(): void {
    const { formatError, log, timeouts } = this.#parts;
    log.info(
      { cursor: this.cursor, stallMs: timeouts.stallMs },
      'a subscriber that does not read was dropped',
    );
    this.#tell([formatted(asGraphQLError(slowConsumer(timeouts.stallMs)), formatError)]);
    const timer = setTimeout(() => this.#response.destroy(), timeouts.lingerMs);
    this.#response.once('close', () => clearTimeout(timer));
    this.stop();
  }

  protected send(event: Finished): boolean {
    this.#lastId = event.cursor;
    return this.#isOpen && this.#pipe.write([this.#isChunked ? event.chunk : event.event]);
  }

  get #isOpen(): boolean {
    return !this.#response.writableEnded && !this.#response.destroyed;
  }

  #enter(accepted: Accepted, resumeAfter: string | null): Promise<ExecutionResult | null> | ExecutionResult {
    if (accepted.operation.operation === OperationTypeNode.SUBSCRIPTION) {
      return this.#parts.groups.enter(accepted, this, resumeAfter);
    }
    return { errors: [badRequest(NOT_A_SUBSCRIPTION)] };
  }

  #tell(errors: readonly GraphQLFormattedError[]): void {
    const { cursor } = this;
    const told = errors.map((error) => withCursor(error, cursor));
    this.#write(nextEvent(JSON.stringify({ errors: told }), cursor) + COMPLETE_EVENT);
  }

  #write(text: string): void {
    if (!this.#isOpen) return;
    const bytes = Buffer.from(text);
    this.#pipe.write([this.#isChunked ? httpChunk(bytes) : bytes]);
  }
}

/** Serves subscriptions as server-sent events. */
export function openStreams(parts: StreamParts): Streams {
  const open = new Set<EventStream>();
  const beats = new Rounds<EventStream>(parts.timeouts.streamBeatMs, (stream) => stream.beat());
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
      const stream = new EventStream(parts, beats, response, extra);
      open.add(stream);
      response.once('close', () => {
        open.delete(stream);
        stream.stop();
      });
      await stream.run(read.asked, read.resumeAfter);
    },
    close() {
      isClosed = true;
      for (const stream of open) stream.stop();
    },
  };
}
