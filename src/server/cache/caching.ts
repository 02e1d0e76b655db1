import type { IncomingMessage } from 'node:http';
import { isKnown } from '../message/asset.ts';
import { acceptedEncoding, COMPRESS_FROM_BYTES } from '../message/compress.ts';
import { varying } from '../message/headers.ts';
import type { Reply } from '../message/reply.ts';
import { Forms } from './forms.ts';

const NO_STORE = 'no-store';
const VARIED = ['accept', 'accept-encoding', 'authorization'];
const VARY = varying(undefined, ...VARIED);

/** An answer of GraphQL whose body is complete. Header names are lower case. */
export interface CompleteAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** Whether its operation was valid and kept all limits. */
  readonly isAccepted?: boolean;
  /** The forms of the body, the same for all who get the answer; there from the first time that one is needed. */
  forms?: Forms;
}

/** Whether an answer is whole: errors stand first in an answer that has any, be there data beside them or not. */
export const isWhole = ({ status, body }: CompleteAnswer): boolean =>
  status === 200 && body.subarray(0, WHOLE.length).equals(WHOLE);
const WHOLE = Buffer.from('{"data":{');

/**
 * The Cache-Control of an answer without errors. What anybody may read by GET may be kept by anybody for `maxAgeSeconds`, and
 * handed out once more as long while a new one is fetched (RFC 5861); with 0 a cache asks each time. What was asked with an
 * Authorization header is for nobody else.
 */
export function cacheControlOf(request: IncomingMessage, maxAgeSeconds: number): string {
  if (request.method === 'POST' || request.headers.authorization !== undefined) return NO_STORE;
  if (maxAgeSeconds === 0) return 'public, no-cache';
  return `public, max-age=${maxAgeSeconds}, stale-while-revalidate=${maxAgeSeconds}`;
}

/**
 * An answer as it is sent: compressed where the client takes it and it helps, with an entity tag where a cache may keep it, and
 * without a body where the client has it already. `extra` are further headers.
 */
export function completeReply(
  request: IncomingMessage,
  answer: CompleteAnswer,
  extra: Readonly<Record<string, string>>,
): Reply | Promise<Reply> {
  const { status, body } = answer;
  const headers: Record<string, string> = { 'cache-control': NO_STORE, ...answer.headers };
  for (const name of Object.keys(extra)) headers[name] = extra[name] ?? '';
  // The explorer stands at the same address, and an operator's answer may hold more.
  headers.vary = extra.vary === undefined ? VARY : varying(extra.vary, ...VARIED);
  const encoding =
    body.byteLength < COMPRESS_FROM_BYTES ? null : acceptedEncoding(request.headers['accept-encoding']);
  const isKept = headers['cache-control'] !== NO_STORE;
  if (encoding === null && !isKept) return { status, headers, body };
  answer.forms ??= new Forms(body);
  const { forms } = answer;
  const etag = isKept ? forms.etag(encoding) : null;
  const tagged = etag === null ? headers : { ...headers, etag };
  if (etag !== null && isKnown(request, etag)) return { status: 304, headers: tagged };
  if (encoding === null) return { status, headers: tagged, body };
  return forms
    .packed(encoding)
    .then((packed) => ({ status, headers: { ...tagged, 'content-encoding': encoding }, body: packed }));
}
