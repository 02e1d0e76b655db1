import type { IncomingMessage } from 'node:http';
import { type BodyLimits, readJson } from '../message/body.ts';
import { type Reply, refusal } from '../message/reply.ts';
import { type Asked, type AskedReading, readAsked, readSearch } from '../operation/asked.ts';

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
  const { accept = '' } = request.headers;
  // Nearly no request does, and each to /graphql is asked.
  if (!/event-stream/i.test(accept)) return false;
  const types = accept.split(',').map((part) => part.split(';')[0]?.trim().toLowerCase());
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

function checked(request: IncomingMessage, reading: AskedReading): StreamRequest {
  if (reading.kind === 'malformed') {
    return { kind: 'refused', reply: refusal(400, 'BAD_REQUEST', reading.message) };
  }
  // EventSource names it by itself when it comes back; it is newer than what the document says.
  const last = request.headers['last-event-id'];
  const resumeAfter = typeof last === 'string' && last !== '' ? last : null;
  return { kind: 'read', asked: reading.asked, resumeAfter };
}

/** Reads a request by GET or POST in the form of GraphQL over HTTP; `search` is the address from its question mark on. Never throws. */
export async function readStreamRequest(
  request: IncomingMessage,
  search: string,
  body: BodyLimits,
): Promise<StreamRequest> {
  if (request.method !== 'POST') return checked(request, readSearch(search));
  const read = await readJson(request, body);
  return read.kind === 'read' ? checked(request, readAsked(read.value)) : read;
}
