import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  type ExecutionArgs,
  type ExecutionResult,
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getOperationAST,
} from 'graphql';
import { type Context, handleProtocols, makeServer, type SubscribePayload } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Logger } from '../log.ts';
import { costOf } from './cost.ts';
import type { Documents } from './documents.ts';
import { withEnd } from './ended.ts';
import type { ErrorFormatter } from './format-error.ts';
import { type Limits, limitError } from './limits.ts';
import type { Caller, Capacity, ServerOptions, Timeouts } from './options.ts';
import { joinSocket, type SocketExtra } from './socket.ts';

/** What GraphQL over WebSocket needs. */
export interface SocketParts {
  readonly schema: GraphQLSchema;
  readonly documents: Documents;
  readonly limits: Limits;
  readonly capacity: Capacity;
  readonly timeouts: Timeouts;
  readonly createContext: ServerOptions['createContext'];
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

/** A connection outlives a token that was changed, and subscribers only read: nobody is an operator here. */
const SUBSCRIBER: Caller = { isOperator: false };

function badRequest(message: string): readonly GraphQLError[] {
  return [new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } })];
}

/** What to execute for a client's message, or why not: the same rules as over HTTP. */
async function prepare(
  parts: SocketParts,
  context: SocketContext,
  payload: SubscribePayload,
  aborts: WeakMap<ExecutionArgs, AbortController>,
): Promise<ExecutionArgs | readonly GraphQLError[]> {
  const running = Object.keys(context.subscriptions).length;
  const { operationsPerSocket } = parts.capacity;
  if (running > operationsPerSocket) {
    return badRequest(
      `expected at most ${operationsPerSocket} operations at a time on a connection, but got ${running}`,
    );
  }
  const read = parts.documents.read(payload.query);
  if (read.kind === 'refused') return read.errors;
  const operation = getOperationAST(read.document, payload.operationName);
  if (!operation)
    return badRequest(
      `expected an operation ${payload.operationName ?? 'to run'} in the document, but got none`,
    );
  const variables = payload.variables ?? {};
  const cost = costOf(parts.schema, read.document, operation, variables);
  if (cost > parts.limits.cost) return [limitError('values in the answer', parts.limits.cost, cost)];
  const abort = new AbortController();
  const args: ExecutionArgs = {
    schema: parts.schema,
    document: read.document,
    operationName: payload.operationName ?? null,
    variableValues: variables,
    contextValue: await parts.createContext(abort.signal, SUBSCRIBER),
  };
  context.extra.running.add(abort);
  aborts.set(args, abort);
  return args;
}

/** An error as Apollo reads it before it is formatted: errors of variables come without a code and without a path. */
function formatted(error: GraphQLError, format: ErrorFormatter): GraphQLFormattedError {
  const { http: _status, ...extensions } = error.extensions;
  const isAboutVariables = error.path === undefined && error.nodes?.[0]?.kind === 'VariableDefinition';
  const code = extensions.code ?? (isAboutVariables ? 'BAD_USER_INPUT' : 'INTERNAL_SERVER_ERROR');
  return format({ ...error.toJSON(), extensions: { ...extensions, code } }, error);
}

/** A result with its errors formatted; nothing where it has none, then it goes out as it is. */
function formattedResult(
  result: { readonly errors?: readonly GraphQLError[] | undefined },
  format: ErrorFormatter,
): FormattedExecutionResult | undefined {
  if (result.errors === undefined) return undefined;
  const errors = result.errors.map((error) => formatted(error, format));
  return { ...result, errors } as FormattedExecutionResult;
}

function isEvents(result: object): result is AsyncGenerator<ExecutionResult> {
  return Symbol.asyncIterator in result;
}

function protocolOf(parts: SocketParts) {
  const { formatError, log } = parts;
  const aborts = new WeakMap<ExecutionArgs, AbortController>();
  return makeServer<Record<string, unknown> | undefined, SocketExtra>({
    connectionInitWaitTimeout: parts.timeouts.socketInitMs,
    onSubscribe: async (context, _id, payload) => {
      try {
        return await prepare(parts, context, payload, aborts);
      } catch (error) {
        const cause = error instanceof Error ? error : new Error(String(error));
        return [new GraphQLError(cause.message, { originalError: cause })];
      }
    },
    onOperation: (context, _id, _payload, args, result) => {
      const abort = aborts.get(args);
      const end = () => {
        if (abort !== undefined) context.extra.running.delete(abort);
        abort?.abort(new Error('the operation has ended'));
      };
      if (isEvents(result)) return withEnd(result, end);
      return end();
    },
    onError: (_context, _id, _payload, errors) => errors.map((error) => formatted(error, formatError)),
    onNext: (_context, _id, _payload, _args, result) => formattedResult(result, formatError),
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
        joinSocket(protocol, socket, request, parts.timeouts.socketPingMs, parts.log),
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
