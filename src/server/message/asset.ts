import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { acceptedEncoding, COMPRESS_FROM_BYTES, type Encoding } from './compress.ts';
import { varying } from './headers.ts';
import type { Reply } from './reply.ts';

/** A body that stays the same while the process runs. */
export interface Asset {
  readonly contentType: string;
  readonly body: Buffer;
  /** Of the body before compression: names the content, whichever way it is sent. */
  readonly etag: string;
  /** The body compressed, made once when first asked for. */
  compressed(encoding: Encoding): Promise<Buffer>;
}

const ENCODERS = {
  // 9 of 11: the last two steps take ten times as long for a few percent.
  br: (body: Buffer) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (body: Buffer) => promisify(gzip)(body, { level: 9 }),
};

/** A body with its name; nothing is compressed yet. */
export function asset(contentType: string, content: string | Uint8Array): Asset {
  const body = Buffer.from(content as string);
  const done = new Map<string, Promise<Buffer>>();
  return {
    contentType,
    body,
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    compressed(encoding) {
      const known = done.get(encoding) ?? ENCODERS[encoding](body);
      done.set(encoding, known);
      return known;
    },
  };
}

/** Whether the client says that it has what an entity tag names (RFC 9110, 13.1.2). */
export function isKnown(request: IncomingMessage, etag: string): boolean {
  const tags = (request.headers['if-none-match'] ?? '')
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(etag);
}

/** The answer with an asset: 304 where the client has it already (RFC 9110, 13.1.2), compressed where that helps. */
export async function assetReply(
  request: IncomingMessage,
  found: Asset,
  headers: Readonly<Record<string, string>>,
): Promise<Reply> {
  const isCompressible = found.body.byteLength >= COMPRESS_FROM_BYTES;
  const encoding = isCompressible ? acceptedEncoding(request.headers['accept-encoding']) : null;
  const shared = {
    'content-type': found.contentType,
    etag: `W/${found.etag}`,
    ...headers,
    ...(isCompressible ? { vary: varying(headers.vary, 'accept-encoding') } : {}),
  };
  if (isKnown(request, found.etag)) return { status: 304, headers: shared };
  if (encoding === null) return { status: 200, headers: shared, body: found.body };
  const body = await found.compressed(encoding);
  return { status: 200, headers: { ...shared, 'content-encoding': encoding }, body };
}
