import type { IncomingMessage } from 'node:http';

/**
 * Which other origins' pages may read the API. An entry is an origin as browsers send it (`https://example.org`), or `*` for
 * all. The default is none; pages of the gateway itself are never held back. Credentials are never allowed: the operator's
 * token is sent by the client itself, not by the browser.
 */
export type AllowedOrigins = readonly string[];

/**
 * Whether a page of this origin may use the API. Clients that are no browsers send no origin. A page is the gateway's own
 * when the browser says so (Sec-Fetch-Site, which no script can set) or when it comes from the host that was asked, be it
 * behind a proxy that tells (X-Forwarded-Host, which no page can send to another site without a preflight).
 */
export function isAllowedOrigin(request: IncomingMessage, allowed: AllowedOrigins): boolean {
  const { origin } = request.headers;
  if (origin === undefined || allowed.includes('*') || allowed.includes(origin)) return true;
  if (request.headers['sec-fetch-site'] === 'same-origin') return true;
  const hosts = [request.headers.host, request.headers['x-forwarded-host']];
  return hosts.some((host) => origin === `http://${host}` || origin === `https://${host}`);
}

const NO_HEADERS: Readonly<Record<string, string>> = Object.freeze({});

/** The headers by which a browser lets the page of an allowed origin read a response; it refuses the others by itself. */
export function corsHeaders(
  request: IncomingMessage,
  allowed: AllowedOrigins,
): Readonly<Record<string, string>> {
  if (allowed.length === 0) return NO_HEADERS;
  const { origin } = request.headers;
  if (origin === undefined || !(allowed.includes('*') || allowed.includes(origin))) return { vary: 'origin' };
  return {
    vary: 'origin',
    'access-control-allow-origin': allowed.includes('*') ? '*' : origin,
    'cross-origin-resource-policy': 'cross-origin',
  };
}

/** The further headers that answer a browser's preflight. */
export function preflightHeaders(
  request: IncomingMessage,
  allowed: AllowedOrigins,
): Readonly<Record<string, string>> {
  const headers = corsHeaders(request, allowed);
  if (headers['access-control-allow-origin'] === undefined) return headers;
  return {
    ...headers,
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers':
      'authorization, content-type, last-event-id, apollo-require-preflight, x-apollo-operation-name',
    'access-control-max-age': '7200',
  };
}
