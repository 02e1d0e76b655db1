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
  // As nearly all clients write it.
  if (contentType === 'application/json') return true;
  const [type, ...parameters] = (contentType ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  return (
    type === 'application/json' && parameters.every((parameter) => /^(charset="?utf-?8"?)?$/.test(parameter))
  );
}

/** Deeper than any variable is; a parser's work on what is nested goes beyond that on its length. */
const MAX_NESTING = 200;
/** What a byte is to the depth of a JSON text; nearly all are nothing. */
const [NOTHING, QUOTES, ESCAPES, OPENS, CLOSES] = [0, 1, 2, 3, 4];
const ROLES = new Uint8Array(256);
for (const [text, role] of [
  ['"', QUOTES],
  ['\\', ESCAPES],
  ['[{', OPENS],
  [']}', CLOSES],
] as const)
  for (const byte of Buffer.from(text)) ROLES[byte] = role;

/** Whether brackets in a JSON text, those in strings aside, stand deeper in each other than may be. */
function isTooDeep(bytes: Buffer): boolean {
  let depth = 0;
  let isInString = false;
  for (let index = 0; index < bytes.length; index += 1) {
    const role = ROLES[bytes[index] as number];
    if (role === NOTHING) continue;
    if (role === QUOTES) isInString = !isInString;
    else if (isInString) index += role === ESCAPES ? 1 : 0;
    else if (role === OPENS) {
      depth += 1;
      if (depth > MAX_NESTING) return true;
    } else if (role === CLOSES) depth -= 1;
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

/** Why a body is not read, by its headers; null where it is. */
function refusedUnread(request: IncomingMessage, limits: BodyLimits): JsonBody | null {
  const { headers } = request;
  const type = headers['content-type'];
  if (!isJson(type)) {
    return refused(415, 'BAD_REQUEST', `expected content-type application/json, but got ${type ?? 'none'}`);
  }
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') {
    return refused(415, 'BAD_REQUEST', `expected a body without content-encoding, but got ${encoding}`);
  }
  const announced = Number(headers['content-length'] ?? 0);
  return announced > limits.maxBytes ? tooLarge(request, limits, String(announced)) : null;
}

/** Reads a JSON body as it comes, and no further than the limit. Never rejects. */
export function readJson(request: IncomingMessage, limits: BodyLimits): Promise<JsonBody> {
  const unread = refusedUnread(request, limits);
  if (unread !== null) return Promise.resolve(unread);
  return new Promise((resolve) => {
    if (request.destroyed) return resolve({ kind: 'gone' });
    const chunks: Buffer[] = [];
    let size = 0;
    let isRead = false;
    const end = (read: JsonBody) => {
      isRead = true;
      resolve(read);
    };
    const onData = (chunk: Buffer) => {
      chunks.push(chunk);
      size += chunk.length;
      if (size <= limits.maxBytes) return;
      request.off('data', onData);
      end(tooLarge(request, limits, `at least ${size}`));
    };
    const onEnd = () => {
      // Nearly all come in one piece.
      const [first] = chunks;
      if (!isRead)
        end(parseBody(chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks, size)));
    };
    const onClose = () => {
      if (!isRead) end({ kind: 'gone' });
    };
    // Not taken off again, which costs more than to look whether all is read. A request that breaks is closed too.
    request.on('data', onData).on('end', onEnd).on('close', onClose);
  });
}
