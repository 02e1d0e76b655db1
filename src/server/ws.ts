import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ExecutionArgs, ExecutionResult, GraphQLError } from 'graphql';
import { type Context, handleProtocols, makeServer, type SubscribePayload } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Logger } from '../log.ts';
import { noProgress } from '../model/progress.ts';
import { readAsked } from './asked.ts';
import { withEnd } from './ended.ts';
import type { ErrorFormatter } from './format-error.ts';
import type { Capacity, Timeouts } from './options.ts';
import { badRequest, type ExecutionParts, isRefused, prepare } from './prepared.ts';
import { asGraphQLError, formatted, formattedResult } from './result.ts';
import { Resumption } from './resumption.ts';
import { joinSocket, type SocketExtra, type SocketOperation } from './socket.ts';

/** What GraphQL over WebSocket needs. */
export interface SocketParts extends ExecutionParts {
  readonly capacity: Pick<Capacity, 'messageBytes' | 'sockets' | 'operationsPerSocket' | 'waitingBytes'>;
  readonly timeouts: Pick<Timeouts, 'socketInitMs' | 'socketPingMs' | 'stallMs' | 'lingerMs'>;
  readonly formatError: ErrorFormatter;
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

type SocketContext = Context<Record<string, unknown> | undefined, SocketExtra>;

/** Refuses an upgrade in plain HTTP. */
export function refuseUpgrade(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** A subscription that failed, with where its client may go on: graphql-ws hands on no more than the error. */
class Interruption extends Error {
  readonly failure: unknown;
  readonly cursor: string | null;

  constructor(failure: unknown, cursor: string | null) {
    super('a subscription failed', { cause: failure });
    this.failure = failure;
    this.cursor = cursor;
  }
}

/** The same rules as over HTTP, and one of this transport. */
async function prepareMessage(
  parts: SocketParts,
  context: SocketContext,
  id: string,
  payload: SubscribePayload,
  operations: WeakMap<ExecutionArgs, SocketOperation>,
): Promise<ExecutionArgs | readonly GraphQLError[]> {
  const running = Object.keys(context.subscriptions).length;
  const { operationsPerSocket } = parts.capacity;
  if (running > operationsPerSocket) {
    const most = `expected at most ${operationsPerSocket} operations at a time on a connection`;
    return [badRequest(`${most}, but got ${running}`)];
  }
  const read = readAsked(payload);
  if (read.kind === 'malformed') return [badRequest(read.message)];
  const abort = new AbortController();
  const progress = noProgress();
  const prepared = await prepare(parts, read.asked, abort.signal, progress);
  if (isRefused(prepared)) return prepared;
  const operation = { id, abort, resumption: new Resumption(progress) };
  context.extra.running.add(operation);
  operations.set(prepared, operation);
  return prepared;
}

function isEvents(result: object): result is AsyncGenerator<ExecutionResult> {
  return Symbol.asyncIterator in result;
}

function protocolOf(parts: SocketParts) {
  const { formatError, log } = parts;
  const operations = new WeakMap<ExecutionArgs, SocketOperation>();
  const shown = (error: GraphQLError) => {
    const cause = error.originalError;
    if (!(cause instanceof Interruption)) return formatted(error, formatError);
    return formatted(asGraphQLError(cause.failure), formatError, cause.cursor);
  };
  return makeServer<Record<string, unknown> | undefined, SocketExtra>({
    connectionInitWaitTimeout: parts.timeouts.socketInitMs,
    onSubscribe: async (context, id, payload) => {
      try {
        return await prepareMessage(parts, context, id, payload, operations);
      } catch (error) {
        return [asGraphQLError(error)];
      }
    },
    onOperation: (context, _id, _payload, args, result) => {
      const operation = operations.get(args);
      if (operation === undefined) return;
      const end = () => {
        context.extra.running.delete(operation);
        operation.abort.abort(new Error('the operation has ended'));
      };
      if (isEvents(result)) {
        return withEnd(result, end, (failure) => new Interruption(failure, operation.resumption.cursor));
      }
      return end();
    },
    onError: (_context, _id, _payload, errors) => errors.map(shown),
    onNext: (_context, _id, _payload, args, result) =>
      formattedResult(result, formatError, operations.get(args)?.resumption.send() ?? null),
    onClose: (_context, code) => log.debug({ code }, 'a WebSocket was closed'),
  });
}

/** Serves graphql-ws' protocol (graphql-transport-ws) on connections that an HTTP server hands over. */
export function openSockets(parts: SocketParts): Sockets {
  const protocol = protocolOf(parts);
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: parts.capacity.messageBytes,
    handleProtocols,
    // Compression costs some 300 KB for each connection, and events are small.
    perMessageDeflate: false,
  });
  server.on('wsClientError', (err) => parts.log.debug({ err }, 'a WebSocket could not be opened'));
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
      server.handleUpgrade(request, stream, head, (socket: WebSocket) =>
        joinSocket(protocol, socket, request, parts),
      );
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
