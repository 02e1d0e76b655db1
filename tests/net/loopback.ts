import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createSecureServer } from 'node:http2';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Server as SocketServer } from 'node:net';
import { onTestFinished } from 'vitest';
import { createFetch, type Fetch, type FetchOptions } from '../../src/net/fetch.ts';
import { certificate, key } from './certificate.ts';

/** The time at which all these tests take place. */
export const NOW = new Date('2026-03-02T10:00:00.000Z');

/** A real server on a free loopback port, gone when the test is over. */
export interface Loopback {
  /** "127.0.0.1:PORT" */
  readonly host: string;
  /** The address of a path. */
  at(path: string): string;
  /** What was asked, robots.txt left out. */
  readonly requests: IncomingMessage[];
  /** How often robots.txt was asked for. */
  readonly robotsRequests: () => number;
}

/** Makes a socket server listen on a free loopback port until the test is over; answers with "127.0.0.1:PORT". */
export async function listen(server: SocketServer): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    if ('closeAllConnections' in server) (server as Server).closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** How a server speaks; a certificate means https, for `true` a self-signed one. */
export interface LoopbackOptions {
  readonly tls?: boolean | { readonly key: string; readonly cert: string };
  /** HTTP/2 beside HTTP/1.1. */
  readonly h2?: boolean;
  /** The text of robots.txt, or the status with which there is none; 404. */
  readonly robots?: string | number;
}

/** Starts an HTTP server. */
export async function serve(
  listener: RequestListener,
  { tls = false, h2 = false, robots = 404 }: LoopbackOptions = {},
): Promise<Loopback> {
  const requests: IncomingMessage[] = [];
  let robotsRequests = 0;
  const answer: RequestListener = (request, response) => {
    if (request.url === '/robots.txt') {
      robotsRequests += 1;
      if (typeof robots === 'number') response.writeHead(robots).end();
      else response.end(robots);
    } else {
      requests.push(request);
      listener(request, response);
    }
  };
  const identity = tls === true ? { key, cert: certificate } : tls;
  const server =
    identity === false
      ? createServer(answer)
      : h2
        ? // What Node offers for compatibility answers to the same calls, but is typed apart.
          createSecureServer({ ...identity, allowHTTP1: true }, answer as never)
        : createTlsServer(identity, answer);
  const host = await listen(server);
  const origin = `${identity === false ? 'http' : 'https'}://${host}`;
  return { host, at: (path) => origin + path, requests, robotsRequests: () => robotsRequests };
}

/** A fetch that may reach these hosts, closed when the test is over. */
export function fetchFor(hosts: readonly Loopback[], options: Partial<FetchOptions> = {}): Fetch {
  const fetch = createFetch({
    userAgent: 'CauNoi/test (+https://example.vn)',
    allowHosts: hosts.map(({ host }) => host),
    now: () => NOW,
    resolveName: async () => [{ address: '127.0.0.1', family: 4 }],
    ...options,
  });
  onTestFinished(() => fetch.close());
  return fetch;
}
