import { once } from 'node:events';
import { type Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import { onTestFinished } from 'vitest';
import { createContext } from '../../../resolvers/context.ts';
import { buildGraph } from '../../../resolvers/index.ts';
import { freshnessOf } from '../../../src/live/freshness.ts';
import { startServer } from '../../../src/server/http.ts';
import type { ServerOptions } from '../../../src/server/options.ts';
import { observedStore } from '../../../src/store/observed.ts';
import type { Store } from '../../../src/store/store.ts';

/** An answer with its body as it came. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Buffer;
}

/** A request as a client makes it. */
export interface RawRequest {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Asks once, over a connection of its own unless an agent has one. */
export async function ask(
  port: number,
  { method, path, headers, body }: RawRequest,
  agent: Agent | false = false,
): Promise<RawAnswer> {
  const request = httpRequest({ host: '127.0.0.1', port, method, path, headers, agent });
  request.end(body);
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  const { date: _, connection: __, ...kept } = response.headers;
  return { status: response.statusCode ?? 0, headers: kept, body: Buffer.concat(chunks) };
}

/** The request of a query by POST. */
export const posted = (
  query: string,
  variables: object = {},
  headers: Readonly<Record<string, string>> = {},
): RawRequest => {
  const body = JSON.stringify({ query, variables });
  return {
    method: 'POST',
    path: '/graphql',
    headers: {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
      ...headers,
    },
    body,
  };
};

/** The request of a query by GET. */
export const gotten = (query: string, headers: Readonly<Record<string, string>> = {}): RawRequest => ({
  method: 'GET',
  path: `/graphql?query=${encodeURIComponent(query)}`,
  headers,
});

/** What is counted of a server over a graph. */
export interface CachedServer {
  readonly port: number;
  /** Operations executed so far. */
  readonly executed: () => number;
  close(): Promise<void>;
}

/** Serves the graph over a store, with or without a cache; closed when the test ends. */
export async function serveGraph(
  store: Store,
  options: { now?: () => Date; isCached?: boolean; server?: Partial<ServerOptions> } = {},
): Promise<CachedServer> {
  const { now = () => new Date('2022-08-21T08:00:00.000Z'), isCached = true } = options;
  let executed = 0;
  let ids = 0;
  const silent = () => undefined;
  const server = await startServer({
    schema: buildGraph(),
    createContext: (signal, { isOperator, footprint }) => {
      executed += 1;
      return createContext({
        store: footprint === undefined ? store : observedStore(store, footprint),
        now,
        signal,
        footprint,
        operator: isOperator ? { publish: silent } : null,
        changes: { since: () => Promise.reject(new Error('expected no subscription')) as never },
      });
    },
    host: '127.0.0.1',
    port: 0,
    log: { debug: silent, info: silent, warn: silent, error: silent },
    ready: async () => {},
    queries: [{ title: 'Typen', document: '{ __typename }' }],
    version: '1.2.3',
    newId: () => `id-${++ids}`,
    cache: isCached
      ? { maxBytes: 8_000_000, freshness: freshnessOf(store), now: () => now().getTime() }
      : null,
    ...options.server,
  });
  onTestFinished(() => server.close());
  return { port: server.port, executed: () => executed, close: () => server.close() };
}
