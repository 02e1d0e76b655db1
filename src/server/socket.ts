import type { IncomingMessage } from 'node:http';
import type { Server } from 'graphql-ws';
import type { RawData, WebSocket } from 'ws';
import type { Logger } from '../log.ts';

/** What a connection carries for the handlers of its operations. */
export interface SocketExtra {
  readonly request: IncomingMessage;
  /** The operations that run; each is aborted when the connection is closed. */
  readonly running: Set<AbortController>;
}

/** Missed answers to a ping after which a client counts as gone. */
const MISSED_PINGS = 2;

/**
 * Pings a silent client and cuts it off when nothing at all came for two pings: a client that is busy, or answers late, is
 * kept. Any message counts as a sign of life. Answers with what stops it.
 */
function keepAlive(socket: WebSocket, pingMs: number): () => void {
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
  }, pingMs);
  return () => clearInterval(timer);
}

/**
 * Joins a WebSocket to the protocol. It differs from graphql-ws' own binding in that it logs through our logger, that it
 * is patient with slow clients, and that operations learn of the end of their connection by a signal.
 */
export function joinSocket(
  protocol: Server<SocketExtra>,
  socket: WebSocket,
  request: IncomingMessage,
  pingMs: number,
  log: Logger,
): void {
  const running = new Set<AbortController>();
  const stopPinging = keepAlive(socket, pingMs);
  // Broken frames and oversized messages: ws closes the connection with the fitting code by itself.
  socket.on('error', (err) => log.debug({ err }, 'a WebSocket client broke the protocol'));
  const closed = protocol.opened(
    {
      protocol: socket.protocol,
      send: (data) =>
        new Promise((resolve) => {
          // A failed write means that the client is gone, which `close` tells; it is no failure of the operation.
          if (socket.readyState === socket.OPEN) socket.send(data, () => resolve());
          else resolve();
        }),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (handle) =>
        socket.on('message', (data: RawData) => {
          handle(String(data)).catch((err: unknown) => {
            log.error({ err }, 'a WebSocket message could not be handled');
            socket.close(4500, 'Internal server error');
          });
        }),
    },
    { request, running },
  );
  socket.once('close', (code, reason) => {
    stopPinging();
    for (const operation of running) operation.abort(new Error('the connection was closed'));
    closed(code, String(reason)).catch((err: unknown) =>
      log.error({ err }, 'a WebSocket could not be put away'),
    );
  });
}
