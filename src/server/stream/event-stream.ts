import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { type ExecutionResult, type GraphQLFormattedError, OperationTypeNode } from 'graphql';
import type { Logger } from '../../log.ts';
import { SECURITY_HEADERS } from '../message/headers.ts';
import type { Asked } from '../operation/asked.ts';
import type { ErrorFormatter } from '../operation/format-error.ts';
import { type Accepted, accept, badRequest, type ExecutionParts, isRefused } from '../operation/prepared.ts';
import { asGraphQLError, formatted, formattedResult, withCursor } from '../operation/result.ts';
import type { Timeouts } from '../options.ts';
import type { Finished } from '../subscription/finished.ts';
import type { Groups } from '../subscription/groups.ts';
import { Subscriber } from '../subscription/subscriber.ts';
import { BareOutlet, type Outlet, throughResponse } from './outlet.ts';
import { Pipe, type PipeOwner } from './pipe.ts';
import type { Rounds } from './rounds.ts';
import { COMPLETE_EVENT, heartbeat, nextEvent } from './sse-event.ts';
import { cutOffUntaken, slowConsumer } from './stall.ts';

/** What all event streams of a server share. */
export interface StreamRules extends ExecutionParts {
  readonly timeouts: Pick<Timeouts, 'lingerMs' | 'stallMs' | 'streamBeatMs'>;
  readonly formatError: ErrorFormatter;
  readonly groups: Groups;
  readonly log: Logger;
  /** Gives signs of life on streams that have begun. */
  readonly beats: Rounds<EventStream>;
  /** See `Listener.leave`. */
  leave(response: ServerResponse): Socket | null;
  /** The stream is over. */
  ended(stream: EventStream): void;
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

/** A response that has not begun. */
interface Unopened {
  readonly response: ServerResponse;
  /** Further headers of it. */
  readonly extra: Readonly<Record<string, string>>;
}

/** An outlet, and the way to it. */
interface Opened {
  readonly outlet: Outlet;
  readonly pipe: Pipe;
}

const isOpen = ({ stream }: Outlet) => !stream.writableEnded && !stream.destroyed;

/**
 * One client's stream, from its head to its end. A subscription that begins takes the connection for itself, out of HTTP; what is
 * refused, as an event, leaves it to further requests.
 */
export class EventStream extends Subscriber implements PipeOwner {
  readonly #rules: StreamRules;
  readonly #onClose: () => void;
  #state: Unopened | Opened;
  #lastId: string | null = null;

  /** `extra` are further headers of the response. */
  constructor(rules: StreamRules, response: ServerResponse, extra: Readonly<Record<string, string>>) {
    super();
    this.#rules = rules;
    this.#state = { response, extra };
    this.#onClose = () => {
      this.stop();
      rules.ended(this);
    };
    response.on('close', this.#onClose);
  }

  get stallMs(): number {
    return this.#rules.timeouts.stallMs;
  }

  /** Begins what the client asks for, or says why not. Events follow until one side leaves, or the client no longer reads. */
  async run(asked: Asked, resumeAfter: string | null): Promise<void> {
    try {
      const accepted = accept(this.#rules, asked);
      const refused = isRefused(accepted) ? { errors: accepted } : await this.#enter(accepted, resumeAfter);
      if (refused === null) return;
      const result = formattedResult(refused, this.#rules.formatError, null);
      this.#write(nextEvent(JSON.stringify(result), null));
      this.complete();
    } catch (error) {
      this.fail([formatted(asGraphQLError(error), this.#rules.formatError)]);
    }
  }

  /** Ends the subscription and the response, wherever they are. A client that does not take the rest is cut off. */
  stop(): void {
    const { stream, socket } = this.#end();
    cutOffUntaken(stream, socket, this.stallMs);
  }

  begin(): void {
    if ('response' in this.#state) this.#take(this.#state);
    this.#rules.beats.add(this);
    this.beat();
  }

  /** A sign of life, with the place where that has moved without an event. */
  beat(): void {
    // What is already waiting says as much as one more line.
    if (this.#pipe?.isWaiting === true) return;
    const { cursor } = this;
    this.#write(heartbeat(cursor === this.#lastId ? null : cursor));
    this.#lastId = cursor;
  }

  get isBehind(): boolean {
    return this.#pipe?.isBehind ?? false;
  }

  async taken(): Promise<void> {
    await this.#pipe?.taken();
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
    const { formatError, log, timeouts } = this.#rules;
    log.info(
      { cursor: this.cursor, stallMs: timeouts.stallMs },
      'a subscriber that does not read was dropped',
    );
    this.#tell([formatted(asGraphQLError(slowConsumer(timeouts.stallMs)), formatError)]);
    const { stream } = this.#end();
    const timer = setTimeout(() => stream.destroy(), timeouts.lingerMs);
    stream.once('close', () => clearTimeout(timer));
  }

  /** Ends the connection now, with whatever waits on it. */
  cutOff(): void {
    this.#open().outlet.stream.destroy();
  }

  protected send(event: Finished): boolean {
    this.#lastId = event.cursor;
    const { outlet, pipe } = this.#open();
    return isOpen(outlet) && pipe.write([outlet.framed(event)]);
  }

  #enter(accepted: Accepted, resumeAfter: string | null): Promise<ExecutionResult | null> | ExecutionResult {
    if (accepted.operation.operation === OperationTypeNode.SUBSCRIPTION) {
      return this.#rules.groups.enter(accepted, this, resumeAfter);
    }
    return { errors: [badRequest(NOT_A_SUBSCRIPTION)] };
  }

  #end(): Outlet {
    this.leave();
    this.#rules.beats.delete(this);
    const { outlet, pipe } = this.#open();
    pipe.end();
    if (isOpen(outlet)) outlet.end();
    return outlet;
  }

  #tell(errors: readonly GraphQLFormattedError[]): void {
    const { cursor } = this;
    const told = errors.map((error) => withCursor(error, cursor));
    this.#write(nextEvent(JSON.stringify({ errors: told }), cursor) + COMPLETE_EVENT);
  }

  #write(text: string): void {
    const { outlet, pipe } = this.#open();
    if (isOpen(outlet)) pipe.write([outlet.framedBytes(Buffer.from(text))]);
  }

  get #pipe(): Pipe | null {
    return 'pipe' in this.#state ? this.#state.pipe : null;
  }

  /** Where to write; a stream that has not begun leaves its connection to further requests. */
  #open(): Opened {
    if ('pipe' in this.#state) return this.#state;
    const { response, extra } = this.#state;
    if (!response.destroyed) response.writeHead(200, { ...HEADERS, ...extra });
    return this.#flow(throughResponse(response));
  }

  /** Opens the stream of a subscription, which has the connection to its end. */
  #take({ response, extra }: Unopened): void {
    response.writeHead(200, { ...HEADERS, ...extra, connection: 'close' });
    response.flushHeaders();
    // To the response the connection ends when it is taken.
    response.off('close', this.#onClose);
    const socket = this.#rules.leave(response);
    (socket ?? response).on('close', this.#onClose);
    this.#flow(
      socket === null ? throughResponse(response) : new BareOutlet(socket, response.chunkedEncoding),
    );
  }

  #flow(outlet: Outlet): Opened {
    const opened = { outlet, pipe: new Pipe(outlet.stream, this, outlet.socket) };
    this.#state = opened;
    return opened;
  }
}
