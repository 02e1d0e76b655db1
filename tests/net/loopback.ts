import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
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

/** Starts an HTTP server (with a self-signed certificate when `tls`); without `robots` it has no robots.txt. */
export async function serve(
  listener: RequestListener,
  { tls = false, robots = null }: { tls?: boolean; robots?: string | null } = {},
): Promise<Loopback> {
  const requests: IncomingMessage[] = [];
  let robotsRequests = 0;
  const answer: RequestListener = (request, response) => {
    if (request.url === '/robots.txt') {
      robotsRequests += 1;
      response.writeHead(robots === null ? 404 : 200).end(robots);
    } else {
      requests.push(request);
      listener(request, response);
    }
  };
  const host = await listen(tls ? createTlsServer({ key, cert: certificate }, answer) : createServer(answer));
  const origin = `${tls ? 'https' : 'http'}://${host}`;
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
