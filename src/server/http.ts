import type { IncomingMessage, ServerResponse } from 'node:http';
import { printSchema } from 'graphql';
import { GatewayError } from '../errors.ts';
import { AnswerCache } from './cache/cache.ts';
import { HotRequests } from './cache/hot.ts';
import type { ServerState } from './lifecycle.ts';
import { createListener, type Listener } from './listener.ts';
import { operatorCheck } from './message/bearer.ts';
import { isAllowedOrigin } from './message/cors.ts';
import { refusal, send } from './message/reply.ts';
import { createApollo } from './operation/apollo.ts';
import { rememberDocuments } from './operation/documents.ts';
import { errorFormatter } from './operation/format-error.ts';
import { DEFAULT_LIMITS } from './operation/limits.ts';
import { persistDocuments } from './operation/persisted.ts';
import { Running } from './operation/running.ts';
import { NO_TRUSTED, readTrusted, withOwn } from './operation/trusted.ts';
import {
  DEFAULT_CAPACITY,
  DEFAULT_MAX_AGE_SECONDS,
  DEFAULT_TIMEOUTS,
  type ServerOptions,
} from './options.ts';
import { loadDashboard } from './page/dashboard.ts';
import { loadExplorer } from './page/explorer.ts';
import { loadFonts } from './page/fonts.ts';
import { homePage } from './page/pages.ts';
import { openResources } from './page/resources.ts';
import { createRouter, type Router } from './router.ts';
import { outliveStrayErrors } from './stray.ts';
import { openStreams, type Streams } from './stream/sse.ts';
import { openSockets, refuseUpgrade, type Sockets } from './stream/ws.ts';
import { openGroups } from './subscription/groups.ts';

/** A server that listens. */
export interface RunningServer {
  /** `http://host:port`, without a path. */
  readonly url: string;
  readonly port: number;
  readonly state: ServerState;
  /**
   * Takes no new connections, answers what is asked on those that there are and says that it is the last answer, ends those on which nothing is
   * asked for `timeouts.partingMs`, says goodbye to WebSocket clients (1001), ends event streams, cuts off what lasts longer than
   * `timeouts.drainMs`, and resolves when nothing is open any more. Calling it again waits for the same end.
   */
  close(): Promise<void>;
}

function urlOf(host: string, port: number): string {
  if (host === '0.0.0.0' || host === '::') return `http://localhost:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** Ends connections: each when its last answer is out, or the time is up. */
async function drain(
  listener: Listener,
  sockets: Sockets,
  streams: Streams,
  giveUp: (reason: GatewayError) => void,
  drainMs: number,
) {
  const timer = setTimeout(() => {
    giveUp(new GatewayError('TIMEOUT', 'the gateway is stopping and cannot wait any longer'));
    // In the next turn, so that the answers that this brings forth are still written.
    setImmediate(() => {
      listener.cutOff();
      streams.cutOff();
    });
  }, drainMs);
  streams.close();
  await Promise.all([listener.drain(), sockets.close(drainMs)]);
  clearTimeout(timer);
}

/** Serves the graph, the explorer and the probes on one port. Throws BAD_CONFIG where it cannot listen. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  outliveStrayErrors();
  const { schema, createContext, log, host } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const timeouts = { ...DEFAULT_TIMEOUTS, ...options.timeouts };
  const capacity = { ...DEFAULT_CAPACITY, ...options.capacity };
  const allowedOrigins = options.allowedOrigins ?? [];
  let state: ServerState = { kind: 'starting' };

  const formatError = errorFormatter({ log, newId: options.newId, hidesSchema: !limits.introspection });
  const apollo = createApollo(schema, limits, formatError, log);
  const documents = rememberDocuments(schema, limits);
  const { trusted: laidDown } = options;
  const trusted = laidDown == null ? NO_TRUSTED : await readTrusted(schema, limits, laidDown);
  const fonts = await loadFonts();
  const served = options.resources ?? [];
  const dashboard =
    options.dashboard === undefined ? null : await loadDashboard(options.dashboard, fonts, served);
  const persisted = persistDocuments(withOwn(trusted, dashboard?.documents ?? []));
  const running = new Running(timeouts.operationMs);
  const reading = new Set<AbortController>();
  const giveUp = (reason: GatewayError) => {
    running.abort(reason);
    for (const one of reading) one.abort(reason);
  };
  const cache = options.cache == null ? null : new AnswerCache({ ...options.cache, log });
  const hot = cache === null ? null : new HotRequests(cache);
  const explorer = await loadExplorer(options.queries);
  await apollo.start();

  const body = { maxBytes: capacity.bodyBytes, lingerMs: timeouts.lingerMs };
  const execution = { schema, documents, persisted, limits, createContext };
  const groups = openGroups({ ...execution, formatError });
  const streams = openStreams({
    ...execution,
    groups,
    body,
    capacity,
    timeouts,
    formatError,
    log,
    leave: (response) => listener.leave(response),
  });

  const resources = openResources({
    resources: served,
    allowedOrigins,
    timeouts,
    capacity,
    running: reading,
    log,
  });

  const isDraining = () => state.kind === 'draining' || state.kind === 'stopped';
  const route: Router = createRouter({
    operation: {
      apollo,
      persisted,
      limits,
      formatError,
      maxAgeSeconds: options.maxAgeSeconds ?? DEFAULT_MAX_AGE_SECONDS,
      createContext,
      isOperator: operatorCheck(options.operatorToken ?? null),
      body,
      running,
      cache,
      hot,
    },
    streams,
    resources,
    explorer,
    fonts,
    dashboard,
    home: homePage(served),
    sdl: limits.introspection ? (options.sdl ?? printSchema(schema)) : null,
    version: options.version,
    allowedOrigins,
    newId: options.newId,
    readiness: () => ({
      isDraining: isDraining(),
      ready: options.ready,
      workerTrouble: options.workerTrouble,
      timeoutMs: timeouts.readyMs,
      log,
    }),
  });
  const sockets = openSockets({ ...execution, groups, capacity, timeouts, formatError, log });

  const fail = (request: IncomingMessage, response: ServerResponse, err: unknown) => {
    const id = options.newId();
    log.error({ id, err }, 'a request failed');
    const message = `the gateway failed; its log has the reason under ${id}`;
    if (response.headersSent) response.destroy();
    else send(request, response, refusal(500, 'INTERNAL', message));
  };
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    try {
      route(request, response)?.catch((err: unknown) => fail(request, response, err));
    } catch (err) {
      fail(request, response, err);
    }
  };
  const listener = createListener(timeouts, {
    onRequest:
      hot === null
        ? answer
        : (request, response) => hot.answer(request, response, () => answer(request, response)),
    onUpgrade(request, stream, head) {
      // Until it is a WebSocket, a broken connection has nobody else to hear of it.
      stream.on('error', (err) => log.debug({ err }, 'a connection broke'));
      if (request.url?.split('?')[0] !== '/graphql') return refuseUpgrade(stream, '404 Not Found');
      if (!isAllowedOrigin(request, allowedOrigins)) return refuseUpgrade(stream, '403 Forbidden');
      if (isDraining()) return refuseUpgrade(stream, '503 Service Unavailable');
      sockets.accept(request, stream, head);
    },
  });

  let port: number;
  try {
    port = await listener.listen(host, options.port);
  } catch (error) {
    await Promise.all([apollo.stop(), sockets.close(0)]);
    throw error;
  }
  const url = urlOf(host, port);
  state = { kind: 'listening', url, port };
  log.info({ url }, 'listening');

  const stop = async () => {
    state = { kind: 'draining' };
    const open = { requests: running.size + reading.size, sockets: sockets.count, streams: streams.count };
    log.info({ ...open, ...(cache === null ? {} : { cache: cache.figures }) }, 'stopping');
    await drain(listener, sockets, streams, giveUp, timeouts.drainMs);
    await apollo.stop();
    state = { kind: 'stopped' };
    log.info({}, 'stopped');
  };
  let stopped: Promise<void> | undefined;
  return {
    url,
    port,
    get state() {
      return state;
    },
    close() {
      stopped ??= stop();
      return stopped;
    },
  };
}
