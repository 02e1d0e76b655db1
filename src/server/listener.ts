import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { GatewayError } from '../errors.ts';
import { refuseUnreadable } from './message/unreadable.ts';
import type { Timeouts } from './options.ts';
import { leaveHttp } from './stream/leave-http.ts';

/** What is done with what comes in. */
export interface Handlers {
  onRequest(request: IncomingMessage, response: ServerResponse): void;
  onUpgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void;
}

/** A port and the connections to it. */
export interface Listener {
  /** Resolves with the port; throws BAD_CONFIG where the address cannot be had. */
  listen(host: string, port: number): Promise<number>;
  /** Takes no new connections, ends those on which nothing runs, and resolves when the last one is gone. */
  drain(): Promise<void>;
  /** Ends every connection now, whatever runs on it. */
  cutOff(): void;
  /** Takes the connection of a response out of HTTP, see `leaveHttp`; null where that cannot be, as while another is due on it. */
  leave(response: ServerResponse): Socket | null;
}

/**
 * Only a WebSocket leaves HTTP/1.1. Some clients offer "Upgrade: h2c" with every first request (Java's HttpClient does): such an
 * offer may be ignored (RFC 9110, 7.8), and the request is one like any other.
 */
function isWebSocket(request: IncomingMessage): boolean {
  return request.headers.upgrade?.toLowerCase() === 'websocket';
}

/** What is being answered on each connection: several, where a client sends on without waiting. */
class Answering {
  readonly #responses = new WeakMap<Socket, ServerResponse[]>();

  on(socket: Socket): readonly ServerResponse[] {
    return this.#responses.get(socket) ?? [];
  }

  add(response: ServerResponse): void {
    const { socket } = response.req;
    const responses = this.#responses.get(socket);
    if (responses === undefined) this.#responses.set(socket, [response]);
    else responses.push(response);
  }

  delete(response: ServerResponse): void {
    const responses = this.#responses.get(response.req.socket);
    const at = responses?.indexOf(response) ?? -1;
    if (at >= 0) responses?.splice(at, 1);
  }

  forget(socket: Socket): void {
    this.#responses.delete(socket);
  }
}

/** An HTTP server that is not listening yet. */
export function createListener(timeouts: Timeouts, handlers: Handlers): Listener {
  // Browsers open connections ahead of need; node counts one without a request as busy.
  const unused = new Set<Socket>();
  const answering = new Answering();
  let isDraining = false;
  const server = createServer({
    headersTimeout: timeouts.headersMs,
    requestTimeout: timeouts.requestMs,
    keepAliveTimeout: timeouts.keepAliveMs,
    // Node looks for late clients every 30 s by itself: too seldom for the times above to mean anything.
    connectionsCheckingInterval: Math.ceil(Math.min(timeouts.headersMs, timeouts.requestMs) / 2),
    shouldUpgradeCallback: isWebSocket,
  });
  // One for all connections: it lasts as long as they do.
  function onClose(this: Socket): void {
    unused.delete(this);
  }
  server.on('connection', (socket) => {
    unused.add(socket);
    socket.on('close', onClose);
  });
  // A connection that was promised to be kept is idle in the turn after its answer, and after the rest of its body.
  const onRequestClose = () => {
    if (isDraining) setImmediate(() => server.closeIdleConnections());
  };
  function onResponseClose(this: ServerResponse): void {
    answering.delete(this);
    onRequestClose();
  }
  server.on('request', (request, response) => {
    if (unused.size > 0) unused.delete(request.socket);
    answering.add(response);
    // Neither closes twice, and one function for all takes a third of what `once` takes.
    request.on('close', onRequestClose);
    response.on('close', onResponseClose);
    handlers.onRequest(request, response);
  });
  server.on('clientError', (error, stream) => {
    // Node gives a socket here; only its types leave room for another stream.
    const socket = stream as Socket;
    const isAnswering = answering.on(socket).some((response) => response.headersSent);
    refuseUnreadable(error, socket, isAnswering);
  });
  server.on('upgrade', (request, stream, head) => {
    unused.delete(request.socket);
    handlers.onUpgrade(request, stream, head);
  });
  return {
    async listen(host, port) {
      try {
        server.listen(port, host);
        await once(server, 'listening');
        return (server.address() as AddressInfo).port;
      } catch (cause) {
        const code = (cause as NodeJS.ErrnoException).code ?? String(cause);
        throw new GatewayError('BAD_CONFIG', `expected to listen on ${host} port ${port}, but got ${code}`, {
          cause,
        });
      }
    },
    async drain() {
      isDraining = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      for (const socket of unused) socket.destroy();
      await closed;
    },
    cutOff: () => server.closeAllConnections(),
    leave(response) {
      const { socket } = response.req;
      if (answering.on(socket).length > 1) return null;
      const left = leaveHttp(response);
      if (left !== null) answering.forget(socket);
      return left;
    },
  };
}
