import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** What node:http listens to on a socket. */
const HEARD = ['data', 'end', 'close', 'drain', 'error', 'timeout', 'pause', 'resume'] as const;

/** A client that ends its side wants nothing more, as with node:http. */
function onEnd(this: Socket): void {
  this.end();
}

/** A connection that breaks is closed by node, which is told too. */
function onError(): void {}

/**
 * Takes a connection out of node:http for the rest of its life, so that nothing of its last response is needed any more: parser, request and
 * response take three quarters of the memory of an idle stream, 8 KB of them the parser's buffer. What is to be written as
 * chunks is from then on framed by the caller. What the client still sends is read and dropped, as it may be after
 * `Connection: close` (RFC 9112, 9.6).
 *
 * The head of the response must have been sent, with `Connection: close`, no other response be due on the connection, and a turn have
 * passed since the request's end: a parser that is still at work on its packet would call what is gone. Null, and nothing has changed,
 * where the response has no connection or the request is not at its end.
 */
export function leaveHttp(response: ServerResponse): Socket | null {
  const { req: request, socket } = response;
  if (socket === null || socket.destroyed || !response.headersSent || response.writableEnded) return null;
  // Node would take a request that is still open to be cut off, and the connection with it.
  if (!request.complete || !request.destroyed) return null;
  // To node:http the connection closes here: it frees its parser and the response.
  socket.emit('close', false);
  response.detachSocket(socket);
  for (const event of HEARD) socket.removeAllListeners(event);
  socket.on('end', onEnd);
  socket.on('error', onError);
  // Between two requests a connection has a time limit.
  socket.setTimeout(0);
  socket.resume();
  return socket;
}
