import type { IncomingMessage } from 'node:http';
import { isKnown } from '../message/asset.ts';

/** What somebody asks of a resource. */
export interface ResourceAsking {
  /** The address's query. */
  readonly query: URLSearchParams;
  /** Scheme and host under which the server was asked, such as `https://graph.example`. */
  readonly origin: string;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

/** An answer that is about to be written. */
export interface ResourceAnswer {
  readonly contentType: string;
  /** Names what will be written: two answers of one address with the same mark say the same. */
  readonly mark: string;
  /** When what it says last changed, ISO 8601; null where that is not known. */
  readonly lastModified: string | null;
  /** What a browser saves it as; null for what it may show. */
  readonly fileName: string | null;
  /** Its text in pieces, each made when the one before was taken. */
  write(): AsyncIterable<string>;
}

/** One address that is only read, and what stands there. */
export interface Resource {
  readonly path: string;
  /** For the front page, in Vietnamese and in English. */
  readonly title: { readonly vi: string; readonly en: string };
  /** The media type by which programs find it from the front page; null for what they do not look for. */
  readonly feedType: string | null;
  /** Whether its answer is written while it is made, and may take long; otherwise it is short and sent as a whole. */
  readonly isExport: boolean;
  /** For how many seconds a cache may hand out an answer without asking. */
  readonly maxAgeSeconds: number;
  /** Throws a GatewayError for a parameter that cannot be; `details.parameter` names it. */
  answer(asking: ResourceAsking): Promise<ResourceAnswer>;
}

/**
 * Scheme and host that the client used. A proxy that ends TLS says so (X-Forwarded-Proto). A host that could not be one is not
 * repeated: the answer is written with links to it, and others may get it from a cache.
 */
export function originOf(request: IncomingMessage): string {
  const scheme = request.headers['x-forwarded-proto'] === 'https' ? 'https' : 'http';
  const { host } = request.headers;
  return `${scheme}://${host !== undefined && /^[A-Za-z0-9.:[\]-]+$/.test(host) ? host : 'localhost'}`;
}

const httpDate = (instant: string) => new Date(instant).toUTCString();

/** The headers of an answer, whether it is sent or known already; `cors` are those for pages of other sites. */
export function answerHeaders(
  { contentType, mark, lastModified, fileName }: ResourceAnswer,
  maxAgeSeconds: number,
  cors: Readonly<Record<string, string>>,
): Record<string, string> {
  return {
    'content-type': contentType,
    etag: `W/"${mark}"`,
    'cache-control': `public, max-age=${maxAgeSeconds}`,
    ...(lastModified === null ? {} : { 'last-modified': httpDate(lastModified) }),
    ...(fileName === null ? {} : { 'content-disposition': `attachment; filename="${fileName}"` }),
    ...cors,
    vary: ['accept-encoding', ...(cors.vary === undefined ? [] : [cors.vary])].join(', '),
  };
}

/**
 * Whether the client has the answer already (RFC 9110, 13.1): by its mark, or else by the very date it was sent with. An earlier
 * date would do by the letter, but dates can step back where two processes write.
 */
export function hasAlready(request: IncomingMessage, { mark, lastModified }: ResourceAnswer): boolean {
  if (request.headers['if-none-match'] !== undefined) return isKnown(request, `"${mark}"`);
  return lastModified !== null && request.headers['if-modified-since'] === httpDate(lastModified);
}
