import cluster from 'node:cluster';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, Server as NetServer, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { GatewayError } from '../errors.ts';
import { Connections } from './connections.ts';
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
  /** Takes no new connections, ends each that there is after its last answer (see `Connections`), and resolves when the last one is gone. */
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

/** Why an address cannot be had, by the system's code, in words and with what sets it. */
const UNAVAILABLE: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program listens there (EADDRINUSE): end it, or set PORT to another',
  EACCES: 'this user may not (EACCES): set PORT to one above 1023',
  EADDRNOTAVAIL: 'this machine has no such address (EADDRNOTAVAIL): set HOST to one that it has',
};

/**
 * Resolves when a turn of the event loop has brought no new connection, at the latest after so long. The system takes connections before
 * the program does, and resets those that it has when the port is closed.
 */
async function nobodyComes(server: Server, atMostMs: number): Promise<void> {
  const until = performance.now() + atMostMs;
  let hasCome = true;
  const onConnection = () => {
    hasCome = true;
  };
  server.on('connection', onConnection);
  while (hasCome && performance.now() < until) {
    hasCome = false;
    // The first ends the turn that runs already.
    await nextTurn();
    await nextTurn();
  }
  server.off('connection', onConnection);
}

/** An HTTP server that is not listening yet. */
export function createListener(timeouts: Timeouts, handlers: Handlers): Listener {
  const connections = new Connections(timeouts);
  const server = createServer({
    headersTimeout: timeouts.headersMs,
    requestTimeout: timeouts.requestMs,
    keepAliveTimeout: timeouts.keepAliveMs,
    // Node looks for late clients every 30 s by itself: too seldom for the times above to mean anything.
    connectionsCheckingInterval: Math.ceil(Math.min(timeouts.headersMs, timeouts.requestMs) / 2),
    // While an answer is due the offer is ignored too: the handshake's would overtake it, and it would come among the WebSocket's frames.
    shouldUpgradeCallback: (request) => isWebSocket(request) && connections.on(request.socket).length === 0,
  });
  server.on('connection', (socket) => connections.add(socket));
  // One function for all takes a third of what `once` takes, and none closes twice.
  function onResponseClose(this: ServerResponse): void {
    connections.end(this);
  }
  server.on('request', (request, response) => {
    if (!connections.begin(response)) return void request.resume();
    response.on('close', onResponseClose);
    handlers.onRequest(request, response);
  });
  server.on('clientError', (error, stream) => {
    // Node gives a socket here; only its types leave room for another stream.
    const socket = stream as Socket;
    const isAnswering = connections.on(socket).some((response) => response.headersSent);
    refuseUnreadable(error, socket, isAnswering);
  });
  server.on('upgrade', (request, stream, head) => {
    connections.delete(request.socket);
    handlers.onUpgrade(request, stream, head);
  });
  return {
    async listen(host, port) {
      try {
        server.listen(port, host);
        await once(server, 'listening');
        return (server.address() as AddressInfo).port;
      } catch (cause) {
        const code = (cause as NodeJS.ErrnoException).code ?? '';
        const why = UNAVAILABLE[code] ?? `got ${code || String(cause)}`;
        throw new GatewayError('BAD_CONFIG', `expected to listen on ${host} port ${port}, but ${why}`, {
          cause,
        });
      }
    },
    async drain() {
      const closed = once(server, 'close');
      connections.part();
      // A port that several processes share is their leader's: who goes on taking connections only draws more of them.
      if (cluster.isPrimary) await nobodyComes(server, timeouts.partingMs);
      // Not http's own, which cuts off whoever sends its next request at this moment, and answers that are not yet taken.
      NetServer.prototype.close.call(server);
      await closed;
      // Ends what http looks after.
      server.close();
    },
    cutOff: () => server.closeAllConnections(),
    leave(response) {
      const { socket } = response.req;
      if (connections.on(socket).length > 1) return null;
      return leaveHttp(response);
    },
  };
}
