import { onTestFinished } from 'vitest';
import { type RunningServer, startServer } from '../../src/server/http.ts';
import type { ServerOptions } from '../../src/server/options.ts';
import { type GraphContext, testGraph } from './graph.ts';

/** One line of the log. */
export interface LogLine {
  readonly level: string;
  readonly facts: Record<string, unknown>;
  readonly message: string;
}

/** A promise with its ends in hand. */
export function signalled<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  const { promise, resolve } = Promise.withResolvers<T>();
  return { promise, resolve };
}

/** A server over the test graph, with what a test can see and do of its insides. */
export interface TestServer extends RunningServer {
  readonly endpoint: string;
  readonly socketUrl: string;
  readonly log: LogLine[];
  /** Signals of the contexts made so far. */
  readonly signals: AbortSignal[];
  /** Resolves when a slow field or a waiting subscription has begun, and when the latter was let go. */
  readonly started: Promise<void>;
  readonly released: Promise<void>;
  answerSlow(text: string): void;
  /** POSTs an operation. */
  ask(query: string, variables?: object, headers?: Record<string, string>): Promise<Response>;
}

/** Starts a server on a free port of loopback; it is closed when the test ends, and then waits for no request that may be on its way. */
export async function serve(options: Partial<ServerOptions> = {}): Promise<TestServer> {
  const log: LogLine[] = [];
  const signals: AbortSignal[] = [];
  const [slow, started, released] = [signalled<string>(), signalled<void>(), signalled<void>()];
  const write = (level: string) => (facts: object, message: string) =>
    void log.push({ level, facts: facts as Record<string, unknown>, message });
  let ids = 0;
  const server = await startServer({
    schema: testGraph(),
    createContext: (signal, { isOperator, progress }): GraphContext => {
      signals.push(signal);
      return {
        signal,
        isOperator,
        progress,
        slow: slow.promise,
        onStart: started.resolve,
        onRelease: released.resolve,
      };
    },
    host: '127.0.0.1',
    port: 0,
    log: { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') },
    ready: async () => {},
    queries: [{ title: 'Lời chào', document: '{\n  hello\n}' }],
    version: '1.2.3',
    newId: () => `error-${++ids}`,
    ...options,
    timeouts: { partingMs: 0, ...options.timeouts },
  });
  onTestFinished(() => server.close());
  const endpoint = `${server.url}/graphql`;
  return {
    url: server.url,
    port: server.port,
    get state() {
      return server.state;
    },
    close: () => server.close(),
    endpoint,
    socketUrl: endpoint.replace('http', 'ws'),
    log,
    signals,
    started: started.promise,
    released: released.promise,
    answerSlow: slow.resolve,
    ask: (query, variables, headers = {}) =>
      fetch(endpoint, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      }),
  };
}
