import type { IncomingMessage } from 'node:http';
import { CloseCode, MessageType, type Server } from 'graphql-ws';
import type { RawData, WebSocket } from 'ws';
import type { Logger } from '../log.ts';
import type { ErrorFormatter } from './format-error.ts';
import type { Capacity, Timeouts } from './options.ts';
import { asGraphQLError, formatted } from './result.ts';
import type { Resumption } from './resumption.ts';
import { slowConsumer, watchStall } from './stall.ts';

/** An operation that runs on a connection. */
export interface SocketOperation {
  /** The client's name for it. */
  readonly id: string;
  readonly abort: AbortController;
  readonly resumption: Resumption;
}

/** What a connection carries for the handlers of its operations. */
export interface SocketExtra {
  readonly request: IncomingMessage;
  /** The operations that run; each is aborted when the connection is closed. */
  readonly running: Set<SocketOperation>;
}

/** What a connection is held to. */
export interface SocketRules {
  readonly capacity: Pick<Capacity, 'waitingBytes'>;
  readonly timeouts: Pick<Timeouts, 'socketPingMs' | 'stallMs' | 'lingerMs'>;
  readonly formatError: ErrorFormatter;
  readonly log: Logger;
}

/** Missed answers to a ping after which a client counts as gone. */
const MISSED_PINGS = 2;
/** "Try Again Later" (IANA's registry of WebSocket close codes): graphql-ws' client comes back after it. */
const TRY_AGAIN_LATER = 1013;
const DROPPED = 'SLOW_CONSUMER: subscribe again after your last cursor';

/**
 * Pings a silent client and cuts it off when nothing at all came for two pings: a client that is busy, or answers late, is
 * kept. Any message counts as a sign of life. Answers with what stops it.
 */
function keepAlive(socket: WebSocket, pingMs: number, onPing: () => void): () => void {
  let missed = 0;
  const isAlive = () => {
    missed = 0;
  };
  socket.on('pong', isAlive);
  socket.on('ping', isAlive);
  socket.on('message', isAlive);
  const timer = setInterval(() => {
    if (missed >= MISSED_PINGS) return socket.terminate();
    missed += 1;
    socket.ping();
    onPing();
  }, pingMs);
  return () => clearInterval(timer);
}

/**
 * The protocol's own ping, with how far each operation has come that has moved since it was last told: where a filter lets
 * nothing through, the client learns from it where it may go on. Answers with null where nothing has moved.
 */
function placesOf(running: ReadonlySet<SocketOperation>, told: WeakMap<SocketOperation, string>) {
  const moved = [...running].flatMap((operation) => {
    const { cursor } = operation.resumption;
    return cursor === null || cursor === told.get(operation) ? [] : [{ operation, cursor }];
  });
  for (const { operation, cursor } of moved) told.set(operation, cursor);
  if (moved.length === 0) return null;
  const cursors = Object.fromEntries(moved.map(({ operation, cursor }) => [operation.id, cursor]));
  return JSON.stringify({ type: MessageType.Ping, payload: { cursors } });
}

/**
 * Joins a WebSocket to the protocol. It differs from graphql-ws' own binding in that it logs through our logger, that it
 * is patient with clients that are slow to answer but drops those that do not read, and that operations learn of the end
 * of their connection by a signal.
 */
export function joinSocket(
  protocol: Server<SocketExtra>,
  socket: WebSocket,
  request: IncomingMessage,
  { capacity, timeouts, formatError, log }: SocketRules,
): void {
  const running = new Set<SocketOperation>();
  const told = new WeakMap<SocketOperation, string>();

  let isPutAway = false;
  /** Lets all operations go. */
  const putAway = (code: number, reason: string) => {
    if (isPutAway) return;
    isPutAway = true;
    stopPinging();
    stall.end();
    for (const { abort } of running) abort.abort(new Error('the connection was closed'));
    closed(code, reason).catch((err: unknown) => log.error({ err }, 'a WebSocket could not be put away'));
  };

  /** Says to each operation from where it may go on, in case the client wakes up at once, and cuts it off. */
  const drop = () => {
    if (socket.readyState !== socket.OPEN) return;
    const { stallMs, lingerMs } = timeouts;
    log.info(
      { operations: running.size, bytes: socket.bufferedAmount, stallMs },
      'a subscriber that does not read was dropped',
    );
    for (const { id, resumption } of running) {
      const payload = [formatted(asGraphQLError(slowConsumer(stallMs)), formatError, resumption.cursor)];
      socket.send(JSON.stringify({ id, type: MessageType.Error, payload }));
    }
    socket.close(TRY_AGAIN_LATER, DROPPED);
    const timer = setTimeout(() => socket.terminate(), lingerMs);
    socket.once('close', () => clearTimeout(timer));
    putAway(TRY_AGAIN_LATER, DROPPED);
  };
  const stall = watchStall(timeouts.stallMs, drop);
  // Answers to what a client sends wait too, be they pongs: one that writes and never reads must not fill the memory.
  const dropOverfull = () => {
    if (socket.bufferedAmount > capacity.waitingBytes) drop();
  };
  socket.on('ping', dropOverfull);
  const stopPinging = keepAlive(socket, timeouts.socketPingMs, () => {
    const places = stall.isWaiting ? null : placesOf(running, told);
    if (places !== null && socket.readyState === socket.OPEN) socket.send(places);
  });
  // Broken frames and oversized messages: ws closes the connection with the fitting code by itself.
  socket.on('error', (err) => log.debug({ err }, 'a WebSocket client broke the protocol'));
  const closed = protocol.opened(
    {
      protocol: socket.protocol,
      send: (data) =>
        new Promise((resolve) => {
          dropOverfull();
          // A failed write means that the client is gone, which `close` tells; it is no failure of the operation.
          if (socket.readyState !== socket.OPEN) return resolve();
          const taken = stall.begin();
          socket.send(data, () => {
            taken();
            resolve();
          });
        }),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (handle) =>
        socket.on('message', (data: RawData) => {
          // One that was dropped may still send until it is gone: nobody would end what it begins.
          if (isPutAway) return;
          handle(String(data)).catch((err: unknown) => {
            log.error({ err }, 'a WebSocket message could not be handled');
            socket.close(CloseCode.InternalServerError, 'Internal server error');
          });
        }),
    },
    { request, running },
  );
  socket.once('close', (code, reason) => putAway(code, String(reason)));
}
