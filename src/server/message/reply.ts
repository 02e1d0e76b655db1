import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { SECURITY_HEADERS } from './headers.ts';

/** A finished answer. Header names are lower case. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Empty when not given. */
  readonly body?: string | Buffer;
  /** Names of security headers that it goes without, such as `x-frame-options` of a page for other sites' frames. */
  readonly without?: readonly string[];
}

const NO_BYTES = Buffer.alloc(0);

const securityWithout = (names: readonly string[]) =>
  Object.fromEntries(Object.entries(SECURITY_HEADERS).filter(([name]) => !names.includes(name)));

/** Up to this a body is quicker copied than written beside its head: node hands what has less than 16 KiB, head and all, to the system at once. */
const ONE_PIECE_BYTES = 14_336;

/** Answers a request: security headers first, so that a reply can replace one; a HEAD gets the headers of its GET. */
export function send(request: IncomingMessage, response: ServerResponse, reply: Reply): void {
  if (response.headersSent || response.destroyed) return;
  const body = typeof reply.body === 'string' ? Buffer.from(reply.body, 'utf8') : (reply.body ?? NO_BYTES);
  const hasBody = reply.status !== 204 && reply.status !== 304;
  response.writeHead(reply.status, {
    ...(reply.without === undefined ? SECURITY_HEADERS : securityWithout(reply.without)),
    ...reply.headers,
    ...(hasBody ? { 'content-length': String(body.byteLength) } : {}),
  });
  if (!hasBody || request.method === 'HEAD') response.end();
  // As a character for each byte: a string goes out in one piece with its head.
  else if (body.byteLength <= ONE_PIECE_BYTES) response.end(body.toString('latin1'), 'latin1');
  else response.end(body);
}

/** The answer to a request that does not reach GraphQL, in GraphQL's form: a client reads one kind of error only. */
export function refusal(
  status: number,
  code: string,
  message: string,
  headers: Record<string, string> = {},
): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers },
    body: JSON.stringify({ errors: [{ message, extensions: { code } }] }),
  };
}

/**
 * The answer to a request that GraphQL does not execute. The status is the error's own (`extensions.http.status`, 400 without)
 * for a client that knows application/graphql-response+json, or where the request is malformed; others read a status other than
 * 200 as a failure of the transport. `shown` is the error as clients may see it, `extra` are further headers.
 */
export function errorReply(
  request: IncomingMessage,
  shown: GraphQLFormattedError,
  error: GraphQLError,
  extra: Readonly<Record<string, string>>,
): Reply {
  const knowsStatus = /application\/graphql-response\+json/i.test(request.headers.accept ?? '');
  const { status = 400 } = (error.extensions.http ?? {}) as { readonly status?: number };
  const isMalformed = shown.extensions?.code === 'BAD_REQUEST';
  const type = knowsStatus ? 'application/graphql-response+json' : 'application/json';
  return {
    status: knowsStatus || isMalformed ? status : 200,
    headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store', ...extra },
    body: JSON.stringify({ errors: [shown] }),
  };
}

const ANSWER_TYPES: ReadonlySet<string> = new Set([
  'application/json',
  'application/graphql-response+json',
  'application/*',
  '*/*',
]);

/** Whether a client takes what GraphQL is answered in; one that does not say takes everything (RFC 9110, 12.5.1). */
export function acceptsAnswer({ headers: { accept } }: IncomingMessage): boolean {
  if (accept === undefined || ANSWER_TYPES.has(accept) || accept.trim() === '') return true;
  return accept.split(',').some((part) => ANSWER_TYPES.has(part.split(';')[0]?.trim().toLowerCase() ?? ''));
}

/** Whether a client would rather have a page than data, as browsers do: HTML is listed, and no JSON before it. */
export function prefersHtml(request: IncomingMessage): boolean {
  const types = (request.headers.accept ?? '')
    .split(',')
    .map((part) => part.split(';')[0]?.trim().toLowerCase());
  const html = types.indexOf('text/html');
  const json = types.findIndex((type) => type === 'application/json' || type?.endsWith('+json'));
  return html >= 0 && (json < 0 || html < json);
}
