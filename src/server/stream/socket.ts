import type { Duplex } from 'node:stream';
import { CloseCode, type WebSocket as Line, MessageType, type Server } from 'graphql-ws';
import { type RawData, WebSocket } from 'ws';
import type { Logger } from '../../log.ts';
import type { ErrorFormatter } from '../operation/format-error.ts';
import { asGraphQLError, formatted, withCursor } from '../operation/result.ts';
import type { Capacity, Timeouts } from '../options.ts';
import { Pipe, type PipeOwner } from './pipe.ts';
import type { Rounds } from './rounds.ts';
import type { SocketLine } from './socket-subscription.ts';
import { slowConsumer } from './stall.ts';

/** An operation that runs on a connection. */
export interface SocketOperation {
  /** The client's name for it. */
  readonly id: string;
  /** From where its client may go on; null where that is not known. */
  readonly cursor: string | null;
  /** The cursor that was last told beside the events. */
  told: string | null;
  /** Nobody waits for it any more. */
  leave(): void;
}

/** What a connection is held to. */
export interface SocketRules {
  readonly capacity: Pick<Capacity, 'waitingBytes'>;
  readonly timeouts: Pick<Timeouts, 'socketInitMs' | 'stallMs' | 'lingerMs'>;
  readonly formatError: ErrorFormatter;
  readonly log: Logger;
  /** Where connections are looked after until they end. */
  readonly rounds: Rounds<SocketConnection>;
}

/** Missed answers to a ping after which a client counts as gone. */
const MISSED_PINGS = 2;
/** "Try Again Later" (IANA's registry of WebSocket close codes): graphql-ws' client comes back after it. */
const TRY_AGAIN_LATER = 1013;
const DROPPED = 'SLOW_CONSUMER: subscribe again after your last cursor';

/**
 * A message, or its text where that cannot be read. graphql-ws takes both, and keeps what it is handed until the operation has ended:
 * a text would have the document in it for as long.
 */
function parsed(text: string): string {
  try {
    const message = JSON.parse(text);
    // A string would be parsed again.
    return typeof message === 'string' ? text : message;
  } catch {
    return text;
  }
}

/** A WebSocket that knows its connection, so that all share their listeners: thousands of closures are megabytes. */
export class GatewaySocket extends WebSocket {
  connection: SocketConnection | null = null;
}

function onMessage(this: WebSocket, data: RawData): void {
  (this as GatewaySocket).connection?.hear(data);
}

function onPing(this: WebSocket): void {
  (this as GatewaySocket).connection?.wasPinged();
}

function onPong(this: WebSocket): void {
  (this as GatewaySocket).connection?.isAlive();
}

function onError(this: WebSocket, err: Error): void {
  (this as GatewaySocket).connection?.hasFailed(err);
}

function onClose(this: WebSocket, code: number, reason: Buffer): void {
  (this as GatewaySocket).connection?.putAway(code, String(reason));
}

/**
 * A WebSocket joined to the protocol. It differs from graphql-ws' own binding in that it logs through our logger, that it is
 * patient with clients that are slow to answer but drops those that do not read, and that operations learn of the end of
 * their connection.
 */
export class SocketConnection implements Line, PipeOwner, SocketLine {
  /** The operations that run; each is let go when the connection is closed. */
  readonly running = new Set<SocketOperation>();
  readonly pipe: Pipe;
  readonly #socket: GatewaySocket;
  readonly #rules: SocketRules;
  readonly #closed: (code: number, reason: string) => Promise<void>;
  #handle: (data: string) => Promise<void> = async () => {};
  #missedPings = 0;
  #isPutAway = false;
  #introduction: NodeJS.Timeout | undefined;

  /** `stream` is what the socket writes to. */
  constructor(protocol: Server<SocketConnection>, socket: GatewaySocket, stream: Duplex, rules: SocketRules) {
    this.#socket = socket;
    this.#rules = rules;
    this.pipe = new Pipe(stream, this);
    socket.connection = this;
    socket.on('message', onMessage);
    socket.on('ping', onPing);
    socket.on('pong', onPong);
    // Broken frames and oversized messages: ws closes the connection with the fitting code by itself.
    socket.on('error', onError);
    socket.on('close', onClose);
    rules.rounds.add(this);
    this.#closed = protocol.opened(this, this);
    // graphql-ws would keep its own timer as long as the connection.
    this.#introduction = setTimeout(
      () => this.close(CloseCode.ConnectionInitialisationTimeout, 'Connection initialisation timeout'),
      rules.timeouts.socketInitMs,
    );
  }

  get protocol(): string {
    return this.#socket.protocol;
  }

  get isOpen(): boolean {
    return this.#socket.readyState === WebSocket.OPEN;
  }

  get stallMs(): number {
    return this.#rules.timeouts.stallMs;
  }

  /** Sends a message of the protocol; resolves when the system has taken it. */
  async send(data: string): Promise<void> {
    this.#dropOverfull();
    // A failed write means that the client is gone, which `close` tells; it is no failure of the operation.
    if (!this.isOpen) return;
    this.#socket.send(data);
    this.pipe.watch();
    await this.pipe.taken();
  }

  close(code?: number, reason?: string): void {
    this.#socket.close(code, reason);
  }

  onMessage(handle: (data: string) => Promise<void>): void {
    this.#handle = handle;
  }

  /** A message has come. */
  hear(data: RawData): void {
    this.isAlive();
    // One that was dropped may still send until it is gone: nobody would end what it begins.
    if (this.#isPutAway) return;
    this.#handle(parsed(String(data))).catch((err: unknown) => {
      this.#rules.log.error({ err }, 'a WebSocket message could not be handled');
      this.#socket.close(CloseCode.InternalServerError, 'Internal server error');
    });
  }

  /** ws has answered a ping. */
  wasPinged(): void {
    this.isAlive();
    this.#dropOverfull();
  }

  /** A sign of life: a client that is busy, or answers late, is kept. */
  isAlive(): void {
    this.#missedPings = 0;
  }

  hasFailed(err: Error): void {
    this.#rules.log.debug({ err }, 'a WebSocket client broke the protocol');
  }

  /** The client has introduced itself. */
  introduced(): void {
    clearTimeout(this.#introduction);
    this.#introduction = undefined;
  }

  ended(operation: SocketOperation): void {
    this.running.delete(operation);
  }

  /** Pings a client; one from which nothing at all came for two pings is cut off. */
  beat(): void {
    if (this.#missedPings >= MISSED_PINGS) {
      this.#socket.terminate();
      return;
    }
    this.#missedPings += 1;
    this.#socket.ping();
    const places = this.pipe.isWaiting ? null : this.#places();
    if (places !== null && this.isOpen) this.#socket.send(places);
  }

  /** The client takes nothing. Says to each operation from where it may go on, in case it wakes up at once, and cuts it off. */
  onStall(): void {
    if (!this.isOpen) return;
    const { log, formatError, timeouts } = this.#rules;
    const { stallMs, lingerMs } = timeouts;
    log.info(
      { operations: this.running.size, bytes: this.#socket.bufferedAmount, stallMs },
      'a subscriber that does not read was dropped',
    );
    const error = formatted(asGraphQLError(slowConsumer(stallMs)), formatError);
    for (const { id, cursor } of this.running) {
      this.#socket.send(
        JSON.stringify({ id, type: MessageType.Error, payload: [withCursor(error, cursor)] }),
      );
    }
    this.#socket.close(TRY_AGAIN_LATER, DROPPED);
    const timer = setTimeout(() => this.#socket.terminate(), lingerMs);
    this.#socket.once('close', () => clearTimeout(timer));
    this.putAway(TRY_AGAIN_LATER, DROPPED);
  }

  /** Lets all operations go. */
  putAway(code: number, reason: string): void {
    if (this.#isPutAway) return;
    this.#isPutAway = true;
    this.#rules.rounds.delete(this);
    this.introduced();
    this.pipe.end();
    for (const operation of this.running) operation.leave();
    this.running.clear();
    this.#closed(code, reason).catch((err: unknown) =>
      this.#rules.log.error({ err }, 'a WebSocket could not be put away'),
    );
  }

  /** Answers to what a client sends wait too, be they pongs: one that writes and never reads must not fill the memory. */
  #dropOverfull(): void {
    if (this.#socket.bufferedAmount > this.#rules.capacity.waitingBytes) this.onStall();
  }

  /**
   * The protocol's own ping, with how far each operation has come that has moved since it was last told: where a filter lets
   * nothing through, the client learns from it where it may go on. Null where nothing has moved.
   */
  #places(): string | null {
    // Clients name their operations, also "__proto__".
    const cursors = Object.create(null) as Record<string, string>;
    let hasMoved = false;
    for (const operation of this.running) {
      const { id, cursor, told } = operation;
      if (cursor === null || cursor === told) continue;
      operation.told = cursor;
      cursors[id] = cursor;
      hasMoved = true;
    }
    return hasMoved ? JSON.stringify({ type: MessageType.Ping, payload: { cursors } }) : null;
  }
}
