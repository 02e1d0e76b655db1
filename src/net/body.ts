import type { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
} from 'node:zlib';
import { GatewayError } from '../errors.ts';

/** The codings that are asked for (RFC 9110, 8.4.1; RFC 7932; RFC 8878). Not deflate, for servers disagree on what it is. */
export const ACCEPT_ENCODING = 'gzip, br, zstd';

const DECODERS: Readonly<Record<string, (first: Uint8Array) => Transform>> = {
  gzip: () => createGunzip(),
  'x-gzip': () => createGunzip(),
  // zlib's format (9110, 8.4.1.2), though some servers send the bare stream inside it. The first byte tells: zlib's has 8 in its
  // lower half, where a bare stream would have to begin with a block of set padding.
  deflate: (first) => (((first[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw()),
  br: () => createBrotliDecompress(),
  // RFC 8878 advises decoders to accept windows of 8 MiB and no more.
  zstd: () => createZstdDecompress({ params: { [constants.ZSTD_d_windowLogMax]: 23 } }),
};

/** More than one coding is rare, more than two an attack: each may multiply the size by a thousand. */
const MAX_CODINGS = 2;

/** What is wanted of a body. */
export interface BodyLimits {
  readonly maxBytes: number;
  /** What becomes of a longer one: an error, unless its beginning will do. */
  readonly tooLong?: 'REFUSE' | 'CUT' | undefined;
}

/**
 * Reads a body to its end, undoing its Content-Encoding. Stops at `maxBytes`, counted before and after decompression, with
 * FETCH_TOO_LARGE, or with what came until then, so that neither an endless body nor a small one that unpacks to gigabytes is
 * ever held. A coding that is not known is FETCH_BAD_ENCODING; what the source or a decompressor throws is passed on.
 */
export async function readBody(
  source: AsyncIterable<Uint8Array>,
  contentEncoding: string | null,
  { maxBytes, tooLong, url }: BodyLimits & { readonly url: URL },
): Promise<Uint8Array> {
  const pieces = source[Symbol.asyncIterator]();
  const first = await pieces.next();
  // Servers that compress in general send nothing at all for a document without content.
  if (first.done === true) return Buffer.alloc(0);
  const all = (async function* () {
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => pieces };
  })();
  const chunks: Uint8Array[] = [];
  const stages = [
    limited(all, maxBytes, url),
    ...decodersFor(contentEncoding, first.value, url),
    async (decoded: AsyncIterable<Uint8Array>) => {
      for await (const chunk of limited(decoded, maxBytes, url)) chunks.push(chunk);
    },
  ];
  // The list form of pipeline takes iterables and functions like the others, but is typed for streams alone.
  try {
    await pipeline(stages as unknown as NodeJS.ReadWriteStream[]);
  } catch (error) {
    if (tooLong !== 'CUT' || !(error instanceof GatewayError) || error.code !== 'FETCH_TOO_LARGE')
      throw error;
  }
  return Buffer.concat(chunks);
}

function decodersFor(contentEncoding: string | null, first: Uint8Array, url: URL): readonly Transform[] {
  const codings = (contentEncoding ?? '')
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity');
  const makers = codings.map((coding) => DECODERS[coding]);
  const known = makers.filter((make) => make !== undefined);
  if (known.length < makers.length || known.length > MAX_CODINGS) {
    const message = `expected a body coded as one of ${Object.keys(DECODERS).join(', ')}, but got "${contentEncoding}"`;
    throw new GatewayError('FETCH_BAD_ENCODING', message, { details: { url: url.href } });
  }
  return known.reverse().map((make) => make(first));
}

async function* limited(chunks: AsyncIterable<Uint8Array>, maxBytes: number, url: URL) {
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.byteLength;
    const over = size - maxBytes;
    yield over > 0 ? chunk.subarray(0, chunk.byteLength - over) : chunk;
    if (over > 0) throw tooLarge(url, maxBytes);
  }
}

/** The error of a body that is, or says that it is, longer than the limit. */
export function tooLarge(url: URL, maxBytes: number): GatewayError {
  return new GatewayError(
    'FETCH_TOO_LARGE',
    `expected at most ${maxBytes} bytes, but more came from ${url.href}`,
    {
      details: { url: url.href, maxBytes },
    },
  );
}
