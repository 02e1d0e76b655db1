import type { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  brotliDecompressSync,
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
  gunzipSync,
  inflateRawSync,
  inflateSync,
  zstdDecompressSync,
} from 'node:zlib';
import { GatewayError } from '../errors.ts';
import { lexicon } from '../model/lexicon.ts';

/** The codings that are asked for (RFC 9110, 8.4.1; RFC 7932; RFC 8878). Not deflate, for servers disagree on what it is. */
export const ACCEPT_ENCODING = 'gzip, br, zstd';

/** One coding, undone piece by piece, or at once where all of the body is there. */
interface Decoder {
  readonly pieces: () => Transform;
  readonly whole: (bytes: Uint8Array, options: { readonly maxOutputLength: number }) => Uint8Array;
}

const GZIP: Decoder = { pieces: createGunzip, whole: gunzipSync };
const ZLIB: Decoder = { pieces: createInflate, whole: inflateSync };
const BARE: Decoder = { pieces: createInflateRaw, whole: inflateRawSync };
/** RFC 8878 advises decoders to accept windows of 8 MiB and no more. */
const ZSTD = { params: { [constants.ZSTD_d_windowLogMax]: 23 } };

const DECODERS = lexicon<(first: Uint8Array) => Decoder>({
  gzip: () => GZIP,
  'x-gzip': () => GZIP,
  // zlib's format (9110, 8.4.1.2), though some servers send the bare stream inside it. The first byte tells: zlib's has 8 in its
  // lower half, where a bare stream would have to begin with a block of set padding.
  deflate: (first) => (((first[0] ?? 0) & 0x0f) === 8 ? ZLIB : BARE),
  br: () => ({ pieces: createBrotliDecompress, whole: brotliDecompressSync }),
  zstd: () => ({
    pieces: () => createZstdDecompress(ZSTD),
    whole: (bytes, options) => zstdDecompressSync(bytes, { ...ZSTD, ...options }),
  }),
});

/** More than one coding is rare, more than two an attack: each may multiply the size by a thousand. */
const MAX_CODINGS = 2;

/** What is wanted of a body. */
export interface BodyLimits {
  readonly maxBytes: number;
  /** What becomes of a longer one: an error, unless its beginning will do. */
  readonly tooLong?: 'REFUSE' | 'CUT' | undefined;
}

/**
 * A body that came whole within so many bytes, as nearly every page does, is decoded at once: a stream and another thread cost
 * several times what the decoding does.
 */
const AT_ONCE_BYTES = 64 * 1024;

/**
 * Reads a body to its end, undoing its Content-Encoding. Stops at `maxBytes`, counted before and after decompression, with
 * FETCH_TOO_LARGE, or with what came until then, so that neither an endless body nor a small one that unpacks to gigabytes is
 * ever held. A coding that is not known is FETCH_BAD_ENCODING; what the source or a decompressor throws is passed on.
 */
export async function readBody(
  source: AsyncIterator<Uint8Array>,
  contentEncoding: string | null,
  { maxBytes, tooLong, url }: BodyLimits & { readonly url: URL },
): Promise<Uint8Array> {
  const begun = await beginning(source, Math.min(AT_ONCE_BYTES, maxBytes));
  const [first] = begun.pieces;
  // Servers that compress in general send nothing at all for a document without content.
  if (first === undefined) return Buffer.alloc(0);
  const decoders = decodersFor(contentEncoding, first, url);
  if (begun.isWhole && tooLong !== 'CUT')
    return decoders.reduce((bytes, decoder) => decoded(bytes, decoder, maxBytes, url), joined(begun.pieces));
  const all = (async function* () {
    yield* begun.pieces;
    yield* { [Symbol.asyncIterator]: () => source };
  })();
  const chunks: Uint8Array[] = [];
  const stages = [
    limited(all, maxBytes, url),
    ...decoders.map((decoder) => decoder.pieces()),
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
  return joined(chunks);
}

/** The pieces that come until there are more bytes than `most`, and whether that is all. */
async function beginning(
  source: AsyncIterator<Uint8Array>,
  most: number,
): Promise<{ readonly pieces: readonly Uint8Array[]; readonly isWhole: boolean }> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  while (size <= most) {
    const next = await source.next();
    if (next.done === true) return { pieces, isWhole: true };
    pieces.push(next.value);
    size += next.value.byteLength;
  }
  return { pieces, isWhole: false };
}

const joined = (pieces: readonly Uint8Array[]): Uint8Array =>
  pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : Buffer.concat(pieces);

function decoded(bytes: Uint8Array, { whole }: Decoder, maxBytes: number, url: URL): Uint8Array {
  try {
    return whole(bytes, { maxOutputLength: maxBytes });
  } catch (error) {
    if (error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
      throw tooLarge(url, maxBytes);
    throw error;
  }
}

function decodersFor(contentEncoding: string | null, first: Uint8Array, url: URL): readonly Decoder[] {
  const codings = (contentEncoding ?? '')
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity');
  const found = codings.map((coding) => DECODERS[coding]);
  const known = found.filter((decoderOf) => decoderOf !== undefined);
  if (known.length < found.length || known.length > MAX_CODINGS) {
    const message = `expected a body coded as one of ${Object.keys(DECODERS).join(', ')}, but got "${contentEncoding}"`;
    throw new GatewayError('FETCH_BAD_ENCODING', message, { details: { url: url.href } });
  }
  return known.reverse().map((decoderOf) => decoderOf(first));
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
