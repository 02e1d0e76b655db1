import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, constants, gzipSync, zstdCompressSync } from 'node:zlib';
import { inLetters } from './letters.ts';
import type { Coding, Manners } from './manners.ts';
import type { Answer } from './markup/markup.ts';
import type { Mischief } from './mischief.ts';

const MIB = 1024 * 1024;
const LEAST_COMPRESSED_BYTES = 1_000;
/** Compressed members may follow one another (RFC 1952, 2.2): 16 KiB that unpack to 16 MiB. */
const BOMB = Buffer.concat(Array.from({ length: 16 }, () => gzipSync(Buffer.alloc(MIB, ' '))));
const PIECES = 8;
const PIECE_EVERY_MS = 10;

const COMPRESS: Readonly<Record<Coding, (body: Buffer) => Buffer>> = {
  gzip: (body) => gzipSync(body, { level: 1 }),
  br: (body) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
  zstd: (body) => zstdCompressSync(body),
};

/** RFC 9110, 13.1: If-None-Match by weak comparison goes before If-Modified-Since. */
function isUnchanged({ headers }: IncomingMessage, etag: string | null, modifiedAt: Date | null): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined && etag !== null) {
    const opaque = etag.replace(/^W\//, '');
    return tags.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === opaque);
  }
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return (
    modifiedAt !== null && !Number.isNaN(since) && Math.floor(modifiedAt.getTime() / 1000) * 1000 <= since
  );
}

/** What is given along with a request: how the site's server behaves, what is wrong, and which request of its life it is. */
export interface Delivery {
  readonly manners: Manners;
  readonly mischief: Mischief | null;
  readonly count: number;
  readonly isArticle: boolean;
  /** Runs a step later, unless the site is closed before. */
  readonly later: (step: () => void, ms: number) => void;
}

function etagOf(request: IncomingMessage, answer: Answer, { manners, count }: Delivery): string | null {
  const digest = createHash('sha256').update(`${request.url}\n${answer.version}`).digest('hex').slice(0, 20);
  switch (manners.validators) {
    case 'both':
      return `W/"${digest}"`;
    case 'strong-etag':
      return `"${digest}"`;
    case 'changing-etag':
      return `W/"${count}-${digest}"`;
    case 'last-modified':
    case 'none':
      return null;
  }
}

/** Sends the validators, and says whether the reader has what it asks for already. */
function isKnown(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  delivery: Delivery,
): boolean {
  if (delivery.mischief === 'counters') return false;
  const etag = etagOf(request, answer, delivery);
  const { validators } = delivery.manners;
  const modifiedAt = validators === 'both' || validators === 'last-modified' ? answer.modifiedAt : null;
  if (etag !== null) response.setHeader('ETag', etag);
  if (modifiedAt !== null) response.setHeader('Last-Modified', modifiedAt.toUTCString());
  return isUnchanged(request, etag, modifiedAt);
}

/** The body as bytes, in the site's letters, and the media type to go with it. */
function printed({ body, contentType }: Answer, { manners, mischief }: Delivery) {
  if (typeof body !== 'string') return { body, contentType };
  if (mischief === 'wrong-charset') {
    const wrong = 'windows-1252';
    const declared = body.replace('<meta charset="utf-8">', `<meta charset="${wrong}">`);
    return { body: Buffer.from(declared), contentType: contentType.replace('utf-8', wrong) };
  }
  // JSON is UTF-8 whatever else a site writes in (RFC 8259, 8.1).
  const { bytes, charset } = inLetters(body, contentType.includes('json') ? 'utf-8' : manners.letters);
  return { body: bytes, contentType: contentType.replace('utf-8', charset) };
}

/** Writes a body without end, at the pace at which it is read, until the reader hangs up. */
function writeEndless(response: ServerResponse): void {
  const filler = Buffer.from(`<p>${'Nội dung đang được cập nhật. '.repeat(500)}</p>\n`);
  const pump = () => {
    while (!response.destroyed && response.write(filler));
  };
  response.on('drain', pump);
  pump();
}

/** Answers a request: validators, coding, letters and pace as the site's manners or its present trouble want them. */
export function deliver(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  delivery: Delivery,
): void {
  const { manners, mischief, isArticle, later } = delivery;
  const status = answer.status ?? 200;
  const { body, contentType } = printed(answer, delivery);
  response.setHeader('Content-Type', contentType);
  if (answer.maxAgeSeconds !== null)
    response.setHeader('Cache-Control', `public, max-age=${answer.maxAgeSeconds}`);
  if (answer.location !== undefined) response.setHeader('Location', answer.location);
  if (answer.retryAfter !== undefined) response.setHeader('Retry-After', answer.retryAfter);
  if (status === 200 && isKnown(request, response, answer, delivery)) {
    response.writeHead(304).end();
    return;
  }
  if (mischief === 'endless' && isArticle) {
    writeEndless(response.writeHead(200));
    return;
  }
  if (mischief === 'bomb' && isArticle) {
    response.writeHead(200, { 'Content-Encoding': 'gzip', 'Content-Length': BOMB.length }).end(BOMB);
    return;
  }
  if (mischief === 'cut-gzip' && status === 200) {
    const whole = gzipSync(body);
    const cut = whole.subarray(0, Math.floor(whole.length * 0.6));
    response.writeHead(200, { 'Content-Encoding': 'gzip', 'Content-Length': cut.length }).end(cut);
    return;
  }
  response.setHeader('Vary', 'Accept-Encoding');
  const taken = String(request.headers['accept-encoding'] ?? '').split(/[\s,;]+/);
  const coding = manners.codings.find((one) => taken.includes(one));
  const isPlain =
    coding === undefined || typeof answer.body !== 'string' || body.length <= LEAST_COMPRESSED_BYTES;
  const sent = isPlain ? body : COMPRESS[coding](body);
  if (!isPlain) response.setHeader('Content-Encoding', coding);
  response.writeHead(status, { 'Content-Length': sent.length });
  if (request.method === 'HEAD') response.end();
  else if (mischief === 'stall') response.write(sent.subarray(0, Math.floor(sent.length / 2)));
  else if (mischief === 'trickle') trickle(response, sent, later);
  else response.end(sent);
}

function trickle(response: ServerResponse, body: Buffer, later: Delivery['later']): void {
  const size = Math.max(1, Math.ceil(body.length / PIECES));
  const next = (from: number) => {
    if (response.destroyed) return;
    response.write(body.subarray(from, from + size));
    if (from + size >= body.length) response.end();
    else later(() => next(from + size), PIECE_EVERY_MS);
  };
  next(0);
}
