import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Asset, asset, assetReply } from './message/asset.ts';
import { corsHeaders, isAllowedOrigin, preflightHeaders } from './message/cors.ts';
import { explorerCsp, PAGE_CSP } from './message/headers.ts';
import { prefersHtml, type Reply, refusal, send } from './message/reply.ts';
import { answerOperation, type OperationParts } from './operation/operation.ts';
import type { ServerOptions } from './options.ts';
import type { Dashboard } from './page/dashboard.ts';
import type { Explorer } from './page/explorer.ts';
import type { Fonts } from './page/fonts.ts';
import { favicon, notFoundPage, pageStyle } from './page/pages.ts';
import { liveReply, type Readiness, readyReply } from './page/probes.ts';
import type { Resources } from './page/resources.ts';
import type { Streams } from './stream/sse.ts';
import { isEmbedded, prefersEvents } from './stream/sse-request.ts';

/** What the routes lead to. */
export interface RouterParts {
  readonly operation: OperationParts;
  readonly streams: Streams;
  readonly resources: Resources;
  readonly explorer: Explorer;
  readonly fonts: Fonts;
  /** The dashboard; null where it was not built. */
  readonly dashboard: Dashboard | null;
  /** The front page where there is no dashboard. */
  readonly home: Asset;
  /** The schema's text; null where it is not told. */
  readonly sdl: string | null;
  readonly version: string;
  readonly allowedOrigins: NonNullable<ServerOptions['allowedOrigins']>;
  readonly readiness: () => Readiness;
  readonly newId: ServerOptions['newId'];
}

/** Answers one request; throws and rejects only for a bug of ours. */
export type Router = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

type Route = (request: IncomingMessage) => Reply | Promise<Reply>;

const FOR_AN_HOUR = { 'cache-control': 'public, max-age=3600' };
const FOR_EVER = { 'cache-control': 'public, max-age=31536000, immutable' };
const ASK_EACH_TIME = { 'cache-control': 'no-cache' };

const READ_METHODS = 'GET, HEAD, OPTIONS';
const GRAPHQL_METHODS = 'GET, HEAD, POST, OPTIONS';
const STREAM_METHODS = 'GET, POST, OPTIONS';

const file = (found: Asset, headers: Readonly<Record<string, string>>): Route => {
  return (request) => assetReply(request, found, headers);
};

/** The schema as a file to read or to save. */
function schemaRoute({ sdl, allowedOrigins }: RouterParts): Route {
  if (sdl === null) return () => refusal(404, 'NOT_FOUND', 'introspection is switched off here');
  const found = asset('text/plain; charset=utf-8', sdl);
  return (request) =>
    assetReply(request, found, {
      ...ASK_EACH_TIME,
      'content-disposition': 'inline; filename="schema.graphql"',
      ...corsHeaders(request, allowedOrigins),
    });
}

/** Everything that is only read, by its exact path. Nothing of an address ever becomes a path of a file. */
function readRoutes(parts: RouterParts): ReadonlyMap<string, Route> {
  const routes = new Map<string, Route>([
    ['/', file(parts.home, { ...ASK_EACH_TIME, 'content-security-policy': PAGE_CSP })],
    ['/page.css', file(pageStyle, FOR_AN_HOUR)],
    ['/fonts.css', file(parts.fonts.style, FOR_AN_HOUR)],
    ['/favicon.svg', file(favicon, FOR_AN_HOUR)],
    ['/favicon.ico', () => ({ status: 308, headers: { location: '/favicon.svg', ...FOR_AN_HOUR } })],
    ['/schema.graphql', schemaRoute(parts)],
    ['/health/live', () => liveReply(parts.version)],
    ['/health/ready', () => readyReply(parts.readiness())],
  ]);
  const packed = [
    parts.explorer.files,
    parts.fonts.files,
    parts.dashboard?.files ?? new Map<string, Asset>(),
  ];
  for (const [path, found] of packed.flatMap((files) => [...files])) {
    routes.set(path, file(found, FOR_EVER));
  }
  return routes;
}

function notFound(request: IncomingMessage): Reply {
  if (!prefersHtml(request)) return refusal(404, 'NOT_FOUND', 'there is nothing at this address');
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': PAGE_CSP,
    ...ASK_EACH_TIME,
  };
  return { status: 404, headers, body: notFoundPage };
}

function wrongMethod(request: IncomingMessage, allowed: string): Reply {
  return refusal(405, 'BAD_REQUEST', `expected one of ${allowed}, but got ${request.method}`, {
    allow: allowed,
  });
}

function explorerPage({ explorer, newId }: RouterParts, request: IncomingMessage): Reply {
  const nonce = newId();
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': explorerCsp(request.headers.host, nonce),
  };
  return { status: 200, headers, body: explorer.page(nonce) };
}

/** Subscriptions as server-sent events, at an address of their own or by what a client accepts. */
async function events(
  parts: RouterParts,
  request: IncomingMessage,
  response: ServerResponse,
  search: string,
) {
  if (request.method === 'OPTIONS') {
    const headers = { allow: STREAM_METHODS, ...preflightHeaders(request, parts.allowedOrigins) };
    return send(request, response, { status: 204, headers });
  }
  if (request.method !== 'GET' && request.method !== 'POST') {
    return send(request, response, wrongMethod(request, STREAM_METHODS));
  }
  const isForeign = !isAllowedOrigin(request, parts.allowedOrigins);
  if (isForeign || isEmbedded(request)) {
    request.resume();
    const came = isForeign ? `one of ${request.headers.origin}` : 'a picture, frame or the like';
    const message = `expected a script of this server's pages or of an allowed origin's, but got ${came}`;
    return send(request, response, refusal(403, 'FORBIDDEN', message));
  }
  return parts.streams.answer(request, response, search, corsHeaders(request, parts.allowedOrigins));
}

function graphql(
  parts: RouterParts,
  request: IncomingMessage,
  response: ServerResponse,
  search: string,
): void | Promise<void> {
  const { method } = request;
  const cors = corsHeaders(request, parts.allowedOrigins);
  if (method === 'OPTIONS') {
    const headers = { allow: GRAPHQL_METHODS, ...preflightHeaders(request, parts.allowedOrigins) };
    return send(request, response, { status: 204, headers });
  }
  if (method !== 'GET' && method !== 'HEAD' && method !== 'POST') {
    return send(request, response, wrongMethod(request, GRAPHQL_METHODS));
  }
  if (method !== 'POST' && prefersHtml(request)) return send(request, response, explorerPage(parts, request));
  if (method !== 'HEAD' && prefersEvents(request)) return events(parts, request, response, search);
  // A browser names the origin of the page that asks. It would keep the answer from that page, but only after the work.
  if (!isAllowedOrigin(request, parts.allowedOrigins)) {
    request.resume();
    const message = `expected a page of this server or of an allowed origin, but got one of ${request.headers.origin}`;
    return send(request, response, refusal(403, 'FORBIDDEN', message));
  }
  return answerOperation(parts.operation, request, response, search, cors);
}

/** All routes of the server. */
export function createRouter(parts: RouterParts): Router {
  const routes = readRoutes(parts);
  const others = async (request: IncomingMessage, response: ServerResponse, path: string, search: string) => {
    if (parts.resources.has(path)) return parts.resources.answer(request, response, path, search);
    const route = parts.dashboard?.page(path) ?? routes.get(path);
    if (route === undefined) return send(request, response, notFound(request));
    if (request.method === 'OPTIONS') {
      const headers = path === '/schema.graphql' ? preflightHeaders(request, parts.allowedOrigins) : {};
      return send(request, response, { status: 204, headers: { allow: READ_METHODS, ...headers } });
    }
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    send(request, response, isRead ? await route(request) : wrongMethod(request, READ_METHODS));
  };
  return (request, response) => {
    const { url = '/' } = request;
    // A proxy's client sends the whole address (RFC 9112, 3.2.2); what is before the path is not ours to choose by.
    const target = url.startsWith('/') ? url : url.replace(/^https?:\/\/[^/?]*/i, '');
    const mark = target.indexOf('?');
    const path = mark < 0 ? target : target.slice(0, mark);
    const search = mark < 0 ? '' : target.slice(mark);
    if (path === '/graphql') return graphql(parts, request, response, search);
    if (path === '/graphql/stream') return events(parts, request, response, search);
    return others(request, response, path, search);
  };
}
