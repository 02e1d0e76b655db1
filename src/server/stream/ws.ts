import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type ExecutionArgs, type GraphQLError, OperationTypeNode } from 'graphql';
import { type Context, handleProtocols, makeServer, type SubscribePayload } from 'graphql-ws';
import { WebSocketServer } from 'ws';
import type { Logger } from '../../log.ts';
import { noProgress } from '../../model/progress.ts';
import { readAsked } from '../operation/asked.ts';
import type { ErrorFormatter } from '../operation/format-error.ts';
import {
  type Accepted,
  accept,
  badRequest,
  type ExecutionParts,
  execution,
  isRefused,
} from '../operation/prepared.ts';
import { asGraphQLError, formatted, formattedResult } from '../operation/result.ts';
import type { Capacity, Timeouts } from '../options.ts';
import type { Groups } from '../subscription/groups.ts';
import { Rounds } from './rounds.ts';
import { GatewaySocket, SocketConnection } from './socket.ts';
import { SocketRequest } from './socket-request.ts';
import { Interruption, SocketSubscription } from './socket-subscription.ts';

/** What GraphQL over WebSocket needs. */
export interface SocketParts extends ExecutionParts {
  readonly capacity: Pick<Capacity, 'messageBytes' | 'sockets' | 'operationsPerSocket' | 'waitingBytes'>;
  readonly timeouts: Pick<Timeouts, 'socketInitMs' | 'socketPingMs' | 'stallMs' | 'lingerMs'>;
  readonly formatError: ErrorFormatter;
  readonly groups: Groups;
  readonly log: Logger;
}

/** The WebSocket side of the endpoint. */
export interface Sockets {
  /** Takes an upgrade over, or refuses it with a status where there are too many connections. */
  accept(request: IncomingMessage, stream: Duplex, head: Buffer): void;
  /** Connections at the moment. */
  readonly count: number;
  /** Says goodbye to every client with 1001 (RFC 6455: going away) and resolves when all are gone, cut off after the grace. */
  close(graceMs: number): Promise<void>;
}

type Parameters = Record<string, unknown> | undefined;

/** Refuses an upgrade in plain HTTP, and closes the connection: it is nobody's any more, so no time limit would. */
export function refuseUpgrade(stream: Duplex, status: string): void {
  stream.once('finish', () => stream.destroy());
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** What runs for the arguments that graphql-ws was handed. */
type Begun =
  | { readonly kind: 'request'; readonly request: SocketRequest }
  | { readonly kind: 'subscription'; readonly subscription: SocketSubscription; readonly accepted: Accepted };

/** The same rules as over HTTP, and one of this transport. */
function acceptMessage(
  parts: SocketParts,
  running: number,
  payload: SubscribePayload,
): Accepted | readonly GraphQLError[] {
  const { operationsPerSocket } = parts.capacity;
  if (running > operationsPerSocket) {
    const most = `expected at most ${operationsPerSocket} operations at a time on a connection`;
    return [badRequest(`${most}, but got ${running}`)];
  }
  const read = readAsked(payload);
  return read.kind === 'malformed' ? [badRequest(read.message)] : accept(parts, read.asked);
}

/** graphql-ws holds a message until its operation has ended; what was read of it is not needed for so long. */
function forget(payload: SubscribePayload): void {
  Object.assign(payload, { query: '', variables: null, extensions: null });
}

function protocolOf(parts: SocketParts) {
  const { formatError, groups, log } = parts;
  const begun = new WeakMap<ExecutionArgs, Begun>();

  async function prepare(
    { extra, subscriptions }: Context<Parameters, SocketConnection>,
    id: string,
    payload: SubscribePayload,
  ): Promise<ExecutionArgs | readonly GraphQLError[]> {
    const accepted = acceptMessage(parts, Object.keys(subscriptions).length, payload);
    forget(payload);
    if (isRefused(accepted)) return accepted;
    if (accepted.operation.operation === OperationTypeNode.SUBSCRIPTION) {
      const subscription = new SocketSubscription(id, extra);
      extra.running.add(subscription);
      const { document, operationName } = accepted;
      const args = { schema: parts.schema, document, operationName, contextValue: null };
      begun.set(args, { kind: 'subscription', subscription, accepted });
      return args;
    }
    const request = new SocketRequest(id);
    extra.running.add(request);
    try {
      const args = await execution(parts, accepted, request.signal, noProgress());
      begun.set(args, { kind: 'request', request });
      return args;
    } catch (error) {
      extra.running.delete(request);
      throw error;
    }
  }

  async function subscribe(args: ExecutionArgs) {
    const operation = begun.get(args);
    begun.delete(args);
    if (operation?.kind !== 'subscription') throw new Error('expected a subscription to be prepared');
    const { subscription, accepted } = operation;
    try {
      const refused = await groups.enter(accepted, subscription, null);
      if (refused === null) return subscription;
      subscription.complete();
      return refused;
    } catch (error) {
      subscription.fail([formatted(asGraphQLError(error), formatError)]);
      return subscription;
    }
  }

  return makeServer<Parameters, SocketConnection>({
    // See SocketConnection.
    connectionInitWaitTimeout: 0,
    onConnect: ({ extra }) => extra.introduced(),
    onSubscribe: async (context, id, payload) => {
      try {
        return await prepare(context, id, payload);
      } catch (error) {
        return [asGraphQLError(error)];
      }
    },
    subscribe,
    onOperation: (context, _id, _payload, args) => {
      const operation = begun.get(args);
      if (operation?.kind !== 'request') return;
      context.extra.running.delete(operation.request);
      operation.request.end();
    },
    onError: (_context, _id, _payload, errors) =>
      errors.flatMap((error) =>
        error.originalError instanceof Interruption
          ? error.originalError.told
          : formatted(error, formatError),
      ),
    onNext: (_context, _id, _payload, _args, result) => formattedResult(result, formatError, null),
    onClose: (_context, code) => log.debug({ code }, 'a WebSocket was closed'),
  });
}

/** Serves graphql-ws' protocol (graphql-transport-ws) on connections that an HTTP server hands over. */
export function openSockets(parts: SocketParts): Sockets {
  const protocol = protocolOf(parts);
  const rounds = new Rounds<SocketConnection>(parts.timeouts.socketPingMs, (connection) => connection.beat());
  const rules = { ...parts, rounds };
  const server = new WebSocketServer({
    noServer: true,
    WebSocket: GatewaySocket,
    maxPayload: parts.capacity.messageBytes,
    handleProtocols,
    // Compression costs some 300 KB for each connection, and events are small.
    perMessageDeflate: false,
  });
  return {
    get count() {
      return server.clients.size;
    },
    accept(request, stream, head) {
      if (server.clients.size >= parts.capacity.sockets) {
        parts.log.warn(
          { sockets: server.clients.size },
          'a WebSocket was refused: there are as many as may be',
        );
        return refuseUpgrade(stream, '503 Service Unavailable');
      }
      server.handleUpgrade(request, stream, head, (socket) => {
        new SocketConnection(protocol, socket, stream, rules);
      });
    },
    async close(graceMs) {
      const gone = [...server.clients].map(
        (socket) => new Promise((resolve) => socket.once('close', resolve)),
      );
      for (const socket of server.clients) socket.close(1001, 'the gateway is stopping');
      const timer = setTimeout(() => {
        for (const socket of server.clients) socket.terminate();
      }, graceMs);
      await Promise.all(gone);
      clearTimeout(timer);
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
