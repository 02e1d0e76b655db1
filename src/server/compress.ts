import type { Transform } from 'node:stream';
import { promisify } from 'node:util';
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib';

/** The encodings that the server can answer in. */
export type Encoding = 'br' | 'gzip';

/** 4 of 11 is as fast as gzip's usual level and smaller; what is made anew for each request is not worth more. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
const GZIP = { level: 6 };

const [brotliWhole, gzipWhole] = [promisify(brotliCompress), promisify(gzip)];

/** A body that is made for one answer, compressed off the main thread. */
export const compressed = (body: Buffer, encoding: Encoding): Promise<Buffer> =>
  encoding === 'br' ? brotliWhole(body, BROTLI) : gzipWhole(body, GZIP);

/** Compresses what flows through it. */
export const compressor = (encoding: Encoding): Transform =>
  encoding === 'br' ? createBrotliCompress(BROTLI) : createGzip(GZIP);
