import type { IncomingMessage } from 'node:http';
import { isJson } from '../message/body.ts';
import { Recent } from '../operation/recent.ts';
import { markOf } from './repeated.ts';

/** Bodies longer than this are not looked up by their bytes. */
const LONGEST_BODY = 16_384;
/** Nor are requests whose headers that matter are longer: a thousand of them are remembered beside what is kept. */
const LONGEST_HEAD = 2_000;
/** Stands for a header that is not there, which is not the same as one that says nothing: no header has this byte (RFC 9110, 5.5). */
const ABSENT = '\0';

/**
 * All of a request that its answer depends on besides the address or body, in one line; null where it may only be answered to this caller,
 * or is none that is repeated. Whatever header the server comes to read belongs here.
 */
export function headOf(request: IncomingMessage): string | null {
  const { headers, method } = request;
  if (headers.authorization !== undefined || headers.cookie !== undefined) return null;
  if (method === 'POST') {
    const length = Number(headers['content-length']);
    if (!(length > 0 && length <= LONGEST_BODY) || headers['content-encoding'] !== undefined) return null;
    if (request.url !== '/graphql' || !isJsonType(headers['content-type'])) return null;
  } else if (method !== 'GET' || request.url?.startsWith('/graphql?') !== true) return null;
  const origin =
    headers.origin === undefined
      ? ABSENT
      : `${headers.origin}\n${headers.host ?? ABSENT}\n${headers['x-forwarded-host'] ?? ABSENT}\n${headers['sec-fetch-site'] ?? ABSENT}`;
  const proofs = `${headers['apollo-require-preflight'] ?? ABSENT}\n${headers['x-apollo-operation-name'] ?? ABSENT}`;
  const head = `${method}\n${headers.accept ?? ABSENT}\n${headers['accept-encoding'] ?? ABSENT}\n${headers['content-type'] ?? ABSENT}\n${origin}\n${headers['sec-fetch-mode'] ?? ABSENT}\n${proofs}`;
  return head.length > LONGEST_HEAD ? null : head;
}

const isJsonType = (type: string | undefined): boolean => type === 'application/json' || isJson(type);

/** Names an operation may go by: the document, which of its operations, and with which variables. */
export interface AskedQuery {
  readonly text: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What an answer is kept by. */
export interface QueryKey {
  readonly text: string;
  /** A hash of it. */
  readonly mark: number;
}

/** Of texts of documents, which clients repeat: to work one out takes longer than all else of a key. In characters. */
const marks = new Recent<number>({ entries: 500, size: 500_000, entrySize: 20_000 });

function markOfText(text: string): number {
  const known = marks.get(text);
  if (known !== undefined) return known;
  const mark = markOf(text);
  marks.set(text, mark, text.length);
  return mark;
}

/**
 * The key of a query as this request asks for it: alike for requests that differ only in how they are written. Null where the answer is for
 * this caller only, or what is asked for may be something else than a query.
 */
export function queryKey(request: IncomingMessage, asked: AskedQuery): QueryKey | null {
  const { headers, method } = request;
  if (headers.authorization !== undefined || headers.cookie !== undefined) return null;
  if (method !== 'GET' && method !== 'POST') return null;
  // A query that only speaks of one, in a comment say, is answered all the same.
  if (/\b(mutation|subscription)\b/.test(asked.text)) return null;
  const name = asked.operationName === null ? '' : JSON.stringify(asked.operationName);
  // JSON has no line breaks, nor has a header: so the parts cannot be taken for others.
  const { accept = '' } = headers;
  const text = `${method}\n${accept}\n${name}\n${ordered(asked.variables)}\n${asked.text}`;
  const head = markOf(name, markOf(accept, markOf(method, markOfText(asked.text))));
  return { text, mark: markOf(asked.variables, head) };
}

/**
 * JSON with the members of each object in one order; what is too large for a double, such as 1e400, stays Infinity, where JSON.stringify
 * would write null. The body's own bounds keep it shallow.
 */
function ordered(value: unknown): string {
  if (typeof value !== 'object' || value === null)
    return typeof value === 'string' ? JSON.stringify(value) : String(value);
  if (Array.isArray(value)) return `[${value.map(ordered).join()}]`;
  const names = Object.keys(value);
  if (names.length > 1) names.sort();
  let text = '{';
  for (const name of names)
    text += `${JSON.stringify(name)}:${ordered((value as Record<string, unknown>)[name])},`;
  return `${text}}`;
}
