import type { Transform } from 'node:stream';
import { promisify } from 'node:util';
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib';

/** The encodings that the server can answer in. */
export type Encoding = 'br' | 'gzip';

/** 4 of 11 is as fast as gzip's usual level and smaller; what is made anew for each request is not worth more. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
const GZIP = { level: 6 };

const [brotliWhole, gzipWhole] = [promisify(brotliCompress), promisify(gzip)];

/** Below this a compressed body is no smaller in packets. */
export const COMPRESS_FROM_BYTES = 1024;

/** How much a client wants each encoding (RFC 9110, 12.5.3), by its name in lower case; what cannot be read is not wanted. */
function weights(header: string): ReadonlyMap<string, number> {
  const parts = header.toLowerCase().replace(/[ \t]/g, '').split(',');
  const weighed = parts.map((part) => {
    const [name = '', ...parameters] = part.split(';');
    const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
    return [name, /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(quality) ? Number(quality) : 0] as const;
  });
  return new Map(weighed);
}

/**
 * The encoding that a client wants most; null for none. It has to name one or all (`*`) in Accept-Encoding: without the header
 * everything would be allowed, but programs that send none seldom decode. Brotli where both are wanted alike.
 */
export function acceptedEncoding(header: string | undefined): Encoding | null {
  if (header === undefined) return null;
  const wanted = weights(header);
  const weight = (name: string) => wanted.get(name) ?? wanted.get('*') ?? 0;
  const [br, gzip] = [weight('br'), weight('gzip')];
  // Whoever wants it plain says so by a greater weight.
  const most = Math.max(br, gzip);
  if (most === 0 || most < (wanted.get('identity') ?? 0)) return null;
  return br === most ? 'br' : 'gzip';
}

/** A body that is made for one answer, compressed off the main thread. */
export const compressed = (body: Buffer, encoding: Encoding): Promise<Buffer> =>
  encoding === 'br' ? brotliWhole(body, BROTLI) : gzipWhole(body, GZIP);

/** Compresses what flows through it. */
export const compressor = (encoding: Encoding): Transform =>
  encoding === 'br' ? createBrotliCompress(BROTLI) : createGzip(GZIP);
