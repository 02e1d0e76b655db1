import type { IncomingMessage } from 'node:http';
import { type Reply, refusal } from './reply.ts';

/** A request's body as JSON, or how to answer a request whose body cannot be read. */
export type JsonBody =
  | { readonly kind: 'read'; readonly value: unknown }
  | { readonly kind: 'refused'; readonly reply: Reply }
  /** The client went away before the end: there is nobody to answer. */
  | { readonly kind: 'gone' };

/** How much is read, and how long the rest of a body that is too large may still come in. */
export interface BodyLimits {
  readonly maxBytes: number;
  readonly lingerMs: number;
}

const refused = (status: number, code: string, message: string): JsonBody => ({
  kind: 'refused',
  reply: refusal(status, code, message),
});

function tooLarge(request: IncomingMessage, limits: BodyLimits, came: string): JsonBody {
  // What is still on its way is dropped as it comes: closing at once would reset a client that has not read the answer yet.
  request.resume();
  const timer = setTimeout(() => request.destroy(), limits.lingerMs);
  request.once('close', () => clearTimeout(timer));
  return refused(413, 'TOO_LARGE', `expected a body of at most ${limits.maxBytes} bytes, but got ${came}`);
}

/** RFC 8259: JSON is UTF-8, and the media type has no charset parameter; some clients send one all the same. */
export function isJson(contentType: string | undefined): boolean {
  const [type, ...parameters] = (contentType ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  return (
    type === 'application/json' && parameters.every((parameter) => /^(charset="?utf-?8"?)?$/.test(parameter))
  );
}

/** The bytes of a body; the number that came where it is over the limit; null when the client went away. */
function bytesOf(request: IncomingMessage, maxBytes: number): Promise<Buffer | number | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  return new Promise((resolve) => {
    const end = (read: Buffer | number | null) => {
      request.off('data', onData).off('end', onEnd).off('close', onClose);
      resolve(read);
    };
    const onData = (chunk: Buffer) => {
      chunks.push(chunk);
      size += chunk.length;
      if (size > maxBytes) end(size);
    };
    // Nearly all come in one piece.
    const onEnd = () => end(chunks.length === 1 ? (chunks[0] ?? null) : Buffer.concat(chunks, size));
    const onClose = () => end(null);
    if (request.destroyed) return resolve(null);
    request.on('data', onData).once('end', onEnd).once('close', onClose).once('error', onClose);
  });
}

/** Deeper than any variable is; a parser's work on what is nested goes beyond that on its length. */
const MAX_NESTING = 200;
const [QUOTE, BACKSLASH] = [0x22, 0x5c];
/** Of `[` and `{`, of `]` and `}`: they differ in one bit. */
const [OPENING, CLOSING, BRACE_BIT] = [0x5b, 0x5d, 0x20];

/** Whether brackets in a JSON text, those in strings aside, stand deeper in each other than may be. */
function isTooDeep(bytes: Buffer): boolean {
  let depth = 0;
  let isInString = false;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    if (isInString && byte === BACKSLASH) index += 1;
    else if (byte === QUOTE) isInString = !isInString;
    else if (isInString) continue;
    else if ((byte & ~BRACE_BIT) === OPENING) {
      depth += 1;
      if (depth > MAX_NESTING) return true;
    } else if ((byte & ~BRACE_BIT) === CLOSING) depth -= 1;
  }
  return false;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The JSON in a body that is complete. Never throws. */
export function parseBody(bytes: Buffer): JsonBody {
  if (isTooDeep(bytes)) {
    return refused(400, 'BAD_REQUEST', `expected JSON nested at most ${MAX_NESTING} deep, but got deeper`);
  }
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    return refused(400, 'BAD_REQUEST', 'expected a body in UTF-8, but got other bytes');
  }
  if (text === '')
    return refused(400, 'BAD_REQUEST', 'expected a JSON body such as {"query": "..."}, but got none');
  try {
    return { kind: 'read', value: JSON.parse(text) };
  } catch {
    return refused(400, 'BAD_REQUEST', 'expected a body in JSON, but it cannot be parsed');
  }
}

/** Reads a JSON body as it comes, and no further than the limit. Never throws. */
export async function readJson(request: IncomingMessage, limits: BodyLimits): Promise<JsonBody> {
  const type = request.headers['content-type'];
  if (!isJson(type)) {
    return refused(415, 'BAD_REQUEST', `expected content-type application/json, but got ${type ?? 'none'}`);
  }
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') {
    return refused(415, 'BAD_REQUEST', `expected a body without content-encoding, but got ${encoding}`);
  }
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > limits.maxBytes) return tooLarge(request, limits, String(announced));
  const bytes = await bytesOf(request, limits.maxBytes);
  if (bytes === null) return { kind: 'gone' };
  if (typeof bytes === 'number') return tooLarge(request, limits, `at least ${bytes}`);
  return parseBody(bytes);
}
