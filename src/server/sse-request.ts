import type { IncomingMessage } from 'node:http';
import { type BodyLimits, readJson } from './body.ts';
import type { Asked } from './prepared.ts';
import { type Reply, refusal } from './reply.ts';

/** A request for an event stream, or how to answer one that is none. */
export type StreamRequest =
  | { readonly kind: 'read'; readonly asked: Asked; readonly resumeAfter: string | null }
  | { readonly kind: 'refused'; readonly reply: Reply }
  /** The client went away before its request was complete. */
  | { readonly kind: 'gone' };

/**
 * Whether a client wants events rather than one answer: text/event-stream is listed, and no JSON before it. EventSource and
 * graphql-sse name nothing else.
 */
export function prefersEvents(request: IncomingMessage): boolean {
  const types = (request.headers.accept ?? '')
    .split(',')
    .map((part) => part.split(';')[0]?.trim().toLowerCase());
  const events = types.indexOf('text/event-stream');
  const json = types.findIndex((type) => type === 'application/json' || type?.endsWith('+json'));
  return events >= 0 && (json < 0 || events < json);
}

/**
 * Whether a browser asks on behalf of a picture, a frame or the like, and not of a script that may read the answer (Fetch
 * standard, Sec-Fetch-Mode). Subscriptions change nothing, but another site's page shall not hold connections either.
 */
export function isEmbedded(request: IncomingMessage): boolean {
  const mode = request.headers['sec-fetch-mode'];
  return mode !== undefined && mode !== 'cors' && mode !== 'same-origin';
}

const malformed = (expected: string): StreamRequest => ({
  kind: 'refused',
  reply: refusal(400, 'BAD_REQUEST', `expected ${expected}`),
});

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function checked(request: IncomingMessage, parameters: unknown): StreamRequest {
  if (!isObject(parameters)) return malformed('a JSON object such as {"query": "subscription ..."}');
  const { query, operationName = null, variables = null } = parameters;
  if (typeof query !== 'string' || query === '') return malformed('a document as "query", but got none');
  if (operationName !== null && typeof operationName !== 'string')
    return malformed('a name as "operationName"');
  if (variables !== null && !isObject(variables)) return malformed('a JSON object as "variables"');
  // EventSource names it by itself when it comes back; it is newer than what the document says.
  const last = request.headers['last-event-id'];
  const resumeAfter = typeof last === 'string' && last !== '' ? last : null;
  return { kind: 'read', asked: { query, operationName, variables }, resumeAfter };
}

function parametersOf(search: string): unknown {
  const given = new URLSearchParams(search);
  const variables = given.get('variables');
  return {
    query: given.get('query'),
    operationName: given.get('operationName'),
    variables: variables === null || variables === '' ? null : JSON.parse(variables),
  };
}

/** Reads a request by GET or POST in the form of GraphQL over HTTP; `search` is the address from its question mark on. Never throws. */
export async function readStreamRequest(
  request: IncomingMessage,
  search: string,
  body: BodyLimits,
): Promise<StreamRequest> {
  if (request.method === 'POST') {
    const read = await readJson(request, body);
    return read.kind === 'read' ? checked(request, read.value) : read;
  }
  try {
    return checked(request, parametersOf(search));
  } catch {
    return malformed('"variables" in JSON, but they cannot be parsed');
  }
}
